/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-ballot-form.h"

#include "base/laurel-json.h"
#include "judging/votes/laurel-ballot-check.h"
#include "judging/votes/laurel-vote-choice.h"
#include "ui/judging/laurel-vote-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBallotForm:
 *
 * A ballot that is typed: a field for each choice. One key says what it says and goes on to the
 * next; what cannot stand there is told below the choice, and stays to be corrected.
 *
 * ## Signals
 *
 * - `taken` (`a(xs)`): the ballot is one: entry and word, or nothing, for each choice
 */
struct _LaurelBallotForm {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *hint;
  GtkListBox *list;
  GtkLabel *wrong;
  GtkWidget *button;

  LaurelVoteRule rule;
  GListModel *choices; /* (nullable) (element-type LaurelVoteChoice) */
  GPtrArray *fields;   /* (element-type GtkEntry): of the list */
  char **begun;        /* (nullable): what they said when the ballot was shown */
};

G_DEFINE_FINAL_TYPE (LaurelBallotForm, laurel_ballot_form, ADW_TYPE_BIN)

enum {
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkEditable *
get_field (LaurelBallotForm *self, guint i)
{
  return GTK_EDITABLE (self->fields->pdata[i]);
}

static GtkWidget *
get_row (LaurelBallotForm *self, guint i)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i));
}

static char *
dup_word (LaurelBallotForm *self, guint i)
{
  return laurel_vote_words_dup_typed (self->rule.kind, gtk_editable_get_text (get_field (self, i)));
}

/* ---- what is wrong --------------------------------------------------------------------------- */

/* @why: (nullable): nothing is wrong */
static void
tell (LaurelBallotForm *self, guint i, const char *why)
{
  GtkWidget *field = self->fields->pdata[i];

  adw_action_row_set_subtitle (ADW_ACTION_ROW (get_row (self, i)), why ? why : "");
  if (why != NULL)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID,
                               why ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  why ? why : "", -1);
}

static void
clear (LaurelBallotForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (gtk_widget_get_sensitive (self->fields->pdata[i]))
      tell (self, i, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
}

/**
 * laurel_ballot_form_refuse:
 * @self: a form
 * @which: at which choice, or %G_MAXUINT for the whole ballot
 * @why: a sentence
 */
void
laurel_ballot_form_refuse (LaurelBallotForm *self, guint which, const char *why)
{
  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  if (which < self->fields->len) {
    tell (self, which, why);
    gtk_widget_grab_focus (self->fields->pdata[which]);
    return;
  }

  gtk_label_set_label (self->wrong, why);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), TRUE);
}

/* ---- what is read ---------------------------------------------------------------------------- */

/* What the fields say, as ballots do. */
static char **
dup_words (LaurelBallotForm *self)
{
  char **words = g_new0 (char *, self->fields->len + 1);

  for (guint i = 0; i < self->fields->len; i++)
    words[i] = dup_word (self, i);

  return words;
}

static char **
dup_numbers (LaurelBallotForm *self)
{
  char **numbers = g_new0 (char *, self->fields->len + 1);

  for (guint i = 0; i < self->fields->len; i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (self->choices, i);

    numbers[i] = g_strdup (laurel_vote_choice_get_number (choice));
  }

  return numbers;
}

/* Returns: whether what stands at a choice may stand there */
static gboolean
check_one (LaurelBallotForm *self, guint i)
{
  g_auto (GStrv) words = dup_words (self), numbers = dup_numbers (self);
  g_autoptr (GError) error = NULL;

  if (!laurel_ballot_check_word (&self->rule, (const char *const *) words,
                                 (const char *const *) numbers, self->fields->len, i, &error)) {
    laurel_ballot_form_refuse (self, i, error->message);
    return FALSE;
  }

  tell (self, i, NULL);
  gtk_editable_set_text (get_field (self, i), laurel_vote_words_show (words[i]));
  return TRUE;
}

/* What the fields say, as it was typed. */
static char **
dup_texts (LaurelBallotForm *self)
{
  char **texts = g_new0 (char *, self->fields->len + 1);

  for (guint i = 0; i < self->fields->len; i++)
    texts[i] = g_strdup (gtk_editable_get_text (get_field (self, i)));

  return texts;
}

static GVariant *
build (LaurelBallotForm *self, char **words)
{
  GVariantBuilder ballot;

  g_variant_builder_init (&ballot, G_VARIANT_TYPE ("a(xs)"));
  for (guint i = 0; i < self->fields->len; i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (self->choices, i);

    g_variant_builder_add (&ballot, "(xs)", laurel_vote_choice_get_entry_id (choice), words[i]);
  }

  return g_variant_builder_end (&ballot);
}

