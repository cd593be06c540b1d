/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-number-series-store.h"

#include "base/laurel-error.h"
#include "base/laurel-number-pattern.h"
#include "base/laurel-text.h"
#include "documents/laurel-credential.h"
#include "documents/laurel-number-start-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about series of numbers. */
#define SELECT_SERIES \
  "SELECT id, name, pattern, prefix," \
  " (SELECT count (*) FROM issued WHERE series_id = number_series.id), NULL FROM number_series"

static const char *const TABLES[] = { "number_series", "issued", "number_start", NULL };

static gboolean
find_next (LaurelReader *reader, LaurelNumberSeries *series, GError **error)
{
  gboolean by_year = laurel_number_pattern_has_year (laurel_number_series_get_pattern (series));
  LaurelNumberStart start;
  int year, month, day;

  laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);
  if (!laurel_number_start_find (reader, laurel_row_get_id (LAUREL_ROW (series)),
                                 by_year ? year : 0, &start, error))
    return FALSE;

  laurel_number_series_prepare (series, start.next, year);
  return TRUE;
}

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_SERIES " ORDER BY name, id", "");
  g_autoptr (GPtrArray) all = laurel_row_read_all (LAUREL_TYPE_NUMBER_SERIES, rows, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!find_next (reader, all->pdata[i], error))
      return NULL;

  return g_steal_pointer (&all);
}

const LaurelQuery LAUREL_NUMBER_SERIES_ALL = {
  .name = "number-series.all",
  .summary = N_("The series of numbers, by name"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_number_series_get_type,
  .run = list_all,
};

static LaurelNumberSeries *
take_first (LaurelStatement *rows, GError **error)
{
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_NUMBER_SERIES, rows, error);

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/* Returns: (transfer full) (nullable): the series with this id */
LaurelNumberSeries *
laurel_number_series_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_SERIES " WHERE id = ?1", "x", id);
  g_autoptr (GError) local = NULL;
  LaurelNumberSeries *series = take_first (rows, &local);

  if (series == NULL && local == NULL)
    g_set_error_literal (&local, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such series of numbers (any more)."));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return series;
}

/**
 * laurel_number_series_find:
 * @reader: where to read
 * @name: what it is called, its pattern or its id
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the series
 */
LaurelNumberSeries *
laurel_number_series_find (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_SERIES " WHERE name = ?1 OR pattern = ?1"
                         " OR CAST (id AS TEXT) = ?1 ORDER BY name <> ?1, id", "s", name);
  g_autoptr (GError) local = NULL;
  LaurelNumberSeries *series = take_first (rows, &local);

  if (series == NULL && local == NULL)
    g_set_error (&local, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what was typed. */
                 _("There is no series of numbers “%s”. Make it with “laurel documents series "
                   "add”."), name);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return series;
}

/**
 * laurel_number_series_forecast:
 * @reader: where to read
 * @name: what the series is called
 * @day: the day of issue
 * @n: how many papers
 * @first: (out) (transfer full): the number that the first would get now
 * @last: (out) (transfer full): likewise the last
 * @error: return location for a `LAUREL_RULE_ERROR` or `LAUREL_STORE_ERROR`
 */
gboolean
laurel_number_series_forecast (LaurelReader *reader, const char *name, LaurelDay day, guint n,
                               char **first, char **last, GError **error)
{
  g_autoptr (LaurelNumberSeries) series = laurel_number_series_find (reader, name, error);
  const char *pattern = series ? laurel_number_series_get_pattern (series) : NULL;
  LaurelNumberStart start;
  int year = 0, month, day_of_month;

  if (series == NULL)
    return FALSE;

  if (laurel_number_pattern_has_year (pattern))
    laurel_day_get_ymd (day, &year, &month, &day_of_month);
  if (!laurel_number_start_find (reader, laurel_row_get_id (LAUREL_ROW (series)), year, &start,
                                 error))
    return FALSE;

  *first = laurel_number_pattern_format (pattern, start.next, year);
  *last = laurel_number_pattern_format (pattern, start.next + (int) MAX (n, 1) - 1, year);

  return TRUE;
}

/* ---- changing them ---------------------------------------------------------- */

