/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/votes/laurel-vote-advance-store.h"

#include "base/laurel-error.h"
#include "judging/scores/laurel-advance-store.h"
#include "judging/votes/laurel-vote-store.h"

#include <glib/gi18n-lib.h>

/* Who goes on because a committee said so. */

static gboolean
put_carried (LaurelTxn *txn, LaurelContestStage *next, GPtrArray *choices, const char *reason,
             int *count, GError **error)
{
  for (guint i = 0; i < choices->len; i++) {
    if (!g_str_equal (laurel_vote_choice_get_outcome (choices->pdata[i]), "carried"))
      continue;
    if (!laurel_advance_put (txn, laurel_row_get_id (LAUREL_ROW (next)),
                             laurel_vote_choice_get_entry_id (choices->pdata[i]), reason, error))
      return FALSE;
    *count += 1;
  }

  return TRUE;
}

static gboolean
advance (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelVote) vote = NULL;
  g_autoptr (LaurelContestStage) next = NULL;
  g_autoptr (GPtrArray) choices = NULL;
  g_autofree char *reason = NULL;
  int count = 0;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  vote = laurel_vote_load (&txn->reader, id, error);
  if (vote == NULL)
    return FALSE;
  if (laurel_vote_get_closed (vote) == 0)
    return laurel_refuse (error, _("This vote is still open: close it first."));
  next = laurel_advance_load_next (&txn->reader, laurel_vote_get_stage_id (vote), error);
  choices = next ? laurel_vote_list_choices (&txn->reader, vote, error) : NULL;
  if (choices == NULL)
    return FALSE;

  /* Translators: %s is what was voted on. */
  reason = g_strdup_printf (_("Carried in the vote “%s”"), laurel_vote_get_title (vote));
  if (!put_carried (txn, next, choices, reason, &count, error))
    return FALSE;
  if (count == 0)
    return laurel_refuse (error, _("Nothing is carried in this vote, so nothing goes on by it."));

  laurel_advance_tell (txn, next, count);
  return TRUE;
}

const LaurelCommand LAUREL_VOTE_ADVANCE = {
  .name = "vote.advance",
  .label = N_("Let entries go on"),
  .summary = N_("Lets those go on to the next stage whom a closed vote (its id) carried"),
  .args = "(x)",
  .apply = advance,
};
