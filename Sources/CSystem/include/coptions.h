#ifndef COPTIONS_H
#define COPTIONS_H

#include <stdbool.h>

#pragma clang assume_nonnull begin

/// A command line that getopt_long takes apart. It keeps its place in globals: one at a time.
struct cs_options;

/// What was found next.
enum __attribute__((enum_extensibility(closed))) cs_finding {
  cs_finding_end,
  /// Neither an option nor the value of one.
  cs_finding_word,
  cs_finding_option,
  /// No option begins like this, or several do.
  cs_finding_stranger,
  cs_finding_value_missing,
  /// `--plain=3`, where `--plain` takes no value.
  cs_finding_value_unwanted,
};

/// Ends the program where memory ends, as Swift does; so do the next two.
struct cs_options *cs_options_new(void);

/// Tells of an option, numbered from 0; its letter may be 0, for none.
void cs_options_allow(struct cs_options *options, const char *name, char letter, bool takes_value);

/// Adds an argument; the first is the program's own name.
void cs_options_give(struct cs_options *options, const char *argument);

/// The first call starts at the first argument; all options and arguments must be there by then.
enum cs_finding cs_options_next(struct cs_options *options);

/// The number of the option found last, where there is one; else -1.
int cs_options_number(const struct cs_options *options);

/// The word or the option's value found last, for a stranger the whole argument; else empty.
/// It stays until `cs_options_free`.
const char *cs_options_text(const struct cs_options *options);

void cs_options_free(struct cs_options *options);

#pragma clang assume_nonnull end

#endif
