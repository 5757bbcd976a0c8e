// libqrencode, loaded on first use: few sessions ever show a code.
#pragma once

#include <stdint.h>

#pragma clang assume_nonnull begin

/// The squares of a text's QR code, row by row, 1 for a dark one; frees itself with `cqr_free`.
struct cqr_code {
  int width;
  uint8_t *squares;
};

/// NULL where the library is not there, or the text is too long.
struct cqr_code *_Nullable cqr_encode(const char *text);
void cqr_free(struct cqr_code *code);

#pragma clang assume_nonnull end
