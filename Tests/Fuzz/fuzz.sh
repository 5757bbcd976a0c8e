#!/bin/sh
# Runs every libFuzzer target for some seconds and says how many inputs each was given.
# usage: fuzz.sh SECONDS [TARGET]...
#
# An input that breaks something stays in Tests/Fuzz/regressions/TARGET; `make test` replays those.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
seconds=$1
shift
[ $# -gt 0 ] ||
  set -- reading conditions codes records walks journal storage-keys level-tables level-logs jars host \
    network log-lines kept-sessions
out=.build/fuzz
mkdir -p "$out"

# The modules, with the fuzzer's counters in them, and the target itself.
flags="-swift-version 6 -O -sanitize=fuzzer -parse-as-library -wmo -enable-testing -assert-config Debug
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -I $out"
# Our own targets in C, and the system's libraries, which bring their module maps along.
own='CSystem CCurl'
for map in Sources/C*/module.modulemap; do flags="$flags -Xcc -fmodule-map-file=$map"; done
for name in $own; do flags="$flags -Xcc -fmodule-map-file=$out/$name.modulemap"; done

compile() { # NAME OUTPUT FOLDER...
  name=$1 output=$2
  shift 2
  # shellcheck disable=SC2046,SC2086  # flags and files are many words; no path here has a space
  swiftc $flags -module-name "$name" $output $(find "$@" -name '*.swift' | sort)
}

# Compiles a target in C and writes the module map that SwiftPM would; its objects join the others.
compile_c() { # NAME
  printf 'module %s {\n  umbrella "%s"\n  export *\n}\n' "$1" "$PWD/Sources/$1/include" \
    >"$out/$1.modulemap"
  for source in "Sources/$1"/*.c; do
    object=$out/$1-$(basename "$source" .c).o
    clang -std=gnu2x -O -c -I "Sources/$1/include" -o "$object" "$source"
    objects="$objects $object"
  done
}

build() {
  objects=
  for name in $own; do compile_c "$name"; done
  for name in Flow Remedy Wizard; do
    compile "$name" "-emit-module -emit-module-path $out/$name.swiftmodule -c -o $out/$name.o" "Sources/$name"
    objects="$objects $out/$name.o"
  done
  yaml=$(pkg-config --libs yaml-0.1 2>/dev/null || echo -lyaml)
  compile Fuzz "-o $out/fuzz $objects $yaml -ldl" "$here/Inputs" "$here/Entry.swift"
}

# Compiling with counters takes minutes, so only when a source is newer.
is_current() {
  [ -x "$out/fuzz" ] && [ -z "$(find Sources "$here" \( -name '*.swift' -o -name '*.[ch]' \) -newer "$out/fuzz")" ]
}

# Every key and word that the seeds hold.
dictionary() {
  find "$here/seeds" Resources/packs -type f -exec grep -aohE '[A-Za-z][A-Za-z.-]+:?' {} + |
    LC_ALL=C sort -u | sed 's/.*/"&"/' >"$out/words.dict"
}

seeds() { # TARGET
  rm -rf "$out/seeds-$1"
  mkdir -p "$out/seeds-$1" "$out/corpus-$1" "$here/regressions/$1"
  cp "$here/seeds/$1"/* "$out/seeds-$1"
  [ "$1" != reading ] || find Resources/packs -name '*.yaml' | while read -r file; do
    cp "$file" "$out/seeds-$1/$(echo "$file" | tr / -)"
  done
}

run() { # TARGET
  seeds "$1"
  log="$out/$1.log"
  status=0
  # A trap must end the process at once; Swift's own report of it can hang under a fuzzer.
  SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$1 "$out/fuzz" "$out/corpus-$1" "$out/seeds-$1" \
    -max_total_time="$seconds" -dict="$out/words.dict" -rss_limit_mb=2048 -timeout=10 \
    -max_len=65536 -artifact_prefix="$here/regressions/$1/" -print_final_stats=1 >"$log" 2>&1 || status=$?
  runs=$(sed -nE 's/^stat::number_of_executed_units: *([0-9]+)/\1/p' "$log")
  memory=$(sed -nE 's/^stat::peak_rss_mb: *([0-9]+)/\1/p' "$log")
  echo "$1: ${runs:-no} runs, ${memory:-?} MB at most"
  if [ "$status" != 0 ]; then
    tail -n 12 "$log" >&2
    echo "$1 broke; the input is kept in Tests/Fuzz/regressions/$1, all that was said in $log" >&2
    return 1
  fi
}

is_current || build
dictionary
broken=0
for target; do run "$target" || broken=1; done
exit "$broken"
