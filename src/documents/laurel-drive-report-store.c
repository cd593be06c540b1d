/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-report-store.h"

#include "people/laurel-party-order.h"

/*
 * All the SQL there is about the public account of a drive: sums over its moves until a day, so
 * that it cannot say anything else than the books. Who wants no name has none in any of them, and
 * what a gift is worth is told only of those who are named with it. Money is in yuan.
 */
#define MOVES "gift JOIN gift_move AS m ON m.gift_id = gift.id"
#define UNTIL " AND (?2 = '' OR m.day <= ?2)"
#define IN_AND_OUT(place) "sum (iif (to_place = '" place "', quantity, 0) - iif (from_place = '" \
  place "', quantity, 0))"
#define YUAN(fen) "printf ('%d.%02d', " fen " / 100, " fen " % 100)"

/* Until a day, in two places at once: what is damaged and disposed of, and so on. */
#define SELECT_KINDS \
  "SELECT gift_kind.name, unit, -" IN_AND_OUT ("giver") ", " IN_AND_OUT ("handed") ", " \
  IN_AND_OUT ("arrived") ", " IN_AND_OUT ("way") " + " IN_AND_OUT ("packed") ", " \
  IN_AND_OUT ("stock") " + " IN_AND_OUT ("received") ", " IN_AND_OUT ("damaged") " + " \
  IN_AND_OUT ("disposed") ", " IN_AND_OUT ("lost") ", " IN_AND_OUT ("returned") " FROM " MOVES \
  " JOIN gift_kind ON gift_kind.id = kind_id WHERE gift.drive_id = ?1" UNTIL \
  " GROUP BY gift_kind.id ORDER BY gift_kind.position, gift_kind.id"
#define SELECT_GIVERS \
  "SELECT number, iif (naming IN ('named', 'without-amount'), party.name, NULL), iif (naming IN" \
  " ('named', 'without-amount') AND party.id IS NOT NULL, NULL, naming), (SELECT group_concat" \
  " (part, ', ') FROM (SELECT sum (n) || '\u00a0×\u00a0' || kind AS part FROM came AS c" \
  " WHERE c.giver_id =" \
  " giver.id GROUP BY kind HAVING sum (n) > 0 ORDER BY min (position))), sum (n), iif (naming =" \
  " 'named' AND sum (worth) > 0, " YUAN ("sum (worth)") ", NULL) FROM came JOIN giver ON" \
  " giver.id = giver_id LEFT JOIN party ON party.id = party_id GROUP BY giver.id" \
  " HAVING sum (n) > 0 ORDER BY number"
#define WITH_CAME \
  "WITH came AS (SELECT gift.giver_id, gift_kind.name AS kind, gift_kind.position, sum (iif" \
  " (from_place = 'giver', quantity, -quantity)) AS n, gift.worth FROM " MOVES " JOIN gift_kind" \
  " ON gift_kind.id = kind_id WHERE gift.drive_id = ?1 AND 'giver' IN (from_place, to_place)" \
  UNTIL " AND giver_id IS NOT NULL GROUP BY gift.id HAVING n > 0) "
/* By the points of a receiver, which are few: not by all moves, for each receiver anew. */
#define AT_POINTS(end) \
  "(SELECT ifnull (sum (m.quantity), 0) FROM point CROSS JOIN gift_move AS m ON m." end \
  "_holder = point.id AND m." end "_place = 'arrived' WHERE point.receiver_id = r.id" UNTIL ")"
#define SELECT_RECEIVERS \
  "SELECT party.name, region, size, nullif (arrived, 0), nullif (handed, 0) FROM (SELECT" \
  " id, party_id, region, size," \
  " position, " AT_POINTS ("to") " - " AT_POINTS ("from") " AS arrived," \
  " (SELECT sum (iif (to_place = 'handed' AND to_holder = r.id, quantity, 0) - iif (from_place =" \
  "   'handed' AND from_holder = r.id, quantity, 0)) FROM gift_move AS m WHERE ((to_place =" \
  "   'handed' AND to_holder = r.id) OR (from_place = 'handed' AND from_holder = r.id))" UNTIL \
  ") AS handed FROM receiver AS r WHERE drive_id = ?1) AS r JOIN party ON party.id = party_id" \
  " WHERE arrived > 0 OR handed > 0 ORDER BY position, r.id"
/* What was taken back counts on the day on which it is taken back in the books. */
#define NET(there, back) \
  "sum (iif (reverses IS NULL AND " there ", quantity, 0) - iif (reverses IS NOT NULL AND " back \
  ", quantity, 0))"
#define SELECT_DAYS \
  "SELECT day, nullif (came, 0), nullif (sent, 0), nullif (arrived, 0), nullif (handed, 0) FROM" \
  " (SELECT day, -" IN_AND_OUT ("giver") " AS came, " \
  NET ("to_place = 'way'", "from_place = 'way'") " AS sent, " \
  NET ("from_place = 'way' AND to_place = 'arrived'", "from_place = 'arrived' AND to_place =" \
       " 'way'") " AS arrived, " IN_AND_OUT ("handed") " AS handed FROM " MOVES \
  " WHERE gift.drive_id = ?1" UNTIL " GROUP BY day) WHERE came <> 0 OR sent <> 0 OR arrived <> 0" \
  " OR handed <> 0 ORDER BY day"
