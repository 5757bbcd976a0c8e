#!/bin/sh
# Profiles that a real Chromium made: repaired, read back through it, taken back.
# usage: run.sh [STORY]
set -eu
cd "$(dirname "$0")"
exec "$PYTHON" -B run.py "$UNSTICK" "$@"
