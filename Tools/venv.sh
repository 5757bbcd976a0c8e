#!/bin/sh
# Keeps .build/venv as Tests/requirements.txt wants it: Python tools that only the tests use.
set -eu
cd "$(dirname "$0")/.."
venv=.build/venv
if cmp -s Tests/requirements.txt "$venv/requirements.txt" && "$venv/bin/python" -c '' 2>/dev/null
then exit 0; fi

echo "Fetching the tests' Python tools into $venv" >&2
rm -rf "$venv"
mkdir -p .build
python3 -m venv "$venv"
if ! "$venv/bin/pip" --quiet --disable-pip-version-check install -r Tests/requirements.txt; then
  echo "The tests' Python tools could not be fetched. Is the network there? Nothing else was changed." >&2
  exit 1
fi
cp Tests/requirements.txt "$venv/requirements.txt"
