#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# `make check-abi` sees what it should: against dumps of another interface it fails, and where only something new came it
# does not. `make check-abi` itself compares the interface with the one on file.
set -eu
{ command -v abidw && command -v abidiff; } > /dev/null || exit 77
[ -z "${SANITIZER_CFLAGS:-}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/include" "$work/tests/abi"
cp -r "$top_srcdir/include/libtimeline" "$work/include"
dump=$work/tests/abi/libtimeline-1.0.abi
sh "$top_srcdir/tests/checks/abi.sh" update "$work" "$top_builddir" > "$work/log" || exit 77
cp "$dump" "$work/kept"
# wherever it is made the dump is the same
! grep -q "$top_srcdir\|$top_builddir\|$work\|/usr/" "$dump" || { echo "the dump names a place of this machine"; exit 1; }

# against WHAT EXPECTED SCRIPT: what check-abi says of a dump that sed's SCRIPT has changed
against ()
{
  sed "$3" "$work/kept" > "$dump"
  [ "$3" = "" ] || ! cmp -s "$work/kept" "$dump" || { echo "$1: nothing to change"; exit 1; }
  status=0
  sh "$top_srcdir/tests/checks/abi.sh" check "$work" "$top_builddir" > "$work/log" 2>&1 || status=$?
  [ "$status" = "$2" ] || { echo "$1: status $status"; cat "$work/log"; exit 1; }
}
function="/function-decl name='tl_actor_add_alias'/,/<.function-decl>/"
bounds="/class-decl name='_TlBounds'/,/<.class-decl>/"
against "the same" 0 ""
against "a new function" 0 "/elf-symbol name='tl_actor_add_alias'/d;${function}d"
against "a function is gone" 1 "s/tl_actor_add_alias/tl_actor_add_nickname/g"
against "another parameter" 1 "${function}s/<parameter type-id='[^']*'/<parameter type-id='type-id-1'/"
against "another value" 1 "s/\('TL_CERTAINTY_POSSIBLE' value\)='[0-9]*'/\1='9'/"
against "a new member" 1 "$bounds{s/size-in-bits='256'/size-in-bits='192'/;/offset-in-bits='192'/,/<.data-member>/d}"
against "another soname" 1 "s/soname='libtimeline-1.0.so.[0-9]*'/soname='libtimeline-1.0.so.9'/"
