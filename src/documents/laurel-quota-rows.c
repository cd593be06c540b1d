/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-quota-rows.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/laurel-quota.h"
#include "judging/scores/laurel-quota-store.h"

#include <glib/gi18n-lib.h>

/* Rows for a batch out of a quota: how many of each section go on, and why. */

static void
set_number (LaurelLibraryDraft *draft, const char *column, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  laurel_library_draft_set (draft, column, text);
}

static void
add_share (LaurelLibraryDraft *draft, LaurelContest *contest, LaurelContestStage *stage,
           const char *rule, LaurelQuotaShare *share)
{
  const char *name = laurel_quota_share_get_name (share);

  laurel_library_draft_begin (draft);
  laurel_library_draft_set (draft, "occasion", laurel_contest_get_title (contest));
  laurel_library_draft_set (draft, "stage", laurel_contest_stage_get_title (stage));
  laurel_library_draft_set (draft, "rule", rule);
  laurel_library_draft_set (draft, "section", name && *name != '\0' ? name : _("All entries"));
  set_number (draft, "count", laurel_quota_share_get_count (share));
  set_number (draft, "seats", laurel_quota_share_get_seats (share));
  if (laurel_quota_share_get_result_id (share) != 0)
    set_number (draft, "taken", laurel_quota_share_get_taken (share));
  laurel_library_draft_set (draft, "reasons", laurel_quota_share_get_reason (share));
}

/* The first stage that has a quota. */
static LaurelContestStage *
find_stage (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", contest));
  g_autoptr (GPtrArray) stages = LAUREL_STAGES_OF_CONTEST.run (reader, args, error);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (laurel_contest_stage_get_quota (stages->pdata[i]) != NULL)
      return g_object_ref (stages->pdata[i]);
  if (stages != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("No stage of this contest says how many go on to the next one."));

  return NULL;
}

/**
 * laurel_quota_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @contest: a contest
 * @of: a stage of it, or 0 for the first that has a quota
 * @error: return location for an error, as where there is none
 */
gboolean
laurel_quota_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, gint64 contest, gint64 of,
                       GError **error)
{
  g_autoptr (LaurelContest) owner = laurel_contest_load (reader, contest, error);
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GVariant) args = NULL;
  g_autoptr (GPtrArray) shares = NULL;
  g_autofree char *rule = NULL;
  LaurelQuota quota;

  if (owner != NULL)
    stage = of != 0 ? laurel_contest_stage_load (reader, of, error)
                    : find_stage (reader, contest, error);
  if (stage == NULL)
    return FALSE;

  args = g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (stage))));
  shares = LAUREL_QUOTA_OF_STAGE.run (reader, args, error);
  if (shares == NULL || !laurel_quota_parse (laurel_contest_stage_get_quota (stage), &quota, error))
    return FALSE;

  rule = laurel_quota_dup_words (&quota);
  for (guint i = 0; i < shares->len; i++)
    add_share (draft, owner, stage, rule, shares->pdata[i]);

  return TRUE;
}
