/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-vote-rows.h"

#include "judging/votes/laurel-vote-choice.h"
#include "ui/judging/laurel-judge-words.h"
#include "ui/judging/laurel-vote-words.h"

#include <glib/gi18n-lib.h>

/* Rows of who votes, and of ballots that were typed. What is done with them are actions. */

static GtkWidget *
new_row (LaurelVoter *voter)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = laurel_voter_get_name (voter);
  const char *organization = laurel_voter_get_organization (voter);
  const char *role = laurel_voter_get_role (voter);
  g_autofree char *about =
    g_str_equal (role, "judge") ? g_strdup (organization ? organization : "")
    : g_strjoin (" · ", laurel_judge_words_of_role (role), organization, NULL);

  g_object_set (row, "use-markup", FALSE, "title", name ? name : "–", "subtitle", about, NULL);

  return row;
}

static gboolean
tell_voted (GBinding *binding, const GValue *voted, GValue *label, gpointer data)
{
  g_value_set_string (label, g_value_get_boolean (voted) ? _("Voted") : "");

  return TRUE;
}

/* Of an open vote; activates `ballots.open`. */
GtkWidget *
laurel_vote_rows_new_voter (LaurelVoter *voter)
{
  GtkWidget *row = new_row (voter), *state = gtk_label_new (NULL);

  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (state, "dim-label");
  g_object_bind_property_full (voter, "voted", state, "label", G_BINDING_SYNC_CREATE, tell_voted,
                               NULL, NULL, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                    laurel_row_get_id (LAUREL_ROW (voter)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "ballots.open");

  return row;
}

static void
on_ticked (GtkCheckButton *check, gpointer id)
{
  gtk_widget_activate_action (GTK_WIDGET (check), "ballots.tick", "(xb)", *(gint64 *) id,
                              gtk_check_button_get_active (check));
}

static void
free_id (gpointer id, GClosure *closure)
{
  g_free (id);
}

/* Of a secret vote; activates `ballots.tick`. */
GtkWidget *
laurel_vote_rows_new_tick (LaurelVoter *voter, gboolean is_ticked)
{
  GtkWidget *row = new_row (voter), *check = gtk_check_button_new ();
  gint64 id = laurel_row_get_id (LAUREL_ROW (voter));
  const char *name = laurel_voter_get_name (voter);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_ticked);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : "–", -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (on_ticked), g_memdup2 (&id, sizeof id),
                         free_id, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

/* Returns: (transfer full): what stands on a ballot, in a line */
static char *
dup_says (GVariant *ballot, GListModel *choices)
{
  GString *says = g_string_new (NULL);
  GVariantIter iter;
  const char *word;
  gint64 entry;

  g_variant_iter_init (&iter, ballot);
  while (g_variant_iter_next (&iter, "(x&s)", &entry, &word))
    for (guint i = 0; *word != '\0' && i < g_list_model_get_n_items (choices); i++) {
      g_autoptr (LaurelVoteChoice) choice = g_list_model_get_item (choices, i);

      if (laurel_vote_choice_get_entry_id (choice) == entry)
        g_string_append_printf (says, "%s%s %s", says->len > 0 ? " · " : "",
                                laurel_vote_choice_get_number (choice),
                                laurel_vote_words_show (word));
    }

  return g_string_free (says, FALSE);
}

static GtkWidget *
new_ballot (guint which, GVariant *ballot, GListModel *choices)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: %u counts ballots. */
  g_autofree char *title = g_strdup_printf (_("Ballot %u"), which + 1);
  g_autofree char *says = dup_says (ballot, choices);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", says, "subtitle-lines", 0,
                NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "u", which);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "ballots.correct");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take this ballot away"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", which);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ballots.drop");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/**
 * laurel_vote_rows_list_ballots:
 * @list: a list
 * @ballots: (element-type GVariant): entries, and a word for each, of each ballot
 * @choices: (element-type LaurelVoteChoice): what is voted on
 *
 * Their rows activate `ballots.correct`, and by a button `ballots.drop`.
 */
void
laurel_vote_rows_list_ballots (GtkListBox *list, GPtrArray *ballots, GListModel *choices)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < ballots->len; i++)
    gtk_list_box_append (list, new_ballot (i, ballots->pdata[i], choices));
  gtk_widget_set_visible (GTK_WIDGET (list), ballots->len > 0);
}

/**
 * laurel_vote_rows_find_next:
 * @voters: who votes
 * @after: one of them, or 0
 *
 * Returns: the id of the first who has not voted after that one, or else from the start; 0 for
 *   none
 */
gint64
laurel_vote_rows_find_next (LaurelRowList *voters, gint64 after)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (voters)), start = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelRow) voter = g_list_model_get_item (G_LIST_MODEL (voters), i);

    if (laurel_row_get_id (voter) == after)
      start = i + 1;
  }
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelVoter) voter = g_list_model_get_item (G_LIST_MODEL (voters),
                                                           (start + i) % n);
    gint64 id = laurel_row_get_id (LAUREL_ROW (voter));

    if (!laurel_voter_get_voted (voter) && id != after)
      return id;
  }

  return 0;
}
