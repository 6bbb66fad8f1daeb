#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# SPDX-FileCopyrightText: the libtimeline developers
#
# fuzz-all.sh SOURCE TREE SECONDS [TARGET...]: builds all fuzz targets with clang's libFuzzer in TREE, runs each of them
# for SECONDS, and prints a table of executions, edges and the lines that each reaches. What it finds stays in
# TREE/findings, what it learnt in TREE/corpus. Exit status: 0, 1 if there is a finding, 2 if it cannot run.
set -u
source=$1 tree=$2 seconds=$3
shift 3

fail ()
{
  echo "fuzz-all: $*" >&2
  exit 2
}

clang=$(command -v "${FUZZ_CLANG:-clang}") || fail "clang is missing; install it, or name it in FUZZ_CLANG"
version=$("$clang" -dumpversion | cut -d. -f1)
profdata=$(command -v "llvm-profdata-$version" || command -v llvm-profdata || true)
cov=$(command -v "llvm-cov-$version" || command -v llvm-cov || true)
mkdir -p "$tree" && cd "$tree" || fail "cannot make $tree"
if [ ! -f config.status ]; then
  "$source/configure" -q CC="${FUZZ_CC:-$clang}" CFLAGS='-O1 -g -fprofile-instr-generate -fcoverage-mapping' \
    --enable-fuzzing --enable-sanitizers=address,undefined,fuzzer-no-link --disable-introspection --disable-docs \
    --disable-shared --enable-static > configure.log 2>&1 || fail "configure failed; see $tree/configure.log"
fi
make -s fuzz-program > make.log 2>&1 || fail "make failed; see $tree/make.log"
mkdir -p corpus findings profiles
[ $# -gt 0 ] || set -- $(tests/fuzz/replay --list)

# prints the share of the lines in io/, model/ and reason/, that the profiles given reach, or dashes without llvm-cov
lines_reached ()
{
  if [ -z "$profdata" ] || [ -z "$cov" ]; then
    echo "- - -"
    return
  fi
  "$profdata" merge -o lines.profdata "$@" 2> /dev/null || { echo "- - -"; return; }
  "$cov" export -summary-only -instr-profile=lines.profdata tests/fuzz/replay 2> /dev/null | tr '{' '\n' | awk '
    /"filename":/ { match ($0, /"filename":"[^"]*"/); file = substr ($0, RSTART + 12, RLENGTH - 13)
                    n = split (file, step, "/"); room = ""
                    for (i = 1; i < n; i++) if (step[i] == "libtimeline") room = step[i + 1] }
    /"covered":/ && previous ~ /"lines":$/ && room != "" {
      match ($0, /"count":[0-9]+/); count[room] += substr ($0, RSTART + 8, RLENGTH - 8)
      match ($0, /"covered":[0-9]+/); covered[room] += substr ($0, RSTART + 10, RLENGTH - 10); room = "" }
    { previous = $0 }
    END { split ("io model reason", rooms, " ")
          for (i = 1; i <= 3; i++)
            printf "%s%s", count[rooms[i]] ? sprintf ("%.1f%%", 100 * covered[rooms[i]] / count[rooms[i]]) : "-", i < 3 ? " " : "\n" }'
}

dictionary_of ()
{
  case $1 in
    date | phrase) echo "-dict=$source/tests/fuzz/date.dict" ;;
    json | judge | reader) echo "-dict=$source/tests/fuzz/json.dict" ;;
  esac
}

found=0
printf '%-10s %12s %9s %7s %7s %7s %7s\n' target executions per-second edges io model reason
for name; do
  mkdir -p "corpus/$name" "findings/$name"
  LLVM_PROFILE_FILE=/dev/null TL_FUZZ_TARGET=$name G_SLICE=always-malloc tests/fuzz/fuzz -max_total_time="$seconds" \
    -timeout=20 -max_len=4096 -print_final_stats=1 -artifact_prefix="findings/$name/" $(dictionary_of "$name") \
    "corpus/$name" "$source/tests/fuzz/corpus/$name" > "$name.log" 2>&1 || found=1
  rm -f "profiles/$name.profraw"
  find "corpus/$name" "$source/tests/fuzz/corpus/$name" -type f -print0 \
    | LLVM_PROFILE_FILE=profiles/$name.profraw xargs -0 -n 100000 tests/fuzz/replay "$name" > replay.log 2>&1 || found=1
  set -- $(lines_reached "profiles/$name.profraw")
  printf '%-10s %12s %9s %7s %7s %7s %7s\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$name.log")" \
    "$(sed -n 's/^stat::average_exec_per_sec: *//p' "$name.log")" \
    "$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$name.log" | tail -n 1)" "$@"
done
printf '%-10s %12s %9s %7s %7s %7s %7s\n' together '' '' '' $(lines_reached profiles/*.profraw)
for file in findings/*/*; do
  [ -f "$file" ] || continue
  echo "finding: $tree/$file"
  found=1
done
exit $found
