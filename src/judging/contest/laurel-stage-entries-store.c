/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-stage-entries-store.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "store/laurel-ids.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about which entries take part in a stage.
 *
 * In the first stage that is no form check these are all, unless they were refused,
 * withdrawn or shut out; what has not been checked yet waits where the contest has a form
 * check. In later ones they are those that came so far. */
#define TAKES_PART \
  " contest_id = ?1 AND (state = 'complete' OR (state = 'waiting' AND NOT EXISTS" \
  " (SELECT 1 FROM contest_stage WHERE contest_id = ?1 AND kind = 'form-check')))" \
  " AND " LAUREL_ENTRY_CAME_TO ("?2")
#define BY_NUMBER " ORDER BY number, id"
#define SELECT_ENTRIES \
  "SELECT id, number, ifnull (category_id, 0), ifnull (group_id, 0), ifnull (division_id, 0)" \
  " FROM entry WHERE" TAKES_PART BY_NUMBER
#define STILL_JUDGED \
  " contest_id = ?1 AND state IN ('waiting', 'complete', 'to-complete') AND id IN" \
  " (SELECT entry_id FROM placement WHERE stage_id = ?2)"

static const char *const TABLES[] = { "entry", "contest_section", "entry_person", "party",
                                      "placement", "contest_stage", "advance", NULL };

static void
stage_entry_clear (gpointer data)
{
  g_free (((LaurelStageEntry *) data)->number);
}

/**
 * laurel_stage_entries_list:
 * @reader: where to read
 * @stage: a stage of a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelStageEntry) (nullable): the entries that take
 *   part in it, by number
 */
GArray *
laurel_stage_entries_list (LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (LaurelStageEntry));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ENTRIES, "xx", laurel_contest_stage_get_contest_id (stage),
                         laurel_row_get_id (LAUREL_ROW (stage)));

  g_array_set_clear_func (entries, stage_entry_clear);
  while (laurel_statement_next (rows)) {
    LaurelStageEntry entry = { laurel_statement_get_int64 (rows, 0),
                               g_strdup (laurel_statement_get_text (rows, 1)) };

    for (int i = 0; i < LAUREL_N_SECTION_KINDS; i++)
      entry.sections[i] = laurel_statement_get_int64 (rows, 2 + i);
    g_array_append_val (entries, entry);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&entries) : NULL;
}

/**
 * laurel_stage_entries_count_lacking:
 * @reader: where to read
 * @stage: a stage of a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: how many of the entries that take part in it have fewer judges than it needs, or -1
 *   with @error set
 */
gint64
laurel_stage_entries_count_lacking (LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT count (*) FROM entry WHERE" TAKES_PART " AND (SELECT"
                         " count (*) FROM placement WHERE stage_id = ?2 AND entry_id = entry.id)"
                         " < ?3", "xxi", laurel_contest_stage_get_contest_id (stage),
                         laurel_row_get_id (LAUREL_ROW (stage)),
                         laurel_contest_stage_get_needs (stage));
  gint64 n = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? n : -1;
}

/* ---- as rows ------------------------------------------------------------------------- */

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  stage = laurel_contest_stage_load (reader, id, error);
  if (stage == NULL)
    return NULL;

  rows = laurel_reader_query (reader, "SELECT id FROM entry WHERE (" TAKES_PART ") OR ("
                              STILL_JUDGED ")" BY_NUMBER, "xx",
                              laurel_contest_stage_get_contest_id (stage), id);

  return laurel_statement_read_ids (rows, error);
}

static GPtrArray *
load_rows (LaurelReader *reader, const char *ids, GError **error)
{
  return LAUREL_ENTRIES_OF_CONTEST.load (reader, ids, error);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  LaurelEntry *first = *(LaurelEntry *const *) a;
  LaurelEntry *second = *(LaurelEntry *const *) b;
  gint64 one = laurel_row_get_id (LAUREL_ROW (first));
  gint64 two = laurel_row_get_id (LAUREL_ROW (second));
  int order = g_strcmp0 (laurel_entry_get_number (first), laurel_entry_get_number (second));

  return order != 0 ? order : (one > two) - (one < two);
}

static GPtrArray *
list_rows (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GArray) keys = list_keys (reader, args, error);
  g_autofree char *ids = keys ? laurel_ids_dup_json ((const gint64 *) keys->data, keys->len) : NULL;
  GPtrArray *rows = ids ? load_rows (reader, ids, error) : NULL;

  if (rows != NULL)
    g_ptr_array_sort (rows, compare_numbers);

  return rows;
}

const LaurelQuery LAUREL_ENTRIES_OF_STAGE = {
  .name = "entries.of-stage",
  .summary = N_("The entries that take part in a stage (its id), or have judges in it, by number"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_get_type,
  .run = list_rows,
  .keys = list_keys,
  .load = load_rows,
};
