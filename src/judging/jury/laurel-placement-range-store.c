/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-placement-range-store.h"

#include "judging/jury/laurel-placement-store.h"

#include <glib/gi18n-lib.h>

/* What somebody gives to several judges in one go, or takes from them, is undone in one. */

static gboolean
apply_each (LaurelTxn *txn, const LaurelCommand *command, GVariant *args, gsize *count,
            GError **error)
{
  g_autoptr (GVariantIter) pairs = NULL;
  gint64 stage, entry, judge;

  g_variant_get (args, "(xa(xx))", &stage, &pairs);
  *count = g_variant_iter_n_children (pairs);
  while (g_variant_iter_next (pairs, "(xx)", &entry, &judge)) {
    g_autoptr (GVariant) pair = g_variant_ref_sink (g_variant_new ("(xxx)", stage, entry, judge));

    if (!command->apply (txn, pair, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  gsize count;

  if (!apply_each (txn, &LAUREL_PLACEMENT_PUT, args, &count, error))
    return FALSE;

  /* Translators: %lu counts entries of judges. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Assigned %lu score sheet",
                                                      "Assigned %lu score sheets", count),
                                         (gulong) count));
  return TRUE;
}

const LaurelCommand LAUREL_PLACEMENTS_PUT = {
  .name = "placements.put",
  .label = N_("Give entries to judges"),
  .summary = N_("Gives entries to judges, whatever is computed: stage, entry and judge of each"),
  .args = "(xa(xx))",
  .apply = put,
};

static gboolean
free_judges (LaurelTxn *txn, GVariant *args, GError **error)
{
  gsize count;

  if (!apply_each (txn, &LAUREL_PLACEMENT_FREE, args, &count, error))
    return FALSE;

  /* Translators: %lu counts entries of judges. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Freed %lu score sheet",
                                                      "Freed %lu score sheets", count),
                                         (gulong) count));
  return TRUE;
}

const LaurelCommand LAUREL_PLACEMENTS_FREE = {
  .name = "placements.free",
  .label = N_("Free judges of entries"),
  .summary = N_("Takes entries from judges: stage, entry and judge of each"),
  .args = "(xa(xx))",
  .apply = free_judges,
};
