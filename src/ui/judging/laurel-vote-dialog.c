/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-dialog.h"

#include "judging/contest/laurel-entry.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/judging/laurel-vote-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVoteDialog:
 *
 * Puts entries to the vote, once more where a vote left some undecided, or changes how it is voted
 * as long as nobody has.
 *
 * ## Actions
 *
 * - `vote.choose` (`b`): all entries, or none
 */
struct _LaurelVoteDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;
  LaurelChoiceRow *kind;
  LaurelChoiceRow *majority;
  GtkEditable *quorum;
  GtkEditable *members;
  GtkEditable *seats;
  LaurelSwitchRow *secret;
  AdwPreferencesGroup *choices_group;
  LaurelMoreList *choices;

  gint64 stage;
  gint64 vote;            /* that is changed, or 0 */
  LaurelRowList *entries; /* (nullable) */
  GHashTable *chosen;     /* (nullable) (element-type gint64): NULL: all */
};

G_DEFINE_FINAL_TYPE (LaurelVoteDialog, laurel_vote_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_VOTE_DIALOG (dialog)->vote ? &LAUREL_VOTE_EDIT : &LAUREL_VOTE_ADD;
}

static const char *
get_choice (LaurelChoiceRow *row, const char *const *words)
{
  return words[adw_combo_row_get_selected (ADW_COMBO_ROW (row))];
}

static void
add (GVariantBuilder *fields, const char *name, const char *text)
{
  g_variant_builder_add (fields, "{ss}", name, text);
}

static gboolean
is_chosen (LaurelVoteDialog *self, gint64 entry)
{
  return self->chosen == NULL || g_hash_table_contains (self->chosen, &entry);
}

static GVariant *
build_entries (LaurelVoteDialog *self)
{
  guint n = self->entries ? g_list_model_get_n_items (G_LIST_MODEL (self->entries)) : 0;
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

    if (is_chosen (self, laurel_row_get_id (entry)))
      g_variant_builder_add (&ids, "x", laurel_row_get_id (entry));
  }

  return g_variant_builder_end (&ids);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelVoteDialog *self = LAUREL_VOTE_DIALOG (dialog);
  const char *name = gtk_editable_get_text (self->name);
  const char *kind = get_choice (self->kind, LAUREL_VOTE_KINDS);
  const char *members = gtk_editable_get_text (self->members);
  const char *seats = gtk_editable_get_text (self->seats);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add (&fields, "majority", get_choice (self->majority, LAUREL_VOTE_MAJORITIES));
  add (&fields, "quorum", gtk_editable_get_text (self->quorum));
  add (&fields, "secret", laurel_switch_row_get_active (self->secret) ? "yes" : "no");
  add (&fields, "seats", *seats != '\0' ? seats : "0");
  /* Unless it is said, these are as many as the jury has. */
  if (*members != '\0')
    add (&fields, "members", members);
  if (self->vote == 0)
    return g_variant_new ("(xss@axa{ss})", self->stage, name, kind, build_entries (self), &fields);

  add (&fields, "title", name);
  add (&fields, "kind", kind);

  return g_variant_new ("(xa{ss})", self->vote, &fields);
}

/* In order there is no majority. */
static void
on_kind (LaurelVoteDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->majority),
                          !g_str_equal (get_choice (self->kind, LAUREL_VOTE_KINDS), "ranked"));
}

static void
on_changed (LaurelVoteDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0');
}

/* ---- what is voted on ------------------------------------------------------------------------ */

static void
choose_all (LaurelVoteDialog *self, gboolean all)
{
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; all && i < g_list_model_get_n_items (G_LIST_MODEL (self->entries)); i++) {
    g_autoptr (LaurelRow) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);
    gint64 id = laurel_row_get_id (entry);

    g_hash_table_add (self->chosen, g_memdup2 (&id, sizeof id));
  }
}

/* Which entry is ticked; the dialog is around the row, and stays. */
typedef struct {
  LaurelVoteDialog *dialog;
  gint64 id;
} Tick;

static void
tick_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_toggled (GtkCheckButton *check, gpointer data)
{
  const Tick *tick = data;

  if (tick->dialog->chosen == NULL)
    choose_all (tick->dialog, TRUE);
  if (gtk_check_button_get_active (check))
    g_hash_table_add (tick->dialog->chosen, g_memdup2 (&tick->id, sizeof tick->id));
  else
    g_hash_table_remove (tick->dialog->chosen, &tick->id);
}

static GtkWidget *
new_entry (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  const char *organization = laurel_entry_get_organization (item);
  g_autofree char *title = g_strdup_printf ("%s  %s", laurel_entry_get_number (item),
                                            laurel_entry_get_title (item));
  gint64 id = laurel_row_get_id (item);
  Tick *tick = g_new (Tick, 1);

  *tick = (Tick) { data, id };
  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle",
                organization ? organization : "", "activatable-widget", check, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (data, id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (on_toggled), tick, tick_free, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);

  return row;
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelVoteDialog *self = LAUREL_VOTE_DIALOG (widget);

  if (self->entries == NULL)
    return;

  choose_all (self, g_variant_get_boolean (parameter));
  laurel_more_list_show (self->choices, G_LIST_MODEL (self->entries), new_entry, self);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_vote_dialog_dispose (GObject *object)
{
  LaurelVoteDialog *self = LAUREL_VOTE_DIALOG (object);

  g_clear_object (&self->entries);
  g_clear_pointer (&self->chosen, g_hash_table_unref);

  G_OBJECT_CLASS (laurel_vote_dialog_parent_class)->dispose (object);
}

static void
laurel_vote_dialog_class_init (LaurelVoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_vote_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;
  gtk_widget_class_install_action (widget_class, "vote.choose", "b", choose);

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-vote-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, choices_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, majority);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, members);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, quorum);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, seats);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoteDialog, secret);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
}

