#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# The worked example, what the overrides deferred and the examples in Python, against the library that is not installed.
. "$top_srcdir/tests/bindings/languages.sh"
run="$top_builddir/run"
try_python
