/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-receipt-store.h"

#include <string.h>

/* By what a gift is known again when it is told once more: the row of a list that it came with, its
 * receipt, or who gave how many of what. And which number the next receipt has. */

/* ---- numbers --------------------------------------------------------------------------------- */

/* What comes with a receipt of a collection point, or of a store, has whatever number those give:
 * only what could be one of ours counts, and no invoice's twenty digits. */
#define MOST_DIGITS 7
#define MAY_BE_OURS \
  " from_place = 'giver' AND length (document) <= " G_STRINGIFY (MOST_DIGITS) \
  " AND document NOT GLOB '*[^0-9]*'"
#define LOOK_BACK 500

/* Returns: the number of a receipt that could be one of ours, or 0 */
gint64
laurel_gift_read_receipt (const char *text)
{
  guint64 number;

  return text != NULL && strlen (text) <= MOST_DIGITS &&
         g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL) ? (gint64) number : 0;
}

/* Returns: (transfer full): a receipt's number as it is written */
char *
laurel_gift_dup_receipt (gint64 number)
{
  return g_strdup_printf ("%04" G_GINT64_FORMAT, number);
}

/* Returns: the highest number of a receipt of a drive that could be one of ours; all are looked
 *   through */
gint64
laurel_gift_get_last_receipt (LaurelReader *reader, gint64 drive)
{
  return laurel_reader_read_int (reader, "SELECT ifnull (max (CAST (document AS INTEGER)), 0)"
                                 " FROM gift JOIN gift_move ON gift_id = gift.id WHERE drive_id ="
                                 " ?1 AND" MAY_BE_OURS, drive);
}

static gint64
read_late (LaurelReader *reader, gint64 drive)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT max (CAST (document AS INTEGER)) FROM (SELECT id FROM gift"
                         " WHERE drive_id = ?1 ORDER BY id DESC LIMIT ?2) AS late JOIN gift_move"
                         " ON gift_id = late.id AND" MAY_BE_OURS, "xi", drive, LOOK_BACK);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

static gboolean
is_given (LaurelReader *reader, gint64 drive, gint64 number)
{
  g_autofree char *text = laurel_gift_dup_receipt (number);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM gift_move JOIN gift ON gift.id = gift_id WHERE"
                         " document = ?2 AND from_place = 'giver' AND +drive_id = ?1", "xs", drive,
                         text);

  return laurel_statement_next (row);
}

/**
 * laurel_gift_get_next_receipt:
 * @reader: where to read
 * @drive: a drive
 *
 * Receipts without a number of their own are numbered in the order in which gifts come in. The last
 * ones tell which is next; only where lists brought others before are all looked through.
 *
 * Returns: the next number, which no gift of the drive has
 */
gint64
laurel_gift_get_next_receipt (LaurelReader *reader, gint64 drive)
{
  gint64 late = read_late (reader, drive);

  return 1 + (late > 0 && !is_given (reader, drive, late + 1)
              ? late : laurel_gift_get_last_receipt (reader, drive));
}

/* ---- what is there already ------------------------------------------------------------------- */

/* The rows of lists that came in already, as gifts or as promises. */
static GHashTable *
list_sources (LaurelReader *reader, gint64 drive)
{
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT source FROM gift WHERE drive_id = ?1 AND source IS NOT"
                         " NULL UNION ALL SELECT source FROM promise JOIN giver ON giver.id ="
                         " giver_id WHERE drive_id = ?1 AND source IS NOT NULL", "x", drive);

  while (laurel_statement_next (row))
    g_hash_table_add (sources, g_strdup (laurel_statement_get_text (row, 0)));

  return g_steal_pointer (&sources);
}

#define SELECT_KNOWN \
  "SELECT document, point.name, gift_kind.name, ifnull (party.name, ''), quantity, day" \
  " FROM gift JOIN gift_move ON gift_id = gift.id AND from_place = 'giver' AND +reverses IS NULL" \
  " JOIN point ON point.id = to_holder JOIN gift_kind ON gift_kind.id = kind_id" \
  " LEFT JOIN giver ON giver.id = giver_id LEFT JOIN party ON party.id = party_id" \
  " WHERE gift.drive_id = ?1 AND (SELECT sum (gift_balance.quantity) FROM gift_balance WHERE" \
  " gift_balance.gift_id = gift.id AND place = 'giver') < 0"

static char *
dup_key (const char *one, const char *two, const char *three, const char *four)
{
  return g_strjoin ("\x1f", one ? one : "", two ? two : "", three ? three : "", four ? four : "",
                    NULL);
}

static void
note (LaurelGiftsKnown *self, LaurelStatement *row)
{
  const char *receipt = laurel_statement_get_text (row, 0);
  const char *point = laurel_statement_get_text (row, 1);
  const char *item = laurel_statement_get_text (row, 2);
  const char *giver = laurel_statement_get_text (row, 3);
  const char *quantity = laurel_statement_get_text (row, 4);

  if (receipt != NULL) {
    g_hash_table_add (self->receipts, dup_key (receipt, point, item, NULL));
    g_hash_table_insert (self->givers, dup_key (receipt, point, NULL, NULL), g_strdup (giver));
  }
  g_hash_table_add (self->gifts, dup_key (giver, item, quantity, NULL));
  g_hash_table_add (self->gifts, dup_key (giver, item, quantity,
                                          laurel_statement_get_text (row, 5)));
}

/**
 * laurel_gifts_known_read:
 * @reader: where to read
 * @drive: a drive
 *
 * Returns: (transfer full): what of the drive is there, without what was taken back
 */
LaurelGiftsKnown *
laurel_gifts_known_read (LaurelReader *reader, gint64 drive)
{
  LaurelGiftsKnown *self = g_new0 (LaurelGiftsKnown, 1);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_KNOWN, "x", drive);

  self->sources = list_sources (reader, drive);
  self->receipts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->givers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->gifts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->point = laurel_reader_dup_text (reader, "SELECT name FROM point WHERE drive_id = ?1 AND"
                                        " kind = 'collection' ORDER BY id LIMIT 1", drive);
  while (laurel_statement_next (row))
    note (self, row);

  return self;
}

void
laurel_gifts_known_free (LaurelGiftsKnown *self)
{
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->receipts);
  g_hash_table_unref (self->givers);
  g_hash_table_unref (self->gifts);
  g_free (self->point);
  g_free (self);
}

/* Whether a gift of that kind stands under that receipt; @point may be %NULL for the first one. */
gboolean
laurel_gifts_known_has_receipt (LaurelGiftsKnown *self, const char *receipt, const char *point,
                                const char *item)
{
  g_autofree char *key = dup_key (receipt, point ? point : self->point, item, NULL);

  return g_hash_table_contains (self->receipts, key);
}

/* Whether that receipt is another giver's. */
gboolean
laurel_gifts_known_is_others (LaurelGiftsKnown *self, const char *receipt, const char *point,
                              const char *giver)
{
  g_autofree char *key = dup_key (receipt, point ? point : self->point, NULL, NULL);
  const char *known = g_hash_table_lookup (self->givers, key);

  return known != NULL && strcmp (known, giver ? giver : "") != 0;
}

/* Whether that giver gave as many of the same; on that day, unless @day is %NULL. */
gboolean
laurel_gifts_known_has_gift (LaurelGiftsKnown *self, const char *giver, const char *item,
                             const char *quantity, const char *day)
{
  g_autofree char *key = dup_key (giver, item, quantity, day);

  return g_hash_table_contains (self->gifts, key);
}
