#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cthreads.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

struct cs_signal {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  bool raised;
};

struct cs_signal *cs_signal_new(void) {
  struct cs_signal *signal = malloc(sizeof *signal);
  if (!signal) return NULL;
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
#ifdef __linux__
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
#endif
  pthread_mutex_init(&signal->lock, NULL);
  pthread_cond_init(&signal->changed, &attributes);
  pthread_condattr_destroy(&attributes);
  signal->raised = false;
  return signal;
}

void cs_signal_free(struct cs_signal *signal) {
  if (!signal) return;
  pthread_cond_destroy(&signal->changed);
  pthread_mutex_destroy(&signal->lock);
  free(signal);
}

void cs_signal_raise(struct cs_signal *signal) {
  pthread_mutex_lock(&signal->lock);
  signal->raised = true;
  pthread_cond_broadcast(&signal->changed);
  pthread_mutex_unlock(&signal->lock);
}

bool cs_signal_wait(struct cs_signal *signal, uint64_t nanoseconds) {
  struct timespec limit;
#ifdef __linux__
  clock_gettime(CLOCK_MONOTONIC, &limit);
#else
  clock_gettime(CLOCK_REALTIME, &limit);
#endif
  uint64_t end = (uint64_t)limit.tv_nsec + nanoseconds % 1000000000;
  limit.tv_sec += (time_t)(nanoseconds / 1000000000 + end / 1000000000);
  limit.tv_nsec = (long)(end % 1000000000);
  pthread_mutex_lock(&signal->lock);
  int result = 0;
  while (!signal->raised && result == 0)
    result = pthread_cond_timedwait(&signal->changed, &signal->lock, &limit);
  bool raised = signal->raised;
  pthread_mutex_unlock(&signal->lock);
  return raised;
}

struct start {
  void (*run)(void *);
  void *context;
};

static void *begin(void *argument) {
  struct start start = *(struct start *)argument;
  free(argument);
  start.run(start.context);
  return NULL;
}

int cs_start(void (*run)(void *), void *context) {
  struct start *start = malloc(sizeof *start);
  if (!start) return -ENOMEM;
  *start = (struct start){run, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 1 << 20);
  // Signals are the main thread's.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int result = pthread_create(&thread, &attributes, begin, start);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  if (result != 0) free(start);
  return -result;
}
