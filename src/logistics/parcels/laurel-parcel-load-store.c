/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-load-store.h"

#include "base/laurel-error.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"

#include <glib/gi18n-lib.h>

/* What is done with many parcels at once, such as a truck load: one entry, and one undo. */

static gboolean
check_some (gsize count, GError **error)
{
  return count > 0 || laurel_refuse (error, _("No parcel is named."));
}

static gboolean
seal (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) parcels = NULL;
  const char *day;
  gsize count;
  gint64 id;

  g_variant_get (args, "(ax&s)", &parcels, &day);
  count = g_variant_iter_n_children (parcels);
  while (g_variant_iter_next (parcels, "x", &id)) {
    g_autoptr (GVariant) each = g_variant_ref_sink (g_variant_new ("(xs)", id, day));

    if (!LAUREL_PARCEL_SEAL.apply (txn, each, error))
      return FALSE;
  }

  /* Translators: %lu counts parcels. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sealed %lu parcel",
                                                      "Sealed %lu parcels", count),
                                         (gulong) count));
  return check_some (count, error);
}

const LaurelCommand LAUREL_PARCELS_SEAL = {
  .name = "parcels.seal",
  .label = N_("Seal parcels"),
  .summary = N_("Seals several parcels, all or none: their ids, day or “”"),
  .args = "(axs)",
  .apply = seal,
};

static gboolean
send (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) parcels = NULL;
  const char *driver, *day;
  gsize count;
  gint64 id;

  g_variant_get (args, "(ax&s&s)", &parcels, &driver, &day);
  count = g_variant_iter_n_children (parcels);
  while (g_variant_iter_next (parcels, "x", &id)) {
    g_autoptr (GVariant) each = g_variant_ref_sink (g_variant_new ("(xsss)", id, "", driver, day));

    if (!LAUREL_PARCEL_SEND.apply (txn, each, error))
      return FALSE;
  }

  /* Translators: %lu counts parcels. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Sent %lu parcel",
                                                      "Sent %lu parcels", count),
                                         (gulong) count));
  return check_some (count, error);
}

const LaurelCommand LAUREL_PARCELS_SEND = {
  .name = "parcels.send",
  .label = N_("Send load"),
  .summary = N_("Hands a truck load of parcels over, all or none: their ids, driver, day or “”"),
  .args = "(axss)",
  .apply = send,
};

static gboolean
arrive (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) parcels = NULL;
  const char *day;
  gsize count;
  gint64 id;

  g_variant_get (args, "(ax&s)", &parcels, &day);
  count = g_variant_iter_n_children (parcels);
  while (g_variant_iter_next (parcels, "x", &id)) {
    g_autoptr (GVariant) each =
      g_variant_ref_sink (g_variant_new ("(xxa(xi)s)", id, (gint64) 0, NULL, day));

    if (!LAUREL_PARCEL_ARRIVE.apply (txn, each, error))
      return FALSE;
  }

  /* Translators: %lu counts parcels. */
  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%lu parcel arrived",
                                                      "%lu parcels arrived", count),
                                         (gulong) count));
  return check_some (count, error);
}

const LaurelCommand LAUREL_PARCELS_ARRIVE = {
  .name = "parcels.arrive",
  .label = N_("Parcels arrived"),
  .summary = N_("Notes that several parcels arrived at their receivers, all or none: their ids, "
                "day "
                "or “”"),
  .args = "(axs)",
  .apply = arrive,
};
