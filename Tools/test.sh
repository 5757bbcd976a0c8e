#!/bin/sh
# Builds and runs the tests, shows what failed, and ends with "N passed, N failed".
# usage: test.sh [OPTION of swift test]...
set -eu
cd "$(dirname "$0")/.."
log=.build/test.log

tell() { [ ! -t 2 ] || echo "$1" >&2; }

# Each failed expectation with the lines that explain it.
# shellcheck disable=SC2016  # the dollars are awk's
show_failures() {
  awk '
    /^[^ ]+ Test .* (recorded an issue|failed after)/ { shown = 1; print; next }
    /^(↳|[^ ]*error:|.*Fatal error:)/ { if (shown || !/^↳/) print; next }
    { shown = 0 }
  '
}

count() { grep -cE "^[^ ]+ Test .* $1 after [0-9.]+ seconds" "$log" || true; }

tell "Building the tests"
mkdir -p .build
swift build --build-tests --quiet

tell "Testing"
status=0
{ swift test --skip-build --disable-xctest "$@" 2>&1 || echo "swift test: exit status $?"; } |
  tee "$log" | show_failures
if grep -q '^swift test: exit status' "$log"; then status=1; fi

# The last line of each run counts its tests; it is missing when a test took the process with it.
total=$(sed -nE 's/^[^ ]+ Test run with ([0-9]+) tests? .*/\1/p' "$log" | tail -n 1)
runs=$(grep -cE '^[^ ]+ Test run with [0-9]+ tests? .*(passed|failed) after' "$log" || true)
failed=$(($(count failed) - $(grep -cE '^[^ ]+ Test run with .* failed after' "$log" || true)))
skipped=$(grep -cE '^[^ ]+ Test .* skipped' "$log" || true)
if [ "$runs" = 0 ]; then
  tail -n 40 "$log"
  echo "The test process ended before its tests did; all it said is in $log." >&2
  total=$(($(count passed) + failed + 1))
  skipped=0
  failed=$((failed + 1))
elif [ "$status" != 0 ] && [ "$failed" = 0 ]; then
  failed=1
  total=$((total + 1))
fi

echo "$((total - failed - skipped)) passed, $failed failed"
[ "$failed" = 0 ] && [ "$total" != 0 ]
