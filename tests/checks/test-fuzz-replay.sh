#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Every fuzz target runs on its seeds, and the program that does it fails on what it cannot read.
set -eu
replay=$top_builddir/tests/fuzz/replay
corpus=$top_srcdir/tests/fuzz/corpus
for name in $("$replay" --list); do
  "$replay" "$name" "$corpus/$name"/*
done
for name in "$corpus"/*; do
  "$replay" --list | grep -qx "${name##*/}" || { echo "seeds of no target: $name"; exit 1; }
done
if "$replay" json "$corpus/none" 2> /dev/null; then
  echo "a missing file is replayed"
  exit 1
fi
