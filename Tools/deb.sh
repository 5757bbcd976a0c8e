#!/bin/sh
# Makes a Debian package of what `make install` installs, the same bytes each time from the same
# program: .build/unstick_VERSION-1_ARCHITECTURE.deb. MAINTAINER="Name <mail>" says whose it is.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C TZ=UTC
umask 022

version=$(Tools/version.sh)-1
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(Tools/version.sh --time)
export SOURCE_DATE_EPOCH
maintainer=${MAINTAINER-"unstick authors <unstick@unstick.invalid>"}
work=.build/deb
root=$work/unstick
package=.build/unstick_${version}_${architecture}.deb

# Where Debian wants it otherwise than the rest of the world.
arrange() {
  doc=$root/usr/share/doc/unstick
  mkdir -p "$root/usr/share/zsh"
  mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
  mv "$doc/CHANGELOG.md" "$doc/changelog"
  rm "$doc/LICENSE"
  copyright >"$doc/copyright"
  changelog >"$doc/changelog.Debian"
  find "$root/usr/share/man" -type f -exec gzip -9 -n {} +
  gzip -9 -n "$doc/changelog" "$doc/changelog.Debian"
}

copyright() {
  cat <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: unstick

Files: *
$(sed -n 's/^Copyright (c) /Copyright: /p' LICENSE)
License: Expat
$(sed '1,/^Copyright/d' LICENSE | sed '1{/^$/d;}; s/^$/./; s/^/ /')
END
}

changelog() {
  cat <<END
unstick ($version) unstable; urgency=medium

  * Version $(Tools/version.sh); changelog.gz says what is new.

 -- $maintainer  $(date -R -d "@$SOURCE_DATE_EPOCH")
END
}

# What the linked libraries need; dpkg-shlibdeps wants to see a source package.
dependencies() {
  mkdir -p "$work/debian"
  printf 'Source: unstick\n\nPackage: unstick\nArchitecture: any\n' >"$work/debian/control"
  (cd "$work" && dpkg-shlibdeps -O unstick/usr/bin/unstick) | sed -n 's/^shlibs:Depends=//p'
}

# libcurl and libqrencode are loaded on first use, so that no linker knows of them.
control() {
  cat <<END
Package: unstick
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -k -s --apparent-size "$root/usr" | cut -f 1)
Depends: $(dependencies)
Recommends: libcurl4 | libcurl3-gnutls, libqrencode4
Suggests: graphviz, asciinema
Section: utils
Priority: optional
Multi-Arch: foreign
Description: wizard that gets people back into Notion
 When signing in fails, the app connects without end, pages no longer sync or
 the sign-out button is grey: this wizard for the terminal looks at the
 computer, asks what it cannot detect, and leads from the gentlest repair to
 the most thorough.
 .
 Every repair shows its plan before, to the last file, moves instead of
 deleting, and can be taken back. A help desk can use it over a shared screen,
 for another computer, and without a screen, with JSON.
 .
 Other apps are added as folders of YAML. unstick is not affiliated with the
 makers of Notion.
END
}

rm -rf "$work"
mkdir -p "$root/DEBIAN"
PROGRAM=.build/shared/unstick Tools/install.sh "$root" /usr
arrange
control >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# One thread only: how the data is parted would depend on how many there are.
dpkg-deb --root-owner-group -Zxz --threads-max=1 --build "$root" "$package" >/dev/null
echo "$package"
