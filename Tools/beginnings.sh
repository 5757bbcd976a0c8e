#!/bin/sh
# Reads every beginning of every shipped file, byte by byte, on all cores, and counts per file.
# usage: beginnings.sh [FILE]    only files whose path ends like this
#
# In a release build of its own: the tests' usual build is ten times slower.
set -eu
cd "$(dirname "$0")/.."
build="--configuration release --scratch-path .build/beginnings -Xswiftc -enable-testing"
log=.build/beginnings.log

echo "Building; the first time takes some minutes." >&2
# shellcheck disable=SC2086  # the options are several words
swift build $build --build-tests --quiet
# shellcheck disable=SC2086
BEGINNINGS=${1-} swift test $build --skip-build --disable-xctest --filter AllBeginningsTests 2>&1 |
  tee "$log" | grep -E ' beginnings, |Fatal error' || true
if ! grep -qE '^[^ ]+ Test run with 1 test .* passed' "$log"; then
  echo "Not every beginning was answered; all that was said is in $log." >&2
  exit 1
fi
