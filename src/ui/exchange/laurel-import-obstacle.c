/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-obstacle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/exchange/laurel-import-plan-private.h"

/*
 * What speaks against a plan's going in where it is to go.
 */

/**
 * laurel_import_obstacle_find_clashes:
 * @plan: a plan
 *
 * Tells each row whether it shares its number with another that is taken.
 */
void
laurel_import_obstacle_find_clashes (LaurelImportPlan *plan)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (LAUREL_IS_IMPORT_PLAN (plan));

  for (guint i = 0; i < laurel_import_plan_get_n_rows (plan); i++) {
    LaurelImportRow *row = laurel_import_plan_get_row (plan, i), *other;
    const char *number = laurel_import_row_get_plan_row (row)->number;

    if (laurel_import_row_get_news (row) == LAUREL_IMPORT_GONE)
      continue;
    other = g_hash_table_lookup (numbers, number);
    laurel_import_row_set_clash (row, other && laurel_import_row_get_taken (row));
    if (!laurel_import_row_get_taken (row))
      continue;
    if (other)
      laurel_import_row_set_clash (other, TRUE);
    else
      g_hash_table_insert (numbers, (char *) number, row);
  }
}

/* What keeps the row out is the first that there is to say of it. */
static char *
dup_reason (LaurelImportRow *row)
{
  char *remarks;

  g_object_get (row, "remarks", &remarks, NULL);
  remarks[strcspn (remarks, "\n")] = '\0';

  return remarks;
}

static char *
tell_rows (LaurelImportPlan *plan)
{
  LaurelImportRow *row = laurel_import_plan_get_row (plan, plan->first_blocked);
  int number = laurel_import_row_get_plan_row (row)->source;
  guint n_more = plan->n_blocked - 1;
  g_autofree char *reason = dup_reason (row);

  if (n_more == 0)
    /* Translators: %1$d is the number of a row in a file, %2$s a sentence: what is wrong there. */
    return g_strdup_printf (_("Row %1$d: %2$s"), number, reason);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %1$d is the number of a row in a file, %2$s
                                        * a sentence: what is wrong there; %3$u counts other rows
                                        * of which something is. */
                                       "Row %1$d: %2$s And %3$u more row.",
                                       "Row %1$d: %2$s And %3$u more rows.", n_more),
                          number, reason, n_more);
}

/**
 * laurel_import_obstacle_find:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): what is to be settled before it can go in, in
 *   words; %NULL while it is only not read or compared yet
 */
char *
laurel_import_obstacle_find (LaurelImportPlan *plan)
{
  const LaurelPlanDraft *draft;

  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (plan), NULL);

  draft = plan->source->draft;
  if (plan->n_blocked > 0)
    return tell_rows (plan);
  if (*draft->title == '\0')
    return g_strdup (_("The programme needs a title."));
  if (draft->year <= 0)
    return g_strdup (_("The programme needs a year."));

  return NULL;
}

/**
 * laurel_import_obstacle_is_other:
 * @plan: a plan
 *
 * A plan of something else begins with number 1, too.
 *
 * Returns: whether of the activities of the programme that it would change, most would
 *   become others
 */
gboolean
laurel_import_obstacle_is_other (LaurelImportPlan *plan)
{
  guint n_met = 0, n_other = 0;

  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (plan), FALSE);

  for (guint i = 0; i < plan->source->draft->rows->len; i++) {
    LaurelImportRow *row = laurel_import_plan_get_row (plan, i);

    n_met += laurel_import_row_get_activity (row) != 0;
    n_other += laurel_import_row_is_other (row);
  }

  return n_other > n_met - n_other;
}

/**
 * laurel_import_obstacle_get_row:
 * @plan: a plan
 * @position: (out): the position of the first row that cannot go in as it is, but is to
 *
 * Returns: whether there is any
 */
gboolean
laurel_import_obstacle_get_row (LaurelImportPlan *plan, guint *position)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_PLAN (plan), FALSE);

  *position = plan->first_blocked;

  return plan->n_blocked > 0;
}
