#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# What the library exports, what libtimeline.sym lists and what the headers document are the same, each in the release in
# which it came; the documents name no function that is not there, and the table of the chapter on embedding every type.
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

# a symbol and its release: by the library, by libtimeline.sym and by "Since:" in the header
nm -D --defined-only --with-symbol-versions "$library" | awk '/ tl_/ { sub (/@@LIBTIMELINE_/, " ", $3); print $3 }' |
  sort > "$work/versions"
awk '/^LIBTIMELINE_/ { sub (/LIBTIMELINE_/, ""); release = $1 } /^  tl_.*;/ { gsub (/[ ;]/, ""); print $0, release }' \
  "$top_srcdir/libtimeline/libtimeline.sym" | sort > "$work/releases"
diff "$work/versions" "$work/releases" || { echo "< release in the library, > in libtimeline.sym"; status=1; }
cat "$top_srcdir"/include/libtimeline/*.h | awk '/^ \* tl_[a-z0-9_]*:/ { sub (/:.*/, ""); gsub (/[ *]/, ""); name = $0 }
  / \* Since: / { since = $3 } / \*\// && name { print name, since; name = since = "" }' | sort > "$work/since"
grep -v '_get_type ' "$work/releases" | diff "$work/since" - || { echo "< Since:, > release in libtimeline.sym"; status=1; }
cat "$top_srcdir"/include/libtimeline/*.h | awk '/^TL_AVAILABLE_IN_/ { sub (/TL_AVAILABLE_IN_/, ""); sub (/_/, "."); release = $1; next }
  release && match ($0, /tl_[a-z0-9_]* \(/) { print substr ($0, RSTART, RLENGTH - 2), release; release = "" }
  release && /^G_DECLARE_FINAL_TYPE/ { sub (/,$/, "", $3); print $3 "_get_type", release; release = "" }' | sort > "$work/available"
grep -F -x -v -f "$work/available" "$work/releases" | grep -v '_get_type ' && { echo "not TL_AVAILABLE_IN_ that release"; status=1; }

# documents name functions of the library or of the support of tests, or those that a block of code in them defines
for text in "$top_srcdir"/*.md "$top_srcdir"/docs/*.md "$top_srcdir"/docs/guide/*.md; do
  grep -o '`tl_[a-z0-9_]* (' "$text" | tr -d '`( ' | sort -u | grep -v '^tl_test_' | comm -23 - "$work/listed" > "$work/unknown"
  [ ! -s "$work/unknown" ] || { echo "$(basename "$text") names what is not there:"; cat "$work/unknown"; status=1; }
done

# who owns what, and which thread may do what, is said of every type
cat "$top_srcdir"/include/libtimeline/*.h |
  sed -n 's/^typedef struct _Tl[A-Za-z]* \(Tl[A-Za-z]*\);/\1/p; s/^G_DECLARE_FINAL_TYPE (\(Tl[A-Za-z]*\),.*/\1/p' | sort -u > "$work/types"
awk '/^## Threads/ { on = 1 } on && /^\|/ { print $0 }' "$top_srcdir/docs/guide/embedding.md" | cut -d '|' -f 2 |
  grep -o 'Tl[A-Za-z]*' | sort -u > "$work/told"
comm -23 "$work/types" "$work/told" > "$work/untold"
[ -s "$work/types" ] && [ ! -s "$work/untold" ] || { echo "embedding.md says nothing of"; cat "$work/untold"; status=1; }

nm -D "$library" | grep -E ' U (printf|puts|exit|abort)(@|$)' && { echo "the library prints or exits"; status=1; }
exit $status
