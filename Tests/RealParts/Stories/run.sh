#!/bin/sh
# Each symptom's story from its broken computer to the verified repair and back; needs root's rights.
# usage: run.sh [whole | plain | json | killed | shared | SYMPTOM]...
here=$(cd "$(dirname "$0")" && pwd)
exec "$PYTHON" -B "$here/run.py" "$UNSTICK" "$@"
