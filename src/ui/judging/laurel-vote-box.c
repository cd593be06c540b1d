/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-box.h"

#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"
#include "ui/judging/laurel-ballot-form.h"
#include "ui/judging/laurel-ballot-stash.h"
#include "ui/judging/laurel-vote-rows.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVoteBox:
 *
 * Where the ballots of a vote go. In an open vote each is that of a member, and is stored as soon
 * as it is typed. In a secret one those who voted are ticked, ballots are typed as they come out of
 * the box, and all are stored together: nothing joins the one to the other. Until then they are
 * kept outside the library, and so is a ballot that is half typed.
 *
 * ## Actions
 *
 * - `ballots.open` (`x`): shows the ballot of a member
 * - `ballots.remove`: takes that of the member that is shown away
 * - `ballots.tick` (`xb`): whether a member voted in a secret vote
 * - `ballots.correct`, `ballots.drop` (`u`): shows one of those that were typed, or takes it away
 * - `ballots.undo`: takes the ballot that was typed last away
 * - `ballots.count`: stores the ballots of a secret vote
 */
struct _LaurelVoteBox {
  AdwBin parent_instance;

  LaurelBallotForm *form;
  GtkWidget *open_tools;
  GtkWidget *secret_tools;
  GtkLabel *told;
  GtkListBox *ballots;
  GtkListBox *list;

  LaurelBallotStash *stash;
  LaurelSession *session; /* (nullable) */
  LaurelVote *vote;       /* (nullable) */
  LaurelRowList *voters;  /* (nullable) */
  LaurelRowList *choices; /* (nullable) */
  LaurelRowList *counted; /* (nullable): the ballots that a secret vote has */
  gint64 slot;            /* which ballot is shown, as in the pile: the member's, or 0 for none */
  LaurelBallotPile *pile;
  gboolean is_loaded;     /* whether the pile has what was counted and kept before */
};

G_DEFINE_FINAL_TYPE (LaurelVoteBox, laurel_vote_box, ADW_TYPE_BIN)

static gboolean
is_secret (LaurelVoteBox *self)
{
  return self->vote != NULL && laurel_vote_get_secret (self->vote);
}

static gint64
get_id (LaurelVoteBox *self)
{
  return laurel_row_get_id (LAUREL_ROW (self->vote));
}

static guint
count (gpointer list)
{
  return list ? g_list_model_get_n_items (list) : 0;
}

static LaurelVoter *
find_voter (LaurelVoteBox *self, gint64 id)
{
  return self->voters ? LAUREL_VOTER (laurel_row_list_find (self->voters, id)) : NULL;
}

/* ---- what is kept ---------------------------------------------------------------------------- */

/* What is half typed goes along. */
static void
keep (LaurelVoteBox *self)
{
  g_autoptr (GVariant) typed = NULL;

  if (self->vote == NULL || self->session == NULL || count (self->choices) == 0 ||
      !self->is_loaded)
    return;

  if (gtk_widget_get_visible (GTK_WIDGET (self->form))) {
    typed = laurel_ballot_form_dup_typed (self->form);
    laurel_ballot_pile_set_draft (self->pile, self->slot, typed);
  }
  laurel_ballot_stash_keep (self->stash, get_id (self), self->pile);
}

/**
 * laurel_vote_box_is_pending:
 * @self: a box
 *
 * Returns: whether ballots were typed that the library does not have
 */
gboolean
laurel_vote_box_is_pending (LaurelVoteBox *self)
{
  g_return_val_if_fail (LAUREL_IS_VOTE_BOX (self), FALSE);

  keep (self);
  return self->vote != NULL && laurel_ballot_pile_is_pending (self->pile);
}

/* ---- what is shown --------------------------------------------------------------------------- */

static void
tell_typed (LaurelVoteBox *self)
{
  guint n = self->pile->ballots->len;
  /* Translators: %1$u counts ballots, %2$u those who voted. */
  g_autofree char *told = g_strdup_printf (_("Ballots typed: %1$u; members ticked: %2$u. Count "
                                             "them when the box is empty."), n,
                                           g_hash_table_size (self->pile->present));

  gtk_label_set_label (self->told, told);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ballots.undo", n > 0);
  /* None at all take those away that were counted. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ballots.count",
                                 n > 0 || self->pile->counted > 0);
}

static void
show_secret (LaurelVoteBox *self)
{
  guint which = (guint) (-self->slot - 1);
  gboolean is_next = self->slot == 0 || which >= self->pile->ballots->len;
  /* Translators: %u counts ballots. */
  g_autofree char *title = g_strdup_printf (_("Ballot %u"),
                                            (is_next ? self->pile->ballots->len : which) + 1);

  laurel_ballot_form_fill (self->form, title, NULL);
  if (!is_next)
    laurel_ballot_form_retype (self->form, self->pile->ballots->pdata[which]);
  laurel_vote_rows_list_ballots (self->ballots, self->pile->ballots,
                                 G_LIST_MODEL (self->choices));
  tell_typed (self);
}

