/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-fill-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-packed-for.h"
#include "logistics/laurel-packing.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"

#include <glib/gi18n-lib.h>

/* From what was shared out to parcels: for each receiver the fewest that the carrier takes. What is
 * packed together, as ten books of a pack, stays together. */
#define SELECT_TO_PACK \
  "SELECT s.receiver_id, a.kind_id, s.given - " \
  LAUREL_PACKED_FOR ("a.kind_id", "s.receiver_id") " AS left FROM allocation_share AS s" \
  " JOIN allocation AS a ON a.id = s.allocation_id JOIN receiver ON receiver.id = s.receiver_id" \
  " WHERE a.drive_id = ?1 AND a.id IN (SELECT max (id) FROM allocation GROUP BY kind_id)" \
  " AND left > 0 ORDER BY receiver.position, receiver.id, a.id"
#define SELECT_LINES \
  "SELECT gift.id, sum (quantity) AS there, weight, volume, pack FROM gift JOIN gift_balance" \
  " ON gift_id = gift.id AND place = 'stock' WHERE kind_id = ?1 AND gift.id >= ?2" \
  " GROUP BY gift.id HAVING there > 0 ORDER BY gift.id"

/* So many pieces of a gift line that go into one parcel together. */
typedef struct {
  gint64 gift;
  gint64 quantity;
  LaurelPiece piece;
} Bundle;

typedef struct {
  gint64 receiver;
  gint64 kind;
  gint64 quantity;
} Wanted;

typedef struct {
  gint64 carrier_id;
  LaurelParcelLimits limits;
  LaurelDay day;
  GHashTable *taken; /* (element-type gint64 gint64): a gift line → what was taken of it here */
  GHashTable *begun; /* (element-type gint64 gint64): a kind → its first gift line with any left */
  guint n_parcels;
  guint n_at_least;
  gint64 n_short; /* what was shared out and is not in stock */
} Filling;

static GArray *
list_wanted (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Wanted));
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_TO_PACK, "x", drive);

  while (laurel_statement_next (row)) {
    Wanted wanted = { laurel_statement_get_int64 (row, 0), laurel_statement_get_int64 (row, 1),
                      laurel_statement_get_int64 (row, 2) };

    g_array_append_val (list, wanted);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&list) : NULL;
}

static gboolean
check_measured (LaurelReader *reader, const Filling *self, LaurelStatement *row, gint64 kind,
                GError **error)
{
  g_autofree char *name = NULL;

  if ((self->limits.weight == 0 || !laurel_statement_is_null (row, 2)) &&
      (self->limits.volume == 0 || !laurel_statement_is_null (row, 3)))
    return TRUE;

  name = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
  /* Translators: %s is a kind of gift. */
  return laurel_refuse (error, _("Nobody knows what a piece of “%s” weighs, or how large it is: "
                                 "write it into the gift line, since the carrier has a limit."),
                        name);
}

/* Takes pieces of a line, by packs as long as whole ones are left. A pack of more than a parcel may
 * have is opened. */
static void
add_bundles (const Filling *self, GArray *bundles, LaurelStatement *row, gint64 quantity)
{
  gint64 most = self->limits.n_pieces > 0 ? self->limits.n_pieces : G_MAXINT32;
  gint64 pack = CLAMP (laurel_statement_get_int64 (row, 4), 1, most);

  while (quantity > 0) {
    gint64 n = MIN (pack, quantity);
    Bundle bundle = { laurel_statement_get_int64 (row, 0), n,
                      { laurel_statement_get_int64 (row, 2) * n,
                        laurel_statement_get_int64 (row, 3) * n, (guint) n - 1 } };

    g_array_append_val (bundles, bundle);
    quantity -= n;
  }
}

static gboolean
collect (LaurelReader *reader, Filling *self, const Wanted *wanted, GArray *bundles, GError **error)
{
  gint64 *begun = g_hash_table_lookup (self->begun, &wanted->kind);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_LINES, "xx", wanted->kind,
                                                         begun ? *begun : 0);
  gint64 left = wanted->quantity, first = 0;

  while (left > 0 && laurel_statement_next (row)) {
    gint64 gift = laurel_statement_get_int64 (row, 0);
    gint64 *taken = g_hash_table_lookup (self->taken, &gift);
    gint64 n = MIN (left, laurel_statement_get_int64 (row, 1) - (taken ? *taken : 0));

    first = first != 0 ? first : gift;
    if (n <= 0)
      continue;
    if (!check_measured (reader, self, row, wanted->kind, error))
      return FALSE;
    add_bundles (self, bundles, row, n);
    left -= n;
    n += taken ? *taken : 0;
    g_hash_table_insert (self->taken, g_memdup2 (&gift, sizeof gift), g_memdup2 (&n, sizeof n));
  }

  self->n_short += left;
  if (first != 0)
    g_hash_table_insert (self->begun, g_memdup2 (&wanted->kind, sizeof wanted->kind),
                         g_memdup2 (&first, sizeof first));

  return laurel_statement_finish (row, error);
}

static gboolean
pack_bundle (LaurelTxn *txn, const Filling *self, gint64 parcel, const Bundle *bundle,
             GError **error)
{
  return laurel_parcel_pack (txn, parcel, bundle->gift, bundle->quantity, NULL, self->day, error);
}

