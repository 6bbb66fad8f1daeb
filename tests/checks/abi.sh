#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The library still has the binary interface that tests/abi/libtimeline-1.0.abi records: nothing that a program could have
# been linked to is gone or of another shape. Additions are allowed. Run by `make check-abi`; `make update-abi` makes the
# dump again. abi.sh check|update SRCDIR BUILDDIR
set -eu
task=$1 srcdir=$2 builddir=$3
dump=$srcdir/tests/abi/libtimeline-1.0.abi
library=$builddir/.libs/libtimeline-1.0.so

# skip WHY
skip ()
{
  echo "The binary interface was not looked at: $1."
  [ "$task" = check ] && exit 0 || exit 1
}
command -v abidw > /dev/null && command -v abidiff > /dev/null || skip "abidw and abidiff (abigail-tools) are missing"
[ -e "$library" ] || skip "there is no shared library"
readelf -S "$library" | grep -q '\.debug_info' || skip "the library was compiled without -g"
# sizes and places are those of machines whose pointers have 64 bits
readelf -h "$library" | grep -q ELF64 || skip "the dump is of a machine of 64 bits"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# public types are those that the headers define; what machine and folder it was is nobody's concern
mkdir "$work/include"
cp "$srcdir"/include/libtimeline/*.h "$builddir"/include/libtimeline/*.h "$work/include"
abidw --headers-dir "$work/include" --drop-private-types --drop-undefined-syms --exported-interfaces-only \
  --no-architecture --no-corpus-path --no-comp-dir-path --no-show-locs --no-elf-needed --no-parameter-names \
  "$library" > "$work/whole.abi"
sed "s/^ *//; s|path='[^']*libtimeline/\([a-z]*/tl-\)|path='\1|" "$work/whole.abi" > "$work/new.abi"

if [ "$task" = update ]; then
  cp "$work/new.abi" "$dump"
  echo "$dump made again: read the difference before it is committed."
else
  # dump against dump: without places abidiff would take the types of a dump for private ones of a library
  abidiff --no-added-syms "$dump" "$work/new.abi" ||
    { echo "The binary interface is no longer that of $dump: see docs/versioning.md."; exit 1; }
  echo "The binary interface is that of $(basename "$dump"): $(grep -c '<elf-symbol' "$dump") symbols."
fi
