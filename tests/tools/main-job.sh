#!/bin/sh
# SPDX-FileCopyrightText: The Laurel authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The main work without a window: main-job.sh LAUREL FOLDER
# A plan goes in, a date is settled, a release made, certificates are issued, and the papers are
# printed and read back.
set -eu
program=$1
folder=$(cd "$2" && pwd)
data=$(cd "$(dirname "$0")/../data" && pwd)
plans=$data/plans

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  zh*) plan=$plans/zh/good-work-2025.docx day=9月16日 there=9月16日
       awards=$data/awards/zh.csv series=证书 winner=张 prize=一等奖 ;;
  *)   plan=$plans/en/good-work-2025.docx day='16 September' there='16 September'
       awards=$data/awards/en.csv series=Certificates winner=Margaret prize='First Prize' ;;
esac
library=$folder/plan.laurel
year_plan=$folder/year-plan.pdf
notice=$folder/change-notice.pdf
announcement=$folder/notice.pdf
certificates=$folder/certificates.pdf
seats=$folder/table-cards.pdf
letters=$folder/letters/

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

# read_back FILE WORDS: they must be in it.
read_back () {
  if ! pdftotext -layout "$1" - | tr -d '\n' | grep -q -- "$2"; then
    echo "main-job: “$2” cannot be read in $1" >&2
    exit 1
  fi
}

# The key that signs is of this season only, and not of whoever runs this.
export XDG_DATA_HOME="$folder/data"
rm -f "$library" "$library"-wal "$library"-shm "$library".lock "$year_plan" "$notice" \
  "$announcement" "$certificates" "$seats" "$letters"*.eml
"$program" new "$library"
step import plan "$plan"
step plan release --title 1
step plan settle 2025/13 "$day"
step plan diff 1
step plan release --title 2
step documents year-plan 2025 -o "$year_plan"
step documents change-notice 1 2 -o "$notice"
step documents notice 2025/13 -o "$announcement"
step documents series add "$series" '{year}-{n:5}'
step documents key make "$series"
step documents render award-wreath "$awards" -o "$certificates" --issue "$series" --on 2025-10-26
step documents render seat-card --from register -o "$seats"
step documents render award-wreath "$awards" -o "$letters" --eml
step documents register
read_back "$year_plan" "$there"
read_back "$notice" "$there"
read_back "$announcement" "$there"
read_back "$certificates" "$prize"
read_back "$certificates" '2025-00003'
read_back "$seats" "$winner"

echo
pdftotext -layout "$notice" -
echo "The papers were read back; “$there” is in those of the plan:"
for paper in "$year_plan" "$notice" "$announcement" "$certificates" "$seats"; do
  echo "  $paper"
done
echo "The letters, which an e-mail program opens: $letters"
echo "The library: $library"
