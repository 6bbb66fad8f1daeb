#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Every C file is laid out as the pinned formatter leaves it.
exec sh "$top_srcdir/tests/checks/format.sh" "$top_srcdir"
