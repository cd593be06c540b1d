/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-content-finders.h"

#include "calendar/laurel-date-grammar.h"

/* What is counted when a least and a most are given; longer words first. */
static const char *const COUNTED[] = {
  "个分赛区", "个赛区", "家", "人", "名", "所", "支", "户", "个", NULL
};
static const char *const ENGLISH_COUNTED[] = {
  "firms", "companies", "organisations", "organizations", "people", "persons", "participants",
  "teams", "divisions", "regions", "schools", "delegates", "entries", "places", "visitors", NULL
};

/* What is counted even when there is but one number. */
static const char *const COUNTED_ALONE[] = { "个分赛区", "个赛区", "个名额", NULL };
static const char *const ENGLISH_COUNTED_ALONE[] = { "divisions", "regions", NULL };

static const char *const TENS[] = {
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", NULL
};

static int
take_count (LaurelDateCursor *cursor)
{
  int tens = laurel_date_cursor_take_any (cursor, TENS);

  return tens >= 0 ? (tens + 2) * 10 : laurel_date_take_english_count (cursor);
}

static gboolean
take_counted (LaurelDateCursor *cursor, gboolean alone)
{
  return laurel_date_cursor_take_any (cursor, alone ? COUNTED_ALONE : COUNTED) >= 0 ||
         laurel_date_cursor_take_any (cursor, alone ? ENGLISH_COUNTED_ALONE
                                                    : ENGLISH_COUNTED) >= 0;
}

/* "30-50家", "28个分赛区", "30 to 50 firms". */
static gboolean
take_quota (LaurelDateCursor *cursor, LaurelFinding *finding)
{
  finding->min = take_count (cursor);
  finding->max = finding->min;
  if (finding->min == 0)
    return FALSE;

  if (laurel_date_sees_chinese_joint (cursor, 0)) {
    cursor->at++;
    finding->max = take_count (cursor);
  } else if (laurel_date_take_english_joint (cursor, FALSE)) {
    finding->max = take_count (cursor);
  } else {
    return take_counted (cursor, TRUE);
  }

  return finding->max > finding->min && take_counted (cursor, FALSE);
}

/**
 * laurel_content_find_quotas:
 * @text: a text
 * @findings: (element-type LaurelFinding): to which the quotas are added
 *
 * Finds how many may take part.
 */
void
laurel_content_find_quotas (const LaurelDateText *text, GPtrArray *findings)
{
  for (guint at = 0; at < text->n_tokens; at++) {
    LaurelDateCursor cursor = { text, at };
    LaurelFinding quota = { .kind = LAUREL_FINDING_QUOTA, .window = LAUREL_WINDOW_UNKNOWN };
    gsize counted;

    if (!take_quota (&cursor, &quota))
      continue;

    quota.start = text->tokens[at].start;
    quota.end = text->tokens[cursor.at - 1].end;
    counted = cursor.at - 1;
    while (counted > at && text->tokens[counted - 1].kind == LAUREL_DATE_TOKEN_HAN)
      counted--;
    /* 个 only counts; what is counted comes after it. */
    if (counted + 1 < cursor.at && text->tokens[counted].symbol == 0x4e2a)
      counted++;
    quota.title = g_strndup (text->text + text->tokens[counted].start,
                             quota.end - text->tokens[counted].start);
    g_ptr_array_add (findings, g_memdup2 (&quota, sizeof (quota)));
    at = cursor.at - 1;
  }
}
