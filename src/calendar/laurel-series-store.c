/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-series-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-number-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-rule.h"

#include <glib/gi18n-lib.h>

/*
 * One of many stands right behind what it belongs to, in the plan's own order,
 * and has its number with another behind it: 3.1, 3.2, …
 */

static const char *const TABLES[] = { "activity", "programme", NULL };

static GPtrArray *
list_of_series (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 series;

  g_variant_get (args, "(x)", &series);

  return laurel_activity_list_of_series (reader, series, error);
}

const LaurelQuery LAUREL_ACTIVITIES_OF_SERIES = {
  .name = "activities.of-series",
  .summary = N_("The activities that belong to a series (its id), in the plan's own order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_activity_get_type,
  .run = list_of_series,
};

static gboolean
refuse (GError **error, const char *message, const char *title)
{
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);
  g_autofree char *sentence = g_strjoinv (title, parts);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, sentence);
  return FALSE;
}

/* ---- how it stands ----------------------------------------------------------- */

static char **
list_statuses (LaurelReader *reader, gint64 series, GError **error)
{
  g_autoptr (GStrvBuilder) statuses = g_strv_builder_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT status FROM activity WHERE series_id = ?1", "x", series);

  while (laurel_statement_next (rows))
    g_strv_builder_add (statuses, laurel_statement_get_text (rows, 0));

  return laurel_statement_finish (rows, error) ? g_strv_builder_end (statuses) : NULL;
}

/* Lets the state of a series follow those that belong to it. */
static gboolean
follow (LaurelTxn *txn, gint64 series, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT status FROM activity WHERE id = ?1", "x", series);
  g_auto (GStrv) statuses = NULL;
  g_autofree char *own = NULL;
  const char *status;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  own = g_strdup (laurel_statement_get_text (row, 0));
  statuses = list_statuses (&txn->reader, series, error);
  if (statuses == NULL)
    return FALSE;

  status = laurel_series_get_status (own, (const char *const *) statuses);

  return g_str_equal (status, own) ||
         laurel_txn_exec (txn, error, "UPDATE activity SET status = ?2 WHERE id = ?1", "xs", series,
                          status);
}

/**
 * laurel_series_follow:
 * @txn: a transaction
 * @activity: an activity whose state changed
 * @error: return location for an error
 *
 * Lets the state of its series, if it belongs to one, follow.
 */
gboolean
laurel_series_follow (LaurelTxn *txn, gint64 activity, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT series_id FROM activity WHERE id = ?1", "x",
                         activity);
  gint64 series = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) && (series == 0 || follow (txn, series, error));
}

/**
 * laurel_series_load_members:
 * @txn: a transaction
 * @id: what is meant as a series
 * @series: (out) (transfer full): it
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelActivity): who belongs to it; %NULL
 *   with @error set when nobody does
 */
GPtrArray *
laurel_series_load_members (LaurelTxn *txn, gint64 id, LaurelActivity **series, GError **error)
{
  g_autoptr (GPtrArray) members = NULL;

  *series = laurel_activity_load (&txn->reader, id, error);
  members = *series ? laurel_activity_list_of_series (&txn->reader, id, error) : NULL;
  if (members == NULL || members->len > 0)
    return g_steal_pointer (&members);

  /* Translators: %s is the title of an activity. */
  refuse (error, _("“%s” is no series."), laurel_activity_get_title (*series));
  return NULL;
}

/* ---- making and adding ------------------------------------------------------ */

/**
 * laurel_series_make_room:
 * @txn: a transaction
 * @series: an activity
 * @n: for how many more that belong to it
 * @position: (out): that of the first of them
 * @error: return location for an error
 *
 * Moves everything behind the series and what belongs to it further back.
 */
gboolean
laurel_series_make_room (LaurelTxn *txn, gint64 series, guint n, int *position, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT position, id, programme_id FROM activity"
                         " WHERE id = ?1 OR series_id = ?1 ORDER BY position DESC, id DESC LIMIT 1",
                         "x", series);
  gint64 last, programme;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error) &&
           refuse (error, _("There is no such activity (any more)."), "");

  *position = laurel_statement_get_int (row, 0) + 1;
  last = laurel_statement_get_int64 (row, 1);
  programme = laurel_statement_get_int64 (row, 2);

  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET position = position + ?4 WHERE programme_id = ?1"
                          " AND (position >= ?2 OR (position = ?2 - 1 AND id > ?3))", "xixi",
                          programme, *position, last, (int) n);
}

