/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-move-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-holder.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-move-check-store.h"
#include "logistics/laurel-money.h"

#include <glib/gi18n-lib.h>

/* All the SQL that adds moves: nothing changes or removes one. */
#define SELECT_GIFT_MOVE \
  "SELECT m.id, m.gift_id, gift_kind.name, m.quantity, from_place, from_holder, " \
  LAUREL_GIFT_HOLDER_LABEL ("from_place", "from_holder") ", to_place, to_holder, " \
  LAUREL_GIFT_HOLDER_LABEL ("to_place", "to_holder") \
  ", class, m.day, strftime ('%Y-%m-%dT%H:%M:%SZ', entered, 'unixepoch'), actor, reason, " \
  "document," \
  " signer, ifnull (reverses, 0)," \
  " (SELECT ifnull (sum (quantity), 0) FROM gift_move AS r WHERE r.reverses = m.id)," \
  " m.photo FROM gift_move AS m JOIN gift ON gift.id = m.gift_id" \
  " JOIN gift_kind ON gift_kind.id = gift.kind_id"

static const char *const TABLES[] = { "gift_move", "gift", "gift_kind", "parcel", "party", "point",
                                      "receiver", NULL };

static GPtrArray *
list_of_gift (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 gift;

  g_variant_get (args, "(x)", &gift);
  rows = laurel_reader_query (reader, SELECT_GIFT_MOVE " WHERE m.gift_id = ?1 ORDER BY m.day, m.id",
                              "x", gift);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_MOVE, rows, error);
}

const LaurelQuery LAUREL_MOVES_OF_GIFT = {
  .name = "moves.of-gift",
  .summary = N_("What became of a gift line (its id), in the order in which it happened"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_move_get_type,
  .run = list_of_gift,
};

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_GIFT_MOVE " WHERE gift.drive_id = ?1"
                              " ORDER BY m.day DESC, m.id DESC", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_MOVE, rows, error);
}

const LaurelQuery LAUREL_MOVES_OF_DRIVE = {
  .name = "moves.of-drive",
  .summary = N_("The moves of a drive (its id), the last first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_move_get_type,
  .run = list_of_drive,
};

static gint64
write_move (LaurelTxn *txn, gint64 gift, gint64 quantity, const LaurelGiftSpot *from,
            const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, gint64 reverses,
            GError **error)
{
  const char *class_name = *from->class_name != '\0' ? from->class_name : to->class_name;

  return laurel_txn_insert (txn, error, "gift_move",
                            "INSERT INTO gift_move (id, gift_id, quantity, from_place, from_holder,"
                            " to_place, to_holder, class, day, entered, actor, reason, document,"
                            " signer, reverses, photo) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                            " ?10, ?11, ?12, ?13, ?14, nullif (?15, 0), ?16)", "xxsxsxsDxssssxs",
                            gift, quantity, laurel_gift_place_to_string (from->place), from->holder,
                            laurel_gift_place_to_string (to->place), to->holder, class_name,
                            facts->day, txn->now, txn->actor,
                            facts->reason, facts->document, facts->signer, reverses, facts->photo);
}

static gint64
insert (LaurelTxn *txn, gint64 gift, gint64 quantity, const LaurelGiftSpot *from,
        const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, gint64 reverses,
        GError **error)
{
  LaurelGiftTime time = { facts->day, reverses };
  gint64 id;

  if (!laurel_gift_balance_check (&txn->reader, gift, from, &time, quantity, error))
    return 0;

  id = write_move (txn, gift, quantity, from, to, facts, reverses, error);

  return id != 0 && laurel_gift_balance_add (txn, gift, from, -quantity, error) &&
         laurel_gift_balance_add (txn, gift, to, quantity, error) ? id : 0;
}

static gboolean
check_quantity (gint64 quantity, GError **error)
{
  return (quantity > 0 && quantity <= LAUREL_GIFT_MOST) ||
         laurel_refuse (error,
                        /* Translators: %1$d is what was asked for, %2$d a million. */
                        _("%1$d pieces cannot be moved: it takes 1 to %2$d."), (int) quantity,
                        (int) LAUREL_GIFT_MOST);
}

/**
 * laurel_gift_move_insert:
 * @txn: a transaction
 * @gift: a gift line
 * @quantity: how many pieces
 * @from: where they are
 * @to: where they go
 * @facts: when, why, by which paper, signed by whom
 * @error: return location for an error
 *
 * Returns: the id of the move; 0 with @error set, if there is no such way, it needs what is not
 *   there, or an account would have less than nothing on that day or later
 */
gint64
laurel_gift_move_insert (LaurelTxn *txn, gint64 gift, gint64 quantity, const LaurelGiftSpot *from,
                         const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, GError **error)
{
  return check_quantity (quantity, error) &&
         laurel_gift_move_check (&txn->reader, gift, from, to, facts, error)
         ? insert (txn, gift, quantity, from, to, facts, 0, error) : 0;
}

