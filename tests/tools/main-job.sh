#!/bin/sh
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main work without a window: main-job.sh LAUREL FOLDER
# A plan goes in, a date is settled, a release made, and the papers are printed and read back.
set -eu
program=$1
folder=$(cd "$2" && pwd)
plans=$(cd "$(dirname "$0")/../data/plans" && pwd)

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  zh*) plan=$plans/zh/good-work-2025.docx day=9月16日 there=9月16日 ;;
  *)   plan=$plans/en/good-work-2025.docx day='16 September' there='16 September' ;;
esac
library=$folder/plan.laurel
year_plan=$folder/year-plan.pdf
notice=$folder/change-notice.pdf

step () {
  printf '\n$ laurel'
  for word do
    case $word in
      *' '*) printf ' "%s"' "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$program" "$@" -f "$library"
}

# read_back FILE: its words must be those that were settled.
read_back () {
  if ! pdftotext -layout "$1" - | tr -d '\n' | grep -q -- "$there"; then
    echo "main-job: “$there” cannot be read in $1" >&2
    exit 1
  fi
}

rm -f "$library" "$library"-wal "$library"-shm "$library".lock "$year_plan" "$notice"
"$program" new "$library"
step import plan "$plan"
step plan release --title 1
step plan settle 2025/13 "$day"
step plan diff 1
step plan release --title 2
step documents year-plan 2025 -o "$year_plan"
step documents change-notice 1 2 -o "$notice"
read_back "$year_plan"
read_back "$notice"

echo
pdftotext -layout "$notice" -
echo "Both papers were read back; “$there” is in them:"
echo "  $year_plan"
echo "  $notice"
echo "The library: $library"
