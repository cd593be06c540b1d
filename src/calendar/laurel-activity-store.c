/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-number-store.h"
#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-series-store.h"
#include "store/laurel-search-index.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* The columns of an activity, in the order of LaurelActivity's fields. What
 * concerns its date is in laurel-activity-date-store.c. */
#define SELECT_ACTIVITY \
  "SELECT activity.id, programme_id, programme.title, year, language, habits, position, number," \
  " activity.title, raw, words, es, ls, ee, le, extent, min_days, approximate, open_start," \
  " open_end, date_source, place, place_status, modality, status, reason, content, quota_min," \
  " quota_max, series_id FROM activity JOIN programme ON programme.id = programme_id"

#define MOST_HITS 200

static const char *const TABLES[] = { "activity", "programme", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader,
                              SELECT_ACTIVITY " WHERE programme_id = ?1"
                              " ORDER BY position, activity.id", "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_ACTIVITY, rows, error);
}

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader,
                              "SELECT id FROM activity WHERE programme_id = ?1"
                              " ORDER BY position, id", "x", programme);

  return laurel_statement_read_ids (rows, error);
}

static GPtrArray *
load_some (LaurelReader *reader, const char *ids, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_ACTIVITY " JOIN json_each (?1) ON json_each.value = activity.id"
                         " ORDER BY json_each.key", "s", ids);

  return laurel_row_read_all (LAUREL_TYPE_ACTIVITY, rows, error);
}

const LaurelQuery LAUREL_ACTIVITIES_OF_PROGRAMME = {
  .name = "activities.of-programme",
  .summary = N_("The activities of a programme (its id), in the plan's own order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_activity_get_type,
  .run = list_of_programme,
  .keys = list_keys,
  .load = load_some,
};

/* Whoever types the number of an activity means that one, and not what has it in its text. */
static GPtrArray *
load_matching (LaurelReader *reader, const char *ids, const char *words, GError **error)
{
  g_autofree char *number = g_strstrip (g_strdup (words));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_ACTIVITY " JOIN json_each (?1) ON json_each.value = activity.id"
                         " ORDER BY number = ?2 DESC, json_each.key", "ss", ids, number);

  return laurel_row_read_all (LAUREL_TYPE_ACTIVITY, rows, error);
}

static GPtrArray *
list_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *json = NULL;
  const char *words;

  g_variant_get (args, "(&s)", &words);
  json = laurel_search_index_find_in (reader, "activity", words, MOST_HITS, error);

  return json ? load_matching (reader, json, words, error) : NULL;
}

const LaurelQuery LAUREL_ACTIVITIES_MATCHING = {
  .name = "activities.matching",
  .summary = N_("The activities that the words find, over all years, the best first"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_activity_get_type,
  .run = list_matching,
};

/**
 * laurel_activity_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the activity, or %NULL with @error set
 */
LaurelActivity *
laurel_activity_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_ACTIVITY " WHERE activity.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_ACTIVITY (laurel_row_new_read (LAUREL_TYPE_ACTIVITY, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such activity (any more)."));
  return NULL;
}

/**
 * laurel_activity_list:
 * @reader: where to read
 * @programme: a programme, or 0 for all of them
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelActivity): its activities, in
 *   the plan's own order, the latest year first
 */
GPtrArray *
laurel_activity_list (LaurelReader *reader, gint64 programme, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_ACTIVITY " WHERE ?1 IN (0, programme_id)"
                         " ORDER BY year DESC, programme_id, position, activity.id", "x",
                         programme);

  return laurel_row_read_all (LAUREL_TYPE_ACTIVITY, rows, error);
}

/**
 * laurel_activity_list_of_series:
 * @reader: where to read
 * @series: an activity
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelActivity): those that belong to
 *   it, in the plan's own order
 */
GPtrArray *
laurel_activity_list_of_series (LaurelReader *reader, gint64 series, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_ACTIVITY " WHERE series_id = ?1 ORDER BY position, activity.id",
                         "x", series);

  return laurel_row_read_all (LAUREL_TYPE_ACTIVITY, rows, error);
}

/**
 * laurel_activity_dup_label:
 * @reader: where to read
 * @args: a command's arguments, the first of which is an activity's id
 * @label: with a %s for the title
 *
 * Returns: (transfer full) (nullable): the label with the activity's title
 */
char *
laurel_activity_dup_label (LaurelReader *reader, GVariant *args, const char *label)
{
  g_autoptr (LaurelActivity) activity = NULL;
  g_auto (GStrv) parts = NULL;
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);
  activity = laurel_activity_load (reader, id, NULL);
  if (activity == NULL)
    return NULL;

  parts = g_strsplit (label, "%s", 2);

  return g_strjoinv (laurel_activity_get_title (activity), parts);
}

