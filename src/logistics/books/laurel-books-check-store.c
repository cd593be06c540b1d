/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-books-check-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-gift-spot.h"

#include <glib/gi18n-lib.h>

/* Whether the books are sound: every balance is what the moves come to, no account ever had less
 * than nothing, and each move went a way that there is. Since each move takes from one account what
 * it gives to another, then what came in is where it is said to be. */
#define SELECT_ENTRIES(of_it) \
  "SELECT ifnull (reverses, m.id) AS origin, gift_id, to_place AS place, to_holder AS holder," \
  " iif (to_place = 'handed', class, '') AS class, day, m.quantity AS q FROM gift_move AS m" \
  " JOIN gift ON gift.id = gift_id WHERE " of_it \
  " UNION ALL SELECT ifnull (reverses, m.id), gift_id, from_place, from_holder," \
  " iif (from_place = 'handed', class, ''), day, -m.quantity FROM gift_move AS m" \
  " JOIN gift ON gift.id = gift_id WHERE " of_it
#define OF_DRIVE "?1 IN (0, drive_id)"
#define SELECT_WRONG_BALANCE \
  "WITH entry AS (" SELECT_ENTRIES (OF_DRIVE) "), counted AS (SELECT gift_id, place, holder," \
  " class, sum (q) AS q, count (*) AS n FROM entry GROUP BY 1, 2, 3, 4), kept AS (SELECT gift_id," \
  " place, holder, class, iif (b.in_drive IS drive_id, b.quantity, NULL) AS quantity, b.moves" \
  " FROM gift_balance AS b JOIN gift ON gift.id = gift_id WHERE ?1 IN (0, drive_id))" \
  " SELECT gift_kind.name, place, kept_q, counted_q FROM (SELECT c.gift_id, c.place," \
  " k.quantity AS" \
  " kept_q, c.q AS counted_q FROM counted AS c LEFT JOIN kept AS k ON k.gift_id = c.gift_id AND" \
  " k.place = c.place AND k.holder = c.holder AND k.class = c.class WHERE k.quantity IS NOT c.q" \
  " OR k.moves <> c.n UNION ALL SELECT k.gift_id, k.place, k.quantity, 0 FROM kept AS k" \
  " WHERE NOT EXISTS (SELECT 1 FROM counted AS c WHERE k.gift_id = c.gift_id AND k.place =" \
  " c.place" \
  " AND k.holder = c.holder AND k.class = c.class)) AS wrong JOIN gift ON gift.id = wrong.gift_id" \
  " JOIN gift_kind ON gift_kind.id = gift.kind_id LIMIT 1"
#define SELECT_BELOW_NOTHING(of_it) \
  "WITH entry AS (" SELECT_ENTRIES (of_it) ") SELECT gift_kind.name, place, day, running" \
  " FROM (SELECT gift_id, place, day, sum (q) OVER (PARTITION BY gift_id, place, holder, class" \
  " ORDER BY day, origin) AS running FROM entry) AS wrong JOIN gift ON gift.id = wrong.gift_id" \
  " JOIN gift_kind ON gift_kind.id = gift.kind_id WHERE running < 0 AND place <> 'giver'" \
  " ORDER BY day LIMIT 1"

static const char *
get_label (const char *place)
{
  LaurelGiftPlace known;

  return laurel_gift_place_read (place, &known, NULL) ? laurel_gift_place_get_label (known) : place;
}

static gboolean
look_at_balances (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_WRONG_BALANCE, "x", drive);

  if (laurel_statement_next (row))
    /* Translators: %1$s is a kind of gift, %2$s a place; %3$d and %4$d count pieces. */
    *fault = g_strdup_printf (_("“%1$s” (%2$s): the books say %3$d, and the moves come to %4$d"),
                              laurel_statement_get_text (row, 0),
                              get_label (laurel_statement_get_text (row, 1)),
                              laurel_statement_get_int (row, 2), laurel_statement_get_int (row, 3));

  return laurel_statement_finish (row, error);
}

static gboolean
look_below_nothing (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_BELOW_NOTHING (OF_DRIVE), "x", drive);

  if (laurel_statement_next (row))
    /* Translators: %1$s is a kind of gift, %2$s a place, %3$s a day, %4$d counts pieces. */
    *fault = g_strdup_printf (_("“%1$s” (%2$s): on %3$s there are %4$d"),
                              laurel_statement_get_text (row, 0),
                              get_label (laurel_statement_get_text (row, 1)),
                              laurel_statement_get_text (row, 2), laurel_statement_get_int (row,
                                                                                            3));

  return laurel_statement_finish (row, error);
}

static gboolean
is_way (LaurelStatement *row)
{
  LaurelGiftPlace from, to;
  LaurelGiftNeed needs;

  return laurel_gift_place_read (laurel_statement_get_text (row, 0), &from, NULL) &&
         laurel_gift_place_read (laurel_statement_get_text (row, 1), &to, NULL) &&
         laurel_gift_way_check (from, to, &needs, NULL);
}

