/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-assignment-papers.h"

#include "judging/jury/laurel-placement-store.h"
#include "ui/kit/laurel-report.h"

/* The papers of who judges what in a stage. It is that which was asked for: the page may show
 * another one by the time sheets have their codes. */

typedef struct {
  LaurelContestPage *page;
  LaurelContest *contest;
  gint64 stage;
} Asked;

static void
asked_free (Asked *self)
{
  g_object_unref (self->page);
  g_object_unref (self->contest);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
open_papers (LaurelContestPage *page, LaurelContest *contest, gint64 stage, const char *rows,
             const char *template)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "documents.contest", "(sxxss)", rows,
                              laurel_row_get_id (LAUREL_ROW (contest)), stage, template,
                              laurel_contest_get_title (contest));
}

/**
 * laurel_assignment_papers_open:
 * @page: where it was asked for
 * @stage: a stage of its contest
 * @rows: which rows
 * @template: by which template
 *
 * Opens papers of it.
 */
void
laurel_assignment_papers_open (LaurelContestPage *page, gint64 stage, const char *rows,
                               const char *template)
{
  LaurelContest *contest = laurel_contest_page_get_contest (page);

  if (contest != NULL)
    open_papers (page, contest, stage, rows, template);
}

static void
on_coded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    open_papers (asked->page, asked->contest, asked->stage, "sheets", "score-sheet");
  else
    laurel_report (GTK_WIDGET (asked->page), error);
}

/**
 * laurel_assignment_papers_open_sheets:
 * @page: where it was asked for
 * @stage: a stage of its contest
 *
 * Opens its score sheets, which are given codes first.
 */
void
laurel_assignment_papers_open_sheets (LaurelContestPage *page, gint64 stage)
{
  LaurelContest *contest = laurel_contest_page_get_contest (page);
  Asked *asked;

  if (contest == NULL)
    return;

  asked = g_new0 (Asked, 1);
  asked->page = g_object_ref (page);
  asked->contest = g_object_ref (contest);
  asked->stage = stage;
  laurel_session_run_async (laurel_contest_page_get_session (page), &LAUREL_PLACEMENTS_CODE,
                            g_variant_new ("(x)", stage), on_coded, asked);
}