/* ---- adding, editing, removing ---------------------------------------------- */

/* What an activity may say of its place. */
gboolean
laurel_activity_check_place_status (const char *text, GError **error)
{
  static const char *const WORDS[] = { "confirmed", "tentative", "tbd", "online", "multi",
                                       "by-appointment", "none", NULL };

  if (text != NULL && g_strv_contains (WORDS, text))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” does not say how sure a place is: use “confirmed”, “tentative”, “tbd”, "
                 "“online”, “multi”, “by-appointment” or “none”."), text ? text : "");
  return FALSE;
}

/* How an activity may stand. */
gboolean
laurel_activity_check_status (const char *text, GError **error)
{
  static const char *const WORDS[] = { "planned", "announced", "under-way", "done", "postponed",
                                       "cancelled", NULL };

  if (text != NULL && g_strv_contains (WORDS, text))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” is no state of an activity: use “planned”, “announced”, “under-way”, "
                 "“done”, “postponed” or “cancelled”."), text ? text : "");
  return FALSE;
}

static const LaurelSetter SETTERS[] = {
  { "number", "UPDATE activity SET number = ?2 WHERE id = ?1", laurel_activity_number_check,
    TRUE },
  { "title", "UPDATE activity SET title = ?2 WHERE id = ?1", laurel_setter_check_title,
    TRUE },
  { "place", "UPDATE activity SET place = ?2 WHERE id = ?1", NULL, TRUE },
  { "place-status", "UPDATE activity SET place_status = ?2 WHERE id = ?1",
    laurel_activity_check_place_status },
  { "modality", "UPDATE activity SET modality = ?2 WHERE id = ?1", NULL, TRUE },
  { "status", "UPDATE activity SET status = ?2 WHERE id = ?1", laurel_activity_check_status },
  { "reason", "UPDATE activity SET reason = ?2 WHERE id = ?1", NULL },
  { "content", "UPDATE activity SET content = ?2 WHERE id = ?1", NULL },
  { "date-source", "UPDATE activity SET date_source = ?2 WHERE id = ?1", NULL },
  { "quota-min", "UPDATE activity SET quota_min = CAST (?2 AS INTEGER) WHERE id = ?1",
    laurel_setter_check_count },
  { "quota-max", "UPDATE activity SET quota_max = CAST (?2 AS INTEGER) WHERE id = ?1",
    laurel_setter_check_count },
};

/* Sets error if another activity of the same programme has the number: notices
 * cite it. */
static gboolean
check_number_is_free (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT other.title FROM activity AS one JOIN activity AS other"
                         " ON other.programme_id = one.programme_id AND other.number = one.number"
                         " AND other.id <> one.id WHERE one.id = ?1 LIMIT 1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is the title of another activity. */
               _("The number is taken by “%s”. Notices cite activities by their number."),
               laurel_statement_get_text (row, 0));
  return FALSE;
}

/**
 * laurel_activity_check_places:
 * @least: how many people it wants at least, or 0
 * @most: at most, or 0
 * @error: return location for an error
 *
 * Returns: whether it does not want more at least than at most
 */
gboolean
laurel_activity_check_places (int least, int most, GError **error)
{
  if (most == 0 || least <= most)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: numbers of people who take part. */
               _("At least %1$d are more than at most %2$d. Change the other number first."),
               least, most);
  return FALSE;
}

/**
 * laurel_activity_check_quota:
 * @reader: where to read
 * @id: an activity, or a series
 * @error: return location for an error
 *
 * Returns: whether neither it nor what belongs to it wants more people at least
 *   than at most
 */
gboolean
laurel_activity_check_quota (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT quota_min, quota_max FROM activity"
                         " WHERE (id = ?1 OR series_id = ?1) AND quota_min > quota_max"
                         " AND quota_max > 0 LIMIT 1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_activity_check_places (laurel_statement_get_int (row, 0),
                                       laurel_statement_get_int (row, 1), error);
}

/* The words of the date are more than one column, and so is a place of which nothing
 * else is said. */
static GVariant *
dup_plain (GVariant *fields, gboolean without_place)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (!g_str_equal (name, "words") && !(without_place && g_str_equal (name, "place")))
      g_variant_builder_add (&builder, "{ss}", name, text);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static gboolean
