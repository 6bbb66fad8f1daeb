#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# tests/embed, a project outside the tree, builds without a warning against what `make install` puts into an empty place:
# in C99, C11 and C++17, shared and static, with make, and with CMake and Meson where they are. All print the same.
set -eu
unset MAKEFLAGS MFLAGS MAKELEVEL PKG_CONFIG_PATH LD_LIBRARY_PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root

# quietly COMMAND...: runs it and prints its output only if it fails
quietly ()
{
  "$@" > "$work/log" 2>&1 || { cat "$work/log"; echo "not done: $*"; exit 1; }
}
# runs PROGRAM: whether it prints what it should
runs ()
{
  "$1" "$top_srcdir/examples/02-us-china-cyber.out" dialogue-suspension nsa-denial no-such-event > "$work/out"
  cmp "$work/out" "$top_srcdir/tests/embed/embed.out" || { echo "$1 prints something else"; exit 1; }
}
# project NAME: a copy of the project
project ()
{
  mkdir "$work/$1"
  cp "$top_srcdir"/tests/embed/* "$work/$1"
  cd "$work/$1"
}

quietly ${MAKE:-make} -s -C "$top_builddir" install DESTDIR="$root"
installed=$(find "$root" -name libtimeline-1.0.pc)
[ -n "$installed" ] || { echo "no libtimeline-1.0.pc installed"; exit 1; }
grep -q "$top_builddir" "$installed" && { echo "the installed .pc names the build"; exit 1; }
# the .pc names the prefix it was made for; this is the folder that it is in
mkdir "$work/pc"
sed "s|^\([a-z_]*\)=/|\1=$root/|" "$installed" > "$work/pc/libtimeline-1.0.pc"
export PKG_CONFIG_PATH="$work/pc"
libdir=$(pkg-config --variable=libdir libtimeline-1.0)
programs="embed-c99 embed-c11"
! command -v ${CXX%% *} > /dev/null || programs="$programs embed-c++17"
flags="${SANITIZER_CFLAGS:-} -O0"

if [ -e "$libdir/libtimeline-1.0.so" ]; then
  project shared
  quietly ${MAKE:-make} -s -j2 CC="$CC" CXX="$CXX" CFLAGS="$flags" CXXFLAGS="$flags" $programs
  export LD_LIBRARY_PATH="$libdir"
  for program in $programs; do
    runs "./$program"
  done

  if command -v cmake > /dev/null; then
    project cmake
    quietly cmake -B build -DCMAKE_C_COMPILER="${CC%% *}" -DCMAKE_C_FLAGS="$flags"
    quietly cmake --build build
    runs build/embed
  fi
  if command -v meson > /dev/null; then
    project meson
    quietly env CFLAGS="$flags" meson setup build
    quietly meson compile -C build
    runs build/embed
  fi
  unset LD_LIBRARY_PATH
fi

# where no static library was asked for, the objects that the shared one is made of stand for it
[ -e "$libdir/libtimeline-1.0.a" ] || cp "$top_builddir/.libs/libtimeline-internal.a" "$libdir/libtimeline-1.0.a"
rm -f "$libdir"/libtimeline-1.0.so*
project static
quietly ${MAKE:-make} -s -j2 CC="$CC" CXX="$CXX" CFLAGS="$flags" CXXFLAGS="$flags" LINK=--static $programs
for program in $programs; do
  runs "./$program"
done
