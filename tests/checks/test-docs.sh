#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# What the documents link to is there; every document stands in the index and in the manual; the man pages have no mistake,
# and the document that one shows is one. Doc blocks link as gi-docgen does. Of the manual, where it was made, no link is broken and nothing is loaded from afar.
set -eu
export LC_ALL=C.UTF-8
cd "$top_srcdir"
status=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for text in *.md docs/*.md docs/guide/*.md data/*.md; do
  # links outside blocks of code, without those to other hosts
  awk '/^```/ { code = !code; next } !code' "$text" | grep -o '](\([^)]*\))' | sed 's/^](//; s/)$//' > "$work/links" || true
  while read -r link; do
    case $link in http*) continue ;; esac
    path=${link%%#*}
    [ -z "$path" ] || [ -e "$(dirname "$text")/$path" ] || { echo "$text: $link is not there"; status=1; }
  done < "$work/links"
done

for text in docs/*.md docs/guide/*.md; do
  name=${text#docs/}
  [ "$name" != README.md ] || continue
  grep -q "]($name)" docs/README.md || { echo "docs/README.md does not name $name"; status=1; }
  grep -q "%D%/$name" docs/local.mk || { echo "docs/local.mk does not name $name"; status=1; }
done

# [struct@Tl.Event] and [method@Tl.Timeline.query], where gtk-doc had #TlEvent and tl_timeline_query()
awk 'FNR == 1 { code = 0 } /\|\[/ { code = 1 } /\]\|/ { code = 0 }
  !code && /^ \*/ && (/#Tl[A-Z]/ || /[^`a-z_]tl_[a-z0-9_]+ ?\(\)/) { print FILENAME ":" FNR ": " $0 }' \
  include/libtimeline/*.h > "$work/unlinked"
[ ! -s "$work/unlinked" ] || { echo "not a link:"; cat "$work/unlinked"; status=1; }

for page in docs/man/*.[0-9]; do
  if man --version > /dev/null 2>&1; then
    MANPAGER=cat man -l --warnings "$page" > /dev/null 2> "$work/warnings" || { echo "$page cannot be read"; status=1; }
    [ ! -s "$work/warnings" ] || { echo "$page:"; cat "$work/warnings"; status=1; }
  fi
done
sed -n '/^\.SH EXAMPLE/,/^\.fi/p' docs/man/timeline-document.5 | grep -v '^\.' | sed 's/\\-/-/g' > "$work/example.json"
"$TIMELINE" check "$work/example.json" || { echo "timeline-document.5: its example is not clean"; status=1; }
"$TIMELINE" status "$work/example.json" usa chn | grep -q suspended || { echo "timeline-document.5: no state"; status=1; }

manual="$top_builddir/docs/api/libtimeline-1.0"
if [ -f "$manual/stamp" ]; then
  python3 tests/checks/links.py "$manual" || status=1
  # that a broken link is seen
  mkdir "$work/broken"
  echo '<a href="nowhere.html">x</a><a href="#nothing">y</a><script src="https://example.invalid/x.js"></script>' \
    > "$work/broken/page.html"
  python3 tests/checks/links.py "$work/broken" > "$work/out" && status=1
  [ "$(wc -l < "$work/out")" = 3 ] || { echo "links.py sees:"; cat "$work/out"; status=1; }
fi
exit $status
