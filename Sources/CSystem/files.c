#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cfiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/fs.h>
#include <linux/openat2.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <sys/sendfile.h>
#else
#include <sys/clonefile.h>
#include <sys/mount.h>
#include <sys/param.h>
#include <copyfile.h>
#endif

static int outcome(int result) { return result < 0 ? -errno : result; }

// A signal, or a network drive that was asked to hurry, ends a call early: it is then made again.
#define PERSISTENTLY(call)                                \
  ({                                                      \
    int result_;                                          \
    do result_ = (call);                                  \
    while (result_ < 0 && errno == EINTR);                \
    result_;                                              \
  })

int cs_open_folder(const char *path) {
  return outcome(PERSISTENTLY(open(path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)));
}

// Where the kernel does not do it: opens name by name, and looks at each before it goes on.
static int walk_beneath(int folder, const char *path, int flags, unsigned mode, bool one_mount) {
  struct stat top, here;
  if (fstat(folder, &top) < 0) return -errno;
  int parent = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (parent < 0) return -errno;
  while (true) {
    char name[256];
    size_t length = strcspn(path, "/");
    if (length == 0 || length >= sizeof name) { close(parent); return -EINVAL; }
    memcpy(name, path, length);
    name[length] = 0;
    if (strcmp(name, "..") == 0) { close(parent); return -EXDEV; }
    bool last = path[length] == 0;
    int want = last ? flags : O_RDONLY | O_DIRECTORY | O_NONBLOCK;
    int next = PERSISTENTLY(openat(parent, name, want | O_NOFOLLOW | O_CLOEXEC, mode));
    int trouble = errno;
    close(parent);
    if (next < 0) return -trouble;
    if (fstat(next, &here) < 0) { trouble = errno; close(next); return -trouble; }
    if (one_mount && here.st_dev != top.st_dev) { close(next); return -EXDEV; }
    if (last) return next;
    parent = next;
    path += length + 1;
  }
}

static int open_beneath(int folder, const char *path, int flags, unsigned mode, bool one_mount) {
#ifdef __linux__
  struct open_how how = {
    .flags = (uint64_t)(flags | O_CLOEXEC | O_NOFOLLOW),
    .mode = flags & (O_CREAT | O_TMPFILE) ? mode : 0,
    .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS |
               (one_mount ? RESOLVE_NO_XDEV : 0),
  };
  int opened;
  do opened = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  while (opened < 0 && (errno == EINTR || errno == EAGAIN));
  // Kernels before 5.6 have no openat2, and some sandboxes forbid it.
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return outcome(opened);
#endif
  return walk_beneath(folder, path, flags, mode, one_mount);
}

int cs_open_beneath(int folder, const char *path, int flags, unsigned mode) {
  return open_beneath(folder, path, flags, mode, true);
}

int cs_open_folder_beneath(int folder, const char *path) {
  return open_beneath(folder, path, O_RDONLY | O_DIRECTORY | O_NONBLOCK, 0, false);
}

int cs_make_folder(int folder, const char *name, unsigned mode) {
  return outcome(PERSISTENTLY(mkdirat(folder, name, (mode_t)mode)));
}

#ifdef __linux__
int cs_look(int folder, const char *name, struct cs_entry *entry) {
  struct statx s;
  int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | (*name ? 0 : AT_EMPTY_PATH);
  if (PERSISTENTLY(statx(folder, name, flags, STATX_BASIC_STATS | STATX_MNT_ID, &s)) < 0)
    return -errno;
  *entry = (struct cs_entry){
    .mode = s.stx_mode, .owner = s.stx_uid, .group = s.stx_gid,
    .device = makedev(s.stx_dev_major, s.stx_dev_minor), .inode = s.stx_ino,
    .mount = s.stx_mask & STATX_MNT_ID ? s.stx_mnt_id : 0, .links = s.stx_nlink,
    .size = (int64_t)s.stx_size, .blocks = (int64_t)s.stx_blocks,
    .modified_seconds = s.stx_mtime.tv_sec, .modified_nanoseconds = s.stx_mtime.tv_nsec,
    .changed_seconds = s.stx_ctime.tv_sec, .changed_nanoseconds = s.stx_ctime.tv_nsec,
    .immutable = s.stx_attributes & (STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND),
  };
  return 0;
}

