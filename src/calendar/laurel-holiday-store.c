/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-holiday-list.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* All the SQL there is about holidays. China's hold by themselves for programmes
 * in Chinese, but where an imported list says something of a day, that counts.
 * The first ones go by their day, which is the id of no row. */
#define SELECT_HOLIDAY \
  "WITH shipped (id, source, day, name, kind) AS (SELECT" \
  " json_extract (value, '$[0]'), 'cn', json_extract (value, '$[1]')," \
  " json_extract (value, '$[2]'), json_extract (value, '$[3]') FROM json_each (?4)" \
  " WHERE EXISTS (SELECT 1 FROM programme WHERE language = 'zh' AND ?1 IN (0, id)))" \
  " SELECT min (id), source, day, name, kind FROM holiday WHERE day BETWEEN ?2 AND ?3" \
  " GROUP BY day" \
  " UNION ALL SELECT id, source, day, name, kind FROM shipped WHERE day BETWEEN ?2 AND ?3" \
  " AND day NOT IN (SELECT day FROM holiday) ORDER BY day"

static const char *const TABLES[] = { "holiday", "programme", NULL };

/* "[[738041,"2021-09-10","…","off"],…]" */
static char *
dup_shipped (void)
{
  g_autoptr (GArray) list = laurel_holiday_list_china ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < list->len; i++) {
    const LaurelHolidayEntry *entry = &g_array_index (list, LaurelHolidayEntry, i);
    g_autofree char *iso = laurel_day_dup_iso (entry->day);

    json_builder_begin_array (builder);
    json_builder_add_int_value (builder, entry->day);
    json_builder_add_string_value (builder, iso);
    json_builder_add_string_value (builder, entry->name);
    json_builder_add_string_value (builder, entry->worked ? "worked" : "off");
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * laurel_holiday_load_between:
 * @reader: where to read
 * @programme: a programme, or 0 for all
 * @first: the first day
 * @last: the last day
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelHoliday): the days off, and the
 *   weekends that are worked, in the order of days
 */
GPtrArray *
laurel_holiday_load_between (LaurelReader *reader, gint64 programme, LaurelDay first,
                             LaurelDay last, GError **error)
{
  g_autofree char *shipped = dup_shipped ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_HOLIDAY, "xDDs", programme, first, last, shipped);

  return laurel_row_read_all (LAUREL_TYPE_HOLIDAY, rows, error);
}

static GPtrArray *
list_between (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *from, *to;
  LaurelDay first, last;
  gint64 programme;

  g_variant_get (args, "(x&s&s)", &programme, &from, &to);
  if (!laurel_day_read (from, &first, error) || !laurel_day_read (to, &last, error))
    return NULL;

  return laurel_holiday_load_between (reader, programme, first, last, error);
}

const LaurelQuery LAUREL_HOLIDAYS_BETWEEN = {
  .name = "holidays.between",
  .summary = N_("Days off and worked weekends: programme (its id, or 0), from and to which day"),
  .tables = TABLES,
  .args = "(xss)",
  .row_type = laurel_holiday_get_type,
  .run = list_between,
};

/* ---- lists that come in ----------------------------------------------------- */

static gboolean
check_entry (const char *day, const char *name, const char *kind, GError **error)
{
  LaurelDay read;

  if (!laurel_day_read (day, &read, error))
    return FALSE;
  if (*name != '\0' && (g_str_equal (kind, "off") || g_str_equal (kind, "worked")))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a day, such as 2025-10-01; the words in quotes stay as
                * they are. */
               _("%s has no name, or is neither “off” nor “worked”."), day);
  return FALSE;
}

/* What is the same already stays, so that a list which says nothing new changes
 * nothing. */
static gboolean
insert_new (LaurelTxn *txn, const char *source, GVariantIter *days, GError **error)
{
  const char *day, *name, *kind;

  while (g_variant_iter_next (days, "(&s&s&s)", &day, &name, &kind)) {
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (&txn->reader,
                           "SELECT 1 FROM holiday WHERE source = ?1 AND day = ?2 AND name = ?3"
                           " AND kind = ?4", "ssss", source, day, name, kind);

    if (!check_entry (day, name, kind, error))
      return FALSE;
    if (!laurel_statement_next (row) &&
        (!laurel_statement_finish (row, error) ||
         laurel_txn_insert (txn, error, "holiday",
                            "INSERT INTO holiday (id, source, day, name, kind)"
                            " VALUES (?1, ?2, ?3, ?4, ?5)", "ssss", source, day, name,
                            kind) == 0))
      return FALSE;
  }

  return TRUE;
}

static char *
dup_json (GVariantIter *days)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const char *day, *name, *kind;

  json_builder_begin_array (builder);
  while (g_variant_iter_next (days, "(&s&s&s)", &day, &name, &kind)) {
    g_autofree char *entry = g_strjoin ("\n", day, name, kind, NULL);

    json_builder_add_string_value (builder, entry);
  }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
import (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) days = NULL;
  g_autofree char *json = NULL;
  const char *source;
  GVariantIter iter;

  g_variant_get (args, "(&s@a(sss))", &source, &days);
  g_variant_iter_init (&iter, days);
  json = dup_json (&iter);
  /* Translators: %s is the name of a list of days off. */
  laurel_txn_tell (txn, g_strdup_printf (_("Imported the days off of “%s”"), source));
  g_variant_iter_init (&iter, days);

  return laurel_txn_exec (txn, error,
                          "DELETE FROM holiday WHERE source = ?1 AND day || char (10) || name"
                          " || char (10) || kind NOT IN (SELECT value FROM json_each (?2))", "ss",
                          source, json) &&
         insert_new (txn, source, &iter, error);
}

static GVariant *
record (GVariant *args)
{
  const char *source;

  g_variant_get (args, "(&s@a(sss))", &source, NULL);

  return g_variant_new ("(s)", source);
}

const LaurelCommand LAUREL_HOLIDAYS_IMPORT = {
  .name = "holidays.import",
  .label = N_("Import days off"),
  .summary = N_("Takes a list of days off in: its name, days (day, name, “off” or “worked”)"),
  .args = "(sa(sss))",
  .apply = import,
  .record = record,
};

static gboolean
remove_list (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *source;

  g_variant_get (args, "(&s)", &source);
  /* Translators: %s is the name of a list of days off. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed the days off of “%s”"), source));

  return laurel_txn_exec (txn, error, "DELETE FROM holiday WHERE source = ?1", "s", source);
}

const LaurelCommand LAUREL_HOLIDAYS_REMOVE = {
  .name = "holidays.remove",
  .label = N_("Remove days off"),
  .summary = N_("Takes a list of days off out: its name"),
  .args = "(s)",
  .apply = remove_list,
};
