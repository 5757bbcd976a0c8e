#!/bin/sh
# Installs the system packages that are missing, and says nothing when all is there.
# usage: deps.sh [test | real | deb]    with "test" also what only the tests need, with "real" also
#                                       what the tests with real parts need, with "deb" what a Debian
#                                       package needs
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

# Whether there is a program, in the administrator's folders too.
has_tool() { PATH=$PATH:/usr/sbin:/sbin has "$1"; }

# Whether a C file that includes this header compiles.
has_header() {
  # shellcheck disable=SC2046  # the flags are several words
  echo "#include <$1>" | clang -fsyntax-only $(pkg-config --cflags "$2" 2>/dev/null) -x c - 2>/dev/null
}

# What is missing, one a line: the names for apt, for brew, and what it is for.
missing() {
  if [ "$(uname)" = Darwin ] && ! has pkg-config; then echo "pkg-config pkgconf"; fi
  has_header yaml.h yaml-0.1 || echo "libyaml-dev libyaml"
  has_header curl/curl.h libcurl || echo "libcurl4-openssl-dev curl"
  has_header sqlite3.h sqlite3 || echo "libsqlite3-dev sqlite"
  has_header qrencode.h libqrencode || echo "libqrencode-dev qrencode"
  has_header snappy-c.h snappy || echo "libsnappy-dev snappy"
  has_header curses.h ncursesw || echo "libncurses-dev ncurses"
  if [ "${1-}" = deb ]; then missing_for_package; fi
  case "${1-}" in test | real) ;; *) return 0 ;; esac
  has_header leveldb/c.h leveldb || echo "libleveldb-dev leveldb"
  has_header vterm.h vterm || echo "libvterm-dev libvterm"
  has expect || echo "expect expect"
  has tmux || echo "tmux tmux"
  has dialog || echo "dialog dialog"
  has whiptail || echo "whiptail newt"
  has dot || echo "graphviz graphviz"
  has groff || echo "groff groff"
  has mandoc || echo "mandoc mandoc"
  has shellcheck || echo "shellcheck shellcheck"
  python3 -c 'import venv, ensurepip' 2>/dev/null || echo "python3-venv python"
  # Traced calls and network namespaces are Linux' own, so none of these is asked of brew.
  if [ "$1" != real ] || [ "$(uname)" != Linux ]; then return 0; fi
  has zsh || echo "zsh -"
  has fish || echo "fish -"
  has strace || echo "strace -"
  has_tool ip || echo "iproute2 -"
  has_tool iptables || echo "iptables -"
  has_tool nft || echo "nftables -"
  has_tool dnsmasq || echo "dnsmasq-base -"
  has_tool nginx || echo "nginx-light -"
  has_tool tinyproxy || echo "tinyproxy-bin -"
  has_tool openssl || echo "openssl -"
  has_tool chromium || echo "chromium -"
  has_tool sqlite3 || echo "sqlite3 -"
  has_tool bleachbit || echo "bleachbit -"
}

# There are no Debian packages elsewhere.
missing_for_package() {
  has dpkg-shlibdeps || echo "dpkg-dev -"
  has lintian || echo "lintian -"
  has_tool debootstrap || echo "debootstrap -"
}

# What to put before a command that needs root's rights.
root_by() {
  if [ "$(id -u)" = 0 ]; then return; fi
  if has sudo; then
    echo sudo
  else
    echo "To install $wanted, root's rights are needed, and there is no sudo: run make deps as root." >&2
    return 1
  fi
}

# Lists of packages are fetched only where the packages cannot be had without.
with_apt() {
  by=$(root_by) || exit 1
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086  # one word for each package, and none for root
  $by apt-get -qq install -y --no-install-recommends $wanted >/dev/null 2>&1 || {
    $by apt-get -qq update
    $by apt-get -qq install -y --no-install-recommends $wanted >/dev/null
  }
}

lacking=$(missing "$@")
if [ -z "$lacking" ]; then exit 0; fi

if has apt-get; then
  wanted=$(echo "$lacking" | cut -d ' ' -f 1 | xargs)
  echo "Installing $wanted" >&2
  with_apt
elif has brew; then
  wanted=$(echo "$lacking" | cut -d ' ' -f 2 | xargs)
  echo "Installing $wanted" >&2
  # shellcheck disable=SC2086
  brew install --quiet $wanted
else
  echo "Missing: $(echo "$lacking" | cut -d ' ' -f 1 | xargs) (Debian's names). There is neither apt nor brew here; install them by hand." >&2
  exit 1
fi

if [ -n "$(missing "$@")" ]; then
  echo "Still missing after the installation: $(missing "$@" | cut -d ' ' -f 1 | xargs)." >&2
  exit 1
fi
