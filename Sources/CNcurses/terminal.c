// Wide characters, in glibc and in ncurses' headers.
#define _XOPEN_SOURCE_EXTENDED 1
#define _GNU_SOURCE 1
#define _DARWIN_C_SOURCE 1

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// The header makes macros of these words.
#undef columns
#undef lines

#include "CNcurses.h"
#include "ways_out.h"

static SCREEN *screen;
static bool is_unicode, has_own_colours, is_ansi, is_covered;
// Cleared first, for a terminal that has no other screen.
static const char *const uncovering = "\033[0m\033[H\033[2J\033[?1049l";

/// Appends a capability without its padding times, which only real hardware wanted.
static void append(char *text, size_t capacity, const char *capability) {
  size_t count = strlen(text);
  if (!capability || capability == (char *)-1) return;
  for (const char *next = capability; *next && count + 1 < capacity; next++) {
    const char *end = next[0] == '$' && next[1] == '<' ? strchr(next, '>') : NULL;
    if (end)
      next = end;
    else
      text[count++] = *next;
  }
  text[count] = 0;
}

static const char *capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

/// What a signal's handler writes: all modes off, colours off, the cursor on, the old screen.
static void prepare_ways_out(int rows) {
  char bytes[512] = "";
  if (is_ansi) append(bytes, sizeof bytes, "\033\\\033[?2026l\033[?2004l");
  append(bytes, sizeof bytes, capability("rmkx"));
  append(bytes, sizeof bytes, capability("sgr0"));
  append(bytes, sizeof bytes, capability("op"));
  append(bytes, sizeof bytes, capability("cnorm"));
  append(bytes, sizeof bytes, tiparm(capability("cup"), rows - 1, 0));
  append(bytes, sizeof bytes, capability("el"));
  append(bytes, sizeof bytes, capability("rmcup"));
  ways_prepare(bytes);
}

/// Keys as terminfo describes them, and pastes between marks.
static void switch_on(bool on) {
  char bytes[128] = "";
  append(bytes, sizeof bytes, capability(on ? "smkx" : "rmkx"));
  if (is_ansi) append(bytes, sizeof bytes, on ? "\033[?2004h" : "\033[?2004l");
  ct_write(bytes, strlen(bytes));
}

static void find_locale(void) {
  is_unicode = setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void prepare_colours(void) {
  if (!has_colors() || start_color() == ERR) return;
  has_own_colours = use_default_colors() != ERR;
}

/// Besides what curses sets: neither Ctrl-S nor Ctrl-V do anything but be keys.
static void prepare_modes(void) {
  cbreak();
  noecho();
  nonl();
  typeahead(-1);
  leaveok(stdscr, FALSE);
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  // Some hardware paces its input by these.
  if (tigetflag("xon") != 1) modes.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

/// Whether terminfo knows the terminal, and a cursor can be put on it.
static bool is_able(void) {
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) == ERR) return false;
  const char *place = capability("cup"), *clearing = capability("clear");
  is_ansi = place && strncmp(place, "\033[", 2) == 0;
  return place && clearing && tigetflag("hc") != 1;
}

void ct_cover(const uint8_t *bytes, size_t count) {
  if (!ways_open()) return;
  ways_prepare(uncovering);
  ways_hold(true);
  is_covered = true;
  // First the modes: in the background the system stops the program here, before it has drawn.
  ways_take_keys();
  ct_write((const char *)bytes, count);
}

/// The terminal cannot be taken: it is as it was.
static bool decline(void) {
  if (is_covered) {
    ct_write(uncovering, strlen(uncovering));
    ways_restore_modes();
  }
  is_covered = false;
  ways_hold(false);
  ways_close();
  return false;
}

bool ct_open(void) {
  static bool is_registered;
  find_locale();
  if (screen) return false;
  if (!is_covered && !ways_open()) return false;
  if (!is_able()) return decline();
  prepare_ways_out(24);
  if (!is_registered) is_registered = atexit(ct_close) == 0;
  ways_hold(true);
  screen = newterm(NULL, stdout, stdin);
  if (!screen) return decline();
  is_covered = false;
  // As if it came back from a lent terminal: until it has once, curses writes each move of the cursor
  // by itself, some twenty times for a screen.
  endwin();
  prepare_modes();
  prepare_colours();
  switch_on(true);
  return true;
}

void ct_close(void) {
  if (!screen) return;
  ct_lend();
  ways_close();
  delscreen(screen);
  screen = NULL;
}

void ct_lend(void) {
  switch_on(false);
  endwin();
  ways_restore_modes();
  ways_hold(false);
}

void ct_return(void) {
  ways_hold(true);
  reset_prog_mode();
  switch_on(true);
  ct_forget();
}

void ct_stop(void) {
  ct_lend();
  ways_stop();
  ct_return();
}

void ct_size(int *rows, int *columns) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  // One that does not say; and none draws more than this, whatever it says.
  int high = size.ws_row ? size.ws_row : 24, wide = size.ws_col ? size.ws_col : 80;
  high = high > 500 ? 500 : high;
  wide = wide > 1000 ? 1000 : wide;
  if (high != LINES || wide != COLS) {
    resizeterm(high, wide);
    prepare_ways_out(high);
  }
  ct_forget();
  getmaxyx(stdscr, *rows, *columns);
}

int ct_colours(void) { return has_colors() ? COLORS : 0; }
bool ct_is_unicode(void) { return is_unicode; }

const char *ct_kind(void) {
  const char *kind = getenv("TERM");
  return kind ? kind : "";
}

int ct_width(uint32_t scalar) {
  if (!is_unicode && scalar > 126) return -1;
  return wcwidth((wchar_t)scalar);
}

/// The number of a pair of colours, made when it is first wanted; 0, the terminal's own, when
/// there is no more room.
static short pair(int foreground, int background) {
  static struct { int foreground, background; } pairs[256];
  static int count = 1;
  static SCREEN *owner;
  if (owner != screen) {
    owner = screen;
    count = 1;
  }
  if (!has_colors() || (foreground < 0 && background < 0)) return 0;
  if (!has_own_colours) {
    foreground = foreground < 0 ? COLOR_WHITE : foreground;
    background = background < 0 ? COLOR_BLACK : background;
  }
  for (int i = 1; i < count; i++)
    if (pairs[i].foreground == foreground && pairs[i].background == background) return (short)i;
  if (count >= 256 || count >= COLOR_PAIRS) return 0;
  // Numbers of terminals with true colours are no shorts.
#if NCURSES_EXT_COLORS
  if (init_extended_pair(count, foreground, background) == ERR) return 0;
#else
  if (init_pair((short)count, (short)foreground, (short)background) == ERR) return 0;
#endif
  pairs[count].foreground = foreground;
  pairs[count].background = background;
  return (short)count++;
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int look, int foreground,
            int background) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  cchar_t cell;
  attr_t attributes = (look & CT_BOLD ? A_BOLD : 0) | (look & CT_DIM ? A_DIM : 0) |
                      (look & CT_UNDERLINE ? A_UNDERLINE : 0) | (look & CT_REVERSE ? A_REVERSE : 0);
  for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  if (setcchar(&cell, text, attributes, pair(foreground, background), NULL) == ERR) return;
  mvadd_wch(row, column, &cell);
}

void ct_flush(int row, int column) {
  if (row >= 0) move(row, column);
  curs_set(row >= 0);
  wnoutrefresh(stdscr);
  doupdate();
}

void ct_forget(void) { clearok(curscr, TRUE); }

void ct_clear(void) {
  erase();
  ct_forget();
}

void ct_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

const char *ct_key(const char *name) { return capability(name); }