static void
show_tools (LaurelVoteBox *self)
{
  LaurelVoter *voter = find_voter (self, self->slot);

  gtk_widget_set_visible (GTK_WIDGET (self->form), is_secret (self) || voter != NULL);
  gtk_widget_set_visible (self->open_tools, voter != NULL && laurel_voter_get_voted (voter));
}

/* What was half typed on it is there again. */
static void
show_ballot (LaurelVoteBox *self)
{
  GVariant *typed;

  show_tools (self);
  if (is_secret (self))
    show_secret (self);
  else
    laurel_ballot_form_show_voter (self->form, find_voter (self, self->slot));
  typed = laurel_ballot_pile_get_draft (self->pile, self->slot);
  if (typed != NULL)
    laurel_ballot_form_retype (self->form, typed);
}

/* ---- who votes ------------------------------------------------------------------------------- */

static GtkWidget *
new_voter (gpointer item, gpointer data)
{
  LaurelVoteBox *self = data;
  gint64 id = laurel_row_get_id (item);

  if (!is_secret (self))
    return laurel_vote_rows_new_voter (item);
  if (!self->pile->is_touched && laurel_voter_get_voted (item))
    g_hash_table_add (self->pile->present, g_memdup2 (&id, sizeof id));

  return laurel_vote_rows_new_tick (item, g_hash_table_contains (self->pile->present, &id));
}

static void
list_voters (LaurelVoteBox *self)
{
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->voters), new_voter, self, NULL);
}

static void
tick (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);
  gboolean is_ticked;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &is_ticked);
  laurel_ballot_pile_set_present (self->pile, id, is_ticked);
  tell_typed (self);
  keep (self);
}

/* ---- what is read ---------------------------------------------------------------------------- */

/* Those that were counted before stay, when others are found in the box; and so does what was
 * typed when the window was closed, or another vote was looked at. */
static void
load (LaurelVoteBox *self)
{
  if (self->is_loaded || count (self->choices) == 0 ||
      laurel_row_list_get_loading (self->voters) ||
      (self->counted != NULL && laurel_row_list_get_loading (self->counted)))
    return;

  self->is_loaded = TRUE;
  if (self->counted != NULL)
    laurel_ballot_pile_read_counted (self->pile, G_LIST_MODEL (self->counted),
                                     G_LIST_MODEL (self->choices));
  laurel_ballot_stash_load (self->stash, get_id (self), self->pile);
  list_voters (self);
  show_ballot (self);
}

/* Begins with a ballot that is half typed, if there is one. */
static gint64
find_first (LaurelVoteBox *self)
{
  for (guint i = 0; i < count (self->voters); i++) {
    g_autoptr (LaurelRow) voter = g_list_model_get_item (G_LIST_MODEL (self->voters), i);

    if (laurel_ballot_pile_get_draft (self->pile, laurel_row_get_id (voter)) != NULL)
      return laurel_row_get_id (voter);
  }

  return laurel_vote_rows_find_next (self->voters, 0);
}

/* What is being typed stays, whoever votes meanwhile. */
static void
on_voters (LaurelVoteBox *self)
{
  load (self);
  if (self->is_loaded && !is_secret (self) && find_voter (self, self->slot) == NULL) {
    self->slot = find_first (self);
    show_ballot (self);
  }
  show_tools (self);
}

static void
on_counted (LaurelVoteBox *self)
{
  load (self);
  if (self->is_loaded && !laurel_row_list_get_loading (self->counted)) {
    self->pile->counted = count (self->counted);
    tell_typed (self);
  }
}

static void
on_choices (LaurelVoteBox *self)
{
  LaurelVoteRule rule = laurel_vote_get_rule (self->vote);

  keep (self);
  laurel_ballot_form_show (self->form, &rule, G_LIST_MODEL (self->choices));
  on_voters (self);
  show_ballot (self);
}

