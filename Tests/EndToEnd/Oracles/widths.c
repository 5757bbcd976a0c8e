// Prints how wide each character is, from U+0020 on: a byte each, for what the terminal library
// makes of it ('0' to '2', '-' for what it does not take as itself), then the same for libvterm.
//
// usage: widths > FILE
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>
#include <wchar.h>

enum { FIRST = 0x20, COUNT = 0x110000 - FIRST };

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

/// How far the cursor of a window goes when the character is added; a mark stays in the cell before.
static char drawn(WINDOW *pad, wchar_t scalar) {
  const wchar_t text[2] = {scalar, 0};
  cchar_t cell, back;
  int row, column;
  werase(pad);
  mvwaddstr(pad, 0, 0, "a");
  if (wcwidth(scalar) < 0) return '-';
  if (setcchar(&cell, text, A_NORMAL, 0, NULL) == ERR || wadd_wch(pad, &cell) == ERR) return '-';
  getyx(pad, row, column);
  if (row != 0) return '-';
  int width = column - 1;
  if (width == 0) return '0';
  wchar_t found[CCHARW_MAX + 1] = {0};
  attr_t look;
  short pair;
  if (mvwin_wch(pad, 0, 1, &back) == ERR || getcchar(&back, found, &look, &pair, NULL) == ERR)
    return '-';
  return found[0] == scalar ? (char)('0' + width) : '-';
}

static size_t utf8(unsigned scalar, char *bytes) {
  mbstate_t state = {0};
  return wcrtomb(bytes, (wchar_t)scalar, &state);
}

/// Where libvterm's cursor is after an "a" and the character.
static char shown(VTerm *terminal, VTermState *state, unsigned scalar) {
  char bytes[32] = "\033[1;1Ha";
  size_t count = strlen(bytes), more = utf8(scalar, bytes + count);
  VTermPos place;
  if (more == (size_t)-1) return '-';
  vterm_input_write(terminal, bytes, count + more);
  vterm_state_get_cursorpos(state, &place);
  return (char)('0' + place.col - 1);
}

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) fail("there is no UTF-8 here");
  FILE *nowhere = fopen("/dev/null", "r+");
  if (!nowhere || !newterm("xterm", nowhere, nowhere)) fail("curses does not open");
  WINDOW *pad = newpad(1, 16);
  VTerm *terminal = vterm_new(2, 16);
  if (!pad || !terminal) fail("there is no memory");
  vterm_set_utf8(terminal, 1);
  VTermState *state = vterm_obtain_state(terminal);
  vterm_state_reset(state, 1);
  for (unsigned scalar = FIRST; scalar < FIRST + COUNT; scalar++)
    putchar(drawn(pad, (wchar_t)scalar));
  for (unsigned scalar = FIRST; scalar < FIRST + COUNT; scalar++)
    putchar(scalar >= 0xD800 && scalar < 0xE000 ? '-' : shown(terminal, state, scalar));
  return 0;
}
