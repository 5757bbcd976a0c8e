// Starting programs and looking after them: no shell, nothing inherited that was not named.
// Every function returns 0 or more where it worked, and -errno where it did not.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// A program to start. The lists end with NULL; the paths are from the root.
struct cs_program {
  const char *path;
  const char *const *arguments;  ///< the program's own name first
  const char *const *variables;
  const char *folder;
  bool detached;  ///< in a session of its own, with no output, so that it outlives us
};

/// Starts a program in a process group of its own, with nothing to read and every descriptor but
/// the three standard ones closed. `output` and `errors` receive the reading ends of two pipes;
/// a detached program has none, and both become -1. The process number.
int cs_spawn(const struct cs_program *program, int *output, int *errors);

/// How a process that we started ended.
struct cs_ending {
  bool has_ended;
  bool is_lost;  ///< somebody else took the ending, so nobody can tell
  int status;    ///< the exit status, or the signal where `is_signal`
  bool is_signal;
};

/// Looks whether it has ended, and leaves its number reserved until cs_reap.
int cs_look_at_child(int process, struct cs_ending *ending);
/// Gives its number back to the system.
void cs_reap(int process);
/// Signals the whole group of a process that we started and have not reaped.
int cs_signal_group(int process, int signal);

/// Waits until one of two descriptors has something, at most so long; a negative one is left out.
int cs_wait_for_output(int output, int errors, int milliseconds);

/// Holds on to exactly one running process, so that its number cannot come to mean another one;
/// -ENOSYS where the system has no such handle.
int cs_hold_process(int process);
/// Signals through such a handle.
int cs_signal_held(int handle, int signal);

/// Who holds a record lock on any part of an open file.
struct cs_holder {
  bool is_locked;
  int process;  ///< 0 or less where the system does not say, or where it is not visible from here
};
int cs_lock_holder(int file, struct cs_holder *holder);