static LaurelRowList *
watch (LaurelVoteBox *self, const LaurelQuery *query, GCallback callback)
{
  LaurelRowList *list = laurel_store_list (laurel_session_get_store (self->session), query,
                                           g_variant_new ("(x)", get_id (self)));

  g_signal_connect_object (list, "items-changed", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", callback, self, G_CONNECT_SWAPPED);

  return list;
}

static void
forget (LaurelVoteBox *self)
{
  keep (self);
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_func (self->choices, on_choices, self);
  g_clear_object (&self->choices);
  g_clear_object (&self->voters);
  g_clear_object (&self->counted);
  g_clear_object (&self->vote);
  g_clear_pointer (&self->pile, laurel_ballot_pile_free);
  self->pile = laurel_ballot_pile_new ();
  self->slot = 0;
  self->is_loaded = FALSE;
}

/**
 * laurel_vote_box_show:
 * @self: a box
 * @session: (nullable): a session
 * @vote: (nullable): a vote that is open, or %NULL for none
 * @choices: (nullable): what is voted on in it
 */
void
laurel_vote_box_show (LaurelVoteBox *self, LaurelSession *session, LaurelVote *vote,
                      LaurelRowList *choices)
{
  g_return_if_fail (LAUREL_IS_VOTE_BOX (self));

  forget (self);
  g_set_object (&self->session, session);
  laurel_ballot_stash_set_session (self->stash, session);
  if (session == NULL || vote == NULL)
    return;

  self->vote = g_object_ref (vote);
  self->choices = g_object_ref (choices);
  self->voters = watch (self, &LAUREL_VOTERS_OF_VOTE, G_CALLBACK (on_voters));
  if (is_secret (self))
    self->counted = watch (self, &LAUREL_BALLOTS_OF_VOTE, G_CALLBACK (on_counted));
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (on_choices), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->secret_tools, is_secret (self));
  gtk_widget_set_visible (self->open_tools, FALSE);
  list_voters (self);
  on_choices (self);
}

/* ---- taking ballots -------------------------------------------------------------------------- */

/* Ballots on their way to the library. Until they are there somebody may look at another vote, or
 * type another ballot. */
typedef struct {
  LaurelVoteBox *box;
  gint64 vote;
  gint64 voter;    /* or 0: all those of a secret vote */
  GVariant *typed; /* (nullable): what the form said */
  guint serial;    /* of the pile */
  guint n;         /* how many they are */
} Sending;

static Sending *
sending_new (LaurelVoteBox *self, gint64 voter)
{
  Sending *sending = g_new (Sending, 1);

  keep (self);
  *sending = (Sending) { g_object_ref (self), get_id (self), voter,
                         laurel_ballot_form_dup_typed (self->form), self->pile->serial,
                         self->pile->ballots->len };

  return sending;
}

static void
sending_free (Sending *self)
{
  g_clear_pointer (&self->typed, g_variant_unref);
  g_object_unref (self->box);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static gboolean
is_shown (const Sending *sending)
{
  return sending->box->vote != NULL && get_id (sending->box) == sending->vote &&
         (is_secret (sending->box) || sending->box->slot == sending->voter);
}

/* Whether somebody goes on typing on the same ballot. */
static gboolean
is_typed_on (const Sending *sending)
{
  g_autoptr (GVariant) typed = laurel_ballot_form_dup_typed (sending->box->form);

  return typed != NULL && (sending->typed == NULL || !g_variant_equal (typed, sending->typed));
}

static void
show_next (LaurelVoteBox *self)
{
  self->slot = laurel_vote_rows_find_next (self->voters, self->slot);
  show_ballot (self);
  if (self->slot != 0)
    laurel_ballot_form_begin (self->form);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* What is in the library now needs to be kept no more. */
static void
settle (const Sending *sending)
{
  LaurelVoteBox *self = sending->box;

  if (self->vote == NULL || get_id (self) != sending->vote) {
    if (self->stash != NULL)
      laurel_ballot_stash_settle (self->stash, sending->vote, sending->voter, sending->n);
    return;
  }

  if (sending->voter == 0) {
    laurel_ballot_pile_settle (self->pile, sending->n, sending->serial);
    tell_typed (self);
  } else if (!is_shown (sending)) {
    laurel_ballot_pile_set_draft (self->pile, sending->voter, NULL);
  } else if (!is_typed_on (sending)) {
    laurel_ballot_pile_set_draft (self->pile, sending->voter, NULL);
    show_next (self);
  }
  keep (self);
}

static void
on_sent (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sending) sending = data;
  g_autoptr (GError) error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    settle (sending);
  else if (is_shown (sending))
    laurel_ballot_form_refuse (sending->box->form, G_MAXUINT, error->message);
  else
    laurel_report (GTK_WIDGET (sending->box), error);
}

static void
on_taken (LaurelVoteBox *self, GVariant *ballot)
{
  if (!laurel_check_writable (GTK_WIDGET (self), self->session))
    return;
  if (!is_secret (self)) {
    laurel_session_run_async (self->session, &LAUREL_BALLOT_CAST,
                              g_variant_new ("(xx@a(xs))", get_id (self), self->slot, ballot),
                              on_sent, sending_new (self, self->slot));
    return;
  }

  laurel_ballot_pile_put (self->pile, self->slot, ballot);
  self->slot = 0;
  show_ballot (self);
  keep (self);
  laurel_ballot_form_begin (self->form);
}

static void
remove_ballot (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);

  if (self->vote == NULL || self->slot == 0 || !laurel_check_writable (widget, self->session))
    return;

  laurel_run (widget, self->session, &LAUREL_BALLOT_CAST,
              g_variant_new ("(xx@a(xs))", get_id (self), self->slot,
                             g_variant_new ("a(xs)", NULL)));
  laurel_ballot_form_empty (self->form);
}

