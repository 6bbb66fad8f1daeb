#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# Saving from the command line: owners, descriptors, signals, reports of losses, protected files. A table of attacks and
# outcomes is in docs/reliability.md.
set -eu
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
cp "$top_srcdir/examples/02-us-china-cyber.out" "$work/us.json"
cd "$work"
"$TIMELINE" convert us.json > whole.json

bad ()
{
  echo "$*"
  status=1
}

# the file keeps its owner and group; only the superuser can show it
if [ "$(id -u)" = 0 ]; then
  cp us.json owned.json
  chown 1234:5678 owned.json
  chmod 0640 owned.json
  "$TIMELINE" convert us.json -o owned.json
  [ "$(stat -c '%u:%g %a' owned.json)" = "1234:5678 640" ] || bad "owner: $(stat -c '%u:%g %a' owned.json)"
fi

# what a descriptor is open on is written through, at its place
echo first > log
"$TIMELINE" convert us.json -o /dev/stdout >> log
{ echo first; cat whole.json; } | cmp - log || bad "/dev/stdout: the log was not appended to"
echo first > log
"$TIMELINE" convert us.json --format json -o /dev/fd/3 3>> log
{ echo first; cat whole.json; } | cmp - log || bad "/dev/fd/3: the log was not appended to"
"$TIMELINE" convert us.json -o /dev/stdout | cmp - whole.json || bad "/dev/stdout: a pipe has other bytes"

# a report never takes the place of the document, and goes to standard output as -
cp us.json both.json
for report in both.json ./both.json; do
  got=0
  "$TIMELINE" convert us.json -o both.json --loss-report $report 2> err || got=$?
  [ $got = 2 ] && cmp -s us.json both.json || bad "--loss-report $report: status $got"
  grep -qF -- "--loss-report \"$report\" is the output" err || bad "--loss-report $report: $(cat err)"
done
got=0
"$TIMELINE" convert us.json --loss-report - > out 2> err || got=$?
[ $got = 2 ] && [ ! -s out ] || bad "--loss-report - with the document: status $got"
[ "$("$TIMELINE" convert us.json -o out.json --loss-report -)" = "[]" ] || bad "--loss-report -: not an empty list"

# protected
cp us.json protected.json
chmod 0444 protected.json
got=0
"$TIMELINE" convert whole.json -o protected.json 2> err || got=$?
[ $got = 2 ] && cmp -s us.json protected.json || bad "protected: status $got"
[ "$(cat err)" = "timeline: protected.json: the file is write-protected, and is only replaced by force" ] || bad "protected: $(cat err)"
"$TIMELINE" convert whole.json --force -o protected.json && cmp -s whole.json protected.json || bad "--force: not replaced"

# signals: the old file stays and nothing is left beside it, also if the file system has no unnamed files
"$top_builddir/tests/bench/make-document" 60000 large.json
mkdir beside
cp us.json beside/kept.json
cat > named.c <<'EOF'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
/* open() of a file system that has no unnamed files */
static int
opened (const char *name, const char *path, int flags, int mode)
{
  int (*next) (const char *, int, ...) = (int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, name);

  if ((flags & O_TMPFILE) == O_TMPFILE)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return next (path, flags, mode);
}
#define REPLACE(name) \
  int name (const char *path, int flags, ...) \
  { \
    va_list rest; \
    int mode; \
    va_start (rest, flags); \
    mode = va_arg (rest, int); \
    va_end (rest); \
    return opened (#name, path, flags, mode); \
  }
REPLACE (open)
REPLACE (open64)
EOF
preload=
if [ -z "${SANITIZER_CFLAGS:-}" ] && $CC -shared -fPIC -o named.so named.c -ldl 2> /dev/null; then
  preload=$work/named.so
fi
for shim in '' $preload; do
  for signal in INT TERM HUP; do
    for delay in 0.05 0.1 0.2 0.4; do
      env --default-signal=INT,HUP LD_PRELOAD="$shim" "$TIMELINE" convert large.json -o beside/kept.json &
      sleep $delay
      kill -$signal $! 2> /dev/null || true
      wait $! || true
      left=$(ls -A beside)
      [ "$left" = kept.json ] || bad "SIG$signal after $delay s left: $left"
      rm -f beside/.kept*
      cmp -s us.json beside/kept.json || "$TIMELINE" info beside/kept.json > /dev/null || bad "SIG$signal: a torn file"
    done
  done
done
exit $status
