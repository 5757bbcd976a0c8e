#!/bin/sh
# Writes resources.c, which carries files of Resources/ in the program. With --check it only says
# whether resources.c is current.
set -eu
export LC_ALL=C
cd "$(dirname "$0")"

resources=../../Resources
generated=$(mktemp)
trap 'rm -f "$generated"' EXIT

files() {
  (cd "$resources" && find packs locales covers completions -type f ! -name '.*' ! -name '*~' | sort)
}

# Arrays are named after their files, so that a new file changes no other line.
name() { printf '%s' "$1" | tr -c 'a-zA-Z0-9' _; }

arrays() {
  files | while read -r path; do
    printf 'static const unsigned char %s[] = {\n' "$(name "$path")"
    printf '#embed "%s/%s" suffix(, )\n  0};\n\n' "$resources" "$path"
  done
}

rows() {
  files | while read -r path; do
    printf '  {"%s", %s, sizeof %s - 1},\n' "$path" "$(name "$path")" "$(name "$path")"
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
