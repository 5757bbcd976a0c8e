#!/bin/sh
# Puts the program, its manual, what shells complete it with, and the documents into place.
# usage: [PROGRAM=FILE] install.sh [--remove] DESTDIR PREFIX
set -eu
cd "$(dirname "$0")/.."
program=${PROGRAM-.build/release/unstick}
removing=
if [ "$1" = --remove ]; then
  removing=1
  shift
fi
root=$1$2

# Each line: what is installed, its mode, where it goes below the prefix. What a command prints is
# marked with an exclamation mark.
things() {
  cat <<END
$program 755 bin/unstick
!manual 644 share/man/man1/unstick.1
!manual --lang ja 644 share/man/ja/man1/unstick.1
Resources/completions/bash 644 share/bash-completion/completions/unstick
Resources/completions/zsh 644 share/zsh/site-functions/_unstick
Resources/completions/fish 644 share/fish/vendor_completions.d/unstick.fish
README.md 644 share/doc/unstick/README.md
CHANGELOG.md 644 share/doc/unstick/CHANGELOG.md
LICENSE 644 share/doc/unstick/LICENSE
END
  for page in docs/*.md; do echo "$page 644 share/doc/unstick/$page"; done
}

put() {
  mkdir -p "$(dirname "$3")"
  case $1 in
    !*)
      # shellcheck disable=SC2086  # the command is several words
      "$program" ${1#!} >"$3"
      chmod "$2" "$3"
      ;;
    *) install -m "$2" "$1" "$3" ;;
  esac
}

things | while read -r line; do
  place=${line##* }
  line=${line% *}
  if [ -n "$removing" ]; then
    rm -f "$root/$place"
  else
    put "${line% *}" "${line##* }" "$root/$place"
  fi
done
if [ -n "$removing" ] && [ -d "$root/share/doc/unstick" ]; then
  find "$root/share/doc/unstick" -depth -type d -empty -delete
fi
