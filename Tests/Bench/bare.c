// libyaml's own event pass over every *.yaml file below a folder: what any reader must at least
// spend. Prints the files, bytes and events.
#include <sys/types.h>
#include <sys/stat.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static size_t files, bytes, events;

static unsigned char *contents(const char *path, size_t length) {
  FILE *file = fopen(path, "rb");
  unsigned char *buffer = malloc(length + 1);
  if (!file || !buffer || fread(buffer, 1, length, file) != length) {
    perror(path);
    exit(1);
  }
  fclose(file);
  return buffer;
}

static void pass(const char *path, size_t length) {
  unsigned char *input = contents(path, length);
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, input, length);
  for (int isOpen = 1; isOpen; events++) {
    if (!yaml_parser_parse(&parser, &event)) {
      fprintf(stderr, "%s: %s\n", path, parser.problem);
      exit(1);
    }
    isOpen = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  free(input);
  files++;
  bytes += length;
}

int main(int count, char *arguments[]) {
  if (count != 2) {
    fputs("usage: bare FOLDER\n", stderr);
    return 2;
  }
  FTS *tree = fts_open((char *[]){arguments[1], NULL}, FTS_PHYSICAL, NULL);
  for (FTSENT *entry; tree && (entry = fts_read(tree));) {
    const char *ending = strrchr(entry->fts_name, '.');
    if (entry->fts_info == FTS_F && ending && strcmp(ending, ".yaml") == 0)
      pass(entry->fts_accpath, (size_t)entry->fts_statp->st_size);
  }
  printf("%zu files, %zu bytes, %zu events\n", files, bytes, events);
  return files == 0;
}
