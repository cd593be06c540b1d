/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-release-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-diff.h"
#include "calendar/laurel-snapshot-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about releases. */
#define SELECT_RELEASE \
  "SELECT id, programme_id, number, title, day, notice, reason," \
  " actor FROM release"

static const char *const TABLES[] = { "release", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader, SELECT_RELEASE " WHERE programme_id = ?1 ORDER BY number",
                              "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_RELEASE, rows, error);
}

const LaurelQuery LAUREL_RELEASES_OF_PROGRAMME = {
  .name = "releases.of-programme",
  .summary = N_("The releases of a programme (its id), the first first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_release_get_type,
  .run = list_of_programme,
};

static gboolean
read_latest (LaurelReader *reader, gint64 programme, int *number, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT ifnull (max (number), 0) FROM release WHERE programme_id = ?1",
                         "x", programme);

  *number = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;

  return laurel_statement_finish (row, error);
}

/* Sets error unless @number is a release of the programme, or 0. */
static gboolean
check_number (int number, int latest, GError **error)
{
  if (number >= 0 && number <= latest)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               g_dngettext (GETTEXT_PACKAGE,
                            /* Translators: how many releases there are, and which was asked. */
                            "There is only %d release, and none numbered %d.",
                            "There are only %d releases, and none numbered %d.", latest),
               latest, number);
  return FALSE;
}

/**
 * laurel_changes_between:
 * @reader: where to read
 * @programme: the programme
 * @from: the number of a release; 0 for the latest
 * @to: the number of a release; 0 for the draft
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelChange): what differs; nothing
 *   when nothing was released yet
 */
GPtrArray *
laurel_changes_between (LaurelReader *reader, gint64 programme, int from, int to, GError **error)
{
  g_autoptr (LaurelProgramme) owner = laurel_programme_load (reader, programme, error);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  int latest = 0;

  if (owner == NULL || !read_latest (reader, programme, &latest, error) ||
      !check_number (from, latest, error) || !check_number (to, latest, error))
    return NULL;
  if (latest == 0)
    return g_ptr_array_new_with_free_func (g_object_unref);

  before = laurel_snapshots_load (reader, programme, from ? from : latest, error);
  after = before ? laurel_snapshots_load (reader, programme, to, error) : NULL;

  return after ? laurel_release_diff (before, after, laurel_programme_get_language (owner),
                                      laurel_programme_get_habits (owner)) : NULL;
}

static GPtrArray *
list_between (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 programme;
  int from, to;

  g_variant_get (args, "(xii)", &programme, &from, &to);

  return laurel_changes_between (reader, programme, from, to, error);
}

static const char *const CHANGED_TABLES[] = { "activity", "party", "phase", "programme", "release",
                                              "role", "snapshot", NULL };

const LaurelQuery LAUREL_CHANGES_BETWEEN = {
  .name = "changes.between",
  .summary = N_("What differs: programme, release (0: the latest), release (0: the draft)"),
  .tables = CHANGED_TABLES,
  .args = "(xii)",
  .row_type = laurel_change_get_type,
  .run = list_between,
};

static gint64
insert (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *title, *day, *notice, *reason;
  gint64 programme;

  g_variant_get (args, "(x&s&s&s&s)", &programme, &title, &day, &notice, &reason);

  return laurel_txn_insert (txn, error, "release",
                            "INSERT INTO release (id, programme_id, number, title, day, notice,"
                            " reason, actor) SELECT ?1, ?2, ifnull (max (number), 0) + 1,"
                            " nullif (?3, ''), ?4, nullif (?5, ''), nullif (?6, ''), ?7"
                            " FROM release WHERE programme_id = ?2",
                            "xsDsss", programme, title, laurel_day_from_iso (day), notice, reason,
                            txn->actor);
}

/* What was only planned is announced by the release. */
static gboolean
announce (LaurelTxn *txn, gint64 programme, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "UPDATE activity SET status = 'announced'"
                          " WHERE programme_id = ?1 AND status = 'planned'", "x", programme);
}

/* A number is no change of its own in a notice, but notices cite it. */
static gboolean
check_renumbered (LaurelTxn *txn, gint64 programme, int latest, gboolean *renumbered,
                  GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT 1 FROM snapshot JOIN activity ON activity.id = activity_id"
                         " WHERE release_id = (SELECT id FROM release"
                         " WHERE programme_id = ?1 AND number = ?2)"
                         " AND activity.number <> snapshot.number LIMIT 1",
                         "xi", programme, latest);

  *renumbered = laurel_statement_next (row);

  return laurel_statement_finish (row, error);
}

/* Announcing again what was announced would be a notice of nothing. */
static gboolean
check_news (LaurelTxn *txn, gint64 programme, gboolean *news, GError **error)
{
  g_autoptr (GPtrArray) changes = NULL;
  gboolean renumbered;
  int latest;

  if (!read_latest (&txn->reader, programme, &latest, error) ||
      !check_renumbered (txn, programme, latest, &renumbered, error))
    return FALSE;

  changes = laurel_changes_between (&txn->reader, programme, 0, 0, error);
  if (changes == NULL)
    return FALSE;

  *news = latest == 0 || changes->len > 0 || renumbered;
  if (!*news)
    /* Translators: %d is the number of a release. */
    laurel_txn_tell (txn, g_strdup_printf (_("Nothing differs from release %d: there is nothing to "
                                             "announce."), latest));
  return TRUE;
}

static gboolean
make (LaurelTxn *txn, GVariant *args, GError **error)
{
  gboolean news;
  g_autoptr (LaurelProgramme) owner = NULL;
  const char *day;
  gint64 programme, id;
  LaurelDay on;

  g_variant_get_child (args, 0, "x", &programme);
  g_variant_get_child (args, 2, "&s", &day);
  owner = laurel_programme_load (&txn->reader, programme, error);
  if (owner == NULL || !laurel_day_read (day, &on, error) ||
      !check_news (txn, programme, &news, error))
    return FALSE;
  if (!news)
    return TRUE;

  /* Translators: %s is the title of a season. */
  laurel_txn_tell (txn, g_strdup_printf (_("Released “%s”"), laurel_programme_get_title (owner)));
  id = announce (txn, programme, error) ? insert (txn, args, error) : 0;

  return id != 0 && laurel_snapshots_take (txn, programme, id, error);
}

const LaurelCommand LAUREL_RELEASE_MAKE = {
  .name = "release.make",
  .label = N_("Release plan"),
  .summary = N_("Announces the draft of a programme: its id, title, day, notice, reason"),
  .args = "(xssss)",
  .apply = make,
};
