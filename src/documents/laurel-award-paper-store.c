/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-award-paper-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "documents/laurel-issue-batch.h"
#include "documents/laurel-register-state-store.h"
#include "judging/scores/laurel-award-store.h"
#include "store/laurel-ids.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/*
 * All the SQL there is about what was issued for places in results. A paper is outdated when the
 * latest version of its result gives its entry another level or none; where it says something else
 * as the award, which may be the place, that counts, too. What a committee did not carry after that
 * has no award any more, whatever the result says; nor has what takes no part in it any more.
 */
#define SAME_SCOPE(a, b) \
  a ".stage_id = " b ".stage_id AND " a ".category_id IS " b ".category_id AND " a ".group_id IS " \
  b ".group_id AND " a ".division_id IS " b ".division_id"
#define SELECT_PAPERS \
  "SELECT issued.id, issued.written, issued.recipient, CASE WHEN issued.voided_on IS NOT NULL" \
  " THEN 'void' WHEN EXISTS (SELECT 1 FROM issued AS other WHERE other.replaces_id =" \
  " issued.id) THEN" \
  " 'replaced' ELSE 'valid' END, p.entry_id, entry.number, r.version, p.place, p.level," \
  " newest.version, q.id, q.place, q.level, p.level IS NOT q.level OR" \
  " (issued.award IS NOT p.level AND p.place IS NOT q.place), issued.award, p.party_id," \
  " EXISTS (SELECT 1 FROM result_place AS gone WHERE gone.result_id = newest.id AND" \
  "  gone.entry_id = p.entry_id AND gone.id IN (SELECT value FROM json_each (?4)))" \
  " FROM issued JOIN result_place AS p ON p.id = issued.place_id" \
  " JOIN result AS r ON r.id = p.result_id" \
  " JOIN result AS newest ON " SAME_SCOPE ("newest", "r") " AND NOT EXISTS (SELECT 1 FROM result" \
  "  AS later WHERE " SAME_SCOPE ("later", "r") " AND later.version > newest.version)" \
  " LEFT JOIN result_place AS q ON q.result_id = newest.id AND q.entry_id IS" \
  "  p.entry_id AND q.party_id IS p.party_id AND NOT (r.stage_id = ?2 AND EXISTS" \
  "  (SELECT 1 FROM json_each (?3) AS rejected WHERE rejected.value = p.entry_id))" \
  "  AND q.id NOT IN (SELECT value FROM json_each (?4))" \
  " LEFT JOIN entry ON entry.id = p.entry_id WHERE r.contest_id = ?1 ORDER BY issued.id"

static const char *const TABLES[] = { "issued", "result", "result_place", "entry", "contest_stage",
                                      "vote", "vote_choice", "vote_turnout", "ballot", NULL };

/* @ids: (element-type gint64). Returns: (transfer full): them as a JSON list */
static char *
dup_json (GHashTable *ids)
{
  GString *list = g_string_new ("[");
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    laurel_ids_add (list, *(gint64 *) id);
  g_string_append_c (list, ']');

  return g_string_free (list, FALSE);
}

static GPtrArray *
list_papers (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  g_autoptr (GHashTable) rejected = NULL;
  g_autoptr (GArray) gone = NULL;
  g_autofree char *ids = NULL, *places = NULL;
  gint64 contest, stage;

  g_variant_get (args, "(x)", &contest);
  rejected = laurel_award_list_rejected (reader, contest, &stage, error);
  gone = rejected ? laurel_award_list_gone (reader, contest, error) : NULL;
  if (gone == NULL)
    return NULL;

  ids = dup_json (rejected);
  places = laurel_ids_dup_json ((const gint64 *) gone->data, gone->len);
  rows = laurel_reader_query (reader, SELECT_PAPERS, "xxss", contest, stage, ids, places);

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

/* Of the same person, under a new number, for the place that the latest version gives. */
static gboolean
reissue (LaurelTxn *txn, LaurelReissue *press, LaurelAwardPaper *paper, const char *day,
         GError **error)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT,
                                            laurel_award_paper_get_latest_id (paper));
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) args = NULL;

  g_variant_builder_add (&fields, "{ss}", "award", laurel_award_paper_get_latest_level (paper));
  g_variant_builder_add (&fields, "{ss}", LAUREL_ISSUE_PLACE, place);
  args = g_variant_ref_sink (g_variant_new ("(xssia{ss})", laurel_row_get_id (LAUREL_ROW (paper)),
                                            day, LAUREL_REISSUE_OWN_KEY, 0, &fields));

  return laurel_register_reissue (txn, press, args, error);
}

static gboolean
make_void (LaurelTxn *txn, LaurelAwardPaper *paper, const char *day, GError **error)
{
  g_autofree char *reason =
    laurel_award_paper_is_gone (paper)
    ? g_strdup (_("It does not take part in what was compared any more."))
    : laurel_award_paper_is_rejected (paper)
    ? g_strdup (_("The committee did not carry it."))
    /* Translators: %d is the version of a result. */
    : g_strdup_printf (_("By version %d of the result there is no award."),
                       laurel_award_paper_get_latest_version (paper));
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (paper)), day,
                                       reason));

  return LAUREL_REGISTER_VOID.apply (txn, args, error);
}

/* What is settled is asked of that day, and nobody knows yet what will be objected to until one to
 * come. */
static gboolean
check_day (const char *day, GError **error)
{
  return laurel_setter_check_day (day, error) &&
         (laurel_day_from_iso (day) <= laurel_day_today () ||
          laurel_refuse (error, _("Certificates are replaced today, and not on a day to come.")));
}

static gboolean
replace (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelReissue) press = laurel_reissue_new ();
  g_autoptr (GVariant) which = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  const char *day;
  gint64 contest;
  guint n = 0;

  g_variant_get (args, "(x&s)", &contest, &day);
  which = g_variant_ref_sink (g_variant_new ("(x)", contest));
  papers = check_day (day, error) && laurel_award_check (&txn->reader, contest, day, error)
             ? list_papers (&txn->reader, which, error) : NULL;
  for (guint i = 0; papers != NULL && i < papers->len; i++) {
    LaurelAwardPaper *paper = papers->pdata[i];

    if (!laurel_award_paper_is_overtaken (paper))
      continue;
    if (!(laurel_award_paper_get_latest_level (paper) != NULL
            ? reissue (txn, press, paper, day, error) : make_void (txn, paper, day, error)))
      return FALSE;
    n++;
  }
  if (n > 0)
    /* Translators: %u counts certificates. */
    laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        "Replaced %u certificate",
                                                        "Replaced %u certificates", n), n));

  return papers != NULL;
}

const LaurelCommand LAUREL_AWARD_PAPERS_REPLACE = {
  .name = "award-papers.replace",
  .label = N_("Replace certificates"),
  .summary = N_("Reissues what a correction gives another award, and declares void what it gives "
                "none: contest, day"),
  .args = "(xs)",
  .final = TRUE,
  .apply = replace,
};
