/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-award-paper-store.h"

#include <glib/gi18n-lib.h>

/*
 * All the SQL there is about what was issued for places in results. A paper is outdated when the
 * latest version of its result gives its entry another level or none; where it says the place as
 * the award, that counts, too.
 */
#define SAME_SCOPE(a, b) \
  a ".stage_id = " b ".stage_id AND " a ".category_id IS " b ".category_id AND " a ".group_id IS " \
  b ".group_id AND " a ".division_id IS " b ".division_id"
#define SELECT_PAPERS \
  "SELECT issued.id, issued.written, issued.recipient, CASE WHEN issued.voided_on IS NOT NULL" \
  " THEN 'void' WHEN EXISTS (SELECT 1 FROM issued AS other WHERE other.replaces_id =" \
  " issued.id) THEN" \
  " 'replaced' ELSE 'valid' END, p.entry_id, entry.number, r.version, p.place, p.level," \
  " newest.version, q.id, q.place, q.level, p.level IS NOT q.level OR p.place IS NOT q.place," \
  " issued.award, p.party_id FROM issued JOIN result_place AS p ON p.id = issued.place_id" \
  " JOIN result AS r ON r.id = p.result_id" \
  " JOIN result AS newest ON " SAME_SCOPE ("newest", "r") " AND NOT EXISTS (SELECT 1 FROM result" \
  "  AS later WHERE " SAME_SCOPE ("later", "r") " AND later.version > newest.version)" \
  " LEFT JOIN result_place AS q ON q.result_id = newest.id AND q.entry_id IS" \
  "  p.entry_id AND q.party_id IS p.party_id" \
  " LEFT JOIN entry ON entry.id = p.entry_id WHERE r.contest_id = ?1 ORDER BY issued.id"

static const char *const TABLES[] = { "issued", "result", "result_place", "entry", NULL };

static GPtrArray *
list_papers (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_PAPERS, "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_AWARD_PAPER, rows, error);
}

const LaurelQuery LAUREL_AWARD_PAPERS_OF_CONTEST = {
  .name = "award-papers.of-contest",
  .summary = N_("What was issued for results of a contest (its id), by which version, and what the "
                "latest says instead"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_award_paper_get_type,
  .run = list_papers,
};
