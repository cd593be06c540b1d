/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-removal-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about taking an activity out, and all that belongs to it. */

static gboolean
check_never_announced (LaurelReader *reader, LaurelActivity *activity, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT title FROM activity WHERE (id = ?1 OR series_id = ?1) AND EXISTS"
                         " (SELECT 1 FROM snapshot WHERE activity_id = activity.id)"
                         " ORDER BY position, id LIMIT 1", "x",
                         laurel_row_get_id (LAUREL_ROW (activity)));

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %s is the title of an activity. */
                        _("“%s” was announced and cannot be removed. Cancel it instead, so that "
                          "the change notice tells it."), laurel_statement_get_text (row, 0));
}

static gboolean
check_no_contest (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT contest.title FROM contest JOIN activity ON activity.id ="
                         " activity_id WHERE activity.id = ?1 OR series_id = ?1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %s is a contest. */
                        _("The contest “%s” belongs to it. Remove the contest first, or cancel "
                          "the activity."), laurel_statement_get_text (row, 0));
}

static gboolean
check_no_drive (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT drive.title FROM drive JOIN activity ON activity.id ="
                         " activity_id WHERE activity.id = ?1 OR series_id = ?1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %s is a drive. */
                        _("The drive “%s” belongs to it. Remove the drive first, or cancel the "
                          "activity."), laurel_statement_get_text (row, 0));
}

/* What belongs to an activity goes with it, and so does a series. */
#define ALL_OF_IT " (SELECT id FROM activity WHERE id = ?1 OR series_id = ?1)"

static const char *const REMOVALS[] = {
  "DELETE FROM notice_block WHERE paper_id IN (SELECT id FROM paper WHERE activity_id IN"
    ALL_OF_IT ")",
  "DELETE FROM paper WHERE activity_id IN" ALL_OF_IT,
  "DELETE FROM booking WHERE activity_id IN" ALL_OF_IT,
  "DELETE FROM reminder WHERE activity_id IN" ALL_OF_IT,
  "DELETE FROM role WHERE activity_id IN" ALL_OF_IT,
  "DELETE FROM phase WHERE activity_id IN" ALL_OF_IT,
  "DELETE FROM series_field WHERE series_id = ?1",
  "DELETE FROM activity WHERE series_id = ?1",
  "DELETE FROM activity WHERE id = ?1",
};

static gboolean
remove_activity (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  activity = laurel_activity_load (&txn->reader, id, error);
  if (activity == NULL || !check_never_announced (&txn->reader, activity, error) ||
      !check_no_contest (&txn->reader, id, error) || !check_no_drive (&txn->reader, id, error))
    return FALSE;

  /* Translators: an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Removed “%s”"),
                                         laurel_activity_get_title (activity)));

  for (gsize i = 0; i < G_N_ELEMENTS (REMOVALS); i++)
    if (!laurel_txn_exec (txn, error, REMOVALS[i], "x", id))
      return FALSE;

  return laurel_series_forget (txn, laurel_activity_get_series_id (activity), error);
}

const LaurelCommand LAUREL_ACTIVITY_REMOVE = {
  .name = "activity.remove",
  .label = N_("Remove activity"),
  .summary = N_("Takes an activity out, and all that belongs to it, if it was never "
                "announced: id"),
  .args = "(x)",
  .apply = remove_activity,
};
