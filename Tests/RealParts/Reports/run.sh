#!/bin/sh
# The report of a real session, opened in a real browser: light and dark, printed, without scripts,
# and held against axe's rules of accessibility.
# usage: run.sh [FOLDER]    keeps the pictures there
set -eu
cd "$(dirname "$0")"
PYTHONPATH=../Chromium exec "$PYTHON" -B run.py "$UNSTICK" "$@"