/* Takes the ballot as it stands, or says what is wrong with it. */
void
laurel_ballot_form_take (LaurelBallotForm *self)
{
  g_auto (GStrv) words = NULL, numbers = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) ballot = NULL;
  guint which;

  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  words = dup_words (self);
  numbers = dup_numbers (self);
  clear (self);
  if (!laurel_ballot_check (&self->rule, (const char *const *) words, (const char *const *) numbers,
                            self->fields->len, &which, &error)) {
    laurel_ballot_form_refuse (self, which, error->message);
    return;
  }

  ballot = g_variant_ref_sink (build (self, words));
  g_signal_emit (self, signals[TAKEN], 0, ballot);
}

/* ---- keys ------------------------------------------------------------------------------------ */

static gboolean
find_field (LaurelBallotForm *self, gpointer field, guint *i)
{
  return g_ptr_array_find (self->fields, field, i);
}

/* Past what nothing can be said of. */
static void
go_to (LaurelBallotForm *self, guint i)
{
  while (i < self->fields->len && !gtk_widget_get_sensitive (self->fields->pdata[i]))
    i++;
  if (i < self->fields->len)
    gtk_widget_grab_focus (self->fields->pdata[i]);
  else
    gtk_widget_grab_focus (self->button);
}

static void
on_activate (LaurelBallotForm *self, GtkWidget *field)
{
  guint i;

  if (find_field (self, field, &i) && check_one (self, i))
    go_to (self, i + 1);
}

/* A key that says it all needs no Enter. */
static gboolean
on_key (LaurelBallotForm *self, guint key, guint code, GdkModifierType state,
        GtkEventController *controller)
{
  GtkWidget *field = gtk_event_controller_get_widget (controller);
  const char *word = laurel_vote_words_of_key (self->rule.kind, self->fields->len, key);
  guint i;

  if (!find_field (self, field, &i) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Up) {
    go_to (self, key == GDK_KEY_Down ? MIN (i + 1, self->fields->len - 1) : i - MIN (i, 1));
    return GDK_EVENT_STOP;
  }
  if (word == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_text (GTK_EDITABLE (field), word);
  on_activate (self, field);
  return GDK_EVENT_STOP;
}

/* What is corrected is not wrong any more, or is told anew. */
static void
on_changed (LaurelBallotForm *self, GtkWidget *field)
{
  guint i;

  if (find_field (self, field, &i) && get_row (self, i) != NULL)
    tell (self, i, NULL);
}

/* ---- the fields ------------------------------------------------------------------------------ */

static void
add_field (LaurelBallotForm *self, LaurelVoteChoice *choice)
{
  GtkWidget *row = adw_action_row_new (), *field = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autofree char *name = g_strdup_printf ("%s  %s", laurel_vote_choice_get_number (choice),
                                           laurel_vote_choice_get_title (choice));

  g_object_set (row, "use-markup", FALSE, "title", name, "title-lines", 2, "subtitle-lines", 0,
                "activatable-widget", field, NULL);
  g_object_set (field, "valign", GTK_ALIGN_CENTER, "width-chars", 8, "max-width-chars", 8, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, keys);
  g_signal_connect_object (field, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), field);
  g_ptr_array_add (self->fields, field);
  gtk_list_box_append (self->list, row);
}

/**
 * laurel_ballot_form_show:
 * @self: a form
 * @rule: how it is voted
 * @choices: (element-type LaurelVoteChoice): what is voted on
 *
 * Shows an empty ballot.
 */
void
laurel_ballot_form_show (LaurelBallotForm *self, const LaurelVoteRule *rule, GListModel *choices)
{
  GtkListBoxRow *row;

  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  g_ptr_array_set_size (self->fields, 0);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->rule = *rule;
  g_set_object (&self->choices, choices);
  g_clear_pointer (&self->begun, g_strfreev);
  gtk_label_set_label (self->hint, laurel_vote_words_get_hint (rule->kind));
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (choices, i);

    add_field (self, choice);
  }
}

static char *
dup_shown (JsonObject *object, gint64 entry)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, entry);
  const char *word = object ? laurel_json_get_text (object, key) : NULL;
  gint64 place = object && word == NULL ? laurel_json_get_integer (object, key) : 0;

  if (word != NULL)
    return g_strdup (laurel_vote_words_show (word));

  return place > 0 ? g_strdup_printf ("%d", (int) place) : g_strdup ("");
}

/**
 * laurel_ballot_form_fill:
 * @self: a form
 * @title: whose ballot it is, or which
 * @content: (nullable): what stands on it so far, as the store has it
 */
