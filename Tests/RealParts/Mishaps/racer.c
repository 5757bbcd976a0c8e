// Swaps pairs of names, and back, until it is ended: at random moments, and never for long, so that
// whoever works there is sure to begin, and never knows what comes.
// usage: racer SEED A B [A B]...
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void swap(const char *a, const char *b) {
  if (renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) < 0) return;
}

int main(int count, char **names) {
  unsigned seed = count > 1 ? (unsigned)atoi(names[1]) : 0;
  int pairs = (count - 2) / 2;
  while (pairs > 0) {
    int pair = 2 + 2 * (rand_r(&seed) % pairs);
    swap(names[pair], names[pair + 1]);
    usleep((unsigned)rand_r(&seed) % 400);
    swap(names[pair], names[pair + 1]);
    usleep((unsigned)rand_r(&seed) % 25000);
  }
  return 2;
}
