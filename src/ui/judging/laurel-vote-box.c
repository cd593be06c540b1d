/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-box.h"

#include "base/laurel-json.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"
#include "ui/judging/laurel-ballot-form.h"
#include "ui/judging/laurel-judge-words.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVoteBox:
 *
 * Where the ballots of a vote go. In an open vote each is that of a member, and is stored as soon
 * as it is typed. In a secret one those who voted are ticked, ballots are typed as they come out of
 * the box, and all are stored together: nothing joins the one to the other.
 *
 * ## Actions
 *
 * - `ballots.open` (`x`): shows the ballot of a member
 * - `ballots.remove`: takes that of the member that is shown away
 * - `ballots.undo`: takes the ballot that was typed last back, of those not counted yet
 * - `ballots.count`: stores the ballots of a secret vote
 */
struct _LaurelVoteBox {
  AdwBin parent_instance;

  LaurelBallotForm *form;
  GtkWidget *open_tools;
  GtkWidget *secret_tools;
  GtkLabel *told;
  GtkListBox *list;

  LaurelSession *session; /* (nullable) */
  LaurelVote *vote;       /* (nullable) */
  LaurelRowList *voters;  /* (nullable) */
  LaurelRowList *choices; /* (nullable) */
  LaurelRowList *counted; /* (nullable): the ballots that a secret vote has */
  gint64 voter;           /* whose ballot is shown, or 0 */
  GPtrArray *typed;       /* (element-type GVariant): of a secret vote */
  gboolean is_loaded;     /* whether @typed has what was counted before */
  GHashTable *present;    /* (element-type gint64): who voted in it */
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

/* ---- what is shown --------------------------------------------------------------------------- */

static void
tell_typed (LaurelVoteBox *self)
{
  /* Translators: %1$u counts ballots, %2$u those who voted. */
  g_autofree char *told = g_strdup_printf (_("Ballots typed: %1$u; members ticked: %2$u. Count "
                                             "them when the box is empty."), self->typed->len,
                                           g_hash_table_size (self->present));

  gtk_label_set_label (self->told, told);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ballots.undo", self->typed->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ballots.count", self->typed->len > 0);
}

static void
show_secret (LaurelVoteBox *self)
{
  /* Translators: %u counts ballots. */
  g_autofree char *title = g_strdup_printf (_("Ballot %u"), self->typed->len + 1);

  laurel_ballot_form_fill (self->form, title, NULL);
  tell_typed (self);
}

static void
show_tools (LaurelVoteBox *self)
{
  LaurelVoter *voter = find_voter (self, self->voter);

  gtk_widget_set_visible (GTK_WIDGET (self->form), is_secret (self) || voter != NULL);
  gtk_widget_set_visible (self->open_tools, voter != NULL && laurel_voter_get_voted (voter));
}

static void
show_voter (LaurelVoteBox *self)
{
  LaurelVoter *voter = find_voter (self, self->voter);
  const char *name = voter ? laurel_voter_get_name (voter) : NULL;
  /* Translators: %s is a person. */
  g_autofree char *title = g_strdup_printf (_("Ballot of %s"), name ? name : "–");

  for (guint i = 0; i < count (self->choices); i++)
    laurel_ballot_form_bar (self->form, i, FALSE);
  laurel_ballot_form_fill (self->form, title, voter ? laurel_voter_get_content (voter) : NULL);
  for (guint i = 0; voter != NULL && i < count (self->choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

    laurel_ballot_form_bar (self->form, i,
                            laurel_voter_is_barred (voter,
                                                    laurel_vote_choice_get_entry_id (choice)));
  }
}

/* The first who has not voted after the one that is shown, or from the start. */
static gint64
find_next (LaurelVoteBox *self)
{
  guint n = count (self->voters), start = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) voter = g_list_model_get_item (G_LIST_MODEL (self->voters), i);

    if (laurel_row_get_id (voter) == self->voter)
      start = i + 1;
  }
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelVoter) voter = g_list_model_get_item (G_LIST_MODEL (self->voters),
                                                           (start + i) % n);

    if (!laurel_voter_get_voted (voter) &&
        laurel_row_get_id (LAUREL_ROW (voter)) != self->voter)
      return laurel_row_get_id (LAUREL_ROW (voter));
  }

  return 0;
}

static void
show_ballot (LaurelVoteBox *self)
{
  show_tools (self);
  if (is_secret (self))
    show_secret (self);
  else
    show_voter (self);
}

/* ---- who votes ------------------------------------------------------------------------------- */

/* Who is ticked; the box is around the row, and stays. */
typedef struct {
  LaurelVoteBox *box;
  gint64 id;
} Tick;

