#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Makes rows of GDELT and loads them. Usage: gdelt.sh PROGRAMS N [WIDTH]
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1/make-gdelt" "$2" "${3:-58}" > "$work/events.tsv"
"$1/bench-gdelt" "$work/events.tsv"
