#!/bin/sh
# Makes the Debian package and the sources' archive, twice each, lets lintian look at the package,
# and uses it in a system of its own: installed, run, removed, purged. Needs root's rights.
# usage: test-deb.sh [--build]    with --build the unpacked sources are also built
set -u
cd "$(dirname "$0")/.." || exit
export LC_ALL=C.UTF-8
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT

# claim SENTENCE COMMAND...: what it says is kept back unless it fails.
claim() {
  sentence=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
    echo "ok $sentence"
  else
    failed=$((failed + 1))
    echo "FAILED $sentence"
    sed 's/^/    /' "$work/said"
  fi
}

# A command in the new system, which sees nothing of ours but the network.
# shellcheck disable=SC2016  # the dollars are the inner shell's
inside() {
  unshare --mount --pid --fork sh -c 'mount -t proc proc "$1/proc" && shift && exec "$@"' - \
    "$work/system" chroot "$work/system" env -i HOME=/root TERM=dumb LC_ALL=C.UTF-8 \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
}

same_bytes_twice() {
  first=$("$@" | tail -n 1) && cp "$first" "$work/first" || return 1
  second=$("$@" | tail -n 1) && cmp "$work/first" "$second"
}

archive_is_complete() {
  mkdir "$work/sources" && tar -xzf ".build/unstick-$version.tar.gz" -C "$work/sources" || return 1
  git ls-files | sort >"$work/tracked"
  (cd "$work/sources/unstick-$version" && find . -type f -o -type l) | sed 's#^\./##' | sort \
    >"$work/packed"
  diff "$work/tracked" "$work/packed"
}

# The package manager reads every target's folder; the version and its time need no git.
archive_can_be_built() (
  cd "$work/sources/unstick-$version" || return 1
  swift package describe >/dev/null && Sources/CResources/embed.sh --check || return 1
  [ "$(Tools/version.sh)" = "$version" ] && [ "$(Tools/version.sh --time)" -gt 1700000000 ] || return 1
  [ "$1" != --build ] || make build
)

# Debian of this machine's kind, from where this machine has its packages from.
new_system() {
  # shellcheck disable=SC1091
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # shellcheck disable=SC2016  # the dollars are apt's
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' \
    "Codename: $release" 'Component: main' | head -n 1)
  debootstrap --variant=minbase "$release" "$work/system" "$mirror" || return 1
  apt-config dump Acquire | grep -v '""' >"$work/system/etc/apt/apt.conf.d/00acquire"
  cp "$package" "$work/system/root/unstick.deb"
}

json_says() { inside unstick "$@" | "$python" -c 'import json, sys; sys.exit(json.load(sys.stdin)["schema"] != 1)'; }

repairs() {
  home=$work/system/root
  mkdir -p "$home/.config/Notion/Cache" && echo old >"$home/.config/Notion/Cache/f" || return 1
  inside unstick fix cache.clear --yes || return 1
  [ ! -e "$home/.config/Notion/Cache/f" ] && inside unstick undo && [ -e "$home/.config/Notion/Cache/f" ]
}

# Only what the user made stays.
nothing_is_left() {
  left=$(find "$work/system/usr" "$work/system/etc" "$work/system/var/lib/dpkg/info" -name '*unstick*')
  echo "$left"
  [ -z "$left" ] && [ -d "$work/system/root/.local/state/unstick" ]
}

version=$(Tools/version.sh)
package=.build/unstick_${version}-1_$(dpkg --print-architecture).deb
python=.build/venv/bin/python
Tools/build.sh --shared || exit

claim "The package is the same, byte for byte, when it is made again" same_bytes_twice Tools/deb.sh
claim "So are the sources" same_bytes_twice Tools/dist.sh
claim "They are complete" archive_is_complete
claim "They can be built without git" archive_can_be_built "${1-}"
claim "lintian finds no error" lintian --allow-root --fail-on error "$package"
sed 's/^/    /' "$work/said"
claim "A new system can be had" new_system
claim "The package brings what it needs" inside apt-get install -qq -y --no-install-recommends /root/unstick.deb
claim "It runs" inside unstick --version
claim "It looks at the new system" inside sh -c 'unstick check --offline; test $? -lt 2'
claim "It answers programs" json_says check --offline --json
claim "It repairs, and takes back" repairs
claim "man shows its page" inside sh -c \
  'apt-get install -qq -y --no-install-recommends man-db && man unstick | grep -q "gets you back" && whatis unstick'
claim "The libraries that it loads later are those that it recommends" inside sh -c \
  'apt-get install -qq -y --no-install-recommends libcurl4 libqrencode4 &&
    ldconfig -p | grep -q libcurl.so.4 && ldconfig -p | grep -q libqrencode.so.4'
claim "No file of it has changed" inside dpkg --verify unstick
claim "It can be removed" inside apt-get remove -qq -y unstick
claim "It can be purged" inside sh -c \
  'apt-get install -qq -y --no-install-recommends /root/unstick.deb && apt-get purge -qq -y unstick'
claim "Nothing is left but the user's own" nothing_is_left
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
