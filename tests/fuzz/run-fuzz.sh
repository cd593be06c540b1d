#!/bin/sh
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs every fuzz target: run-fuzz.sh FOLDER-OF-TARGETS SECONDS-EACH
# What is new goes to the folder's corpus, what crashes to its crashes: take that into
# tests/data/fuzz, and the suite will feed it to the target for ever.
set -eu
targets=$(cd "$1" && pwd)
seconds=$2
tests=$(cd "$(dirname "$0")/.." && pwd)
known=$tests/data/fuzz
bad=0

export G_DEBUG=fatal-warnings TZ=UTC LC_ALL=C.UTF-8
export LSAN_OPTIONS=suppressions=$tests/lsan.supp:print_suppressions=0
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

printf '%-8s %12s %9s %8s %7s %s\n' target runs runs/s edges corpus result
for target in "$targets"/fuzz-*; do
  [ -f "$target" ] && [ -x "$target" ] || continue
  name=${target##*/fuzz-}
  mkdir -p "$targets/corpus/$name" "$targets/crashes"
  log=$targets/$name.log
  result=ok
  "$target" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$targets/crashes/$name-" \
    "$targets/corpus/$name" "$known/$name" >"$log" 2>&1 || { result="FAILED: see $log"; bad=1; }
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  speed=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
  edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  corpus=$(find "$targets/corpus/$name" -type f | wc -l)
  printf '%-8s %12s %9s %8s %7s %s\n' "$name" "${runs:--}" "${speed:--}" "${edges:--}" "$corpus" \
    "$result"
done
exit $bad
