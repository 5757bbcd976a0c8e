#!/bin/sh
# Packs the sources of the last commit: .build/unstick-VERSION.tar.gz, the same bytes each time.
set -eu
cd "$(dirname "$0")/.."
name=unstick-$(Tools/version.sh)
[ -z "$(git status --porcelain)" ] || echo "What is not committed is left out." >&2
mkdir -p .build
# Without -n, gzip would write down the time.
git archive --format=tar --prefix="$name/" HEAD | gzip -9 -n >".build/$name.tar.gz"
echo ".build/$name.tar.gz"
