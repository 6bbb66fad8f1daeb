#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The benchmarks go on working: each runs through at a tiny size. How fast they are is not looked at.
set -eu
for program in date load query graph; do
  "$top_builddir/tests/bench/bench-$program" 100
done
"$top_srcdir/tests/bench/gdelt.sh" "$top_builddir/tests/bench" 100
