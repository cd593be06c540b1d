/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-stage.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): the only stage that is measured so */
static LaurelContestStage *
find_only (LaurelReader *reader, LaurelContest *contest, const char *measure, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))));
  g_autoptr (GPtrArray) stages = LAUREL_STAGES_OF_CONTEST.run (reader, args, error);
  LaurelContestStage *found = NULL;
  guint n = 0;

  if (stages == NULL)
    return NULL;

  for (guint i = 0; i < stages->len; i++)
    if (g_strcmp0 (laurel_contest_stage_get_measure (stages->pdata[i]), measure) == 0) {
      found = stages->pdata[i];
      n++;
    }
  if (n == 1)
    return g_object_ref (found);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               n == 0
                 /* Translators: a contest, and what a stage is measured by: exam, survey, index. */
                 ? _("“%s” has no stage whose “measure” is “%s”. Add one, or say with --stage "
                     "which one is meant.")
                 /* Translators: a contest, and what a stage is measured by: exam, survey, index. */
                 : _("“%s” has several stages whose “measure” is “%s”. Say with --stage which one "
                     "is meant."), laurel_contest_get_title (contest), measure);
  return NULL;
}

/**
 * laurel_tool_find_stage:
 * @reader: where to read
 * @contest: (nullable): its title or id, as it was given with --contest
 * @stage: (nullable): its title or id, as it was given with --stage
 * @measure: what it must be measured by, if no stage was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the stage
 */
LaurelContestStage *
laurel_tool_find_stage (LaurelReader *reader, const char *contest, const char *stage,
                        const char *measure, GError **error)
{
  g_autoptr (LaurelContest) found = NULL;
  gint64 id;

  if (contest == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say with --contest whose they are: its title or id."));
    return NULL;
  }
  found = laurel_contest_find (reader, contest, error);
  if (found == NULL)
    return NULL;

  id = laurel_row_get_id (LAUREL_ROW (found));
  return stage != NULL ? laurel_contest_stage_find (reader, id, stage, error)
                       : find_only (reader, found, measure, error);
}