/**
 * laurel_gift_move_bring:
 * @txn: a transaction
 * @gift: a gift line of which there is no move yet
 * @quantity: how many pieces
 * @point: the point of its drive at which they came in
 * @facts: when, and by which receipt
 * @error: return location for an error
 *
 * Nothing can be wrong with a first move, and no balance is there yet: a list of gifts need not
 * look for either a hundred thousand times.
 *
 * Returns: the id of the move; 0 with @error set
 */
gint64
laurel_gift_move_bring (LaurelTxn *txn, gint64 gift, gint64 quantity, gint64 point,
                        const LaurelGiftMoveFacts *facts, GError **error)
{
  LaurelGiftSpot from = { LAUREL_GIFT_GIVER, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_RECEIVED, point, "" };
  gint64 id = check_quantity (quantity, error)
              ? write_move (txn, gift, quantity, &from, &to, facts, 0, error) : 0;

  return id != 0 && laurel_gift_balance_begin (txn, gift, &from, -quantity, error) &&
         laurel_gift_balance_begin (txn, gift, &to, quantity, error) ? id : 0;
}

static gboolean
move (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  LaurelGiftMoveFacts facts = { 0 };
  LaurelGiftSpot from, to;
  const char *here, *there, *day;
  gint64 gift;
  int quantity;

  g_variant_get (args, "(xi&s&s&s@a{ss})", &gift, &quantity, &here, &there, &day, &fields);
  if (!laurel_gift_spot_read (here, &from, error) || !laurel_gift_spot_read (there, &to, error) ||
      !laurel_drive_read_day (day, &facts.day, error))
    return FALSE;

  facts.reason = laurel_drive_get_field (fields, "reason");
  facts.document = laurel_drive_get_field (fields, "document");
  facts.signer = laurel_drive_get_field (fields, "signer");
  facts.photo = laurel_drive_get_field (fields, "photo");
  /* Translators: %1$d counts pieces, %2$s and %3$s are places, such as “In stock”. */
  laurel_txn_tell (txn, g_strdup_printf (_("Moved %1$d from “%2$s” to “%3$s”"), quantity,
                                         laurel_gift_place_get_label (from.place),
                                         laurel_gift_place_get_label (to.place)));

  if (from.place == LAUREL_GIFT_STOCK && to.place == LAUREL_GIFT_PACKED && facts.reason == NULL &&
      !laurel_gift_move_check_free (&txn->reader, gift, to.holder, quantity, error))
    return FALSE;

  return laurel_gift_move_insert (txn, gift, quantity, &from, &to, &facts, error) != 0;
}

const LaurelCommand LAUREL_GIFTS_MOVE = {
  .name = "gifts.move",
  .label = N_("Move gift"),
  .summary = N_("Moves pieces of a gift line: gift, quantity, from, to (a place, a colon and the "
                "id of a point, a parcel or a receiver), day or “”, “reason”, “document”, "
                "“signer”, “photo”"),
  .args = "(xisssa{ss})",
  .apply = move,
};

/* ---- taking back
 * -------------------------------------------------------------------------------- */

/* What a move was, and how much of it is left. */
typedef struct {
  gint64 gift;
  gint64 left;
  char *from;
  char *to;
  char *class_name;
  LaurelGiftSpot source;
  LaurelGiftSpot goal;
  LaurelDay day;
  gboolean is_reversal;
} Original;

static void
original_clear (Original *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->class_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Original, original_clear)

static void
read_spot (LaurelGiftSpot *spot, const char *place, gint64 holder, const char *class_name)
{
  laurel_gift_place_read (place, &spot->place, NULL);
  spot->holder = holder;
  spot->class_name = laurel_gift_place_get_holder (spot->place) == LAUREL_GIFT_HELD_BY_RECEIVER
                     ? class_name : "";
}

static gboolean
read_original (LaurelReader *reader, gint64 id, Original *self, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT gift_id, quantity - (SELECT ifnull (sum (quantity), 0) FROM"
                         " gift_move AS r WHERE r.reverses = m.id), from_place, from_holder,"
                         " to_place, to_holder, class, day, reverses IS NOT NULL"
                         " FROM gift_move AS m WHERE id = ?1", "x", id);

  if (!laurel_statement_next (row)) {
    if (laurel_statement_finish (row, error))
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                           _("There is no such move (any more)."));
    return FALSE;
  }

  self->gift = laurel_statement_get_int64 (row, 0);
  self->left = laurel_statement_get_int64 (row, 1);
  self->from = g_strdup (laurel_statement_get_text (row, 2));
  self->to = g_strdup (laurel_statement_get_text (row, 4));
  self->class_name = g_strdup (laurel_statement_get_text (row, 6));
  read_spot (&self->source, self->from, laurel_statement_get_int64 (row, 3), self->class_name);
  read_spot (&self->goal, self->to, laurel_statement_get_int64 (row, 5), self->class_name);
  self->day = laurel_statement_get_day (row, 7);
  self->is_reversal = laurel_statement_get_int (row, 8);

  return laurel_statement_finish (row, error);
}

