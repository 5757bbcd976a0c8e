#!/bin/sh
# Writes resources.c, which carries the files of Resources/packs and Resources/locales in the
# program. With --check it only says whether resources.c is current.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"

resources=../../Resources
generated=$(mktemp)
trap 'rm -f "$generated"' EXIT

files() {
  (cd "$resources" && find packs locales -type f ! -name '.*' ! -name '*~' | sort)
}

arrays() {
  number=0
  files | while read -r path; do
    printf 'static const unsigned char file_%s[] = {\n' "$number"
    printf '#embed "%s/%s" suffix(, )\n  0};\n\n' "$resources" "$path"
    number=$((number + 1))
  done
}

rows() {
  number=0
  files | while read -r path; do
    printf '  {"%s", file_%s, sizeof file_%s - 1},\n' "$path" "$number" "$number"
    number=$((number + 1))
  done
  echo '  {0, 0, 0},'
}

write() {
  cat <<'TOP'
// Written by embed.sh; `make` writes it anew when a file comes or goes.
#include "resources.h"

TOP
  arrays
  echo 'static const struct { const char *path; const unsigned char *bytes; size_t length; } files[] = {'
  rows
  cat <<'BOTTOM'
};

int cresources_count(void) { return (int)(sizeof files / sizeof files[0]) - 1; }
const char *cresources_path(int index) { return files[index].path; }
const unsigned char *cresources_bytes(int index) { return files[index].bytes; }
size_t cresources_length(int index) { return files[index].length; }
BOTTOM
}

write >"$generated"
if cmp -s "$generated" resources.c; then exit 0; fi
if [ "${1-}" = --check ]; then
  echo "Sources/CResources/resources.c does not list the files of Resources/; run make build." >&2
  exit 1
fi
cp "$generated" resources.c
