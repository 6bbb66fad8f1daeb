#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# What the library exports, what libtimeline.sym lists and what the headers document are the same.
set -eu
export LC_ALL=C
library="$top_builddir/.libs/libtimeline-1.0.so"
[ -e "$library" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

nm -D --defined-only "$library" | awk '$2 ~ /[TDRB]/ && $3 !~ /^(__|_init|_fini|_edata|_end)/ { sub (/@.*/, "", $3); print $3 }' |
  sort > "$work/exported"
awk '/^  tl_.*;/ { gsub (/[ ;]/, ""); print }' "$top_srcdir/libtimeline/libtimeline.sym" | sort > "$work/listed"
# " * tl_name:" in the headers; the boxed types and enumerations have their get_type functions without a block
cat "$top_srcdir"/include/libtimeline/*.h | awk '/^ \* tl_[a-z0-9_]*:/ { sub (/:.*/, ""); gsub (/[ *]/, ""); print }' | sort > "$work/documented"
grep -v '_get_type$' "$work/listed" > "$work/listed-verbs"

diff "$work/exported" "$work/listed" || { echo "< exported, > in libtimeline.sym"; status=1; }
diff "$work/documented" "$work/listed-verbs" || { echo "< documented, > in libtimeline.sym"; status=1; }
sort -c -u "$work/listed" || status=1
nm -D "$library" | grep -E ' U (printf|puts|exit|abort)(@|$)' && { echo "the library prints or exits"; status=1; }
exit $status
