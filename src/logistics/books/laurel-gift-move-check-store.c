/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-move-check-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-packed-for.h"

#include <glib/gi18n-lib.h>

/* What a way asks for, besides pieces: that where it leads is of the same drive, and what each way
 * needs by itself (laurel-gift-way.c). */

/* What was shared out to others and is not in parcels to them yet is theirs. */
#define SELECT_FREE \
  "SELECT (SELECT ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = gift.id" \
  " AND place = 'stock' WHERE gift.kind_id = ?1) - (SELECT ifnull (sum (max (0, given - " \
  LAUREL_PACKED_FOR ("?1", "s.receiver_id") ")), 0) FROM allocation_share AS s WHERE" \
  " allocation_id = (SELECT max (id) FROM allocation WHERE kind_id = ?1) AND s.receiver_id <>" \
  " (SELECT receiver_id FROM parcel WHERE id = ?2))"

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

static char *
dup_point (LaurelReader *reader, gint64 point)
{
  return laurel_reader_dup_text (reader, "SELECT name FROM point WHERE id = ?1", point);
}

/* What is received or in stock is with us: a receiver has what arrived. */
static gboolean
check_store (LaurelReader *reader, const LaurelGiftSpot *to, GError **error)
{
  g_autofree char *name = NULL;

  if ((to->place != LAUREL_GIFT_RECEIVED && to->place != LAUREL_GIFT_STOCK) ||
      laurel_reader_read_int (reader, "SELECT kind <> 'receiver' FROM point WHERE id = ?1",
                              to->holder))
    return TRUE;

  name = dup_point (reader, to->holder);
  /* Translators: %s is a school. */
  return laurel_refuse (error, _("“%s” is a receiver: nothing is in stock there."), name);
}

/* A receiver is handed what arrived there or at a hub, one of its classes what it is called. */
static gboolean
check_handed (LaurelReader *reader, const LaurelGiftSpot *arrived, const LaurelGiftSpot *handed,
              GError **error)
{
  g_autofree char *point = dup_point (reader, arrived->holder);
  g_autofree char *receiver =
    laurel_reader_dup_text (reader, "SELECT party.name FROM receiver JOIN party ON party.id ="
                            " party_id WHERE receiver.id = ?1", handed->holder);
  g_autoptr (LaurelStatement) there =
    laurel_reader_query (reader, "SELECT 1 FROM point WHERE id = ?1 AND (kind = 'hub' OR"
                         " receiver_id = ?2)", "xx", arrived->holder, handed->holder);
  g_autoptr (LaurelStatement) class =
    laurel_reader_query (reader, "SELECT 1 FROM receiver_class WHERE receiver_id = ?1 AND name ="
                         " ?2", "xs", handed->holder, handed->class_name);

  if (!laurel_statement_next (there))
    return laurel_statement_finish (there, error) &&
           /* Translators: both are schools. */
           laurel_refuse (error, _("What arrived at “%1$s” is not handed out at “%2$s”."), point,
                          receiver);

  return *handed->class_name == '\0' || laurel_statement_next (class) ||
         (laurel_statement_finish (class, error) &&
          /* Translators: %1$s is a school, %2$s a class. */
          laurel_refuse (error, _("“%1$s” has no class “%2$s”: add it first, or leave it out."),
                         receiver, handed->class_name));
}

/* It comes to a hub, back to us, or to whom it is for. */
static gboolean
check_arrival (LaurelReader *reader, gint64 parcel, const LaurelGiftSpot *to, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT parcel.number, party.name FROM parcel JOIN receiver ON"
                         " receiver.id = parcel.receiver_id JOIN party ON party.id = party_id"
                         " JOIN point ON point.id = ?2 AND point.receiver_id <>"
                         " parcel.receiver_id WHERE parcel.id = ?1", "xx", parcel, to->holder);
  g_autofree char *name = NULL;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  name = dup_point (reader, to->holder);
  /* Translators: %1$d is the number of a parcel, %2$s and %3$s are schools. */
  return laurel_refuse (error, _("Parcel %1$d is for “%2$s”: it does not arrive at “%3$s”."),
                        laurel_statement_get_int (row, 0), laurel_statement_get_text (row, 1),
                        name);
}

static gboolean
check_onward (LaurelReader *reader, const LaurelGiftSpot *from, GError **error)
{
  g_autofree char *name = NULL;

  if (laurel_reader_read_int (reader, "SELECT kind = 'hub' FROM point WHERE id = ?1",
                              from->holder))
    return TRUE;

  name = dup_point (reader, from->holder);
  /* Translators: %s is a school, or a store. */
  return laurel_refuse (error, _("“%s” is no hub: nothing is sent on from there."), name);
}

/* That each is of the drive was looked at before. */
static gboolean
check_ends (LaurelReader *reader, const LaurelGiftSpot *from, const LaurelGiftSpot *to,
            GError **error)
{
  if (to->place == LAUREL_GIFT_HANDED)
    return check_handed (reader, from, to, error);
  if (from->place == LAUREL_GIFT_HANDED)
    return check_handed (reader, to, from, error);
  if (from->place == LAUREL_GIFT_WAY && to->place == LAUREL_GIFT_ARRIVED)
    return check_arrival (reader, from->holder, to, error);
  if (from->place == LAUREL_GIFT_ARRIVED && to->place == LAUREL_GIFT_WAY)
    return check_onward (reader, from, error);

  return check_store (reader, to, error);
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
         check_ends (reader, from, to, error) && check_same_parcel (from, to, error) &&
         check_facts (needs, from, to, facts, error) &&
         (!(needs & LAUREL_GIFT_NEEDS_OPEN) ||
          laurel_gift_move_check_open (reader, from, to, error)) &&
         (!(needs & LAUREL_GIFT_NEEDS_SEALED) || check_sealed (reader, from, to, error));
}

/**
 * laurel_gift_move_check_free:
 * @reader: where to read
 * @gift: a gift line
 * @parcel: the parcel that it is to be packed into
 * @quantity: how many pieces
 * @error: return location for an error
 *
 * Returns: whether so many pieces of its kind are reserved for nobody else
 */
gboolean
laurel_gift_move_check_free (LaurelReader *reader, gint64 gift, gint64 parcel, gint64 quantity,
                             GError **error)
{
  gint64 kind = laurel_reader_read_int (reader, "SELECT kind_id FROM gift WHERE id = ?1", gift);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_FREE, "xx", kind, parcel);
  gint64 left = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  g_autofree char *name = NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (left >= quantity)
    return TRUE;

  name = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift; %2$d and %3$d count pieces. */
                        _("“%1$s”: %2$d are free, and %3$d were to be packed; the others are "
                          "reserved. Write a reason to pack them all the same."), name,
                        (int) MAX (left, 0), (int) quantity);
}
