#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# What fuzzing begins with and what it has found passes.
set -eu
"$top_builddir/tests/fuzz/replay-json" "$top_srcdir"/tests/fuzz/corpus-json/* \
  "$top_srcdir"/tests/data/model/*.json "$top_srcdir"/tests/data/model/*.jsonl "$top_srcdir"/examples/02-us-china-cyber.out
