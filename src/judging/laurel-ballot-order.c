/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-ballot-order.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* By ballot, which is that of a judge in a part; then by place. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const LaurelMark *one = *(const LaurelMark *const *) a, *other = *(const LaurelMark *const *) b;
  int order;

  if (one->judge != other->judge)
    return one->judge < other->judge ? -1 : 1;
  if (one->part != other->part)
    return one->part < other->part ? -1 : 1;
  if (one->criterion != other->criterion)
    return one->criterion < other->criterion ? -1 : 1;
  order = laurel_ratio_compare (one->mark, other->mark);

  return order != 0 ? order : (one->row > other->row) - (one->row < other->row);
}

static gboolean
is_same_ballot (const LaurelMark *one, const LaurelMark *other)
{
  return one->judge == other->judge && one->part == other->part &&
         one->criterion == other->criterion;
}

static gboolean
fail (GError **error, char *text)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, text);
  g_free (text);

  return FALSE;
}

/**
 * laurel_ballot_order_check:
 * @self: ballots
 * @row: (out): which row of theirs is wrong
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Whoever is third comes after a first and a second, and nobody shares a place: as ballots are that
 * a committee casts. What a ballot leaves out comes last.
 *
 * Returns: whether each ballot counts from 1 without gaps or repeats
 */
gboolean
laurel_ballot_order_check (const LaurelMarks *self, int *row, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  gint64 wanted = 1;

  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, LaurelMark, i).is_marked)
      g_ptr_array_add (places, &g_array_index (self->marks, LaurelMark, i));
  g_ptr_array_sort (places, compare);

  for (guint i = 0; i < places->len; i++, wanted++) {
    const LaurelMark *mark = places->pdata[i], *before = i > 0 ? places->pdata[i - 1] : NULL;
    const char *judge = laurel_marks_get_name (self, LAUREL_NAMES_JUDGES, mark->judge);

    if (before == NULL || !is_same_ballot (before, mark))
      wanted = 1;
    if (mark->mark.over == wanted)
      continue;
    *row = mark->row;
    if (mark->mark.over < wanted)
      /* Translators: a judge, a place on the ballot, and the number of a row. */
      return fail (error, g_strdup_printf (_("The ballot of “%s” gives place %d twice, also in row "
                                             "%d. Give each a place of its own."), judge,
                                           (int) mark->mark.over, before->row));
    /* Translators: a judge, and two places on the ballot. */
    return fail (error, g_strdup_printf (_("The ballot of “%s” has place %d and no place %d. Give "
                                           "places from 1 without gaps."), judge,
                                         (int) mark->mark.over, (int) wanted));
  }

  return TRUE;
}
