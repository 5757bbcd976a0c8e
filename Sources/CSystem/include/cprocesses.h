// The running processes, where the system has calls for them instead of a folder.
// Every function returns 0 or more where it worked, and -errno where it did not; -ENOSYS on Linux,
// which has /proc.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct cs_process {
  int number;
  int parent;
  uint32_t owner;
  uint64_t start;  ///< microseconds since 1970
  bool stopped;
  bool ended;
  char name[64];
  char path[4096];  ///< the file that it runs; empty where nobody may know
};

/// Calls `take` with each process, until it returns false.
int cs_processes(bool (*take)(void *context, const struct cs_process *process), void *context);
/// Looks at one process.
int cs_look_at_process(int number, struct cs_process *process);
/// Calls `take` with the path of each file that a process has open, until it returns false.
int cs_open_files(int number, bool (*take)(void *context, const char *path), void *context);
/// Where there is a folder of processes: whether one has something open at a path or below it, 1 or
/// 0. More open files than `limit` are not looked at.
int cs_has_open(int processes, int number, const char *path, unsigned limit);
