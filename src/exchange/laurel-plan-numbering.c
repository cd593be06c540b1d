/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-numbering.h"

#include "base/laurel-title-likeness.h"

static int
get_value (const char *number)
{
  guint64 value;

  return g_ascii_string_to_unsigned (number, 10, 0, G_MAXINT / 2, &value, NULL) ? (int) value : 0;
}

static int
find_greatest (const LaurelPlanDraft *draft, const LaurelPlanExisting *existing, int n_existing)
{
  int greatest = 0;

  for (int i = 0; i < n_existing; i++)
    greatest = MAX (greatest, get_value (existing[i].number));
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (!row->unnumbered)
      greatest = MAX (greatest, get_value (row->number));
  }

  return greatest;
}

/**
 * laurel_plan_numbering_settle:
 * @draft: a plan that was read
 * @existing: (array length=n_existing): the activities it will be compared with
 * @n_existing: how many they are
 *
 * Gives numbers to what came from a file that has none, such as a calendar: what
 * is there under the same title keeps its own, the rest come after the greatest.
 */
void
laurel_plan_numbering_settle (LaurelPlanDraft *draft, const LaurelPlanExisting *existing,
                              int n_existing)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int next = find_greatest (draft, existing, n_existing) + 1;

  for (int i = n_existing - 1; i >= 0; i--)
    g_hash_table_replace (titles, laurel_title_likeness_fold (existing[i].title),
                          (gpointer) existing[i].number);

  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];
    g_autofree char *title = row->unnumbered ? laurel_title_likeness_fold (row->title) : NULL;
    const char *known = title ? g_hash_table_lookup (titles, title) : NULL;

    if (title == NULL)
      continue;
    g_free (row->number);
    row->number = known ? g_strdup (known) : g_strdup_printf ("%d", next++);
    /* A second event of that title is another. */
    g_hash_table_remove (titles, title);
  }
}
