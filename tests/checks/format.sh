#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# format.sh SRCDIR [-i]: fails unless clang-format 14 would leave every C file as it is and no line has more than 120
# characters; with -i, formats the files instead. Exit 77: clang-format 14 is not installed.
set -eu
cd "$1"
formatter=
for name in clang-format-14 clang-format; do
  case $($name --version 2> /dev/null || :) in
    *"version 14."*) formatter=$name; break ;;
  esac
done
[ -n "$formatter" ] || { echo "clang-format 14 is not installed"; exit 77; }

sources() {
  find libtimeline include tools examples tests bindings -name '*.[ch]' -type f | sort
}
if [ "${2:-}" = -i ]; then
  sources | xargs "$formatter" -i
  exit 0
fi
status=0
sources | xargs "$formatter" --dry-run -Werror || status=1
if sources | LC_ALL=C.UTF-8 xargs grep -nE '^.{121,}'; then
  echo "these lines have more than 120 characters"
  status=1
fi
exit $status
