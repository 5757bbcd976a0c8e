#!/bin/sh
# Builds the release program, .build/release/unstick, or another of the package's programs.
# usage: build.sh [--shared] [PRODUCT]    --shared for one that uses the system's libraries as packages
#                                         must, so that they are mended for it too: .build/shared/
set -eu
cd "$(dirname "$0")/.."
shared=
if [ "${1-}" = --shared ]; then
  shared=1
  shift
fi
product=${1:-unstick}
# Whoever waits is told why.
(sleep 3 >/dev/null 2>&1 && echo "Building $product; this may take a few minutes.") &
hint=$!
trap 'kill $hint 2>/dev/null || :' EXIT

if [ "$(uname)" = Darwin ]; then
  swift build --quiet --configuration release --product "$product" -Xlinker -x
  exit
fi

# Loading a shared library costs every start about a millisecond. What the system has as an archive is
# linked in instead: a folder that holds nothing else makes the linker take it. The C++ library is
# there for Swift's runtime and Snappy.
mkdir -p .build/archives
for library in stdc++ yaml sqlite3 snappy ncursesw tinfo; do
  archive=$(clang -print-file-name="lib$library.a")
  [ ! -f "$archive" ] || ln -sf "$archive" ".build/archives/lib$library.a"
done
build() {
  swift build --quiet --configuration release --product "$product" --static-swift-stdlib -Xlinker -s "$@"
}

if [ -n "$shared" ]; then
  build
  mkdir -p .build/shared
  # Moved, so that the next build links its own again.
  mv ".build/release/$product" ".build/shared/$product"
else
  build -Xlinker -L.build/archives -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
fi
