#include "coptions.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

// getopt_long answers with an option's number on top of this, so that it is no letter.
enum { numbers = 256 };

struct cs_options {
  struct option *allowed;
  int allowed_count;
  char *letters;
  char **arguments;
  int argument_count;
  bool has_begun;
  bool has_ended;
  int number;
  const char *text;
};

static void *grown(void *memory, size_t count, size_t size) {
  void *larger = realloc(memory, count * size);
  if (!larger) abort();
  return larger;
}

static char *copy(const char *text) {
  char *copied = strdup(text);
  if (!copied) abort();
  return copied;
}

struct cs_options *cs_options_new(void) {
  struct cs_options *options = grown(NULL, 1, sizeof *options);
  *options = (struct cs_options){.number = -1, .text = ""};
  options->allowed = grown(NULL, 1, sizeof *options->allowed);
  options->allowed[0] = (struct option){0};
  options->arguments = grown(NULL, 1, sizeof *options->arguments);
  options->arguments[0] = NULL;
  // "-": words come in their order, whatever POSIXLY_CORRECT says. ":": the caller complains.
  options->letters = copy("-:");
  return options;
}

void cs_options_allow(struct cs_options *options, const char *name, char letter, bool takes_value) {
  int number = options->allowed_count++;
  options->allowed = grown(options->allowed, (size_t)number + 2, sizeof *options->allowed);
  options->allowed[number] = (struct option){
      .name = copy(name),
      .has_arg = takes_value ? required_argument : no_argument,
      .val = letter ? letter : numbers + number,
  };
  options->allowed[number + 1] = (struct option){0};
  if (!letter) return;
  size_t length = strlen(options->letters);
  options->letters = grown(options->letters, length + 3, 1);
  memcpy(options->letters + length, (char[]){letter, takes_value ? ':' : 0, 0}, 3);
}

void cs_options_give(struct cs_options *options, const char *argument) {
  int place = options->argument_count++;
  options->arguments = grown(options->arguments, (size_t)place + 2, sizeof *options->arguments);
  options->arguments[place] = copy(argument);
  options->arguments[place + 1] = NULL;
}

static void start_over(void) {
  opterr = 0;
#ifdef __APPLE__
  optreset = 1;
  optind = 1;
#else
  optind = 0;  // 1 would leave what the last command line had begun
#endif
}

static int number_of(const struct cs_options *options, int value) {
  for (int number = 0; number < options->allowed_count; number++)
    if (options->allowed[number].val == value) return number;
  return -1;
}

static enum cs_finding end(struct cs_options *options) {
  options->has_ended = true;
  // After "--" all the rest are words.
  if (optind >= options->argument_count) return cs_finding_end;
  options->text = options->arguments[optind++];
  return cs_finding_word;
}

/// Some systems say '?' where an option takes no value, others ':' as for a value that is missing.
static enum cs_finding complaint(struct cs_options *options, const char *argument) {
  options->number = number_of(options, optopt);
  if (options->number < 0) {
    options->text = argument;
    return cs_finding_stranger;
  }
  bool takes_value = options->allowed[options->number].has_arg == required_argument;
  return takes_value ? cs_finding_value_missing : cs_finding_value_unwanted;
}

enum cs_finding cs_options_next(struct cs_options *options) {
  if (!options->has_begun) start_over();
  options->has_begun = true;
  options->number = -1;
  options->text = "";
  if (options->has_ended) return end(options);
  int place = optind > 0 ? optind : 1;
  optarg = NULL;
  int value = getopt_long(
      options->argument_count, options->arguments, options->letters, options->allowed, NULL);
  if (value == -1) return end(options);
  if (value == '?' || value == ':') return complaint(options, options->arguments[place]);
  if (optarg) options->text = optarg;
  if (value == 1) return cs_finding_word;
  options->number = number_of(options, value);
  return cs_finding_option;
}

int cs_options_number(const struct cs_options *options) { return options->number; }

const char *cs_options_text(const struct cs_options *options) { return options->text; }

void cs_options_free(struct cs_options *options) {
  for (int number = 0; number < options->allowed_count; number++)
    free((char *)options->allowed[number].name);
  for (int place = 0; place < options->argument_count; place++) free(options->arguments[place]);
  free(options->allowed);
  free(options->arguments);
  free(options->letters);
  free(options);
}
