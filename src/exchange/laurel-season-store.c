/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season-store.h"

/**
 * laurel_season_read_origin:
 * @reader: a library
 * @file_id: (out) (transfer full): which library it is
 * @at: (out): when it was changed last, in µs since 1970, UTC; 0 for never
 * @error: return location for an error
 *
 * What a file that goes out says of the library it comes from. The time is that
 * of the last change, not of the writing: the same library is the same file.
 */
gboolean
laurel_season_read_origin (LaurelReader *reader, char **file_id, gint64 *at, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT file_id, ifnull ((SELECT at FROM journal ORDER BY id DESC"
                         " LIMIT 1), 0) FROM library", "");

  *file_id = NULL;
  *at = 0;
  if (laurel_statement_next (row)) {
    *file_id = g_strdup (laurel_statement_get_text (row, 0));
    *at = laurel_statement_get_int64 (row, 1);
  }
  if (laurel_statement_finish (row, error))
    return TRUE;

  g_clear_pointer (file_id, g_free);
  return FALSE;
}

/**
 * laurel_season_read_file_id:
 * @reader: a library
 * @args: (nullable): nothing
 * @error: return location for an error
 *
 * For laurel_store_read_async().
 *
 * Returns: (transfer full) (type utf8): which library it is
 */
gpointer
laurel_season_read_file_id (LaurelReader *reader, GVariant *args, GError **error)
{
  char *file_id;
  gint64 at;

  return laurel_season_read_origin (reader, &file_id, &at, error) ? file_id : NULL;
}

/**
 * laurel_season_count_withdrawn:
 * @reader: a library
 * @programme: a programme
 * @n: (out): how often one of its releases was undone or redone
 * @error: return location for an error
 *
 * What was undone has gone out before: who follows the plan must see that what
 * comes after it is newer.
 */
gboolean
laurel_season_count_withdrawn (LaurelReader *reader, gint64 programme, int *n, GError **error)
{
  g_autoptr (GHashTable) releases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT id, ifnull (reverts, 0) FROM journal WHERE reverts IS NOT NULL"
                         " OR (command = 'release.make'"
                         " AND (args IS NULL OR json_extract (args, '$[0]') = ?1)) ORDER BY id",
                         "x", programme);

  *n = 0;
  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);
    gint64 reverts = laurel_statement_get_int64 (rows, 1);

    if (reverts != 0 && !g_hash_table_contains (releases, &reverts))
      continue;
    *n += reverts != 0 ? 1 : 0;
    g_hash_table_add (releases, g_memdup2 (&id, sizeof id));
  }

  return laurel_statement_finish (rows, error);
}

static const char *
keep (LaurelSeason *season, LaurelStatement *row, int column)
{
  const char *text = laurel_statement_get_text (row, column);

  return text ? g_string_chunk_insert_const (season->texts, text) : NULL;
}

/* The number of a phase in its activity, from 1, or 0. */
#define NUMBER_OF_PHASE \
  "iif (phase.id IS NULL, 0, (SELECT count (*) FROM phase AS before" \
  " WHERE before.activity_id = phase.activity_id" \
  " AND (before.position, before.id) <= (phase.position, phase.id)))"

static void
take_booking (LaurelSeason *season, LaurelStatement *row, GHashTable *activities)
{
  gint64 id = laurel_statement_get_int64 (row, 0);
  LaurelSeasonActivity *activity = g_hash_table_lookup (activities, &id);
  LaurelSeasonBooking booking = {
    laurel_statement_get_int (row, 1), keep (season, row, 2), keep (season, row, 3),
    keep (season, row, 4), keep (season, row, 5), laurel_statement_get_int (row, 6),
    keep (season, row, 7),
  };

  if (activity != NULL)
    g_array_append_val (activity->bookings, booking);
}

/**
 * laurel_season_read_bookings:
 * @season: a season
 * @reader: where to read
 * @activities: (element-type gint64 LaurelSeasonActivity): its activities by their ids
 * @error: return location for an error
 *
 * Gives each activity what it and its phases take.
 */
gboolean
laurel_season_read_bookings (LaurelSeason *season, LaurelReader *reader, GHashTable *activities,
                             GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT booking.activity_id, " NUMBER_OF_PHASE ", resource.kind,"
                         " ifnull (party.name, resource.name), parent.name,"
                         " above.name, ifnull (booking.rank, 0), booking.note FROM booking"
                         " JOIN activity ON activity.id = booking.activity_id"
                         " JOIN resource ON resource.id = booking.resource_id"
                         " LEFT JOIN party ON party.id = resource.party_id"
                         " LEFT JOIN resource AS parent ON parent.id = resource.parent_id"
                         " LEFT JOIN resource AS above ON above.id = parent.parent_id"
                         " LEFT JOIN phase ON phase.id = booking.phase_id"
                         " WHERE activity.programme_id = ?1 ORDER BY booking.id", "x",
                         laurel_row_get_id (LAUREL_ROW (season->programme)));

  while (laurel_statement_next (rows))
    take_booking (season, rows, activities);

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_season_read_reminders:
 * @season: a season
 * @reader: where to read
 * @activities: (element-type gint64 LaurelSeasonActivity): its activities by their ids
 * @error: return location for an error
 *
 * Gives each activity when to remind of it and its phases.
 */
gboolean
laurel_season_read_reminders (LaurelSeason *season, LaurelReader *reader, GHashTable *activities,
                              GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT reminder.activity_id, " NUMBER_OF_PHASE ", anchor, days, minute,"
                         " reminder.words, done FROM reminder"
                         " JOIN activity ON activity.id = reminder.activity_id"
                         " LEFT JOIN phase ON phase.id = reminder.phase_id"
                         " WHERE activity.programme_id = ?1 ORDER BY reminder.id", "x",
                         laurel_row_get_id (LAUREL_ROW (season->programme)));

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);
    LaurelSeasonActivity *activity = g_hash_table_lookup (activities, &id);
    LaurelSeasonReminder reminder = {
      laurel_statement_get_int (rows, 1), keep (season, rows, 2),
      laurel_statement_get_int (rows, 3), laurel_statement_get_int (rows, 4),
      keep (season, rows, 5), keep (season, rows, 6),
    };

    if (activity != NULL)
      g_array_append_val (activity->reminders, reminder);
  }

  return laurel_statement_finish (rows, error);
}

/**
 * laurel_season_read_uids:
 * @season: a season
 * @reader: where to read
 * @activities: (element-type gint64 LaurelSeasonActivity): its activities by their ids
 * @error: return location for an error
 *
 * Gives those that came out of a calendar what that called them.
 */
gboolean
laurel_season_read_uids (LaurelSeason *season, LaurelReader *reader, GHashTable *activities,
                         GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT id, uid FROM activity WHERE programme_id = ?1"
                         " AND uid IS NOT NULL ORDER BY id", "x",
                         laurel_row_get_id (LAUREL_ROW (season->programme)));

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);
    LaurelSeasonActivity *activity = g_hash_table_lookup (activities, &id);

    if (activity != NULL)
      activity->uid = keep (season, rows, 1);
  }

  return laurel_statement_finish (rows, error);
}