static void
tick_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_ticked (GtkCheckButton *check, gpointer data)
{
  const Tick *tick = data;

  if (gtk_check_button_get_active (check))
    g_hash_table_add (tick->box->present, g_memdup2 (&tick->id, sizeof tick->id));
  else
    g_hash_table_remove (tick->box->present, &tick->id);
  tell_typed (tick->box);
}

static void
add_tick (LaurelVoteBox *self, GtkWidget *row, LaurelVoter *voter)
{
  GtkWidget *check = gtk_check_button_new ();
  gint64 id = laurel_row_get_id (LAUREL_ROW (voter));
  const char *name = laurel_voter_get_name (voter);
  Tick *tick = g_new (Tick, 1);

  *tick = (Tick) { self, id };
  if (laurel_voter_get_voted (voter))
    g_hash_table_add (self->present, g_memdup2 (&id, sizeof id));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->present, &id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : "–", -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (on_ticked), tick, tick_free, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
}

static gboolean
tell_voted (GBinding *binding, const GValue *voted, GValue *label, gpointer data)
{
  g_value_set_string (label, g_value_get_boolean (voted) ? _("Voted") : "");

  return TRUE;
}

static void
add_state (GtkWidget *row, LaurelVoter *voter)
{
  GtkWidget *state = gtk_label_new (NULL);

  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (state, "dim-label");
  g_object_bind_property_full (voter, "voted", state, "label", G_BINDING_SYNC_CREATE, tell_voted,
                               NULL, NULL, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                    laurel_row_get_id (LAUREL_ROW (voter)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "ballots.open");
}

static GtkWidget *
new_voter (gpointer item, gpointer data)
{
  LaurelVoteBox *self = data;
  GtkWidget *row = adw_action_row_new ();
  const char *name = laurel_voter_get_name (item);
  const char *organization = laurel_voter_get_organization (item);
  const char *role = laurel_voter_get_role (item);
  g_autofree char *about =
    g_str_equal (role, "judge") ? g_strdup (organization ? organization : "")
    : g_strjoin (" · ", laurel_judge_words_of_role (role), organization, NULL);

  g_object_set (row, "use-markup", FALSE, "title", name ? name : "–", "subtitle", about, NULL);
  if (is_secret (self))
    add_tick (self, row, item);
  else
    add_state (row, item);

  return row;
}

/* ---- what is read ---------------------------------------------------------------------------- */

static GVariant *
read_counted (LaurelVoteBox *self, LaurelBallot *ballot)
{
  g_autoptr (JsonNode) root = laurel_json_parse (laurel_ballot_get_content (ballot));
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  GVariantBuilder words;

  g_variant_builder_init (&words, G_VARIANT_TYPE ("a(xs)"));
  for (guint i = 0; i < count (self->choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->choices), i);
    gint64 entry = laurel_vote_choice_get_entry_id (choice);
    g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, entry);
    g_autofree char *word = laurel_json_dup_value (object, key);

    g_variant_builder_add (&words, "(xs)", entry, word ? word : "");
  }

  return g_variant_ref_sink (g_variant_builder_end (&words));
}

/* Those that were counted before stay, when others are found in the box. */
static void
take_counted (LaurelVoteBox *self)
{
  if (self->is_loaded || self->counted == NULL || count (self->choices) == 0 ||
      laurel_row_list_get_loading (self->counted))
    return;

  self->is_loaded = TRUE;
  for (guint i = 0; i < count (self->counted); i++) {
    g_autoptr (LaurelBallot) ballot = g_list_model_get_item (G_LIST_MODEL (self->counted), i);

    g_ptr_array_add (self->typed, read_counted (self, ballot));
  }
  show_secret (self);
}

/* What is being typed stays, whoever votes meanwhile. */
static void
on_voters (LaurelVoteBox *self)
{
  if (!is_secret (self) && find_voter (self, self->voter) == NULL) {
    self->voter = find_next (self);
    show_ballot (self);
  }
  show_tools (self);
}

static void
on_choices (LaurelVoteBox *self)
{
  LaurelVoteRule rule = laurel_vote_get_rule (self->vote);

  laurel_ballot_form_show (self->form, &rule, G_LIST_MODEL (self->choices));
  take_counted (self);
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
  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_func (self->choices, on_choices, self);
  g_clear_object (&self->choices);
  g_clear_object (&self->voters);
  g_clear_object (&self->counted);
  g_clear_object (&self->vote);
  g_ptr_array_set_size (self->typed, 0);
  g_hash_table_remove_all (self->present);
  self->voter = 0;
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
  if (session == NULL || vote == NULL)
    return;

  self->vote = g_object_ref (vote);
  self->choices = g_object_ref (choices);
  self->voters = watch (self, &LAUREL_VOTERS_OF_VOTE, G_CALLBACK (on_voters));
  if (is_secret (self))
    self->counted = watch (self, &LAUREL_BALLOTS_OF_VOTE, G_CALLBACK (take_counted));
  g_signal_connect_object (choices, "items-changed", G_CALLBACK (on_choices), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->secret_tools, is_secret (self));
  gtk_widget_set_visible (self->open_tools, FALSE);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->voters), new_voter, self, NULL);
  on_choices (self);
  on_voters (self);
}

