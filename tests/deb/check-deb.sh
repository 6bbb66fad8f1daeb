#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The Debian packages as a stranger meets them. `check-deb.sh TARBALL` builds them twice in a Debian 12 that holds what
# debian/control asks for and no more, looks whether both are the same to the byte and what lintian says, installs them
# with apt into one that holds nothing else, uses them there, and runs debian/tests in a third. It wants root,
# debootstrap, a mirror (that of apt's sources here, or TL_DEBIAN_MIRROR), 2 GB and ten minutes; where it may not, it
# exits 77. The packages are left in the folder that TL_DEB_KEEP names.
set -eu
tarball=$(realpath "$1")
name=$(basename "$tarball" .tar.xz)
{ [ "$(id -u)" = 0 ] && command -v debootstrap > /dev/null; } ||
  { echo "skipped: this wants root and debootstrap"; exit 77; }
mirror=${TL_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Identifier: Packages' 'Release: bookworm' \
  'Component: main' 'Origin: Debian' 2> /dev/null | head -n 1)}
[ -n "$mirror" ] || { echo "skipped: apt's lists name no mirror of Debian 12, nor does TL_DEBIAN_MIRROR"; exit 77; }
work=$(mktemp -d -p "${TMPDIR:-/var/tmp}")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

step () { printf '\n==== %s\n' "$*"; }

# inside ROOT SCRIPT: runs it there as root, with mounts of its own that end with it
inside ()
{
  unshare --mount sh -euc '
    mount -t proc proc "$1/proc"
    mount -t devpts devpts "$1/dev/pts"
    mount -t tmpfs tmpfs "$1/dev/shm"
    exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
      DEBIAN_FRONTEND=noninteractive http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" sh -euc "$2"' \
    inside "$work/$1" "$2"
}

# room NAME: another Debian as it is when it is new
room () { cp -a "$work/new" "$work/$1"; }

step "a Debian 12"
debootstrap --variant=minbase bookworm "$work/new" "$mirror" > "$work/log" 2>&1 || { tail -n 20 "$work/log"; exit 1; }
inside new 'apt-get -q update > /dev/null'

step "build"
room build
mkdir -p "$work/build/build/first" "$work/build/build/second-one"
for place in first second-one; do tar -xf "$tarball" -C "$work/build/build/$place"; done
inside build "
  quiet () { \"\$@\" > /tmp/log 2>&1 || { cat /tmp/log; exit 1; }; }
  useradd builder
  chown -R builder /build
  quiet apt-get -q -y --no-install-recommends build-dep /build/first/$name
  cd /build/first/$name
  [ libtimeline-\$(dpkg-parsechangelog --show-field Version) = $name ] ||
    { echo 'debian/changelog is of another version'; exit 1; }
  quiet su builder -c 'dpkg-buildpackage -us -uc -b'
  grep -E '^# [A-Z]+: ' /tmp/log
  cd /build/second-one/$name
  quiet su builder -c 'umask 077 && DEB_BUILD_OPTIONS=nocheck TZ=Asia/Tokyo dpkg-buildpackage -us -uc -b'
  cd /build/first
  sha256sum *.deb > /tmp/sums
  cd /build/second-one
  sha256sum --check /tmp/sums
"

step "lintian"
inside build "
  apt-get -q -y --no-install-recommends install lintian > /tmp/log 2>&1 || { cat /tmp/log; exit 1; }
  lintian --version
  su builder -c 'lintian --fail-on error,warning /build/first/*.changes'
"
if [ -n "${TL_DEB_KEEP:-}" ]; then
  mkdir -p "$TL_DEB_KEEP"
  find "$work/build/build/first" -maxdepth 1 -type f -exec cp -t "$TL_DEB_KEEP" {} +
fi

step "install and use"
room use
mkdir "$work/use/debs"
cp "$work"/build/build/first/*.deb "$work/use/debs"
inside use '
  cd /debs
  apt-get -q -y --no-install-recommends install ./*.deb gcc libc6-dev pkg-config > /tmp/log 2>&1 ||
    { cat /tmp/log; exit 1; }
  dpkg-query --show "*timeline*" "*tl-1.0*"
  cd /tmp
  examples=/usr/share/doc/libtimeline-doc/examples
  set -x
  timeline --version
  timeline check $examples/02-us-china-cyber.out
  timeline causes $examples/02-us-china-cyber.out dialogue-suspension
  man=$(dpkg -L timeline-tools | grep man1/) && test -s "$man"
  cc -Wall -Werror $examples/01-one-event.c $(pkg-config --cflags --libs libtimeline-1.0) -o first
  ./first | tee first.out
  cmp first.out $examples/01-one-event.out
  python3 -c "
import gi
gi.require_version(\"Tl\", \"1.0\")
from gi.repository import Tl
timeline = Tl.load(\"$examples/02-us-china-cyber.out\")
print(timeline, timeline[\"pla-indictment\"].date)"
'

step "debian/tests"
room test
mkdir "$work/test/debs"
cp "$work"/build/build/first/*.deb "$work/test/debs"
tar -xf "$tarball" -C "$work/test/debs"
inside test "
  apt-get -q -y --no-install-recommends install autopkgtest > /tmp/log 2>&1 || { cat /tmp/log; exit 1; }
  autopkgtest --no-built-binaries --summary-file /tmp/summary /debs/*.deb /debs/$name -- null > /tmp/log 2>&1 ||
    { cat /tmp/log; exit 1; }
  cat /tmp/summary
"
echo
echo "check-deb: passed"
