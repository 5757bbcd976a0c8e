// Threads and a signal between them, with a time limit on the one clock that only goes forward.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct cs_signal;

/// NULL where there is no memory.
struct cs_signal *cs_signal_new(void);
void cs_signal_free(struct cs_signal *signal);
/// Lets everybody through who waits, now and later.
void cs_signal_raise(struct cs_signal *signal);
/// Waits until it is raised, at most so long; true where it was.
bool cs_signal_wait(struct cs_signal *signal, uint64_t nanoseconds);

/// Runs a function on a thread of its own that nobody waits for; 0, or -errno.
int cs_start(void (*run)(void *context), void *context);
