#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The same in every language against what `make install` puts into an empty place, and nothing of the build.
. "$top_srcdir/tests/bindings/languages.sh"
[ "${introspection:-no}" = yes ] || { echo "no introspection data"; exit 77; }
unset MAKEFLAGS MFLAGS MAKELEVEL PYTHONPATH GI_TYPELIB_PATH LD_LIBRARY_PATH

root="$work/root"
(cd "$top_builddir" && ${MAKE:-make} -s install DESTDIR="$root") > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }

# the folder, less $2, of an installed file that begins with $1
place () {
  found=$(find "$root" -path "$1" | head -n 1)
  [ -n "$found" ] || { echo "nothing installed as $1" >&2; exit 1; }
  echo "${found%"$2"}"
}
library=$(place '*/libtimeline-1.0.so.0' /libtimeline-1.0.so.0)
typelib=$(place '*/girepository-1.0/Tl-1.0.typelib' /Tl-1.0.typelib)
pkgconfig=$(place '*/pkgconfig/libtimeline-1.0.pc' /libtimeline-1.0.pc)
modules=
[ "${overrides:-no}" = no ] || modules=$(place '*/gi/overrides/Tl.py' /gi/overrides/Tl.py)
data=
[ "${vala:-no}" != yes ] || data=$(place '*/vala/vapi/libtimeline-1.0.vapi' /vala/vapi/libtimeline-1.0.vapi)
# the .pc names the place it was made for; the one it lies in is this
mkdir "$work/pc"
sed "s|^prefix=|prefix=$root|" "$pkgconfig/libtimeline-1.0.pc" > "$work/pc/libtimeline-1.0.pc"
grep -q "$top_builddir" "$work/pc/libtimeline-1.0.pc" && { echo "the installed .pc names the build"; exit 1; }

run="env LD_LIBRARY_PATH=$library GI_TYPELIB_PATH=$typelib PYTHONPATH=$modules PKG_CONFIG_PATH=$work/pc
  XDG_DATA_DIRS=$data:/usr/local/share:/usr/share"
ran=0
for language in python gjs vala; do
  code=0
  try_$language "" || code=$?
  case $code in
    0) ran=1 ;;
    77) ;;
    *) echo "$language: not from what is installed"; exit 1 ;;
  esac
done
[ "$ran" = 1 ] || exit 77
