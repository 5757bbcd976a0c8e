#include "cprocesses.h"

#include <errno.h>

#ifdef __APPLE__
#include <libproc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/proc_info.h>

int cs_look_at_process(int number, struct cs_process *process) {
  struct proc_bsdinfo found;
  int size = proc_pidinfo(number, PROC_PIDTBSDINFO, 0, &found, sizeof found);
  if (size < (int)sizeof found) return errno ? -errno : -ESRCH;
  memset(process, 0, sizeof *process);
  process->number = number;
  process->parent = (int)found.pbi_ppid;
  process->owner = found.pbi_uid;
  process->start = found.pbi_start_tvsec * 1000000 + found.pbi_start_tvusec;
  process->stopped = found.pbi_status == 4;  // SSTOP
  process->ended = found.pbi_status == 5;    // SZOMB
  // The longer of the two names; the kernel closes neither for certain.
  const char *name = found.pbi_name[0] ? found.pbi_name : found.pbi_comm;
  size_t room = found.pbi_name[0] ? sizeof found.pbi_name : sizeof found.pbi_comm;
  memcpy(process->name, name, strnlen(name, room));
  if (proc_pidpath(number, process->path, sizeof process->path) <= 0) process->path[0] = 0;
  return 0;
}

int cs_processes(bool (*take)(void *context, const struct cs_process *process), void *context) {
  int count = proc_listallpids(NULL, 0);
  if (count <= 0) return -errno;
  // Some start between the two calls.
  int room = count + 256;
  int *numbers = calloc((size_t)room, sizeof *numbers);
  if (!numbers) return -ENOMEM;
  count = proc_listallpids(numbers, room * (int)sizeof *numbers);
  struct cs_process process;
  for (int i = 0; i < count && i < room; i++)
    if (cs_look_at_process(numbers[i], &process) == 0 && !take(context, &process)) break;
  free(numbers);
  return count < 0 ? -errno : 0;
}

int cs_open_files(int number, bool (*take)(void *context, const char *path), void *context) {
  int size = proc_pidinfo(number, PROC_PIDLISTFDS, 0, NULL, 0);
  if (size <= 0) return errno ? -errno : -ESRCH;
  size += 64 * PROC_PIDLISTFD_SIZE;
  struct proc_fdinfo *files = calloc(1, (size_t)size);
  if (!files) return -ENOMEM;
  size = proc_pidinfo(number, PROC_PIDLISTFDS, 0, files, size);
  bool goes_on = true;
  for (int i = 0; goes_on && i < size / PROC_PIDLISTFD_SIZE; i++) {
    if (files[i].proc_fdtype != PROX_FDTYPE_VNODE) continue;
    struct vnode_fdinfowithpath found;
    int got = proc_pidfdinfo(number, files[i].proc_fd, PROC_PIDFDVNODEPATHINFO, &found,
                             sizeof found);
    if (got < (int)sizeof found) continue;
    found.pvip.vip_path[sizeof found.pvip.vip_path - 1] = 0;
    goes_on = take(context, found.pvip.vip_path);
  }
  free(files);
  return 0;
}

int cs_has_open(int processes, int number, const char *path, unsigned limit) {
  (void)processes, (void)number, (void)path, (void)limit;
  return -ENOSYS;
}
#else
#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int cs_look_at_process(int number, struct cs_process *process) {
  (void)number, (void)process;
  return -ENOSYS;
}

int cs_processes(bool (*take)(void *context, const struct cs_process *process), void *context) {
  (void)take, (void)context;
  return -ENOSYS;
}

int cs_open_files(int number, bool (*take)(void *context, const char *path), void *context) {
  (void)number, (void)take, (void)context;
  return -ENOSYS;
}

// One call for each open file and nothing else: there are thousands of them on a desktop, and they
// are all looked at just before every repair.
int cs_has_open(int processes, int number, const char *path, unsigned limit) {
  char name[32], target[PATH_MAX];
  size_t length = strlen(path);
  if (length + 1 > sizeof target) return -ENAMETOOLONG;
  snprintf(name, sizeof name, "%d/fd", number);
  int files = openat(processes, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (files < 0) return -errno;
  DIR *listing = fdopendir(files);
  if (!listing) {
    int trouble = errno;
    close(files);
    return -trouble;
  }
  int found = 0;
  for (struct dirent *entry; !found && limit > 0 && (entry = readdir(listing)); limit--) {
    // One byte beyond the path tells the path itself, what is below it, and what is just beside it.
    ssize_t count = readlinkat(files, entry->d_name, target, length + 1);
    if (count < (ssize_t)length || memcmp(target, path, length) != 0) continue;
    found = count == (ssize_t)length || target[length] == '/';
  }
  closedir(listing);
  return found;
}
#endif
