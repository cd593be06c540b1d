/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-assignment-private.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* Wishes as whole numbers, as a network counts. */

#define MOST_WISH G_GINT64_CONSTANT (1000000000000)

/* What all values are whole numbers of. */
static gboolean
find_scale (const GArray *wishes, gint64 *scale)
{
  LaurelRatio common = LAUREL_RATIO_ONE;

  for (guint i = 0; i < wishes->len; i++) {
    gint64 under = g_array_index (wishes, LaurelWish, i).value.under;
    LaurelRatio parts = laurel_ratio_reduce ((LaurelRatio) { common.over, under });

    common = laurel_ratio_multiply (common, laurel_ratio_new (parts.under, 1));
    if (!laurel_ratio_is_valid (common) || common.over > MOST_WISH)
      return FALSE;
  }
  for (guint i = 0; i < wishes->len; i++) {
    LaurelRatio value = laurel_ratio_multiply (g_array_index (wishes, LaurelWish, i).value, common);

    value = laurel_ratio_reduce (value);
    if (!laurel_ratio_is_valid (value) || ABS (value.over) > MOST_WISH)
      return FALSE;
  }
  *scale = common.over;

  return TRUE;
}

/**
 * laurel_assignment_dup_wishes:
 * @problem: a problem
 * @sum: (out): what all wishes come to, whatever their sign
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): how much is wished of each pair, all judges of the first
 *   entry first, as whole numbers of one part
 */
gint64 *
laurel_assignment_dup_wishes (const LaurelAssignmentProblem *problem, gint64 *sum, GError **error)
{
  g_autofree gint64 *values = g_new0 (gint64, problem->pairs->len + 1);
  gint64 scale = 1;

  if (!find_scale (problem->wishes, &scale)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The wishes are numbers too large, or with too many digits."));
    return NULL;
  }

  *sum = 0;
  for (guint i = 0; i < problem->wishes->len; i++) {
    const LaurelWish *wish = &g_array_index (problem->wishes, LaurelWish, i);
    gint64 value = wish->value.over * (scale / wish->value.under);

    values[(gsize) wish->pair.entry * problem->judges->len + wish->pair.judge] = value;
    *sum = MIN (*sum + ABS (value), G_MAXINT64 / 4);
  }

  return g_steal_pointer (&values);
}