static gboolean
set_member (LaurelTxn *txn, gint64 id, GVariant *member, GError **error)
{
  const char *words, *place, *place_status, *organiser;
  GVariantBuilder builder;
  g_autoptr (GVariant) fields = NULL;

  g_variant_get (member, "(&s&s&s&s&s)", NULL, &words, &place, &place_status, &organiser);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  if (*place != '\0')
    g_variant_builder_add (&builder, "{ss}", "place", place);
  if (*place_status != '\0')
    g_variant_builder_add (&builder, "{ss}", "place-status", place_status);
  fields = g_variant_ref_sink (g_variant_builder_end (&builder));

  /* Such lists are pasted: what is wrong with a date in one was told before, and it stays. */
  return laurel_activity_set_fields (txn, id, fields, error) &&
         (*words == '\0' || laurel_activity_store_words (txn, id, words, error)) &&
         (*organiser == '\0' ||
          laurel_role_insert (txn, 0, id, "carry-out", "organization", organiser, error) != 0);
}

static gboolean
add_member (LaurelTxn *txn, LaurelActivity *series, const char *number, int position,
            GVariant *member, GError **error)
{
  const char *title;
  gint64 id;

  g_variant_get_child (member, 0, "&s", &title);
  id = laurel_activity_insert (txn, laurel_activity_get_programme_id (series), number, title,
                               error);

  return id != 0 &&
         laurel_txn_exec (txn, error,
                          "UPDATE activity SET series_id = ?2, position = ?3 WHERE id = ?1", "xxi",
                          id, laurel_row_get_id (LAUREL_ROW (series)), position) &&
         set_member (txn, id, member, error);
}

static gboolean
add_members (LaurelTxn *txn, LaurelActivity *series, GVariant *members, int last, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (series));
  guint n = g_variant_n_children (members);
  g_autoptr (GHashTable) numbers =
    laurel_activity_list_numbers (&txn->reader, laurel_activity_get_programme_id (series), error);
  int position;

  if (numbers == NULL || !laurel_series_make_room (txn, id, n, &position, error))
    return FALSE;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GVariant) member = g_variant_get_child_value (members, i);
    g_autofree char *number =
      laurel_activity_number_dup_next (numbers, laurel_activity_get_number (series), &last);

    if (!add_member (txn, series, number, position + (int) i, member, error))
      return FALSE;
  }

  return follow (txn, id, error);
}

static void
tell_added (LaurelTxn *txn, LaurelActivity *series, guint n)
{
  laurel_txn_tell (txn,
                   laurel_quote (g_dngettext (GETTEXT_PACKAGE,
                                              /* Translators: how many, and to which series. */
                                              "Added %u activity to “%s”",
                                              "Added %u activities to “%s”", n), n,
                                 laurel_activity_get_title (series)));
}

/* Sets error unless @args name an activity that can be a series, and members. */
static LaurelActivity *
load_series (LaurelTxn *txn, GVariant *args, GVariant **members, guint *n_there, GError **error)
{
  g_autoptr (LaurelActivity) series = NULL;
  g_autoptr (GPtrArray) there = NULL;
  gint64 id;

  g_variant_get (args, "(x@a" LAUREL_SERIES_MEMBER ")", &id, members);
  series = laurel_activity_load (&txn->reader, id, error);
  there = series ? laurel_activity_list_of_series (&txn->reader, id, error) : NULL;
  if (there == NULL)
    return NULL;

  *n_there = there->len;
  if (laurel_activity_get_series_id (series) != 0)
    /* Translators: %s is the title of an activity. */
    refuse (error, _("“%s” belongs to a series itself, and cannot be one."),
            laurel_activity_get_title (series));
  else if (g_variant_n_children (*members) == 0)
    refuse (error, _("The list is empty. Write one activity a line."), "");
  else
    return g_steal_pointer (&series);

  return NULL;
}