// Takes away the first name of what has the second one by now: the end of a move in two steps, also
// of one that was broken off between them.
static int end_move(int from, const char *name, int to, const char *new_name) {
  struct stat folder, new_folder, moved, there;
  if (fstat(from, &folder) < 0 || fstat(to, &new_folder) < 0 ||
      fstatat(from, name, &moved, AT_SYMLINK_NOFOLLOW) < 0 ||
      fstatat(to, new_name, &there, AT_SYMLINK_NOFOLLOW) < 0)
    return -errno;
  bool same = moved.st_ino == there.st_ino && moved.st_dev == there.st_dev;
  bool one_name = folder.st_ino == new_folder.st_ino && folder.st_dev == new_folder.st_dev &&
                  strcmp(name, new_name) == 0;
  if (!same || one_name || S_ISDIR(moved.st_mode)) return -EEXIST;
  return outcome(PERSISTENTLY(unlinkat(from, name, 0)));
}

// Where a file system cannot rename without replacing. A file gets its second name first, which
// never replaces anything; a folder can only ever replace an empty one.
static int move_in_steps(int from, const char *name, int to, const char *new_name) {
  struct stat moved, there;
  if (fstatat(from, name, &moved, AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  if (!S_ISDIR(moved.st_mode) && PERSISTENTLY(linkat(from, name, to, new_name, 0)) == 0)
    return end_move(from, name, to, new_name);
  if (fstatat(to, new_name, &there, AT_SYMLINK_NOFOLLOW) == 0) return -EEXIST;
  return outcome(PERSISTENTLY(renameat(from, name, to, new_name)));
}

int cs_move(int from, const char *name, int to, const char *new_name) {
  int result = PERSISTENTLY(renameat2(from, name, to, new_name, RENAME_NOREPLACE));
  result = outcome(result);
  // Windows drives under WSL and some network drives cannot do it in one act.
  if (result == -EINVAL || result == -ENOSYS) result = move_in_steps(from, name, to, new_name);
  return result == -EEXIST ? end_move(from, name, to, new_name) : result;
}

int cs_exchange(int a, const char *name_a, int b, const char *name_b) {
  return outcome(PERSISTENTLY(renameat2(a, name_a, b, name_b, RENAME_EXCHANGE)));
}

static bool is_network(uint64_t kind) {
  switch (kind) {
  // NFS, SMB in three generations, Ceph, AFS, Lustre.
  case 0x6969: case 0x517B: case 0xFF534D42: case 0xFE534D42: case 0x00C36400:
  case 0x5346414F: case 0x0BD00BD0: return true;
  default: return false;
  }
}

int cs_space(int descriptor, struct cs_space *space) {
  struct statfs s;
  if (fstatfs(descriptor, &s) < 0) return -errno;
  *space = (struct cs_space){
    .free_bytes = (uint64_t)s.f_bavail * (uint64_t)s.f_frsize,
    .total_bytes = (uint64_t)s.f_blocks * (uint64_t)s.f_frsize,
    .free_entries = s.f_ffree, .total_entries = s.f_files,
    .read_only = s.f_flags & 1, .kind = (uint64_t)s.f_type & 0xFFFFFFFF,
    .network = is_network((uint64_t)s.f_type & 0xFFFFFFFF),
  };
  return 0;
}

int cs_copy(int from, int to) {
  if (ioctl(to, FICLONE, from) == 0) return 0;
  while (true) {
    ssize_t count = copy_file_range(from, NULL, to, NULL, 1 << 24, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && (errno == EXDEV || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP))
      break;
    if (count <= 0) return outcome((int)count);
  }
  while (true) {
    ssize_t count = sendfile(to, from, NULL, 1 << 24);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return outcome((int)count);
  }
}

int cs_sync(int descriptor) { return outcome(PERSISTENTLY(fsync(descriptor))); }
#else
int cs_look(int folder, const char *name, struct cs_entry *entry) {
  struct stat s;
  int result = *name ? fstatat(folder, name, &s, AT_SYMLINK_NOFOLLOW) : fstat(folder, &s);
  if (result < 0) return -errno;
  *entry = (struct cs_entry){
    .mode = s.st_mode, .owner = s.st_uid, .group = s.st_gid, .device = (uint64_t)s.st_dev,
    .inode = s.st_ino, .links = s.st_nlink, .size = s.st_size, .blocks = s.st_blocks,
    .modified_seconds = s.st_mtimespec.tv_sec, .modified_nanoseconds = s.st_mtimespec.tv_nsec,
    .changed_seconds = s.st_ctimespec.tv_sec, .changed_nanoseconds = s.st_ctimespec.tv_nsec,
    .immutable = s.st_flags & (UF_IMMUTABLE | UF_APPEND | SF_IMMUTABLE | SF_APPEND),
  };
  return 0;
}

int cs_move(int from, const char *name, int to, const char *new_name) {
  return outcome(renameatx_np(from, name, to, new_name, RENAME_EXCL));
}

int cs_exchange(int a, const char *name_a, int b, const char *name_b) {
  return outcome(renameatx_np(a, name_a, b, name_b, RENAME_SWAP));
}

int cs_space(int descriptor, struct cs_space *space) {
  struct statfs s;
  if (fstatfs(descriptor, &s) < 0) return -errno;
  *space = (struct cs_space){
    .free_bytes = (uint64_t)s.f_bavail * s.f_bsize, .total_bytes = (uint64_t)s.f_blocks * s.f_bsize,
    .free_entries = s.f_ffree, .total_entries = s.f_files, .read_only = s.f_flags & MNT_RDONLY,
    .network = !(s.f_flags & MNT_LOCAL), .kind = s.f_type,
  };
  return 0;
}

int cs_copy(int from, int to) {
  return outcome(fcopyfile(from, to, NULL, COPYFILE_DATA));
}

// fsync on macOS leaves the data in the drive's own memory.
int cs_sync(int descriptor) {
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
  return outcome(fsync(descriptor));
}
#endif

int cs_replace(int folder, const char *name, const char *new_name) {
  return outcome(PERSISTENTLY(renameat(folder, name, folder, new_name)));
}

int cs_remove_file(int folder, const char *name) {
  return outcome(PERSISTENTLY(unlinkat(folder, name, 0)));
}

int cs_remove_folder(int folder, const char *name) {
  return outcome(PERSISTENTLY(unlinkat(folder, name, AT_REMOVEDIR)));
}

static int set_attributes(int file, uint64_t inode, uint32_t owner, unsigned mode) {
  struct stat s;
  if (fstat(file, &s) < 0) return -errno;
  if (s.st_ino != inode || S_ISLNK(s.st_mode)) return -ESTALE;
#ifdef __linux__
  int given = s.st_uid == owner ? 0 : fchownat(file, "", owner, (gid_t)-1, AT_EMPTY_PATH);
#else
  int given = s.st_uid == owner ? 0 : fchown(file, owner, (gid_t)-1);
#endif
  if (given < 0) return -errno;
  if ((s.st_mode & 07777) == mode) return 0;
#ifdef __linux__
  // A descriptor that may not even read has no fchmod; the link in /proc names the open file itself.
  char path[40];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return outcome(PERSISTENTLY(chmod(path, (mode_t)mode)));
#else
  return outcome(fchmod(file, (mode_t)mode));
#endif
}

int cs_set_attributes(int folder, const char *name, uint64_t inode, uint32_t owner, unsigned mode) {
#ifdef __linux__
  int file = PERSISTENTLY(openat(folder, name, O_PATH | O_NOFOLLOW | O_CLOEXEC));
#else
  int file = openat(folder, name, O_EVTONLY | O_NOFOLLOW | O_CLOEXEC);
#endif
  if (file < 0) return -errno;
  int result = set_attributes(file, inode, owner, mode);
  close(file);
  return result;
}

int cs_set_owner(int file, uint32_t owner, uint32_t group) {
  return outcome(PERSISTENTLY(fchown(file, owner, group)));
}

int cs_lock(int file) {
  return outcome(PERSISTENTLY(flock(file, LOCK_EX | LOCK_NB)));
}

int cs_unlock(int file) {
  return outcome(PERSISTENTLY(flock(file, LOCK_UN)));
}

int cs_read_link(int folder, const char *name, char *target, unsigned size) {
  return outcome((int)readlinkat(folder, name, target, size));
}

int cs_link(int folder, const char *name, int to, const char *new_name) {
  return outcome(PERSISTENTLY(linkat(folder, name, to, new_name, 0)));
}

int cs_list(int folder, bool (*take)(void *, const char *, unsigned), void *context) {
  // A descriptor of its own: two listings of one folder must not share a place in it.
  int copy = PERSISTENTLY(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (copy < 0) return -errno;
  DIR *listing = fdopendir(copy);
  if (!listing) {
    int trouble = errno;
    close(copy);
    return -trouble;
  }
  struct dirent *entry;
  errno = 0;
  while ((entry = readdir(listing))) {
    const char *name = entry->d_name;
    if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
        !take(context, name, (unsigned)strlen(name)))
      break;
    errno = 0;
  }
  int trouble = entry ? 0 : errno;
  closedir(listing);
  return -trouble;
}
