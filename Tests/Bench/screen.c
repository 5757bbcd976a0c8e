// Runs a full-screen program in a pseudo-terminal of 80x24 and prints what can be seen of its speed,
// one line for each thing:
//
//   start SECONDS BYTES    from its start until the marker, which stands in its last row, has come
//   memory BYTES           of it then, resident
//   key SECONDS BYTES      from a key until the last byte that it painted; a line for each key
//   escape SECONDS         from Esc until the last byte, or the program's end; on another screen
//
// usage: screen MARKER OPEN COUNT COMMAND [ARGUMENT]...
//
// COUNT arrow keys are pressed, down and up by turns of five; then what is in OPEN, and Esc.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int master;
static char output[1 << 20];
static size_t output_count;
/// When the last byte came.
static double last;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void stop(const char *why) {
  perror(why);
  exit(1);
}

/// Takes in what comes, at most so long; false for nothing.
static int take(int milliseconds) {
  struct pollfd wait = {.fd = master, .events = POLLIN};
  if (poll(&wait, 1, milliseconds) <= 0) return 0;
  ssize_t count = read(master, output + output_count, sizeof output - output_count);
  if (count <= 0) return 0;
  last = now();
  output_count += (size_t)count;
  if (output_count == sizeof output) output_count = 0;
  return 1;
}

static void be_quiet(int milliseconds) {
  double end = now() + 15;
  while (take(milliseconds) && now() < end) continue;
}

static pid_t start(char *command[]) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) stop("posix_openpt");
  const char *name = ptsname(master);
  ioctl(master, TIOCSWINSZ, &size);
  pid_t child = fork();
  if (child < 0) stop("fork");
  if (child > 0) return child;
  setsid();
  int slave = open(name, O_RDWR);
  ioctl(slave, TIOCSCTTY, 0);
  for (int i = 0; i < 3; i++) dup2(slave, i);
  if (slave > 2) close(slave);
  close(master);
  execvp(command[0], command);
  _exit(127);
}

static long memory(pid_t child) {
  char path[64], line[256];
  snprintf(path, sizeof path, "/proc/%d/status", child);
  long kilobytes = 0;
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) sscanf(line, "VmRSS: %ld", &kilobytes);
  if (file) fclose(file);
  return kilobytes * 1024;
}

/// Seconds until the last byte after it, and how many came.
static double press(const char *key, int quiet, size_t *bytes) {
  size_t before = output_count;
  double begin = last = now();
  if (write(master, key, strlen(key)) < 0) stop("write");
  // What nobody answers within two seconds has no answer.
  if (take(2000)) be_quiet(quiet);
  *bytes = output_count - before;
  return last - begin;
}

int main(int count, char *arguments[]) {
  if (count < 5) {
    fputs("usage: screen MARKER OPEN COUNT COMMAND [ARGUMENT]...\n", stderr);
    return 2;
  }
  const char *marker = arguments[1];
  double begin = now();
  pid_t child = start(arguments + 4);
  while (!memmem(output, output_count, marker, strlen(marker)))
    if (!take(10000)) {
      fprintf(stderr, "no %s from %s\n", marker, arguments[4]);
      kill(child, SIGKILL);
      return 1;
    }
  printf("start %.6f %zu\n", last - begin, output_count);
  be_quiet(400);
  printf("memory %ld\n", memory(child));
  size_t bytes;
  for (int i = 0; i < atoi(arguments[3]); i++) {
    double seconds = press(i % 10 < 5 ? "\033OB" : "\033OA", 30, &bytes);
    printf("key %.6f %zu\n", seconds, bytes);
  }
  if (*arguments[2]) press(arguments[2], 100, &bytes);
  printf("escape %.6f\n", press("\033", 100, &bytes));
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  return 0;
}
