#!/bin/sh
# Makes configure and its helpers from configure.ac; then runs it, unless NOCONFIGURE is set.
set -e
srcdir=$(cd "$(dirname "$0")" && pwd)
(cd "$srcdir" && autoreconf --force --install)
test -n "$NOCONFIGURE" || exec "$srcdir/configure" "$@"
