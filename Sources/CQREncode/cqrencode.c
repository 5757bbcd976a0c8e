#include "CQREncode.h"

#include <dlfcn.h>
#include <pthread.h>
#include <qrencode.h>
#include <stdlib.h>
#include <string.h>

static struct {
  QRcode *(*encode)(const char *, int, QRecLevel, QRencodeMode, int);
  void (*release)(QRcode *);
} lib;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {
#ifdef __APPLE__
    "libqrencode.4.dylib", "libqrencode.dylib",
#else
    "libqrencode.so.4", "libqrencode.so",
#endif
  };
  void *handle = NULL;
  for (size_t i = 0; handle == NULL && i < sizeof names / sizeof *names; i++)
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  void *encode = dlsym(handle, "QRcode_encodeString");
  void *release = dlsym(handle, "QRcode_free");
  if (encode == NULL || release == NULL) return;
  memcpy(&lib.release, &release, sizeof release);  // C has no cast from data to function
  memcpy(&lib.encode, &encode, sizeof encode);
}

struct cqr_code *cqr_encode(const char *text) {
  pthread_once(&once, load);
  if (lib.encode == NULL) return NULL;
  // The lowest level of repair keeps the picture small: a screen has no scratches.
  QRcode *made = lib.encode(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  if (made == NULL) return NULL;
  size_t count = (size_t)made->width * (size_t)made->width;
  struct cqr_code *code = malloc(sizeof *code);
  uint8_t *squares = malloc(count);
  if (code != NULL && squares != NULL) {
    for (size_t i = 0; i < count; i++) squares[i] = made->data[i] & 1;
    *code = (struct cqr_code){.width = made->width, .squares = squares};
  } else {
    free(code);
    free(squares);
    code = NULL;
  }
  lib.release(made);
  return code;
}

void cqr_free(struct cqr_code *code) {
  free(code->squares);
  free(code);
}
