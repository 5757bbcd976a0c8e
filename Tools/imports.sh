#!/bin/sh
# Proves that imports run one way: unstick -> Terminal -> Wizard -> (Flow, Remedy).
# usage: imports.sh [SOURCES]
set -eu
export LC_ALL=C
cd "${1-"$(dirname "$0")/../Sources"}"

# What the files of a folder may import; of several folders the innermost decides.
rules='
Flow
Flow/Reading     CYAML
Remedy           Glibc Musl Darwin Synchronization CSystem CCurl CSQLite CSnappy
Wizard           Flow Remedy
Terminal         Wizard Flow
Terminal/Drawing Wizard Flow Synchronization
Terminal/Plain   Wizard Flow Glibc Musl Darwin
Terminal/Curses  Wizard Flow Glibc Musl Darwin CNcurses
unstick          Terminal Wizard Flow Remedy CResources CSystem CQREncode Glibc Musl Darwin Dispatch Synchronization
'

# shellcheck disable=SC2016  # the dollars are awk's
program='
  BEGIN {
    count = split(ENVIRON["RULES"], lines, "\n")
    for (i = 1; i <= count; i++) {
      folder = lines[i]
      sub(/ .*/, "", folder)
      sub(/^[^ ]+/, "", lines[i])
      if (folder != "") allowed[folder] = lines[i] " "
    }
  }

  # The innermost ruled folder around the file.
  function ruled(file) {
    while (sub(/\/[^\/]*$/, "", file)) if (file in allowed) return file
    return ""
  }

  function complain(why) {
    print "Sources/" file ":" FNR ": " why
    broken = 1
  }

  /^[ \t]*((@[A-Za-z_()]+|public|package|internal|fileprivate|private)[ \t]+)*import[ \t]/ {
    file = substr(FILENAME, 3)
    folder = ruled(file)
    module = $0
    sub(/^.*import[ \t]+((typealias|struct|class|enum|protocol|let|var|func)[ \t]+)?/, "", module)
    sub(/[^A-Za-z0-9_].*$/, "", module)
    if (folder == "") complain("no import rule covers this folder")
    else if (!index(allowed[folder], " " module " ")) complain(folder " may not import " module)
    else if (/public[ \t]+import/ && module ~ /^C[A-Z]/) complain(module " may not be public")
  }

  END { exit broken }
'

RULES=$rules find . -name '*.swift' -exec awk "$program" {} + >&2
