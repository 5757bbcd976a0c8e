#!/bin/sh
# Real, broken networks in namespaces; they need root's rights. usage: run.sh [WORLD]
here=$(cd "$(dirname "$0")" && pwd)
exec "$PYTHON" -B "$here/run.py" "$UNSTICK" "$@"