static void
show_slot (LaurelVoteBox *self, gint64 slot)
{
  keep (self);
  self->slot = slot;
  show_ballot (self);
  laurel_ballot_form_begin (self->form);
}

static void
open_ballot (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_slot (LAUREL_VOTE_BOX (widget), g_variant_get_int64 (parameter));
}

static void
correct (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_slot (LAUREL_VOTE_BOX (widget), -(gint64) g_variant_get_uint32 (parameter) - 1);
}

/* @parameter: (nullable): which one; or else the last */
static void
drop (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);
  guint n = self->pile->ballots->len;
  guint which = parameter ? g_variant_get_uint32 (parameter) : n - 1;

  if (which >= n)
    return;

  keep (self);
  laurel_ballot_pile_drop (self->pile, which);
  self->slot = 0;
  show_ballot (self);
  keep (self);
  laurel_ballot_form_begin (self->form);
}

static void
count_ballots (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);

  if (self->vote != NULL && laurel_check_writable (widget, self->session))
    laurel_session_run_async (self->session, &LAUREL_BALLOTS_COUNT,
                              laurel_ballot_pile_build (self->pile, get_id (self),
                                                        G_LIST_MODEL (self->voters)), on_sent,
                              sending_new (self, 0));
}

/* ---- the object ------------------------------------------------------------------------------ */

/* A window that is closed takes nothing along. */
static void
laurel_vote_box_unmap (GtkWidget *widget)
{
  keep (LAUREL_VOTE_BOX (widget));

  GTK_WIDGET_CLASS (laurel_vote_box_parent_class)->unmap (widget);
}

static void
laurel_vote_box_dispose (GObject *object)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (object);

  if (self->list != NULL)
    forget (self);
  self->list = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->stash, laurel_ballot_stash_free);

  G_OBJECT_CLASS (laurel_vote_box_parent_class)->dispose (object);
}

static void
laurel_vote_box_finalize (GObject *object)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (object);

  laurel_ballot_pile_free (self->pile);

  G_OBJECT_CLASS (laurel_vote_box_parent_class)->finalize (object);
}

static void
laurel_vote_box_class_init (LaurelVoteBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_vote_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_vote_box_finalize;
  widget_class->unmap = laurel_vote_box_unmap;
  gtk_widget_class_install_action (widget_class, "ballots.count", NULL, count_ballots);
  gtk_widget_class_install_action (widget_class, "ballots.correct", "u", correct);
  gtk_widget_class_install_action (widget_class, "ballots.drop", "u", drop);
  gtk_widget_class_install_action (widget_class, "ballots.open", "x", open_ballot);
  gtk_widget_class_install_action (widget_class, "ballots.remove", NULL, remove_ballot);
  gtk_widget_class_install_action (widget_class, "ballots.tick", "(xb)", tick);
  gtk_widget_class_install_action (widget_class, "ballots.undo", NULL, drop);

  g_type_ensure (LAUREL_TYPE_BALLOT_FORM);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-vote-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, ballots);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, open_tools);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, secret_tools);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteBox, told);
  gtk_widget_class_bind_template_callback (widget_class, on_taken);
}

static void
laurel_vote_box_init (LaurelVoteBox *self)
{
  self->pile = laurel_ballot_pile_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stash = laurel_ballot_stash_new (GTK_WIDGET (self));
}
