// Files below an open folder: no link is followed, no mount is crossed.
// Every function returns 0 or more where it worked, and -errno where it did not.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// What the system knows of one entry of a folder.
struct cs_entry {
  uint32_t mode;   ///< type and permissions, as in st_mode
  uint32_t owner;
  uint32_t group;
  uint64_t device;
  uint64_t inode;
  uint64_t mount;  ///< tells mounts of one file system apart; 0 where the system cannot say
  uint64_t links;
  int64_t size;
  int64_t blocks;  ///< of 512 bytes
  int64_t modified_seconds;
  int64_t modified_nanoseconds;
  int64_t changed_seconds;
  int64_t changed_nanoseconds;
  bool immutable;  ///< a flag of the file system forbids changes
};

/// Opens a folder by its path from the root; links on the way are the caller's.
int cs_open_folder(const char *path);

/// Opens what stands at `path` below the folder: no link anywhere, no other mount, no way out.
/// `flags` are open(2)'s; O_CLOEXEC and O_NOFOLLOW are added.
int cs_open_beneath(int folder, const char *path, int flags, unsigned mode);

/// The same for a folder, but other mounts may be on the way.
int cs_open_folder_beneath(int folder, const char *path);

int cs_make_folder(int folder, const char *name, unsigned mode);

/// Looks at the entry itself, never at what a link points to; "" means the open file itself.
int cs_look(int folder, const char *name, struct cs_entry *entry);

/// Moves within one mount; never onto something else that is there. A file that has the new name
/// already loses the old one: such a move was broken off.
int cs_move(int from, const char *name, int to, const char *new_name);

/// Puts an entry in the place of another of the same folder, in one act.
int cs_replace(int folder, const char *name, const char *new_name);

/// Exchanges two entries in one act; -ENOSYS or -EINVAL where the file system has no such act.
int cs_exchange(int a, const char *name_a, int b, const char *name_b);

int cs_remove_file(int folder, const char *name);
int cs_remove_folder(int folder, const char *name);

int cs_set_owner(int file, uint32_t owner, uint32_t group);

/// Sets owner and permissions of an entry, if it still is the one with that inode, and no link.
int cs_set_attributes(int folder, const char *name, uint64_t inode, uint32_t owner, unsigned mode);

/// Makes sure that what was written, or what was renamed in a folder, outlives a power cut.
int cs_sync(int descriptor);

/// Locks a whole file until cs_unlock, at the latest until it is closed here and in every child that
/// has it open; -EAGAIN where another one has the lock.
int cs_lock(int file);

int cs_unlock(int file);

/// Reads where a link points to, at most `size` bytes; the count of bytes.
int cs_read_link(int folder, const char *name, char *target, unsigned size);

/// Free bytes and free entries (inodes) of the mount; `read_only` where nothing can be written.
struct cs_space {
  uint64_t free_bytes;
  uint64_t total_bytes;
  uint64_t free_entries;
  uint64_t total_entries;
  bool read_only;
  bool network;
  uint64_t kind;  ///< the file system's magic number, where the system has one
};
int cs_space(int descriptor, struct cs_space *space);

/// Lists an open folder: calls `take` with each name but `.` and `..`, until it returns false.
int cs_list(int folder, bool (*take)(void *context, const char *name, unsigned length),
            void *context);

/// Copies contents, in the file system's own shared form where it has one.
int cs_copy(int from, int to);
/// Gives an open regular file a second name.
int cs_link(int folder, const char *name, int to, const char *new_name);

/// Counts a whole tree, on as many threads: entries, and bytes as they lie on the disk.
struct cs_tally {
  uint64_t entries;
  uint64_t bytes;
  uint64_t unreadable;  ///< folders that could not be listed
  uint64_t foreign;     ///< entries of another owner, or on another mount
  uint64_t mounts;      ///< entries on another mount
  bool stopped;         ///< the limit was reached; the counts are lower bounds
};
int cs_tally(int folder, const char *name, unsigned threads, uint64_t limit,
             struct cs_tally *tally);
