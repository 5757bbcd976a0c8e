#include "ways_out.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"

// Those that end a program by default, and those by which a broken one ends.
static const int endings[] = {
    SIGHUP, SIGINT,  SIGQUIT, SIGTERM, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGXFSZ, SIGILL, SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,  SIGSEGV, SIGSYS};
enum { ENDINGS = sizeof endings / sizeof *endings };
static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum { NOTICES = sizeof notices / sizeof *notices };

static struct sigaction before[ENDINGS], before_notices[NOTICES];
static struct termios modes;
static char restoring[512];
static atomic_size_t restoring_count;
/// The terminal is as we want it, not as it was found.
static atomic_bool is_ours;
static atomic_int news;
static int signal_pipe[2] = {-1, -1};
// A stack that has run over leaves no room for a handler.
static char spare_stack[1 << 15];

/// A terminal that another program has in the foreground is not ours to change.
static bool is_in_front(void) {
  pid_t front = tcgetpgrp(STDIN_FILENO);
  return front <= 0 || front == getpgrp();
}

// Calls only what POSIX lets a handler call.
static void give_back(void) {
  if (!atomic_exchange(&is_ours, false) || !is_in_front()) return;
  // One that takes no more output, as after Ctrl-S, must not keep the program from ending.
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  if (poll(&output, 1, 100) == 1 && !(output.revents & (POLLHUP | POLLERR))) {
    ssize_t written = write(STDOUT_FILENO, restoring, atomic_load(&restoring_count));
    (void)written;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  tcflush(STDIN_FILENO, TCIFLUSH);
}

static void end_by(int number) {
  give_back();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(number, &standard, NULL);
  // Pending until this handler returns: whoever waits for the program sees the signal itself.
  raise(number);
}

static void note(int number) {
  int error = errno;
  int what = number == SIGTSTP ? CT_STOPPED : number == SIGCONT ? CT_CONTINUED : CT_RESIZED;
  atomic_fetch_or(&news, what);
  // Not waiting: a pipe that is full wakes the reader anyway.
  ssize_t written = write(signal_pipe[1], "", 1);
  (void)written;
  errno = error;
}

static void catch(const int *numbers, int count, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < count; i++) {
    sigaction(numbers[i], NULL, &old[i]);
    // Whoever started us with a signal ignored, as nohup does, wants it so.
    if (old[i].sa_handler != SIG_IGN) sigaction(numbers[i], &action, NULL);
  }
}

static bool open_pipe(void) {
  if (signal_pipe[0] >= 0) return true;
  if (pipe(signal_pipe) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
    fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool ways_open(void) {
  if (tcgetattr(STDIN_FILENO, &modes) != 0 || !open_pipe()) return false;
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
  catch(endings, ENDINGS, end_by, before);
  catch(notices, NOTICES, note, before_notices);
  return true;
}

void ways_prepare(const char *bytes) {
  // A handler that comes meanwhile would write half of it.
  sigset_t all, old;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &old);
  size_t count = strnlen(bytes, sizeof restoring);
  memcpy(restoring, bytes, count);
  atomic_store(&restoring_count, count);
  sigprocmask(SIG_SETMASK, &old, NULL);
}

void ways_hold(bool ours) { atomic_store(&is_ours, ours); }

void ways_take_keys(void) {
  struct termios quiet = modes;
  quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  quiet.c_iflag &= ~(tcflag_t)ICRNL;
  tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
}

void ways_restore_modes(void) {
  // What was typed for us, and what the terminal answered too late, is for nobody else.
  if (is_in_front()) tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
}

void ways_close(void) {
  for (int i = 0; i < ENDINGS; i++) sigaction(endings[i], &before[i], NULL);
  for (int i = 0; i < NOTICES; i++) sigaction(notices[i], &before_notices[i], NULL);
}

void ways_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
  atomic_fetch_and(&news, ~CT_CONTINUED);  // whoever asked for the stop takes the terminal again
}

int ways_signal(void) { return signal_pipe[0]; }

int ct_news(void) {
  char bytes[64];
  while (read(signal_pipe[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&news, 0);
}

int ct_wait(int descriptor, int milliseconds) {
  struct pollfd list[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = ways_signal(), .events = POLLIN},
      {.fd = descriptor, .events = POLLIN},  // poll passes over a negative one
  };
  if (poll(list, 3, milliseconds) < 0) return errno == EINTR ? CT_SIGNALLED : 0;
  return (list[0].revents ? CT_TYPED : 0) | (list[1].revents ? CT_SIGNALLED : 0) |
         (list[2].revents ? CT_WOKEN : 0);
}

int ct_read(uint8_t *bytes, int capacity) {
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}
