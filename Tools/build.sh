#!/bin/sh
# Builds the release program, .build/release/unstick.
set -eu
cd "$(dirname "$0")/.."
[ -x .build/release/unstick ] || echo "Building unstick; the first time takes a few minutes."

if [ "$(uname)" = Darwin ]; then
  exec swift build --quiet --configuration release --product unstick -Xlinker -x
fi

# Swift's runtime needs the C++ library. Linked in as well, it saves a quarter of the start, where
# the system has it as an archive; a folder that holds nothing else makes the linker take it.
archive=$(clang -print-file-name=libstdc++.a)
mkdir -p .build/archives
[ ! -f "$archive" ] || ln -sf "$archive" .build/archives/libstdc++.a
exec swift build --quiet --configuration release --product unstick \
  --static-swift-stdlib -Xlinker -s -Xlinker -L.build/archives