/* ---- taking ballots -------------------------------------------------------------------------- */

static void
on_cast (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelVoteBox) self = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    if (self->vote != NULL)
      laurel_ballot_form_refuse (self->form, G_MAXUINT, error->message);
    return;
  }
  if (self->vote == NULL || is_secret (self))
    return;

  self->voter = find_next (self);
  show_ballot (self);
  if (self->voter != 0)
    laurel_ballot_form_begin (self->form);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
cast (LaurelVoteBox *self, GVariant *ballot)
{
  laurel_session_run_async (self->session, &LAUREL_BALLOT_CAST,
                            g_variant_new ("(xx@a(xs))", get_id (self), self->voter, ballot),
                            on_cast, g_object_ref (self));
}

static void
on_taken (LaurelVoteBox *self, GVariant *ballot)
{
  if (!laurel_check_writable (GTK_WIDGET (self), self->session))
    return;
  if (!is_secret (self)) {
    cast (self, ballot);
    return;
  }

  g_ptr_array_add (self->typed, g_variant_ref (ballot));
  show_secret (self);
  laurel_ballot_form_begin (self->form);
}

static void
remove_ballot (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);

  if (self->vote == NULL || self->voter == 0 || !laurel_check_writable (widget, self->session))
    return;

  laurel_run (widget, self->session, &LAUREL_BALLOT_CAST,
              g_variant_new ("(xx@a(xs))", get_id (self), self->voter,
                             g_variant_new ("a(xs)", NULL)));
  laurel_ballot_form_empty (self->form);
}

static void
open_ballot (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);

  self->voter = g_variant_get_int64 (parameter);
  show_ballot (self);
  laurel_ballot_form_begin (self->form);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);

  if (self->typed->len > 0)
    g_ptr_array_set_size (self->typed, (int) self->typed->len - 1);
  show_secret (self);
  laurel_ballot_form_begin (self->form);
}

static GVariant *
build_present (LaurelVoteBox *self)
{
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < count (self->voters); i++) {
    g_autoptr (LaurelRow) voter = g_list_model_get_item (G_LIST_MODEL (self->voters), i);
    gint64 id = laurel_row_get_id (voter);

    if (g_hash_table_contains (self->present, &id))
      g_variant_builder_add (&ids, "x", id);
  }

  return g_variant_builder_end (&ids);
}

static void
count_ballots (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (widget);
  GVariantBuilder ballots;

  if (self->vote == NULL || !laurel_check_writable (widget, self->session))
    return;

  g_variant_builder_init (&ballots, G_VARIANT_TYPE ("aa(xs)"));
  for (guint i = 0; i < self->typed->len; i++)
    g_variant_builder_add_value (&ballots, self->typed->pdata[i]);
  laurel_session_run_async (self->session, &LAUREL_BALLOTS_COUNT,
                            g_variant_new ("(x@axaa(xs))", get_id (self), build_present (self),
                                           &ballots), on_cast, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_vote_box_dispose (GObject *object)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (object);

  if (self->list != NULL)
    forget (self);
  self->list = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_vote_box_parent_class)->dispose (object);
}

static void
laurel_vote_box_finalize (GObject *object)
{
  LaurelVoteBox *self = LAUREL_VOTE_BOX (object);

  g_ptr_array_unref (self->typed);
  g_hash_table_unref (self->present);

  G_OBJECT_CLASS (laurel_vote_box_parent_class)->finalize (object);
}

static void
laurel_vote_box_class_init (LaurelVoteBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_vote_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_vote_box_finalize;
  gtk_widget_class_install_action (widget_class, "ballots.count", NULL, count_ballots);
  gtk_widget_class_install_action (widget_class, "ballots.open", "x", open_ballot);
  gtk_widget_class_install_action (widget_class, "ballots.remove", NULL, remove_ballot);
  gtk_widget_class_install_action (widget_class, "ballots.undo", NULL, undo);

  g_type_ensure (LAUREL_TYPE_BALLOT_FORM);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-vote-box.ui");
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
  self->typed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