/* Two series of one name cannot be told apart, two of one pattern give one number twice. */
static gboolean
check_alone (LaurelReader *reader, gint64 id, const char *name, const char *pattern,
             GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name FROM number_series WHERE id <> ?1"
                         " AND (name = ?2 OR pattern = ?3)", "xss", id, name, pattern);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the name of a series. */
               _("The series “%s” has this name or this pattern already. Each needs its own."),
               laurel_statement_get_text (row, 0));
  return FALSE;
}

static gboolean
check (LaurelReader *reader, gint64 id, const char *name, const char *pattern,
       const char *prefix, GError **error)
{
  if (name == NULL || pattern == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("A series needs a name, and a pattern such as QM-{year}-{n:5}."));
    return FALSE;
  }

  return laurel_number_pattern_check (pattern, error) &&
         laurel_credential_check_prefix (prefix, error) &&
         check_alone (reader, id, name, pattern, error);
}

/* What a series is to be like, as it was typed. */
typedef struct {
  const char *name;
  const char *pattern;
  const char *prefix;
} Typed;

/* Returns: the id of a new one, or of that with @id once it is so; 0 when it is refused */
static gint64
write_series (LaurelTxn *txn, gint64 id, const Typed *typed, GError **error)
{
  g_autofree char *name = laurel_text_dup_line (typed->name);
  g_autofree char *pattern = laurel_text_dup_line (typed->pattern);

  if (!check (&txn->reader, id, name, pattern, typed->prefix, error))
    return 0;
  if (id == 0)
    return laurel_txn_insert (txn, error, "number_series",
                              "INSERT INTO number_series (id, name, pattern, prefix)"
                              " VALUES (?1, ?2, ?3, ?4)", "sss", name, pattern, typed->prefix);

  return laurel_txn_exec (txn, error, "UPDATE number_series SET name = ?2, pattern = ?3,"
                          " prefix = ?4 WHERE id = ?1", "xsss", id, name, pattern, typed->prefix)
         ? id : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  Typed typed;

  g_variant_get (args, "(&s&s&s)", &typed.name, &typed.pattern, &typed.prefix);

  return write_series (txn, 0, &typed, error) != 0;
}

const LaurelCommand LAUREL_NUMBER_SERIES_ADD = {
  .name = "number-series.add",
  .label = N_("Add series of numbers"),
  .summary = N_("Makes a series of numbers: name, pattern, an address in front of the code"),
  .args = "(sss)",
  .apply = add,
};

/* A pattern may change: what was given keeps its number. */
static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelNumberSeries) series = NULL;
  Typed typed;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &typed.name, &typed.pattern, &typed.prefix);
  series = laurel_number_series_load (&txn->reader, id, error);

  return series != NULL && write_series (txn, id, &typed, error) != 0;
}

const LaurelCommand LAUREL_NUMBER_SERIES_EDIT = {
  .name = "number-series.edit",
  .label = N_("Edit series of numbers"),
  .summary = N_("Changes a series of numbers: id, name, pattern, an address in front of the "
                "code"),
  .args = "(xsss)",
  .apply = edit,
};

/* In one step, as it is asked for in one place. */
static gboolean
set (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelNumberSeries) before = NULL;
  g_autoptr (LaurelNumberSeries) series = NULL;
  const char *next;
  Typed typed;
  gint64 id;

  g_variant_get (args, "(x&s&s&s&s)", &id, &typed.name, &typed.pattern, &typed.prefix, &next);
  if (id != 0 && (before = laurel_number_series_load (&txn->reader, id, error)) == NULL)
    return FALSE;

  id = write_series (txn, id, &typed, error);
  series = id != 0 ? laurel_number_series_load (&txn->reader, id, error) : NULL;

  return series != NULL && laurel_number_start_set (txn, series, next, error);
}

const LaurelCommand LAUREL_NUMBER_SERIES_SET = {
  .name = "number-series.set",
  .label = N_("Set up series of numbers"),
  .summary = N_("Makes or changes a series of numbers, and says which number comes next: id or 0, "
                "name, pattern, an address in front of the code, the number"),
  .args = "(xssss)",
  .apply = set,
};