static gboolean
make (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) members = NULL;
  guint n_there;
  g_autoptr (LaurelActivity) series = load_series (txn, args, &members, &n_there, error);

  if (series == NULL)
    return FALSE;
  if (n_there > 0)
    /* Translators: %s is the title of an activity. */
    return refuse (error, _("“%s” is a series already. Add to it instead."),
                   laurel_activity_get_title (series));

  tell_added (txn, series, g_variant_n_children (members));
  return add_members (txn, series, members, 0, error);
}

static char *
describe_make (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Make a series of “%s”"));
}

const LaurelCommand LAUREL_SERIES_MAKE = {
  .name = "series.make",
  .label = N_("Make series"),
  .summary = N_("Makes many of one activity: its id, members (title, date in words, place, how "
                "sure it is, who carries it out)"),
  .args = "(xa" LAUREL_SERIES_MEMBER ")",
  .apply = make,
  .describe = describe_make,
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) members = NULL;
  guint n_there;
  g_autoptr (LaurelActivity) series = load_series (txn, args, &members, &n_there, error);

  if (series == NULL)
    return FALSE;
  if (n_there == 0)
    /* Translators: %s is the title of an activity. */
    return refuse (error, _("“%s” is no series."), laurel_activity_get_title (series));

  tell_added (txn, series, g_variant_n_children (members));
  return add_members (txn, series, members, (int) n_there, error);
}

static char *
describe_add (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of a series. */
  return laurel_activity_dup_label (reader, args, _("Add to “%s”"));
}

const LaurelCommand LAUREL_SERIES_ADD = {
  .name = "series.add",
  .label = N_("Add to series"),
  .summary = N_("Adds more to a series: its id, members (title, date in words, place, how sure "
                "it is, who carries it out)"),
  .args = "(xa" LAUREL_SERIES_MEMBER ")",
  .apply = add,
  .describe = describe_add,
};

/* ---- taking apart ----------------------------------------------------------- */

/**
 * laurel_series_forget:
 * @txn: a transaction
 * @series: what was a series, or 0
 * @error: return location for an error
 *
 * What was said of all is said of nobody when nobody is left; and it stands as those
 * do that are.
 */
gboolean
laurel_series_forget (LaurelTxn *txn, gint64 series, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "DELETE FROM series_field WHERE series_id = ?1"
                          " AND NOT EXISTS (SELECT 1 FROM activity WHERE series_id = ?1)", "x",
                          series) &&
         follow (txn, series, error);
}

/* Whoever leaves stands behind its siblings, or it would part them. */
static gboolean
go_last (LaurelTxn *txn, LaurelActivity *activity, GError **error)
{
  gint64 series = laurel_activity_get_series_id (activity);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT max (position) FROM activity WHERE series_id = ?1",
                         "x", series);
  int last = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;

  return laurel_statement_finish (row, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE activity SET position = iif (id = ?1, ?4, position - 1)"
                          " WHERE series_id = ?2 AND (id = ?1 OR position > ?3)", "xxii",
                          laurel_row_get_id (LAUREL_ROW (activity)), series,
                          laurel_activity_get_position (activity), last);
}

static gboolean
take_out (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 id, series;

  g_variant_get (args, "(x)", &id);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL)
    return FALSE;

  series = laurel_activity_get_series_id (activity);
  if (series == 0)
    /* Translators: %s is the title of an activity. */
    return refuse (error, _("“%s” belongs to no series."), laurel_activity_get_title (activity));

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("“%s” is an activity of its own now"),
                                         laurel_activity_get_title (activity)));

  return go_last (txn, activity, error) &&
         laurel_txn_exec (txn, error, "UPDATE activity SET series_id = NULL WHERE id = ?1", "x",
                          id) &&
         laurel_series_forget (txn, series, error);
}

static char *
describe_take_out (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of an activity. */
  return laurel_activity_dup_label (reader, args, _("Take “%s” out of its series"));
}

const LaurelCommand LAUREL_SERIES_TAKE_OUT = {
  .name = "series.take-out",
  .label = N_("Take out of series"),
  .summary = N_("Makes an activity of its own of one that belongs to a series: its id"),
  .args = "(x)",
  .apply = take_out,
  .describe = describe_take_out,
};

