#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cspawn.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif

// A pipe whose ends no other program that we start inherits.
static int make_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC) < 0 ? -errno : 0;
#else
  if (pipe(ends) < 0) return -errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

static void close_both(int ends[2]) {
  if (ends[0] >= 0) close(ends[0]);
  if (ends[1] >= 0) close(ends[1]);
}

static int set_attributes(posix_spawnattr_t *attributes, bool detached) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  // Signals that we ignore or block must not be ignored or blocked over there.
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setpgroup(attributes, 0);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  flags |= detached ? POSIX_SPAWN_SETSID : POSIX_SPAWN_SETPGROUP;
#ifdef __APPLE__
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  return posix_spawnattr_setflags(attributes, flags);
}

// What happens to the descriptors between fork and exec, in this order.
static int set_actions(posix_spawn_file_actions_t *actions, const struct cs_program *program,
                       int output, int errors) {
  int result = posix_spawn_file_actions_addopen(actions, 0, "/dev/null", O_RDONLY, 0);
  if (result) return result;
  for (int standard = 1; standard <= 2; standard++) {
    int end = standard == 1 ? output : errors;
    result = end < 0
                 ? posix_spawn_file_actions_addopen(actions, standard, "/dev/null", O_WRONLY, 0)
                 : posix_spawn_file_actions_adddup2(actions, end, standard);
    if (result) return result;
  }
  result = posix_spawn_file_actions_addchdir_np(actions, program->folder);
#ifdef __GLIBC__
  if (!result) result = posix_spawn_file_actions_addclosefrom_np(actions, 3);
#endif
  return result;
}

static int start(const struct cs_program *program, int output, int errors) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  int result = posix_spawnattr_init(&attributes);
  if (result) return -result;
  result = posix_spawn_file_actions_init(&actions);
  if (result) {
    posix_spawnattr_destroy(&attributes);
    return -result;
  }
  pid_t process = 0;
  result = set_attributes(&attributes, program->detached);
  if (!result) result = set_actions(&actions, program, output, errors);
  // posix_spawn takes lists of char * for history's sake, and changes none of it.
  if (!result)
    result = posix_spawn(&process, program->path, &actions, &attributes,
                         (char *const *)program->arguments, (char *const *)program->variables);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return result ? -result : process;
}

int cs_spawn(const struct cs_program *program, int *output, int *errors) {
  int first[2] = {-1, -1}, second[2] = {-1, -1};
  *output = *errors = -1;
  int result = program->detached ? 0 : make_pipe(first);
  if (result == 0 && !program->detached) result = make_pipe(second);
  // An end that already stands where a standard descriptor goes would be overwritten on the way.
  if (result == 0 && !program->detached && (first[0] < 3 || first[1] < 3 || second[1] < 3))
    result = -EBADF;
  if (result == 0) result = start(program, first[1], second[1]);
  if (result < 0) {
    close_both(first);
    close_both(second);
    return result;
  }
  if (!program->detached) {
    close(first[1]);
    close(second[1]);
    fcntl(first[0], F_SETFL, O_NONBLOCK);
    fcntl(second[0], F_SETFL, O_NONBLOCK);
    *output = first[0];
    *errors = second[0];
  }
  return result;
}

int cs_look_at_child(int process, struct cs_ending *ending) {
  siginfo_t found = {0};
  *ending = (struct cs_ending){0};
  int result;
  do result = waitid(P_PID, (id_t)process, &found, WEXITED | WNOHANG | WNOWAIT);
  while (result < 0 && errno == EINTR);
  if (result < 0 && errno != ECHILD) return -errno;
  if (result < 0) {  // SIGCHLD is ignored in this program, or another part of it waited
    ending->has_ended = ending->is_lost = true;
    return 0;
  }
  if (found.si_pid == 0) return 0;
  ending->has_ended = true;
  ending->status = found.si_status;
  ending->is_signal = found.si_code != CLD_EXITED;
  return 0;
}

void cs_reap(int process) {
  while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {}
}

int cs_signal_group(int process, int signal) {
  // 0, 1 and less would mean our own group, or everybody.
  if (process <= 1) return -EINVAL;
  return kill(-process, signal) < 0 ? -errno : 0;
}

int cs_wait_for_output(int output, int errors, int milliseconds) {
  struct pollfd both[2] = {{.fd = output, .events = POLLIN}, {.fd = errors, .events = POLLIN}};
  int result = poll(both, 2, milliseconds);
  return result < 0 && errno != EINTR ? -errno : 0;
}

int cs_hold_process(int process) {
#if defined(__linux__) && defined(SYS_pidfd_open)
  int handle = (int)syscall(SYS_pidfd_open, process, 0);
  return handle < 0 ? -errno : handle;
#else
  (void)process;
  return -ENOSYS;
#endif
}

int cs_signal_held(int handle, int signal) {
#if defined(__linux__) && defined(SYS_pidfd_send_signal)
  return syscall(SYS_pidfd_send_signal, handle, signal, NULL, 0) < 0 ? -errno : 0;
#else
  (void)handle, (void)signal;
  return -ENOSYS;
#endif
}

int cs_lock_holder(int file, struct cs_holder *holder) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  int result;
  do result = fcntl(file, F_GETLK, &lock);
  while (result < 0 && errno == EINTR);
  if (result < 0) return -errno;
  holder->is_locked = lock.l_type != F_UNLCK;
  holder->process = holder->is_locked ? lock.l_pid : 0;
  return 0;
}
