// The terminal through ncurses. Swift cannot see its macros, globals and variable arguments, so
// this is all of it that Swift knows: plain integers across the border.
//
// There is one terminal: its state is this module's own, and only the main thread may call.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// How cells look; may be added up.
enum {
  CT_BOLD = 1,
  CT_DIM = 2,
  CT_UNDERLINE = 4,
  CT_REVERSE = 8,
};

/// What came from outside the keyboard; may be added up.
enum {
  CT_RESIZED = 1,
  CT_STOPPED = 2,
  /// Goes on after a stop that could not be seen coming.
  CT_CONTINUED = 4,
};

/// Shows a first picture before anything is known of the terminal: bytes for those of the usual
/// kind, on their other screen. The terminal is given back on every way out from here on, too.
void ct_cover(const uint8_t *bytes, size_t count);
/// Takes the terminal on standard input and output; false where its kind is not known or can do
/// too little. From here on, every way out gives it back: return, exit, signal, trap.
bool ct_open(void);
/// Gives the terminal back. More than once does no harm.
void ct_close(void);

/// Gives the terminal back for a while.
void ct_lend(void);
/// Takes it again; the next `ct_flush` draws everything anew.
void ct_return(void);
/// Stops the program as Ctrl-Z does, and comes back when it goes on.
void ct_stop(void);

/// What it has now, once a change of size is taken in; at least 1 by 1.
void ct_size(int *rows, int *columns);
/// How many colours there are: 0 for none.
int ct_colours(void);
/// Whether it takes more than ASCII.
bool ct_is_unicode(void);

/// The terminal's kind, as terminfo and the environment name it.
const char *ct_kind(void);

/// Columns that the terminal library takes for a character; -1 for what cannot be printed.
int ct_width(uint32_t scalar);
/// Puts one character with the marks upon it into a cell; a colour of -1 is the terminal's own.
void ct_put(int row, int column, const uint32_t *scalars, int count, int look, int foreground,
            int background);
/// Brings everything that was put onto the terminal, and the cursor to its place; a row of -1
/// hides it.
void ct_flush(int row, int column);
/// Draws everything anew with the next `ct_flush`.
void ct_forget(void);
/// The same, and everything that was put is blank again.
void ct_clear(void);
/// Writes a sequence of ours straight to the terminal.
void ct_write(const char *bytes, size_t count);

/// What the terminal sends for a key that terminfo names, such as "kcuu1"; NULL for nothing.
const char *_Nullable ct_key(const char *name);
/// Waits for the keyboard, for the descriptor (-1 for none), for a signal, at most so many
/// milliseconds (-1 for ever). Bits of what there is.
int ct_wait(int descriptor, int milliseconds);
enum {
  CT_TYPED = 1,
  CT_WOKEN = 2,
  CT_SIGNALLED = 4,
};
/// Reads what was typed; 0 for nothing now, -1 where the keyboard is gone.
int ct_read(uint8_t *bytes, int capacity);
/// What the signals said since the last call: bits of CT_RESIZED, CT_STOPPED, CT_CONTINUED.
int ct_news(void);

#pragma clang assume_nonnull end