#define LEFT_OF_IT \
  "(quantity - (SELECT ifnull (sum (quantity), 0) FROM gift_move AS r WHERE r.reverses = m.id))"
/* What was found again, or repaired, is taken off again: what is listed adds up to what the books
 * say. */
#define SELECT_LOSSES \
  "SELECT day, item, sum (n) AS n, place, reason FROM (SELECT day, gift_kind.id AS kind," \
  " gift_kind.name AS item, " LEFT_OF_IT " AS n, to_place AS place, reason, m.id AS at FROM " \
  MOVES " JOIN gift_kind ON gift_kind.id = kind_id WHERE gift.drive_id = ?1 AND to_place IN" \
  " ('damaged', 'lost', 'returned', 'disposed') AND reverses IS NULL" UNTIL \
  " UNION ALL SELECT day, gift_kind.id, gift_kind.name, -" LEFT_OF_IT ", from_place, reason, m.id" \
  " FROM " MOVES " JOIN gift_kind ON gift_kind.id = kind_id WHERE gift.drive_id = ?1 AND" \
  " from_place IN ('damaged', 'lost') AND to_place IN ('arrived', 'stock') AND reverses IS NULL" \
  UNTIL ") GROUP BY day, kind, place, reason, n < 0 HAVING n <> 0 ORDER BY day, min (at)"
#define SELECT_CORRECTIONS \
  "SELECT day, date (entered, 'unixepoch'), gift_kind.name, quantity, to_place, from_place," \
  " reason FROM " MOVES " JOIN gift_kind ON gift_kind.id = kind_id WHERE gift.drive_id = ?1 AND" \
  " reverses IS NOT NULL" UNTIL " ORDER BY m.id"

static const char *const KIND_COLUMNS[] = { "item", "unit", "received", "handed", "arrived", "way",
                                            "stock", "damaged", "lost", "returned", NULL };
static const char *const GIVER_COLUMNS[] = { "n", "name", "naming", "gift", "quantity", "worth",
                                             NULL };
static const char *const RECEIVER_COLUMNS[] = { "name", "region", "size", "arrived", "handed",
                                                NULL };
static const char *const DAY_COLUMNS[] = { "day", "came", "sent", "arrived", "handed", NULL };
static const char *const LOSS_COLUMNS[] = { "day", "item", "quantity", "place", "reason", NULL };
static const char *const CORRECTION_COLUMNS[] = { "day", "entered", "item", "quantity", "from",
                                                  "to", "reason", NULL };

static const struct {
  const char *name;
  const char *const *columns;
  const char *sql;
} TABLES[] = {
  { "kinds", KIND_COLUMNS, SELECT_KINDS },
  { "givers", GIVER_COLUMNS, WITH_CAME SELECT_GIVERS },
  { "receivers", RECEIVER_COLUMNS, SELECT_RECEIVERS },
  { "days", DAY_COLUMNS, SELECT_DAYS },
  { "losses", LOSS_COLUMNS, SELECT_LOSSES },
  { "corrections", CORRECTION_COLUMNS, SELECT_CORRECTIONS },
};

/* Gives @fields the tables of an account, with nothing in them yet. */
void
laurel_drive_report_declare_tables (LaurelFields *fields)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    laurel_fields_add_table (fields, TABLES[i].name, TABLES[i].columns);
}

/* The columns of a row, with %NULL where it says nothing. */
static char **
dup_row (LaurelStatement *row, guint n_columns)
{
  char **texts = g_new0 (char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = g_strdup (laurel_statement_get_text (row, (int) i));

  return texts;
}

static void
free_row (char **texts, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    g_free (texts[i]);
  g_free (texts);
}

/* In the second column of a giver. */
static const char *
get_name (gconstpointer texts)
{
  return ((const char *const *) texts)[1];
}

static gboolean
add_table (LaurelFields *fields, gsize which, LaurelReader *reader, gint64 drive,
           const char *until, LaurelPartyOrder *order, GError **error)
{
  const char *const *columns = TABLES[which].columns;
  guint n_columns = g_strv_length ((char **) columns);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, TABLES[which].sql, "xs", drive,
                                                         until);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  while (laurel_statement_next (row))
    g_ptr_array_add (rows, dup_row (row, n_columns));
  if (columns == GIVER_COLUMNS)
    laurel_party_order_sort (order, rows, get_name);
  for (guint i = 0; i < rows->len; i++) {
    LaurelFields *to = laurel_fields_add_row (fields, TABLES[which].name);
    char **texts = rows->pdata[i];

    for (guint k = 0; k < n_columns; k++)
      laurel_fields_set (to, columns[k], texts[k]);
    free_row (texts, n_columns);
  }

  return laurel_statement_finish (row, error);
}

/**
 * laurel_drive_report_add_tables:
 * @fields: fields of laurel_drive_report_declare_tables()
 * @reader: where to read
 * @drive: a drive
 * @until: the last day that counts, as 2025-09-30, or ""
 * @language: what the account speaks: names are in its order
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Fills them.
 */
gboolean
laurel_drive_report_add_tables (LaurelFields *fields, LaurelReader *reader, gint64 drive,
                                const char *until, const char *language, GError **error)
{
  g_autoptr (LaurelPartyOrder) order = laurel_party_order_new (language);

  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++)
    if (!add_table (fields, i, reader, drive, until, order, error))
      return FALSE;

  return TRUE;
}
