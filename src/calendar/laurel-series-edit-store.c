/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-edit-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/*
 * Editing together. A field was changed alone when it says something else than
 * was last said of all; as long as nothing was, when it says anything.
 */

/* What an activity says of a field. That no place is known says nothing. */
#define SAYS(field) \
  "CASE " field \
  " WHEN 'words' THEN activity.words" \
  " WHEN 'place' THEN activity.place" \
  " WHEN 'place-status' THEN nullif (activity.place_status, 'none')" \
  " WHEN 'modality' THEN activity.modality" \
  " WHEN 'content' THEN activity.content" \
  " WHEN 'quota-min' THEN CAST (activity.quota_min AS TEXT)" \
  " WHEN 'quota-max' THEN CAST (activity.quota_max AS TEXT) END"

/* Who keeps its own. How it stands is not said of all for ever, since each goes its
 * way from there: what is off, or has been, stays so. Nor does a date for all bring
 * back what was cancelled. */
#define KEEPS(field, said) \
  "CASE WHEN " field " = 'status' THEN activity.status IN ('cancelled', 'postponed', 'done')" \
  " WHEN " field " = 'words' AND activity.status = 'cancelled' THEN 1" \
  " ELSE " SAYS (field) " IS NOT " said " END"

#define SELECT_OWN \
  "SELECT row_number () OVER (ORDER BY activity.position, activity.id, field.id), activity.id," \
  " activity.number, activity.title, field.field, " SAYS ("field.field") " AS says, field.value" \
  " FROM series_field AS field JOIN activity ON activity.series_id = field.series_id" \
  " WHERE field.series_id = ?1 AND " SAYS ("field.field") " IS NOT field.value" \
  " ORDER BY activity.position, activity.id, field.id"

/* As SELECT_OWN, of fields of which nothing may have been said yet. */
#define SELECT_KEEPING \
  "SELECT row_number () OVER (ORDER BY activity.position, activity.id, asked.key), activity.id," \
  " activity.number, activity.title, asked.value, " SAYS ("asked.value") " AS says, field.value" \
  " FROM activity JOIN json_each (?2) AS asked" \
  " LEFT JOIN series_field AS field" \
  " ON field.series_id = activity.series_id AND field.field = asked.value" \
  " WHERE activity.series_id = ?1 AND " KEEPS ("asked.value", "field.value") \
  " ORDER BY activity.position, activity.id, asked.key"

static const char *const TABLES[] = { "activity", "series_field", NULL };

/* What can be said of all: each of them has its own number and title. */
static const char *const FIELDS[] = { "words", "place", "place-status", "modality", "content",
                                      "quota-min", "quota-max", "status", NULL };

static GPtrArray *
list_changed_alone (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 series;

  g_variant_get (args, "(x)", &series);
  rows = laurel_reader_query (reader, SELECT_OWN, "x", series);

  return laurel_row_read_all (LAUREL_TYPE_SERIES_OWN, rows, error);
}

const LaurelQuery LAUREL_SERIES_CHANGED_ALONE = {
  .name = "series.changed-alone",
  .summary = N_("What the activities of a series (its id) say that was not said of all"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_series_own_get_type,
  .run = list_changed_alone,
};

static GPtrArray *
list_keeping (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *json = NULL;
  gint64 series;

  g_variant_get (args, "(x@as)", &series, &fields);
  json = json_gvariant_serialize_data (fields, NULL);
  rows = laurel_reader_query (reader, SELECT_KEEPING, "xs", series, json);

  return laurel_row_read_all (LAUREL_TYPE_SERIES_OWN, rows, error);
}

const LaurelQuery LAUREL_SERIES_KEEPING = {
  .name = "series.keeping",
  .summary = N_("Which activities of a series (its id) would keep their own when these fields "
                "are edited of all"),
  .tables = TABLES,
  .args = "(xas)",
  .row_type = laurel_series_own_get_type,
  .run = list_keeping,
};

/* The members that may be set, and, counted in @left, those that keep their own. */
static GArray *
list_settable (LaurelReader *reader, gint64 series, const char *field, gboolean alone_too,
               GHashTable *left, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT id, " KEEPS ("?2", "(SELECT value FROM series_field"
                                                    " WHERE series_id = ?1 AND field = ?2)") ","
                         " ?2 = 'words' AND status = 'cancelled'"
                         " FROM activity WHERE series_id = ?1 ORDER BY position, id", "xs", series,
                         field);

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);

    gboolean keeps = laurel_statement_get_int (rows, 1) != 0;

    if (!keeps || (alone_too && !laurel_statement_get_int (rows, 2)))
      g_array_append_val (ids, id);
    else
      g_hash_table_add (left, g_memdup2 (&id, sizeof id));
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&ids) : NULL;
}

/* As one of them says it now: "007" is kept as 7. */
static gboolean
read_said (LaurelReader *reader, gint64 activity, const char *field, char **said, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT " SAYS ("?2") " FROM activity WHERE id = ?1", "xs",
                         activity, field);

  if (laurel_statement_next (row))
    *said = g_strdup (laurel_statement_get_text (row, 0));

  return laurel_statement_finish (row, error);
}

