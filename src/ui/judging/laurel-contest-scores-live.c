/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-scores-private.h"

#include "judging/live/laurel-turn-scope-store.h"

/* Marks of a stage before an audience have a panel of their own. While somebody is on stage it is
 * what is shown, so that whoever comes back finds it. */

/* Returns: whether its stage is one before an audience, with marks to be given */
gboolean
laurel_contest_scores_can_be_live (LaurelContestScores *self)
{
  const LaurelScoreBook *book = self->desk ? laurel_score_desk_get_book (self->desk) : NULL;
  LaurelContestStage *stage = laurel_scope_chooser_get_shown (self->chooser);
  const char *kind = stage ? laurel_contest_stage_get_kind (stage) : "";

  return book != NULL && book->sheets->len > 0 &&
         (g_str_equal (kind, "live") || g_str_equal (kind, "answer"));
}

/* Returns: what there is to be seen where there are marks */
const char *
laurel_contest_scores_name_face (LaurelContestScores *self)
{
  LaurelContestPage *page = LAUREL_CONTEST_PAGE (self);
  gboolean can_be_live = laurel_contest_scores_can_be_live (self);

  if (can_be_live && self->is_live)
    gtk_toggle_button_set_active (self->live, TRUE);
  self->is_live = FALSE;
  if (!can_be_live || !gtk_toggle_button_get_active (self->live))
    return "marks";

  laurel_live_panel_show (self->live_panel, laurel_contest_page_get_session (page),
                          laurel_contest_page_get_contest (page),
                          laurel_scope_chooser_get_shown (self->chooser), self->desk);
  return "live";
}

/* ---- who is on stage ------------------------------------------------------------- */

/* On the reader's thread. Returns: (nullable) */
static gpointer
find_scope (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree LaurelScope *scope = g_new0 (LaurelScope, 1);
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  if (!laurel_turn_find_scope (reader, contest, scope, error))
    scope->stage = 0;

  return error != NULL && *error != NULL ? NULL : g_steal_pointer (&scope);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestScores) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree LaurelScope *scope = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (scope == NULL || scope->stage == 0)
    return;

  self->is_live = TRUE;
  laurel_scope_chooser_prefer (self->chooser, scope);
  if (self->desk != NULL && laurel_score_desk_get_book (self->desk) != NULL &&
      laurel_score_desk_get_scope (self->desk)->stage == scope->stage)
    laurel_contest_scores_show_face (self, laurel_contest_scores_name_face (self));
}

void
laurel_contest_scores_stop_finding (LaurelContestScores *self)
{
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
}

/* Looks whether somebody is on stage in the contest that is shown. */
void
laurel_contest_scores_find_stage (LaurelContestScores *self)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (self));
  gint64 contest = laurel_contest_page_get_id (LAUREL_CONTEST_PAGE (self));

  laurel_contest_scores_stop_finding (self);
  self->is_live = FALSE;
  gtk_toggle_button_set_active (self->live, FALSE);
  if (session == NULL || contest == 0)
    return;

  self->finding = g_cancellable_new ();
  laurel_store_read_async (laurel_session_get_store (session), find_scope,
                           g_variant_new ("(x)", contest), g_free, self->finding, on_found,
                           g_object_ref (self));
}
