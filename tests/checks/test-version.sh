#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# A program that says which releases it means to work with is warned of what is newer and of what is deprecated, and of
# nothing else.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
flags="-std=c99 -I$top_srcdir/include -I$top_builddir/include $GLIB_CFLAGS"

cat > "$work/new.c" <<END
#include <libtimeline/libtimeline.h>
int main (void) { return tl_timeline_new () == NULL; }
END
# the library deprecates nothing yet, so two verbs stand in
cat > "$work/old.c" <<END
#include <libtimeline/libtimeline.h>
TL_DEPRECATED_IN_1_0 void tl_old (void);
int main (void) { tl_old (); return 0; }
END
cat > "$work/replaced.c" <<END
#include <libtimeline/libtimeline.h>
TL_DEPRECATED_IN_1_0_FOR (tl_new) void tl_old (void);
int main (void) { tl_old (); return 0; }
END

# expect NAME PROGRAM MESSAGE [DEFINE ...]: an empty message means that nothing is said
expect ()
{
  name=$1 program=$2 message=$3
  shift 3
  LC_ALL=C $CC $flags "$@" -fsyntax-only "$work/$program" 2> "$work/said" || :
  if [ -z "$message" ]; then
    [ ! -s "$work/said" ] || { echo "$name:"; cat "$work/said"; status=1; }
  else
    grep -q "$message" "$work/said" || { echo "$name: expected \"$message\", found:"; cat "$work/said"; status=1; }
  fi
}

expect "no release named" new.c ""
expect "the release itself" new.c "" -DTL_VERSION_MAX_ALLOWED=TL_VERSION_1_0
expect "the release before" new.c "Not available before 1.0" "-DTL_VERSION_MAX_ALLOWED=G_ENCODE_VERSION(0,9)"
expect "deprecated" old.c "warning:.*deprecated"
expect "deprecated later than what is required" old.c "" "-DTL_VERSION_MIN_REQUIRED=G_ENCODE_VERSION(0,9)"
expect "replaced" replaced.c "Use 'tl_new' instead"
expect "replaced later than what is required" replaced.c "" "-DTL_VERSION_MIN_REQUIRED=G_ENCODE_VERSION(0,9)"
expect "silenced" old.c "" -DTL_DISABLE_DEPRECATION_WARNINGS
expect "replaced, silenced" replaced.c "" -DTL_DISABLE_DEPRECATION_WARNINGS
expect "the release before, silenced" new.c "" -DTL_DISABLE_DEPRECATION_WARNINGS \
  "-DTL_VERSION_MAX_ALLOWED=G_ENCODE_VERSION(0,9)"
expect "an empty range" new.c "must be >= TL_VERSION_MIN_REQUIRED" \
  "-DTL_VERSION_MIN_REQUIRED=G_ENCODE_VERSION(1,0)" "-DTL_VERSION_MAX_ALLOWED=G_ENCODE_VERSION(0,9)"
exit $status
