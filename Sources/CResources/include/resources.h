#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// How many files the program carries.
int cresources_count(void);

/// The path below Resources/, such as `packs/notion/pack.yaml`; the files stand in byte order.
const char *cresources_path(int index);

/// The file as it stood on disk; one NUL more follows, which the length leaves out.
const unsigned char *cresources_bytes(int index);

size_t cresources_length(int index);

#endif