static gboolean
remove_series (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) series = NULL;
  g_autoptr (GPtrArray) members = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  members = laurel_series_load_members (txn, id, &series, error);
  if (members == NULL)
    return FALSE;

  /* Translators: %s is the title of an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("“%s” is no series any more"),
                                         laurel_activity_get_title (series)));

  return laurel_txn_exec (txn, error, "UPDATE activity SET series_id = NULL WHERE series_id = ?1",
                          "x", id) &&
         laurel_series_forget (txn, id, error);
}

static char *
describe_remove (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of a series. */
  return laurel_activity_dup_label (reader, args, _("Dissolve “%s”"));
}

const LaurelCommand LAUREL_SERIES_REMOVE = {
  .name = "series.remove",
  .label = N_("Dissolve series"),
  .summary = N_("Makes an activity of its own of each that belongs to a series: id of the series"),
  .args = "(x)",
  .apply = remove_series,
  .describe = describe_remove,
};

/* ---- the whole by its parts ------------------------------------------------- */

static LaurelWindow
get_hull (GPtrArray *members)
{
  g_autoptr (GArray) windows = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));

  for (guint i = 0; i < members->len; i++) {
    LaurelWindow window = laurel_activity_get_window (members->pdata[i]);

    if (!g_str_equal (laurel_activity_get_status (members->pdata[i]), "cancelled"))
      g_array_append_val (windows, window);
  }

  return laurel_series_get_hull ((const LaurelWindow *) (gpointer) windows->data, windows->len);
}

static gboolean
store_hull (LaurelTxn *txn, LaurelActivity *series, const LaurelWindow *hull, GError **error)
{
  LaurelWindow now = laurel_activity_get_window (series);
  g_autofree char *words = NULL;

  if (laurel_window_equal (hull, &now))
    return TRUE;

  words = laurel_date_write (hull, laurel_activity_get_language (series),
                             laurel_activity_get_year (series),
                             laurel_activity_get_habits (series));
  /* Translators: the first %s is the title of an activity, the second a date in words. */
  laurel_txn_tell (txn, g_strdup_printf (_("Moved “%s” to %s"),
                                         laurel_activity_get_title (series), words));

  return laurel_activity_store_window (txn, laurel_row_get_id (LAUREL_ROW (series)), words, hull,
                                       error);
}

static gboolean
fit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) series = NULL;
  g_autoptr (GPtrArray) members = NULL;
  LaurelWindow hull;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  members = laurel_series_load_members (txn, id, &series, error);
  if (members == NULL)
    return FALSE;

  hull = get_hull (members);
  if (!laurel_window_is_known (&hull))
    /* Translators: %s is the title of a series. */
    return refuse (error, _("Nothing of “%s” has a date yet."),
                   laurel_activity_get_title (series));

  return store_hull (txn, series, &hull, error);
}

static char *
describe_fit (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is the title of a series. */
  return laurel_activity_dup_label (reader, args, _("Fit “%s” to its activities"));
}

const LaurelCommand LAUREL_SERIES_FIT = {
  .name = "series.fit",
  .label = N_("Fit series"),
  .summary = N_("Lets a series last from the first to the last that belong to it: its id"),
  .args = "(x)",
  .apply = fit,
  .describe = describe_fit,
};

/* ---- checking --------------------------------------------------------------- */

static gboolean
look (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT one.title, series.title, one.programme_id = series.programme_id"
                         " FROM activity AS one"
                         " JOIN activity AS series ON series.id = one.series_id"
                         " WHERE one.programme_id <> series.programme_id"
                         " OR series.series_id IS NOT NULL ORDER BY one.id LIMIT 1", "");

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  *fault = laurel_quote (laurel_statement_get_int (row, 2)
                           /* Translators: titles of activities. */
                           ? _("“%s” belongs to “%s”, which belongs to a series itself")
                           /* Translators: titles of activities. */
                           : _("“%s” belongs to “%s”, which is of another season"),
                         laurel_statement_get_text (row, 0), laurel_statement_get_text (row, 1));
  return TRUE;
}

const LaurelRoomCheck LAUREL_SERIES_CHECK = {
  .name = "series",
  .label = N_("Series"),
  .since = 4,
  .look = look,
};