/* A reversal goes the way of its original, back. */
static gboolean
look_at_ways (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT DISTINCT iif (reverses IS NULL, from_place, to_place),"
                         " iif (reverses IS NULL, to_place, from_place) FROM gift_move JOIN gift"
                         " ON gift.id = gift_id WHERE ?1 IN (0, drive_id)", "x", drive);

  while (laurel_statement_next (row))
    if (!is_way (row) && *fault == NULL)
      /* Translators: both are places, such as “In stock”. */
      *fault = g_strdup_printf (_("A move goes from “%1$s” to “%2$s”, and there is no such way"),
                                get_label (laurel_statement_get_text (row, 0)),
                                get_label (laurel_statement_get_text (row, 1)));

  return laurel_statement_finish (row, error);
}

static gboolean
look_at_reversals (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT m.id FROM gift_move AS m JOIN gift ON gift.id = m.gift_id"
                         " JOIN gift_move AS r ON r.reverses = m.id WHERE ?1 IN (0, drive_id)"
                         " GROUP BY m.id HAVING sum (r.quantity) > m.quantity OR max (r.gift_id <>"
                         " m.gift_id OR r.day <> m.day OR r.from_place <> m.to_place OR r.to_place"
                         " <> m.from_place OR r.from_holder <> m.to_holder OR r.to_holder <>"
                         " m.from_holder) OR m.reverses IS NOT NULL LIMIT 1", "x", drive);

  if (laurel_statement_next (row))
    /* Translators: %lld is the row of a move. */
    *fault = g_strdup_printf (_("What takes move %lld back does not fit it"),
                              (long long) laurel_statement_get_int64 (row, 0));

  return laurel_statement_finish (row, error);
}

static gboolean
look_at_money (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  g_autoptr (GError) lack = NULL;

  if (laurel_cash_check_in_hand (reader, drive, &lack))
    return TRUE;
  if (lack->domain == LAUREL_RULE_ERROR) {
    *fault = g_strdup (lack->message);
    return TRUE;
  }

  g_propagate_error (error, g_steal_pointer (&lack));
  return FALSE;
}

static gboolean
look_at (LaurelReader *reader, gint64 drive, char **fault, GError **error)
{
  static gboolean (*const LOOKS[]) (LaurelReader *, gint64, char **, GError **) = {
    look_at_balances, look_below_nothing, look_at_ways, look_at_reversals,
    look_at_money,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LOOKS) && *fault == NULL; i++)
    if (!LOOKS[i] (reader, drive, fault, error))
      return FALSE;

  return TRUE;
}

static gboolean
look (LaurelReader *reader, char **fault, GError **error)
{
  return look_at (reader, 0, fault, error);
}

const LaurelRoomCheck LAUREL_BOOKS_CHECK = {
  .name = "books",
  .label = N_("Books of drives"),
  .since = 19,
  .look = look,
};

/* ---- what may be undone by itself ---------------------------------------------------------- */

static gboolean
check_gift (LaurelReader *reader, gint64 gift, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_BELOW_NOTHING ("gift_id = ?1"), "x", gift);
  g_autofree char *day = NULL;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  day = laurel_day_format (laurel_statement_get_day (row, 2), _("%-e %B %Y"));
  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift, %2$s a place, such as “In stock”,
                         * %3$s a day, %4$d counts pieces. */
                        _("This cannot be undone by itself: “%1$s” (%2$s) would be short of %4$d "
                          "on %3$s. Undo what was done after it first, or enter what really "
                          "happened."),
                        laurel_statement_get_text (row, 0),
                        get_label (laurel_statement_get_text (row, 1)), day,
                        -laurel_statement_get_int (row, 3));
}

/* Balances keep an entry from being undone that others of the same pieces followed, but they have
 * no days. */
static gboolean
check_reverted (LaurelReader *reader, const LaurelChanges *changes, GError **error)
{
  const GArray *balances = laurel_changes_get_ids (changes, "gift_balance");
  g_autoptr (GHashTable) gifts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  /* Each gift line once: one may be in thousands of parcels. */
  for (guint i = 0; balances != NULL && i < balances->len; i++) {
    gint64 gift = laurel_reader_read_int (reader, "SELECT gift_id FROM gift_balance WHERE id = ?1",
                                          g_array_index (balances, gint64, i));

    if (gift != 0 && g_hash_table_add (gifts, g_memdup2 (&gift, sizeof gift)) &&
        !check_gift (reader, gift, error))
      return FALSE;
  }

  return laurel_cash_check_in_hand (reader, 0, error);
}

static const char *const BOOKS[] = { "cash", "gift_balance", NULL };

const LaurelGuard LAUREL_BOOKS_GUARD = {
  .tables = BOOKS,
  .check = check_reverted,
};

/**
 * laurel_books_dup_fault:
 * @reader: where to read
 * @drive: a drive
 * @is_known: (out): whether that could be found out
 * @error: return location for a `LAUREL_STORE_ERROR`, if it could not
 *
 * Returns: (transfer full) (nullable): where the books do not balance; %NULL if they do
 */
char *
laurel_books_dup_fault (LaurelReader *reader, gint64 drive, gboolean *is_known, GError **error)
{
  char *fault = NULL;

  *is_known = look_at (reader, drive, &fault, error);

  return fault;
}
