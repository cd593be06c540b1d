/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-number-start-store.h"

#include "base/laurel-error.h"
#include "base/laurel-number-pattern.h"
#include "base/laurel-quotes.h"
#include "documents/laurel-number-series-store.h"

#include <glib/gi18n-lib.h>

/*
 * All the SQL there is about where series go on. Of one that was declared and not used yet
 * there is at most one a year: another one takes its place, as a row of its own, since
 * what was issued from a row keeps it from being undone.
 */

static gboolean
refuse (GError **error, const char *format, const char *first, const char *second)
{
  g_autofree char *sentence = laurel_quote (format, first, second);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);

  return FALSE;
}

/**
 * laurel_number_start_find:
 * @reader: where to read
 * @series: the id of a series
 * @year: of which year, or 0 where it is not counted by year
 * @start: (out caller-allocates): where it stands
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_number_start_find (LaurelReader *reader, gint64 series, int year,
                          LaurelNumberStart *start, GError **error)
{
  g_autoptr (LaurelStatement) last =
    laurel_reader_query (reader, "SELECT ifnull (max (n), 0) FROM issued WHERE series_id = ?1"
                         " AND year = ?2", "xi", series, year);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id, first FROM number_start WHERE series_id = ?1"
                         " AND year = ?2 ORDER BY first DESC LIMIT 1", "xi", series, year);

  *start = (LaurelNumberStart) { .next = 1 };
  if (laurel_statement_next (last))
    start->previous = laurel_statement_get_int (last, 0);
  start->next = start->previous + 1;
  if (laurel_statement_next (row)) {
    start->id = laurel_statement_get_int64 (row, 0);
    start->next = MAX (start->next, laurel_statement_get_int (row, 1));
  }

  return laurel_statement_finish (last, error) && laurel_statement_finish (row, error);
}

/* ---- going on with another one ---------------------------------------------- */

/**
 * laurel_number_start_read:
 * @pattern: one that has been checked
 * @typed: a number of it, or its running number alone, which means one of this year
 * @n: (out): the running number
 * @year: (out): of which year, or 0 where it is not counted by year
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_number_start_read (const char *pattern, const char *typed, int *n, int *year,
                          GError **error)
{
  g_autofree char *number = g_strstrip (g_strdup (typed));
  guint64 value;
  int month, day;

  if (laurel_number_pattern_read (pattern, number, n, year) && *n <= LAUREL_NUMBER_START_MOST)
    return TRUE;

  *year = 0;
  if (laurel_number_pattern_has_year (pattern))
    laurel_day_get_ymd (laurel_day_today (), year, &month, &day);
  if (g_ascii_string_to_unsigned (number, 10, 1, LAUREL_NUMBER_START_MOST, &value, NULL)) {
    *n = (int) value;
    return TRUE;
  }

  /* Translators: %1$s is what was typed, %2$s a pattern such as QM-{year}-{n:5}. */
  return refuse (error, _("“%1$s” is no number of the pattern “%2$s”. Write all of it, or the "
                          "running number alone, such as 418."), number, pattern);
}

static gboolean
check_later (const char *pattern, const LaurelNumberStart *start, int n, int year, GError **error)
{
  g_autofree char *number = NULL, *last = NULL;

  if (n > start->previous)
    return TRUE;

  number = laurel_number_pattern_format (pattern, n, year);
  last = laurel_number_pattern_format (pattern, start->previous, year);

  /* Translators: both are numbers, such as QM-2022-00001. */
  return refuse (error, _("The series cannot go on with “%1$s”: its numbers up to “%2$s” were "
                          "given already. Choose a later one."), number, last);
}

/* One that was declared before and not used makes room. */
static gboolean
write_start (LaurelTxn *txn, gint64 series, int year, const LaurelNumberStart *start, int n,
             GError **error)
{
  if (!laurel_txn_exec (txn, error, "DELETE FROM number_start WHERE series_id = ?1 AND year = ?2"
                        " AND first > ?3", "xii", series, year, start->previous))
    return FALSE;

  return n == start->previous + 1 ||
         laurel_txn_insert (txn, error, "number_start",
                            "INSERT INTO number_start (id, series_id, year, previous, first)"
                            " VALUES (?1, ?2, ?3, ?4, ?5)", "xiii", series, year,
                            start->previous, n) != 0;
}

