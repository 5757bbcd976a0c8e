#!/bin/sh
# Presses Tab in bash, zsh and fish.
set -eu
cd "$(dirname "$0")"
exec "${PYTHON:-python3}" -B run.py "$@"
