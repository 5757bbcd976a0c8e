// Runs a command once and prints five numbers: its exit status, seconds to its end, seconds to its
// first line of output (0 when there was none), seconds of processor time, and its peak memory in
// bytes.
//
// A program of its own because a child's peak memory includes its parent's at the fork, and
// because starting a process from Python takes longer than what is measured here.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void stop(const char *why) {
  perror(why);
  exit(1);
}

// Reads to the end; gives the time of the first line's end.
static double drain(int output) {
  char buffer[65536];
  double first = 0;
  for (ssize_t count; (count = read(output, buffer, sizeof buffer)) > 0;)
    if (first == 0 && memchr(buffer, '\n', (size_t)count)) first = now();
  return first;
}

int main(int count, char *arguments[]) {
  int output[2], status;
  pid_t child;
  struct rusage usage;
  if (count < 2) {
    fputs("usage: measure COMMAND [ARGUMENT]...\n", stderr);
    return 2;
  }
  if (pipe(output) != 0) stop("pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output[1], 1);
  posix_spawn_file_actions_addclose(&actions, output[0]);
  posix_spawn_file_actions_addclose(&actions, output[1]);

  double start = now();
  if (posix_spawnp(&child, arguments[1], &actions, NULL, arguments + 1, environ) != 0)
    stop(arguments[1]);
  close(output[1]);
  double first = drain(output[0]);
  if (wait4(child, &status, 0, &usage) != child) stop("wait4");
  double end = now();

#ifdef __APPLE__
  long unit = 1;  // macOS counts bytes, Linux kibibytes
#else
  long unit = 1024;
#endif
  printf("%d %.6f %.6f %.6f %ld\n",
         WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), end - start,
         first == 0 ? 0 : first - start, seconds(usage.ru_utime) + seconds(usage.ru_stime),
         usage.ru_maxrss * unit);
  return 0;
}