/**
 * laurel_number_start_set:
 * @txn: a transaction
 * @series: a series, as it stands there now
 * @typed: the number that it is to go on with, or its running number alone
 * @error: return location for a `LAUREL_RULE_ERROR` or `LAUREL_STORE_ERROR`
 *
 * Refuses one that is not later than all that were given.
 */
gboolean
laurel_number_start_set (LaurelTxn *txn, LaurelNumberSeries *series, const char *typed,
                         GError **error)
{
  const char *pattern = laurel_number_series_get_pattern (series);
  gint64 id = laurel_row_get_id (LAUREL_ROW (series));
  g_autofree char *number = NULL;
  LaurelNumberStart start;
  int n, year;

  if (!laurel_number_start_read (pattern, typed, &n, &year, error) ||
      !laurel_number_start_find (&txn->reader, id, year, &start, error) ||
      !check_later (pattern, &start, n, year, error))
    return FALSE;
  if (n == start.next)
    return TRUE;

  number = laurel_number_pattern_format (pattern, n, year);
  /* Translators: %s is a number, such as QM-2022-00418. */
  laurel_txn_tell (txn, laurel_quote (_("The next number is %s"), number));

  return write_start (txn, id, year, &start, n, error);
}

static gboolean
go_on (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelNumberSeries) series = NULL;
  const char *typed;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &typed);
  series = laurel_number_series_load (&txn->reader, id, error);

  return series != NULL && laurel_number_start_set (txn, series, typed, error);
}

const LaurelCommand LAUREL_NUMBER_SERIES_CONTINUE = {
  .name = "number-series.continue",
  .label = N_("Set next number"),
  .summary = N_("Says with which number a series goes on, since those before were given by hand: "
                "id, the number, or the running number alone"),
  .args = "(xs)",
  .apply = go_on,
};

/* ---- checking --------------------------------------------------------------- */

/* What a number comes after must be there: the one before it, or where the series was said
 * to go on with it, the last one before that. */
#define SELECT_GAPS \
  "SELECT number_series.name, i.year, count (*), max (i.n) FROM issued AS i" \
  " JOIN number_series ON number_series.id = i.series_id GROUP BY i.series_id, i.year" \
  " HAVING count (*) <> count (DISTINCT i.n) OR max (i.n > 1" \
  " AND NOT EXISTS (SELECT 1 FROM issued AS b WHERE b.series_id = i.series_id" \
  " AND b.year = i.year AND b.n = i.n - 1)" \
  " AND NOT EXISTS (SELECT 1 FROM number_start AS s WHERE s.series_id = i.series_id" \
  " AND s.year = i.year AND s.first = i.n AND (s.previous = 0 OR EXISTS (SELECT 1" \
  " FROM issued AS b WHERE b.series_id = i.series_id AND b.year = i.year" \
  " AND b.n = s.previous)))) ORDER BY i.series_id, i.year LIMIT 1"

static gboolean
look_for_gaps (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_GAPS, "");

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %1$s is a series of numbers, %2$d a year (0 where they are not counted by
   * year), %3$d how many numbers are there, %4$d the last of them. */
  *fault = laurel_quote (_("The numbers of “%1$s” of %2$d have a gap or a double: there are %3$d, "
                           "and the last is %4$d"), laurel_statement_get_text (row, 0),
                         laurel_statement_get_int (row, 1), laurel_statement_get_int (row, 2),
                         laurel_statement_get_int (row, 3));
  return TRUE;
}

const LaurelRoomCheck LAUREL_REGISTER_CHECK = {
  .name = "register",
  .label = N_("Register without gaps"),
  .since = 13,
  .look = look_for_gaps,
};
