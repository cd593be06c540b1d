/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-move-check-store.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* What a way asks for, besides pieces: that where it leads is of the same drive, and what each way
 * needs by itself (laurel-gift-way.c). */

/* By what holds it: whether that is of a drive. */
static const char *const HOLDERS[] = {
  [LAUREL_GIFT_HELD_BY_NOBODY] = NULL,
  [LAUREL_GIFT_HELD_BY_POINT] = "SELECT 1 FROM point WHERE id = ?1 AND drive_id = ?2",
  [LAUREL_GIFT_HELD_BY_PARCEL] = "SELECT 1 FROM parcel WHERE id = ?1 AND drive_id = ?2",
  [LAUREL_GIFT_HELD_BY_RECEIVER] = "SELECT 1 FROM receiver WHERE id = ?1 AND drive_id = ?2",
};

static gboolean
check_spot (LaurelReader *reader, gint64 drive, const LaurelGiftSpot *spot, GError **error)
{
  const char *sql = HOLDERS[laurel_gift_place_get_holder (spot->place)];
  g_autoptr (LaurelStatement) row = NULL;

  if (sql == NULL)
    return TRUE;

  row = laurel_reader_query (reader, sql, "xx", spot->holder, drive);
  if (laurel_statement_next (row))
    return TRUE;

  return laurel_statement_finish (row, error) &&
         /* Translators: %s is a place, such as “In stock”. */
         laurel_refuse (error, _("What is meant with “%s” does not belong to this drive."),
                        laurel_gift_place_get_label (spot->place));
}

static gint64
get_parcel (const LaurelGiftSpot *from, const LaurelGiftSpot *to)
{
  if (laurel_gift_place_get_holder (to->place) == LAUREL_GIFT_HELD_BY_PARCEL)
    return to->holder;

  return laurel_gift_place_get_holder (from->place) == LAUREL_GIFT_HELD_BY_PARCEL ? from->holder
                                                                                  : 0;
}

/**
 * laurel_gift_move_check_open:
 * @reader: where to read
 * @from: where pieces are
 * @to: where they go
 * @error: return location for an error
 *
 * Returns: whether the parcel that they go into or out of is open
 */
gboolean
laurel_gift_move_check_open (LaurelReader *reader, const LaurelGiftSpot *from,
                             const LaurelGiftSpot *to, GError **error)
{
  gint64 parcel = get_parcel (from, to);

  return laurel_reader_read_int (reader, "SELECT sealed IS NOT NULL FROM parcel WHERE id = ?1",
                                 parcel) == 0 ||
         /* Translators: %d is the number of a parcel. */
         laurel_refuse (error, _("Parcel %d is sealed: open it first."),
                        (int) laurel_reader_read_int (reader, "SELECT number FROM parcel"
                                                      " WHERE id = ?1", parcel));
}

static gboolean
check_sealed (LaurelReader *reader, const LaurelGiftSpot *from, const LaurelGiftSpot *to,
              GError **error)
{
  gint64 parcel = get_parcel (from, to);
  int number = (int) laurel_reader_read_int (reader, "SELECT number FROM parcel WHERE id = ?1",
                                             parcel);

  if (laurel_reader_read_int (reader, "SELECT sealed IS NULL FROM parcel WHERE id = ?1", parcel))
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d is open: seal it first."), number);
  if (laurel_reader_read_int (reader, "SELECT waybill IS NULL AND driver IS NULL FROM parcel"
                              " WHERE id = ?1", parcel))
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d has neither a waybill nor a driver: say who takes "
                                   "it."), number);

  return TRUE;
}

static gboolean
check_facts (LaurelGiftNeed needs, const LaurelGiftSpot *from, const LaurelGiftSpot *to,
             const LaurelGiftMoveFacts *facts, GError **error)
{
  const char *here = laurel_gift_place_get_label (from->place);
  const char *there = laurel_gift_place_get_label (to->place);

  if ((needs & LAUREL_GIFT_NEEDS_REASON) && facts->reason == NULL)
    return laurel_refuse (error,
                          /* Translators: both are places, such as “In stock” and “Damaged”. */
                          _("Whatever goes from “%1$s” to “%2$s” does so for a reason: write it."),
                          here, there);
  if ((needs & LAUREL_GIFT_NEEDS_RECEIPT) && facts->document == NULL)
    return laurel_refuse (error,
                          /* Translators: both are places. */
                          _("From “%1$s” to “%2$s” goes nothing without a receipt: write its "
                            "number."), here, there);
  if ((needs & LAUREL_GIFT_NEEDS_SIGNER) && (facts->signer == NULL || facts->document == NULL))
    return laurel_refuse (error, _("Say who signed, and on which sheet."));

  return TRUE;
}

/* What left in one parcel does not come back into another. */
static gboolean
check_same_parcel (const LaurelGiftSpot *from, const LaurelGiftSpot *to, GError **error)
{
  return laurel_gift_place_get_holder (from->place) != LAUREL_GIFT_HELD_BY_PARCEL ||
         laurel_gift_place_get_holder (to->place) != LAUREL_GIFT_HELD_BY_PARCEL ||
         from->holder == to->holder ||
         laurel_refuse (error, _("What is in one parcel does not leave in another."));
}

/**
 * laurel_gift_move_check:
 * @reader: where to read
 * @gift: a gift line
 * @from: where pieces are
 * @to: where they go
 * @facts: what is said of the move
 * @error: return location for an error
 *
 * Returns: whether there is such a way, and what it needs is there; how many pieces there are is
 *   no matter
 */
gboolean
laurel_gift_move_check (LaurelReader *reader, gint64 gift, const LaurelGiftSpot *from,
                        const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, GError **error)
{
  gint64 drive = laurel_reader_read_int (reader, "SELECT drive_id FROM gift WHERE id = ?1", gift);
  LaurelGiftNeed needs;

  if (drive == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such gift line (any more)."));
    return FALSE;
  }

  return laurel_gift_way_check (from->place, to->place, &needs, error) &&
         check_spot (reader, drive, from, error) && check_spot (reader, drive, to, error) &&
         check_same_parcel (from, to, error) && check_facts (needs, from, to, facts, error) &&
         (!(needs & LAUREL_GIFT_NEEDS_OPEN) ||
          laurel_gift_move_check_open (reader, from, to, error)) &&
         (!(needs & LAUREL_GIFT_NEEDS_SEALED) || check_sealed (reader, from, to, error));
}
