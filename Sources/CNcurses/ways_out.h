// Every way out gives the terminal back: what a signal's handler needs, prepared beforehand.
#pragma once

#include <stdbool.h>

/// Remembers how the terminal is now; `bytes` undo what was written to it.
bool ways_open(void);
/// What to write when a signal ends the program: undoes whatever was switched on.
void ways_prepare(const char *bytes);
/// While somebody else has the terminal, a signal leaves it alone.
void ways_hold(bool ours);
/// Each key is for the program from now on, and none is shown; until its own modes are set.
void ways_take_keys(void);
/// Sets the terminal's modes back.
void ways_restore_modes(void);
/// Back to the signals as they were.
void ways_close(void);
/// Stops here, and returns when the program goes on.
void ways_stop(void);
/// The descriptor that a signal makes readable.
int ways_signal(void);
