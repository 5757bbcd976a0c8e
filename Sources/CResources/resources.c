// Written by embed.sh; `make` writes it anew when a file comes or goes.
#include "resources.h"

static const struct { const char *path; const unsigned char *bytes; size_t length; } files[] = {
  {0, 0, 0},
};

int cresources_count(void) { return (int)(sizeof files / sizeof files[0]) - 1; }
const char *cresources_path(int index) { return files[index].path; }
const unsigned char *cresources_bytes(int index) { return files[index].bytes; }
size_t cresources_length(int index) { return files[index].length; }