set_words (LaurelTxn *txn, gint64 id, const char *words, GError **error)
{
  g_autoptr (LaurelActivity) activity = laurel_activity_load (&txn->reader, id, error);

  return activity != NULL && laurel_activity_check_words (activity, words, error) &&
         laurel_activity_store_words (txn, id, words, error);
}

/* The place and how sure it is never contradict each other. */
static gboolean
set_place (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  const char *place = NULL;
  const char *status = NULL;

  g_variant_lookup (fields, "place", "&s", &place);
  g_variant_lookup (fields, "place-status", "&s", &status);
  if (status != NULL)
    return laurel_activity_agree_place (txn, id, place != NULL, error);

  return place == NULL || laurel_activity_set_place (txn, id, place, error);
}

/**
 * laurel_activity_set_fields:
 * @txn: a transaction
 * @id: the activity
 * @fields: an `a{ss}`: name → text; “words” are those of its date, which must be possible; a
 *   “place” without its “place-status” says itself how sure it is
 * @error: return location for an error
 */
gboolean
laurel_activity_set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  g_autoptr (GVariant) number = g_variant_lookup_value (fields, "number", G_VARIANT_TYPE_STRING);
  g_autoptr (GVariant) status = g_variant_lookup_value (fields, "place-status",
                                                        G_VARIANT_TYPE_STRING);
  g_autoptr (GVariant) others = dup_plain (fields, status == NULL);
  const char *words = NULL;

  g_variant_lookup (fields, "words", "&s", &words);

  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, others, error) &&
         set_place (txn, id, fields, error) &&
         (number == NULL || check_number_is_free (&txn->reader, id, error)) &&
         (words == NULL || set_words (txn, id, words, error));
}

/**
 * laurel_activity_insert:
 * @txn: a transaction
 * @programme: the programme
 * @number: (nullable): its number; %NULL for the next
 * @title: its title
 * @error: return location for an error
 *
 * Returns: the id of a new activity at the programme's end, without a date; 0
 *   with @error set
 */
gint64
laurel_activity_insert (LaurelTxn *txn, gint64 programme, const char *number, const char *title,
                        GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (title);
  g_autofree char *next = NULL;

  if (!laurel_setter_check_title (clean, error))
    return 0;

  next = number ? g_strdup (number)
                : laurel_activity_dup_next_number (&txn->reader, programme, error);
  if (next == NULL)
    return 0;

  return laurel_txn_insert (txn, error, "activity",
                            "INSERT INTO activity (id, programme_id, position, number, title,"
                            " extent, min_days, approximate, open_start, open_end, place_status,"
                            " status) SELECT ?1, ?2, ifnull (max (position), 0) + 1, ?3, ?4,"
                            " 'within', 1, 0, 0, 0, 'none', 'planned'"
                            " FROM activity WHERE programme_id = ?2",
                            "xss", programme, next, clean);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelProgramme) owner = NULL;
  const char *title = NULL;
  gint64 programme, id;

  g_variant_get (args, "(x@a{ss})", &programme, &fields);
  g_variant_lookup (fields, "title", "&s", &title);
  owner = laurel_programme_load (&txn->reader, programme, error);
  if (owner == NULL)
    return FALSE;

  id = laurel_activity_insert (txn, programme, NULL, title, error);
  if (id == 0 || !laurel_activity_set_fields (txn, id, fields, error))
    return FALSE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), title));
  return TRUE;
}

const LaurelCommand LAUREL_ACTIVITY_ADD = {
  .name = "activity.add",
  .label = N_("Add activity"),
  .summary = N_("Adds an activity to a programme: its id, fields (title, words, place …)"),
  .args = "(xa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  activity = laurel_activity_load (&txn->reader, id, error);

  return activity != NULL && laurel_activity_set_fields (txn, id, fields, error) &&
         laurel_activity_check_quota (&txn->reader, id, error) &&
         laurel_series_follow (txn, id, error);
}

static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Edit “%s”"));
}

const LaurelCommand LAUREL_ACTIVITY_EDIT = {
  .name = "activity.edit",
  .label = N_("Edit activity"),
  .summary = N_("Sets fields of an activity: id, fields (title, words, place …)"),
  .args = "(xa{ss})",
  .apply = edit,
  .describe = describe_edit,
};

const LaurelIndexer LAUREL_ACTIVITY_INDEXER = {
  .table = "activity",
  .words =
    "SELECT title || char (10) || number || ' ' || ifnull (words, '') || ' '"
    " || ifnull (place, '') || ' ' || ifnull (modality, '') || ' '"
    " || ifnull (content, '') FROM activity WHERE id = ?1",
};
