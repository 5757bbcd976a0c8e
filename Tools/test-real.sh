#!/bin/sh
# Runs the tests with real parts, Tests/RealParts/*/run.sh, and adds up what they counted.
# usage: test-real.sh [PART [OPTION]...]    one part alone, with its options
set -u
cd "$(dirname "$0")/.." || exit
UNSTICK=$PWD/.build/release/unstick
PYTHON=$PWD/.build/venv/bin/python
export UNSTICK PYTHON
log=.build/test-real.log
: >"$log"
status=0

part() {
  script=$1
  shift
  # The status of the script itself is needed, not that of what shows its output.
  { "$script" "$@" 2>&1 || echo "!$?"; } | tee -a "$log" | grep -v '^!'
}

if [ $# -gt 0 ]; then
  name=$1
  shift
  part "Tests/RealParts/$name/run.sh" "$@"
else
  for script in Tests/RealParts/*/run.sh; do part "$script"; done
fi
grep -q '^!' "$log" && status=1
awk '/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3 }
  END { printf "All real parts: %d passed, %d failed\n", passed, failed; exit failed > 0 }' "$log" || status=1
exit "$status"