static void
laurel_vote_dialog_init (LaurelVoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->kind, LAUREL_VOTE_KINDS, LAUREL_VOTE_KIND_NAMES);
  laurel_result_words_choose (self->majority, LAUREL_VOTE_MAJORITIES, LAUREL_VOTE_MAJORITY_NAMES);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->majority), 2);
  gtk_editable_set_text (self->quorum, "2/3");
  on_changed (self);
}

static void
choose_word (LaurelChoiceRow *row, const char *const *words, const char *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
}

static void
set_number (GtkEditable *row, int number)
{
  g_autofree char *text = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  gtk_editable_set_text (row, text);
}

/* How it was voted. */
static void
fill (LaurelVoteDialog *self, LaurelVote *vote)
{
  gtk_editable_set_text (self->name, laurel_vote_get_title (vote));
  choose_word (self->kind, LAUREL_VOTE_KINDS, laurel_vote_get_kind (vote));
  choose_word (self->majority, LAUREL_VOTE_MAJORITIES, laurel_vote_get_majority (vote));
  gtk_editable_set_text (self->quorum, laurel_vote_get_quorum (vote));
  set_number (self->members, laurel_vote_get_members (vote));
  set_number (self->seats, laurel_vote_get_seats (vote));
  laurel_switch_row_set_active (self->secret, laurel_vote_get_secret (vote));
}

/**
 * laurel_vote_dialog_new:
 * @session: a session
 * @stage: the stage whose entries are put to the vote
 */
GtkWidget *
laurel_vote_dialog_new (LaurelSession *session, gint64 stage)
{
  LaurelVoteDialog *self = g_object_new (LAUREL_TYPE_VOTE_DIALOG, "session", session, NULL);

  self->stage = stage;
  self->entries = laurel_store_list (laurel_session_get_store (session), &LAUREL_ENTRIES_OF_STAGE,
                                     g_variant_new ("(x)", stage));
  laurel_more_list_show (self->choices, G_LIST_MODEL (self->entries), new_entry, self);

  return GTK_WIDGET (self);
}

/**
 * laurel_vote_dialog_new_edit:
 * @session: a session
 * @vote: what is changed
 */
GtkWidget *
laurel_vote_dialog_new_edit (LaurelSession *session, LaurelVote *vote)
{
  LaurelVoteDialog *self = g_object_new (LAUREL_TYPE_VOTE_DIALOG, "session", session, NULL);

  self->vote = laurel_row_get_id (LAUREL_ROW (vote));
  gtk_window_set_title (GTK_WINDOW (self), _("Edit the vote"));
  g_object_set (self, "verb", _("_Save"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choices_group), FALSE);
  fill (self, vote);

  return GTK_WIDGET (self);
}

/* Those whom only equals kept out; where there are none, all that are not carried. */
static gboolean
goes_again (LaurelVoteChoice *choice, gboolean any_tied)
{
  const char *outcome = laurel_vote_choice_get_outcome (choice);

  return any_tied ? g_str_equal (outcome, "tied-out") : !g_str_equal (outcome, "carried");
}

/**
 * laurel_vote_dialog_new_again:
 * @session: a session
 * @vote: a closed vote
 * @choices: (element-type LaurelVoteChoice): what came of it
 *
 * Puts to the vote once more what it left undecided, for the seats that are left.
 */
GtkWidget *
laurel_vote_dialog_new_again (LaurelSession *session, LaurelVote *vote, GListModel *choices)
{
  GtkWidget *dialog = laurel_vote_dialog_new (session, laurel_vote_get_stage_id (vote));
  LaurelVoteDialog *self = LAUREL_VOTE_DIALOG (dialog);
  /* Translators: %s is what was voted on. */
  g_autofree char *title = g_strdup_printf (_("%s, once more"), laurel_vote_get_title (vote));
  gboolean any_tied = FALSE;
  int carried = 0;

  fill (self, vote);
  gtk_editable_set_text (self->name, title);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (choices, i);

    any_tied = any_tied || g_str_equal (laurel_vote_choice_get_outcome (choice), "tied-out");
    carried += g_str_equal (laurel_vote_choice_get_outcome (choice), "carried");
  }
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (choices, i);
    gint64 entry = laurel_vote_choice_get_entry_id (choice);

    if (goes_again (choice, any_tied))
      g_hash_table_add (self->chosen, g_memdup2 (&entry, sizeof entry));
  }
  set_number (self->seats, MAX (laurel_vote_get_seats (vote) - carried, 0));

  return dialog;
}
