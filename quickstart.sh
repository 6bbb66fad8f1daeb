#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# From a bare Debian to the worked example: installs missing packages, builds in build/, writes us-china-cyber.json and
# answers questions about it. With "check" it runs every test instead, the unit tests again under AddressSanitizer and
# UndefinedBehaviorSanitizer in build/sanitized/, and prints CUnit's totals last.
set -eu
cd "$(dirname "$0")"
task=${1:-example}
case $task in
  example | check) ;;
  *) echo "usage: ./quickstart.sh [check]" >&2; exit 2 ;;
esac

packages="gcc libc6-dev make autoconf automake libtool pkg-config libglib2.0-dev libjson-c-dev libarchive-dev libxlsxwriter-dev libcunit1-dev"
[ "$task" = example ] || packages="$packages abigail-tools g++ python3-jsonschema gi-docgen gobject-introspection libgirepository1.0-dev python3-gi gjs valac"
missing=
for package in $packages; do
  # a virtual package (pkg-config of pkgconf) counts as installed if its command exists
  dpkg-query -W -f '${Status}\n' "$package" 2> /dev/null | grep -q 'ok installed' ||
    { [ "$package" = pkg-config ] && command -v pkg-config > /dev/null; } || missing="$missing $package"
done
if [ -n "$missing" ]; then
  root=
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo > /dev/null && sudo -n true 2> /dev/null || { [ -t 0 ] && command -v sudo > /dev/null; }; then
      root=sudo
    else
      printf 'These packages are missing. As an administrator, run:\n\n  apt-get install%s\n' "$missing" >&2
      exit 1
    fi
  fi
  echo "Installing:$missing"
  export DEBIAN_FRONTEND=noninteractive
  $root apt-get -q -o DPkg::Lock::Timeout=300 update > /dev/null
  $root apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends $missing > build-packages.log 2>&1 ||
    { cat build-packages.log; exit 1; }
  rm -f build-packages.log
fi

jobs=$(nproc 2> /dev/null || echo 2)
# packages installed just now may contain macros that configure is made from
[ -z "$missing" ] && [ -x configure ] && [ configure -nt configure.ac ] || NOCONFIGURE=1 ./autogen.sh > autogen.log 2>&1 || { cat autogen.log; exit 1; }
rm -f autogen.log
mkdir -p build
cd build
[ -f Makefile ] && [ Makefile -nt ../configure ] || ../configure -q || exit 1
make -s -j"$jobs" all

if [ "$task" = check ]; then
  make -s -j"$jobs" check VERBOSE=1
  make -s check-abi
  mkdir -p sanitized
  (
    cd sanitized
    [ -f Makefile ] && [ Makefile -nt ../../configure ] ||
      ../../configure -q --enable-sanitizers --disable-introspection --disable-docs
    make -s -j"$jobs" check-units VERBOSE=1
  )
  TL_CUNIT_LOGS=$(find tests/unit -name "*.log" | sort) exec sh ../tests/checks/cunit-summary.sh 9>&1
fi
timeline=$PWD/timeline
cd ..
build/examples/02-us-china-cyber > us-china-cyber.json
echo
echo "us-china-cyber.json:"
"$timeline" info us-china-cyber.json
echo
"$timeline" check us-china-cyber.json
echo
echo "What led to the suspension of the dialogue:"
"$timeline" causes us-china-cyber.json dialogue-suspension
