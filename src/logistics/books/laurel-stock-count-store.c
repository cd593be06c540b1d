/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-stock-count-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-move-stands.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"

#include <glib/gi18n-lib.h>

/* Counting: what is not there is lost, what is there again is found, and what nobody knew of is a
 * gift line of its own. */

typedef struct {
  gint64 gift;
  LaurelGiftSpot stock;
  LaurelGiftMoveFacts facts;
} Counting;

static const LaurelGiftSpot LOST = { LAUREL_GIFT_LOST, 0, "" };

/* Which point has it: the one with the most of it. */
static gint64
find_holder (LaurelReader *reader, gint64 gift)
{
  return laurel_reader_read_int (reader, "SELECT holder FROM gift_balance WHERE gift_id = ?1 AND"
                                 " place = 'stock' ORDER BY quantity DESC, id", gift);
}

static gboolean
find_stock (LaurelReader *reader, gint64 drive, Counting *self, GError **error)
{
  gint64 of =
    laurel_reader_read_int (reader, "SELECT drive_id FROM gift WHERE id = ?1", self->gift);

  if (of != drive)
    return laurel_refuse (error, _("The sheet has a gift line of another drive."));

  self->stock = (LaurelGiftSpot) { LAUREL_GIFT_STOCK, 0, "" };
  self->stock.holder = find_holder (reader, self->gift);

  return self->stock.holder != 0 ||
         laurel_refuse (error, _("Of one gift line on the sheet nothing was ever in stock."));
}

/* What nobody knew of: it came from somebody, nobody knows from whom. */
static gboolean
add_found (LaurelTxn *txn, gint64 drive, const Counting *self, gint64 quantity, GError **error)
{
  g_autofree char *kind =
    laurel_reader_dup_text (&txn->reader, "SELECT name FROM gift_kind WHERE id = (SELECT kind_id"
                            " FROM gift WHERE id = ?1)", self->gift);
  g_autofree char *day = laurel_day_dup_iso (self->facts.day);
  LaurelGiftFields fields = { .texts = {
                                [LAUREL_GIFT_FIELD_RECEIPT] = self->facts.document,
                                [LAUREL_GIFT_FIELD_DAY] = day,
                                [LAUREL_GIFT_FIELD_NOTE] = _("Found at count"),
                              } };
  LaurelGiftSpot from = { LAUREL_GIFT_RECEIVED, 0, "" };
  gint64 giver, gift;

  giver = laurel_giver_find_or_add (txn, drive, "", "unknown", &fields, error);
  gift = giver ? laurel_gift_add (txn, drive, kind, quantity, giver, &fields, error) : 0;
  from.holder = laurel_reader_read_int (&txn->reader, "SELECT holder FROM gift_balance WHERE"
                                        " gift_id = ?1 AND place = 'received'", gift);

  return gift != 0 && laurel_gift_move_insert (txn, gift, quantity, &from, &self->stock,
                                               &self->facts, error) != 0;
}

/* There are more than the books say. What was lost after the sheet was counted is not what it
 * found. */
static gboolean
take_found (LaurelTxn *txn, gint64 drive, const Counting *self, gint64 more, GError **error)
{
  gint64 lost = laurel_gift_balance_read (&txn->reader, self->gift, &LOST);
  gint64 then = laurel_gift_balance_read_day (&txn->reader, self->gift, LAUREL_GIFT_LOST,
                                              self->facts.day);
  gint64 again = MIN (MIN (lost, then), more);

  return (again == 0 || laurel_gift_move_insert (txn, self->gift, again, &LOST, &self->stock,
                                                 &self->facts, error) != 0) &&
         (more == again || add_found (txn, drive, self, more - again, error));
}

/* There are fewer than the books say, be it in several stores. */
static gboolean
take_lost (LaurelTxn *txn, Counting *self, gint64 missing, GError **error)
{
  do {
    gint64 most = laurel_gift_balance_read (&txn->reader, self->gift, &self->stock);
    gint64 n = most > 0 ? MIN (most, missing) : missing;

    if (laurel_gift_move_insert (txn, self->gift, n, &self->stock, &LOST, &self->facts,
                                 error) == 0)
      return FALSE;
    missing -= n;
    self->stock.holder = find_holder (&txn->reader, self->gift);
  } while (missing > 0);

  return TRUE;
}

static gboolean
take_line (LaurelTxn *txn, gint64 drive, Counting *self, int counted, int *n_changed,
           GError **error)
{
  gint64 known;

  if (counted < 0)
    return laurel_refuse (error, _("Fewer than none cannot be counted."));
  if (!find_stock (&txn->reader, drive, self, error))
    return FALSE;

  /* What came and went after the sheet was counted is no difference. */
  known = laurel_gift_balance_read_day (&txn->reader, self->gift, LAUREL_GIFT_STOCK,
                                        self->facts.day);
  *n_changed += counted != known;
  if (counted >= known)
    return counted == known || take_found (txn, drive, self, counted - known, error);

  return take_lost (txn, self, known - counted, error);
}

/* What was found stands in lines of its own, which the sheet does not have: entered once more, it
 * would find it again. */
static gboolean
check_new (LaurelReader *reader, gint64 drive, const char *sheet, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT m.day FROM gift_move AS m JOIN gift ON gift.id ="
                         " m.gift_id WHERE gift.drive_id = ?1 AND m.document = ?2 AND"
                         " (m.to_place = 'stock' OR m.from_place = 'stock' AND m.to_place ="
                         " 'lost') AND " LAUREL_GIFT_MOVE_STANDS ("m") " ORDER BY m.id", "xs",
                         drive, sheet);

  return laurel_gift_move_check_sheet (row, sheet, error);
}

/* Of two figures for one line nobody knows which was counted. */
static gboolean
check_once (LaurelReader *reader, GHashTable *seen, const Counting *self, GError **error)
{
  g_autofree char *kind = NULL;

  if (g_hash_table_add (seen, g_memdup2 (&self->gift, sizeof self->gift)))
    return TRUE;

  kind = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = (SELECT kind_id"
                                 " FROM gift WHERE id = ?1)", self->gift);
  return laurel_refuse (error,
                        /* Translators: %s is a kind of gift. */
                        _("One gift line of “%s” stands on the sheet twice: write all that was "
                          "counted of it once."), kind ? kind : "");
}

static gboolean
count (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GVariantIter) lines = NULL;
  Counting self = { 0 };
  const char *sheet, *text;
  gint64 drive;
  int counted, n_changed = 0;

  g_variant_get (args, "(x&sa(xi)&s)", &drive, &sheet, &lines, &text);
  if (*sheet == '\0')
    return laurel_refuse (error, _("Name the sheet that was counted on."));
  if (!laurel_drive_read_day (text, &self.facts.day, error) ||
      !check_new (&txn->reader, drive, sheet, error))
    return FALSE;

  self.facts.document = sheet;
  self.facts.reason = _("Counted");
  while (g_variant_iter_next (lines, "(xi)", &self.gift, &counted))
    if (!check_once (&txn->reader, seen, &self, error) ||
        !take_line (txn, drive, &self, counted, &n_changed, error))
      return FALSE;

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %d counts gift lines. */
                                                      "Counted; %d line differs",
                                                      "Counted; %d lines differ",
                                                      (gulong) n_changed), n_changed));
  return TRUE;
}

const LaurelCommand LAUREL_STOCK_COUNT = {
  .name = "stock.count",
  .label = N_("Count stock"),
  .summary = N_("Takes what was counted in stock: drive, sheet, lines of gift and quantity, day or "
                "“”"),
  .args = "(xsa(xi)s)",
  .apply = count,
};
