#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cwriting.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int cs_try_writing(int folder) {
#ifdef O_TMPFILE
  int file = openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file < 0) {
    // Kernels and file systems that do not know the flag see a folder opened to be written.
    return errno == EISDIR || errno == ENOENT || errno == EINVAL ? -EOPNOTSUPP : -errno;
  }
  static const char some[1 << 16];
  ssize_t written;
  do written = write(file, some, sizeof some);
  while (written < 0 && errno == EINTR);
  int result = written < 0 ? -errno : written < (ssize_t)sizeof some ? -ENOSPC : 0;
  close(file);
  return result;
#else
  (void)folder;
  return -EOPNOTSUPP;
#endif
}
