/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-csv-guard.h"

#include <string.h>

/* What a spreadsheet takes for the beginning of a formula, and what some strip
 * or widen before they look. */
static const char *const TRIGGERS[] = { "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠" };

/**
 * laurel_csv_guard_needs:
 * @text: a text cell
 * @length: its length
 *
 * Whether a spreadsheet might run a text as a formula, so that it is written
 * with an apostrophe before it. A text that itself begins with apostrophes and
 * then such a character gets one more, so that reading gives back what was
 * written.
 *
 * Returns: whether an apostrophe is put before it
 */
gboolean
laurel_csv_guard_needs (const char *text, gsize length)
{
  gsize at = 0;

  while (at < length && text[at] == '\'')
    at++;
  for (gsize i = 0; i < G_N_ELEMENTS (TRIGGERS); i++) {
    gsize trigger = strlen (TRIGGERS[i]);

    if (at + trigger <= length && memcmp (text + at, TRIGGERS[i], trigger) == 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_csv_guard_measure:
 * @text: a text cell as it was read
 * @length: its length
 *
 * Returns: how many bytes of guard it begins with: 1 or 0
 */
gsize
laurel_csv_guard_measure (const char *text, gsize length)
{
  return length > 0 && text[0] == '\'' && laurel_csv_guard_needs (text + 1, length - 1) ? 1 : 0;
}