/* What goes into one parcel of one gift line is one move. */
static gboolean
pack_parcel (LaurelTxn *txn, Filling *self, gint64 receiver, GArray *bundles,
             const guint *parcels, guint which, GError **error)
{
  gint64 parcel = laurel_parcel_insert (txn, receiver, self->carrier_id, error);
  Bundle joined = { 0 };

  if (parcel == 0)
    return FALSE;

  for (guint i = 0; i < bundles->len; i++) {
    const Bundle *bundle = &g_array_index (bundles, Bundle, i);

    if (parcels[i] != which)
      continue;
    if (joined.gift != bundle->gift && joined.gift != 0) {
      if (!pack_bundle (txn, self, parcel, &joined, error))
        return FALSE;
      joined.quantity = 0;
    }
    joined.gift = bundle->gift;
    joined.quantity += bundle->quantity;
  }

  return pack_bundle (txn, self, parcel, &joined, error);
}

/* Of which piece the fault is, and whose. */
static gboolean
name_fault (LaurelReader *reader, const Bundle *bundle, gint64 receiver, GError **error)
{
  g_autofree char *kind =
    laurel_reader_dup_text (reader, "SELECT k.name FROM gift_kind AS k JOIN gift ON kind_id = k.id"
                            " WHERE gift.id = ?1", bundle->gift);
  g_autofree char *name =
    laurel_reader_dup_text (reader, "SELECT name FROM party WHERE id = (SELECT party_id FROM"
                            " receiver WHERE id = ?1)", receiver);

  /* Translators: %1$s is a kind of gift, %2$s who gets it; a sentence follows. */
  g_prefix_error (error, _("%1$s for %2$s: "), kind, name);

  return FALSE;
}

static gboolean
fill_receiver (LaurelTxn *txn, Filling *self, gint64 receiver, GArray *bundles, GError **error)
{
  g_autofree LaurelPiece *pieces = g_new (LaurelPiece, bundles->len + 1);
  g_autofree guint *parcels = g_new0 (guint, bundles->len + 1);
  LaurelPacking packing = { 0 };
  guint which;

  if (bundles->len == 0)
    return TRUE;

  for (guint i = 0; i < bundles->len; i++)
    pieces[i] = g_array_index (bundles, Bundle, i).piece;
  if (!laurel_packing_solve (pieces, bundles->len, &self->limits, parcels, &packing, &which, error))
    return name_fault (&txn->reader, &g_array_index (bundles, Bundle, which), receiver, error);

  self->n_parcels += packing.n_parcels;
  self->n_at_least += packing.n_at_least;
  for (guint i = 0; i < packing.n_parcels; i++)
    if (!pack_parcel (txn, self, receiver, bundles, parcels, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
fill_all (LaurelTxn *txn, Filling *self, GArray *wanted, GError **error)
{
  for (guint i = 0; i < wanted->len;) {
    g_autoptr (GArray) bundles = g_array_new (FALSE, FALSE, sizeof (Bundle));
    gint64 receiver = g_array_index (wanted, Wanted, i).receiver;

    for (; i < wanted->len && g_array_index (wanted, Wanted, i).receiver == receiver; i++)
      if (!collect (&txn->reader, self, &g_array_index (wanted, Wanted, i), bundles, error))
        return FALSE;
    if (!fill_receiver (txn, self, receiver, bundles, error))
      return FALSE;
    g_hash_table_remove_all (self->taken); /* by now it is out of stock */
  }

  return TRUE;
}

static void
tell (LaurelTxn *txn, const Filling *self)
{
  g_autofree char *packed =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  /* Translators: %1$u counts parcels; fewer than %2$u are not
                                   * possible. */
                                  "Packed %1$u parcel (at least %2$u)",
                                  "Packed %1$u parcels (at least %2$u)", self->n_parcels),
                     self->n_parcels, self->n_at_least);

  if (self->n_short == 0) {
    laurel_txn_tell (txn, g_steal_pointer (&packed));
    return;
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %1$s is “Packed 2 parcels
                                                       * (at least 2)”, %2$d counts pieces. */
                                                      "%1$s; %2$d that was shared out is not in "
                                                      "stock",
                                                      "%1$s; %2$d that were shared out are not in "
                                                      "stock", (gulong) self->n_short), packed,
                                         (int) self->n_short));
}

static gboolean
check_carrier (LaurelReader *reader, gint64 carrier, gint64 drive, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT drive_id FROM carrier WHERE id = ?1",
                              carrier) == drive)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("This drive has no such carrier."));
  return FALSE;
}

static gboolean
fill (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        g_free);
  g_autoptr (GHashTable) begun = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        g_free);
  g_autoptr (LaurelCarrier) carrier = NULL;
  g_autoptr (GArray) wanted = NULL;
  Filling self = { .taken = taken, .begun = begun };
  const char *text;
  gint64 drive;

  g_variant_get (args, "(xx&s)", &drive, &self.carrier_id, &text);
  carrier = laurel_carrier_load (&txn->reader, self.carrier_id, error);
  if (carrier == NULL || !laurel_drive_read_day (text, &self.day, error) ||
      !check_carrier (&txn->reader, self.carrier_id, drive, error))
    return FALSE;

  self.limits = (LaurelParcelLimits) { laurel_carrier_get_weight (carrier),
                                       laurel_carrier_get_volume (carrier),
                                       (guint) laurel_carrier_get_pieces (carrier) };
  wanted = list_wanted (&txn->reader, drive, error);
  if (wanted == NULL || !fill_all (txn, &self, wanted, error))
    return FALSE;

  tell (txn, &self);
  return TRUE;
}

const LaurelCommand LAUREL_PARCELS_FILL = {
  .name = "parcels.fill",
  .label = N_("Pack all"),
  .summary = N_("Packs all that was shared out into as few parcels as a carrier takes: drive, "
                "carrier, day or “”"),
  .args = "(xxs)",
  .apply = fill,
};
