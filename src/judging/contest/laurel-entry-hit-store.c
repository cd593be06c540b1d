/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-hit-store.h"

#include "store/laurel-search-index.h"

#include <glib/gi18n-lib.h>

#define MOST_HITS 200

static const char *const TABLES[] = { "entry", "contest", "activity", "programme", NULL };

/* By their own words only: who made them is found as a person. */
static GPtrArray *
list_found (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *ids = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  const char *words;

  g_variant_get (args, "(&s)", &words);
  ids = laurel_search_index_find_in (reader, "entry", words, MOST_HITS, error);
  if (ids == NULL)
    return NULL;

  rows = laurel_reader_query (reader,
                              "SELECT entry.id, entry.number, entry.title, contest.id,"
                              " contest.title, programme.id, programme.title"
                              " FROM json_each (?1) AS hit JOIN entry ON entry.id = hit.value"
                              " JOIN contest ON contest.id = entry.contest_id"
                              " JOIN activity ON activity.id = contest.activity_id"
                              " JOIN programme ON programme.id = activity.programme_id"
                              " ORDER BY hit.key", "s", ids);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY_HIT, rows, error);
}

const LaurelQuery LAUREL_ENTRIES_FOUND = {
  .name = "entries.found",
  .summary = N_("The entries of all seasons that the words find, with where they are, the best "
                "first"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_entry_hit_get_type,
  .run = list_found,
};