void
laurel_ballot_form_fill (LaurelBallotForm *self, const char *title, const char *content)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  root = content ? laurel_json_parse (content) : NULL;
  object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  gtk_label_set_label (self->title, title);
  for (guint i = 0; i < self->fields->len; i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (self->choices, i);
    g_autofree char *text = dup_shown (object, laurel_vote_choice_get_entry_id (choice));

    gtk_editable_set_text (get_field (self, i), text);
  }
  g_strfreev (self->begun);
  self->begun = dup_texts (self);
  clear (self);
}

/**
 * laurel_ballot_form_dup_typed:
 * @self: a form
 *
 * Returns: (transfer full) (nullable): what was typed, right or wrong: entries and texts; %NULL
 *   where the ballot is as it was shown
 */
GVariant *
laurel_ballot_form_dup_typed (LaurelBallotForm *self)
{
  g_auto (GStrv) texts = NULL;

  g_return_val_if_fail (LAUREL_IS_BALLOT_FORM (self), NULL);

  texts = dup_texts (self);
  if (self->begun == NULL ||
      g_strv_equal ((const char *const *) texts, (const char *const *) self->begun))
    return NULL;

  return g_variant_ref_sink (build (self, texts));
}

/**
 * laurel_ballot_form_retype:
 * @self: a form that shows the ballot it was typed on
 * @typed: what was typed on it before
 */
void
laurel_ballot_form_retype (LaurelBallotForm *self, GVariant *typed)
{
  GVariantIter iter;
  const char *text;
  gint64 entry;

  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  g_variant_iter_init (&iter, typed);
  while (g_variant_iter_next (&iter, "(x&s)", &entry, &text))
    for (guint i = 0; i < self->fields->len; i++) {
      g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (self->choices, i);

      if (laurel_vote_choice_get_entry_id (choice) == entry)
        gtk_editable_set_text (get_field (self, i), laurel_vote_words_show (text));
    }
}

/* @barred: whether an interest keeps whose ballot it is from saying anything of it */
static void
bar (LaurelBallotForm *self, guint which, gboolean barred)
{
  gtk_widget_set_sensitive (self->fields->pdata[which], !barred);
  if (barred)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (get_row (self, which)),
                                 _("Conflict of interest: nothing is said of it"));
}

/**
 * laurel_ballot_form_show_voter:
 * @self: a form
 * @voter: (nullable): whose ballot it is, in an open vote
 */
void
laurel_ballot_form_show_voter (LaurelBallotForm *self, LaurelVoter *voter)
{
  const char *name = voter ? laurel_voter_get_name (voter) : NULL;
  /* Translators: %s is a person. */
  g_autofree char *title = g_strdup_printf (_("Ballot of %s"), name ? name : "–");

  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    bar (self, i, FALSE);
  laurel_ballot_form_fill (self, title, voter ? laurel_voter_get_content (voter) : NULL);
  for (guint i = 0; voter != NULL && i < self->fields->len; i++) {
    g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (self->choices, i);

    bar (self, i, laurel_voter_is_barred (voter, laurel_vote_choice_get_entry_id (choice)));
  }
}

/* Nothing stands on the ballot any more. */
void
laurel_ballot_form_empty (LaurelBallotForm *self)
{
  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  for (guint i = 0; i < self->fields->len; i++)
    gtk_editable_set_text (get_field (self, i), "");
  clear (self);
}

/* Puts the keys at the first choice. */
void
laurel_ballot_form_begin (LaurelBallotForm *self)
{
  g_return_if_fail (LAUREL_IS_BALLOT_FORM (self));

  go_to (self, 0);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_ballot_form_dispose (GObject *object)
{
  LaurelBallotForm *self = LAUREL_BALLOT_FORM (object);

  g_clear_object (&self->choices);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = g_ptr_array_new ();

  G_OBJECT_CLASS (laurel_ballot_form_parent_class)->dispose (object);
}

static void
laurel_ballot_form_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_BALLOT_FORM (object)->fields);
  g_strfreev (LAUREL_BALLOT_FORM (object)->begun);

  G_OBJECT_CLASS (laurel_ballot_form_parent_class)->finalize (object);
}

static void
laurel_ballot_form_class_init (LaurelBallotFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_ballot_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_ballot_form_finalize;

  signals[TAKEN] = g_signal_new ("taken", LAUREL_TYPE_BALLOT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
laurel_ballot_form_init (LaurelBallotForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->fields = g_ptr_array_new ();
  self->title = add_label (box, "heading");
  self->hint = add_label (box, "dim-label");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Ballot"), -1);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->wrong = add_label (box, "error");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
  self->button = gtk_button_new_with_mnemonic (_("_Take the ballot"));
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->button, 6);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (laurel_ballot_form_take), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
}
