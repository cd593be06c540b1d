/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-votes.h"

#include "judging/votes/laurel-vote-store.h"
#include "ui/judging/laurel-standing-row.h"
#include "ui/judging/laurel-vote-dialog.h"
#include "ui/judging/laurel-vote-pane.h"
#include "ui/judging/laurel-vote-words.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestVotes:
 *
 * What a committee votes on in a stage that is a vote, and the vote that is selected.
 *
 * ## Actions
 *
 * - `votes.add`: asks what is put to the vote
 * - `votes.back`: from the one to the list, where there is room for one only
 */
struct _LaurelContestVotes {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  AdwLeaflet *leaflet;
  GtkListBox *list;
  LaurelVotePane *pane;

  gint64 stage;              /* or 0 */
  GtkCustomFilter *filter;
  GtkFilterListModel *votes; /* (element-type LaurelVote): of the stage */
};

G_DEFINE_FINAL_TYPE (LaurelContestVotes, laurel_contest_votes, LAUREL_TYPE_CONTEST_PAGE)

/* ---- the list -------------------------------------------------------------------------------- */

static void
show_vote (LaurelVote *vote, GParamSpec *pspec, GtkListBoxRow *row)
{
  g_autofree char *state = laurel_vote_words_dup_state (vote);

  laurel_standing_row_show (row, laurel_vote_get_title (vote), state);
}

static GtkWidget *
new_vote (gpointer item, gpointer data)
{
  GtkWidget *row = laurel_standing_row_new ();

  g_signal_connect_object (item, "notify", G_CALLBACK (show_vote), row, 0);
  show_vote (item, NULL, GTK_LIST_BOX_ROW (row));

  return row;
}

static gboolean
is_of_stage (gpointer vote, gpointer data)
{
  return laurel_vote_get_stage_id (vote) == ((LaurelContestVotes *) data)->stage;
}

static guint
count (LaurelContestVotes *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->votes));
}

static void
select_at (LaurelContestVotes *self, guint position)
{
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) position));
}

/* One that is put to the vote is the one to go on with. */
static void
on_items_changed (LaurelContestVotes *self, guint position, guint removed, guint added)
{
  guint n = count (self);

  gtk_stack_set_visible_child_name (self->faces, n == 0 ? "empty" : "votes");
  if (added == 1 && removed == 0)
    select_at (self, position);
  else if (n > 0 && gtk_list_box_get_selected_row (self->list) == NULL)
    select_at (self, 0);
}

static void
on_selected (LaurelContestVotes *self, GtkListBoxRow *row)
{
  g_autoptr (GObject) vote = row == NULL ? NULL
    : g_list_model_get_item (G_LIST_MODEL (self->votes), (guint) gtk_list_box_row_get_index (row));

  g_object_set (self->pane, "vote", vote, NULL);
}

static void
on_activated (LaurelContestVotes *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
read_votes (LaurelContestPage *page)
{
  LaurelContestVotes *self = LAUREL_CONTEST_VOTES (page);
  g_autoptr (LaurelRowList) all = NULL;

  g_object_set (self->pane, "vote", NULL, NULL);
  if (self->stage != 0)
    all = laurel_contest_page_list (page, &LAUREL_VOTES_OF_CONTEST);
  gtk_filter_list_model_set_model (self->votes, (GListModel *) all);
}

/* Another contest has other stages. */
static void
read_contest (LaurelContestPage *page)
{
  LAUREL_CONTEST_VOTES (page)->stage = 0;
  read_votes (page);
}

/**
 * laurel_contest_votes_show:
 * @self: a page
 * @stage: the stage whose votes are shown
 */
void
laurel_contest_votes_show (LaurelContestVotes *self, gint64 stage)
{
  g_return_if_fail (LAUREL_IS_CONTEST_VOTES (self));

  if (self->stage == stage)
    return;

  self->stage = stage;
  read_votes (LAUREL_CONTEST_PAGE (self));
}

/* ---- actions --------------------------------------------------------------------------------- */

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget));

  if (laurel_check_writable (widget, session))
    laurel_dialog_present (LAUREL_DIALOG (laurel_vote_dialog_new (
      session, LAUREL_CONTEST_VOTES (widget)->stage)), widget);
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_CONTEST_VOTES (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_contest_votes_dispose (GObject *object)
{
  LaurelContestVotes *self = LAUREL_CONTEST_VOTES (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  if (self->votes != NULL)
    gtk_filter_list_model_set_filter (self->votes, NULL);
  g_clear_object (&self->votes);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (laurel_contest_votes_parent_class)->dispose (object);
}

static void
laurel_contest_votes_class_init (LaurelContestVotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_votes_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_contest;
  gtk_widget_class_install_action (widget_class, "votes.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "votes.back", NULL, back);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_VOTE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-votes.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestVotes, faces);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestVotes, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestVotes, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestVotes, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_contest_votes_init (LaurelContestVotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = gtk_custom_filter_new (is_of_stage, self, NULL);
  self->votes = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->votes), new_vote, NULL, NULL);
  g_signal_connect_object (self->votes, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