/* From now on this is what is said of all. */
static gboolean
say (LaurelTxn *txn, gint64 series, const char *field, const char *value, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT id FROM series_field WHERE series_id = ?1 AND field = ?2", "xs",
                         series, field);
  gint64 id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (id != 0)
    return laurel_txn_exec (txn, error, "UPDATE series_field SET value = ?2 WHERE id = ?1", "xs",
                            id, value);

  return laurel_txn_insert (txn, error, "series_field",
                            "INSERT INTO series_field (id, series_id, field, value)"
                            " VALUES (?1, ?2, ?3, ?4)", "xss", series, field, value) != 0;
}

static GVariant *
build_field (const char *field, const char *text)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", field, text);

  return g_variant_builder_end (&builder);
}

/* What follows from it for another field: a place may say how sure it is, and one that is
 * open has no name. */
static const char *
get_follower (const char *field)
{
  return g_str_equal (field, "place") ? "place-status"
         : g_str_equal (field, "place-status") ? "place" : NULL;
}

/* Sets it of each of @ids; what follows from it for another field is said of all, too. */
static gboolean
set_of_each (LaurelTxn *txn, gint64 series, GArray *ids, const char *field, const char *text,
             GError **error)
{
  g_autoptr (GVariant) fields = g_variant_ref_sink (build_field (field, text));
  const char *follower = get_follower (field);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 first = g_array_index (ids, gint64, 0);

  if (follower != NULL && !read_said (&txn->reader, first, follower, &before, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!laurel_activity_set_fields (txn, g_array_index (ids, gint64, i), fields, error))
      return FALSE;
  if (follower == NULL)
    return TRUE;

  return read_said (&txn->reader, first, follower, &after, error) &&
         (g_strcmp0 (before, after) == 0 || say (txn, series, follower, after, error));
}

static gboolean
set_field (LaurelTxn *txn, gint64 series, const char *field, const char *text, gboolean alone_too,
           GHashTable *left, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *said = laurel_text_dup_clean (text);

  if (!g_strv_contains (FIELDS, field)) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what was given; the words in quotes stay as they are. */
                 _("“%s” cannot be said of all: only “words”, “place”, “place-status”, “modality”, "
                   "“content”, “quota-min”, “quota-max” and “status” can."), field);
    return FALSE;
  }

  ids = list_settable (&txn->reader, series, field, alone_too, left, error);
  if (ids == NULL)
    return FALSE;

  if (ids->len > 0 && !set_of_each (txn, series, ids, field, text, error))
    return FALSE;

  if (g_str_equal (field, "status"))
    return TRUE;
  if (g_strcmp0 (said, "none") == 0 && g_str_equal (field, "place-status"))
    g_clear_pointer (&said, g_free);
  if (ids->len > 0) {
    g_clear_pointer (&said, g_free);
    if (!read_said (&txn->reader, g_array_index (ids, gint64, 0), field, &said, error))
      return FALSE;
  }

  return say (txn, series, field, said, error);
}

static void
tell (LaurelTxn *txn, const char *title, guint n_left, guint n_members)
{
  g_autofree char *done = NULL;
  g_autofree char *kept = NULL;

  done = laurel_quote (n_left < n_members
                         /* Translators: %s is the title of a series. */
                         ? _("Edited all of “%s”.")
                         /* Translators: %s is the title of a series, whose activities stay. */
                         : _("Edited “%s” itself."), title);
  if (n_left == 0) {
    laurel_txn_tell (txn, g_steal_pointer (&done));
    return;
  }

  kept = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: how many activities. */
                                       "%u keeps what it was given alone.",
                                       "%u keep what they were given alone.", n_left), n_left);
  /* Translators: two whole sentences, one after the other. */
  laurel_txn_tell (txn, g_strdup_printf (_("%s %s"), done, kept));
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (LaurelActivity) series = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GVariant) fields = NULL;
  const char *field, *text;
  gboolean alone_too;
  GVariantIter iter;
  gint64 id;

  g_variant_get (args, "(x@a{ss}b)", &id, &fields, &alone_too);
  members = laurel_series_load_members (txn, id, &series, error);
  if (members == NULL)
    return FALSE;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &field, &text))
    if ((g_str_equal (field, "words") && !laurel_activity_check_words (series, text, error)) ||
        !set_field (txn, id, field, text, alone_too, left, error))
      return FALSE;

  tell (txn, laurel_activity_get_title (series), g_hash_table_size (left), members->len);
  return laurel_activity_check_quota (&txn->reader, laurel_row_get_id (LAUREL_ROW (series)),
                                      error) &&
         laurel_series_follow (txn, laurel_row_get_id (members->pdata[0]), error);
}

static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of a series. */
  return laurel_activity_dup_label (reader, args, _("Edit all of “%s”"));
}

const LaurelCommand LAUREL_SERIES_EDIT = {
  .name = "series.edit",
  .label = N_("Edit series"),
  .summary = N_("Sets fields of all that belong to a series: its id, fields, whether also where "
                "one was changed alone"),
  .args = "(xa{ss}b)",
  .apply = edit,
  .describe = describe_edit,
};