static gboolean
check_reversal (LaurelReader *reader, const Original *self, gint64 quantity, const char *reason,
                GError **error)
{
  gboolean packs = self->source.place == LAUREL_GIFT_PACKED ||
         self->goal.place == LAUREL_GIFT_PACKED;
  gboolean leaves = self->goal.place == LAUREL_GIFT_WAY;

  if (self->is_reversal)
    return laurel_refuse (error, _("This takes a move back already: enter what really happened "
                                   "as a "
                                   "move of its own."));
  if (*reason == '\0')
    return laurel_refuse (error, _("Write why it is taken back."));
  if (self->left == 0)
    return laurel_refuse (error, _("Nothing is left of this move to be taken back."));
  if (quantity < 0 || quantity > self->left)
    return laurel_refuse (error,
                          /* Translators: both count pieces. */
                          _("Of this move %1$d are left, and %2$d were to be taken back."),
                          (int) self->left, (int) quantity);

  return !packs || leaves ||
         laurel_gift_move_check_open (reader, &self->source, &self->goal, error);
}

/* What never came has no worth: what the giver said of all of it, which may have come in several
 * moves, holds of what is left, in parts, until somebody states it anew. */
static gboolean
keep_worth (LaurelTxn *txn, const Original *original, gint64 quantity, GError **error)
{
  gint64 worth, came, left;

  if (original->source.place != LAUREL_GIFT_GIVER)
    return TRUE;

  worth = laurel_reader_read_int (&txn->reader, "SELECT ifnull (worth, 0) FROM gift WHERE id = ?1",
                                  original->gift);
  came = laurel_reader_read_int (&txn->reader, "SELECT -sum (quantity) FROM gift_balance WHERE"
                                 " gift_id = ?1 AND place = 'giver'", original->gift);
  left = laurel_money_get_cost (worth, came - quantity, came);

  return worth == left ||
         laurel_txn_exec (txn, error, "UPDATE gift SET worth = iif (?3, ?2, NULL) WHERE id = ?1",
                          "xxi", original->gift, left, quantity < came);
}

/**
 * laurel_gift_move_reverse:
 * @txn: a transaction
 * @id: a move
 * @quantity: how many of its pieces never went that way, or 0 for all that are left
 * @reason: why
 * @error: return location for an error
 *
 * Corrects a move: the same way back, on its own day. Of what never came the worth goes, too.
 *
 * Returns: the id of the reversal; 0 with @error set
 */
gint64
laurel_gift_move_reverse (LaurelTxn *txn, gint64 id, gint64 quantity, const char *reason,
                          GError **error)
{
  g_auto (Original) original = { 0 };
  LaurelGiftMoveFacts facts = { .reason = reason };

  if (!read_original (&txn->reader, id, &original, error) ||
      !check_reversal (&txn->reader, &original, quantity, reason, error))
    return 0;

  facts.day = original.day;
  quantity = quantity != 0 ? quantity : original.left;

  return keep_worth (txn, &original, quantity, error)
         ? insert (txn, original.gift, quantity, &original.goal, &original.source, &facts, id,
                   error) : 0;
}

static gboolean
reverse (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *reason;
  gint64 id;
  int quantity;

  g_variant_get (args, "(xi&s)", &id, &quantity, &reason);
  laurel_txn_tell (txn, g_strdup (_("Took a move back")));

  return laurel_gift_move_reverse (txn, id, quantity, reason, error) != 0;
}

/* What a paper acknowledges stays, whoever takes it back. */
static const char *const GUARDED[] = { "gift_move", NULL };

const LaurelCommand LAUREL_GIFT_MOVE_REVERSE = {
  .name = "gift-move.reverse",
  .label = N_("Take move back"),
  .summary = N_("Takes back what never happened: a move, how many pieces or 0 for all, why"),
  .args = "(xis)",
  .apply = reverse,
  .guarded = GUARDED,
};

/**
 * laurel_gift_move_check_sheet:
 * @days: the days of what stands in the books by a sheet
 * @sheet: its number
 * @error: return location for an error
 *
 * Returns: whether there is none: a sheet is entered once
 */
gboolean
laurel_gift_move_check_sheet (LaurelStatement *days, const char *sheet, GError **error)
{
  g_autofree char *day = NULL;

  if (!laurel_statement_next (days))
    return laurel_statement_finish (days, error);

  day = laurel_day_format (laurel_statement_get_day (days, 0), _("%-e %B %Y"));
  return laurel_refuse (error,
                        /* Translators: %1$s is the number of a sheet, %2$s a day. */
                        _("The sheet “%1$s” of %2$s was entered already. Take back what is wrong "
                          "about it first; another sheet has another number."), sheet, day);
}
