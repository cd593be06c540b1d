/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-merge-dialog.h"

#include "base/laurel-quotes.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-move.h"
#include "people/laurel-party-store.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/people/laurel-party-line.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMergeDialog:
 *
 * Asks which other row of the library is the same person or organisation, and
 * shows what would move. That one goes; what it says and does is the first one's
 * from then on.
 */
struct _LaurelMergeDialog {
  LaurelDialog parent_instance;

  GtkLabel *says;
  GtkEditable *search;
  GtkSingleSelection *others;
  GtkListView *view;
  GtkRevealer *revealer;
  GtkListBox *moves;

  LaurelParty *stays;     /* (nullable) */
  LaurelRowList *preview; /* (nullable) */
  GtkFilter *filter;      /* (nullable) */
  GStrv wanted_words;     /* what is looked for */
  gint64 wanted;          /* to be selected when it is read, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelMergeDialog, laurel_merge_dialog, LAUREL_TYPE_DIALOG)

static LaurelParty *
get_goes (LaurelMergeDialog *self)
{
  return gtk_single_selection_get_selected_item (self->others);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelMergeDialog *self = LAUREL_MERGE_DIALOG (dialog);
  LaurelParty *goes = get_goes (self);

  return g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (self->stays)),
                        goes ? laurel_row_get_id (LAUREL_ROW (goes)) : 0);
}

/* A person is no organisation, and nobody is somebody else of their own. */
static gboolean
may_go (gpointer item, gpointer data)
{
  LaurelMergeDialog *self = data;

  return laurel_row_get_id (item) != laurel_row_get_id (LAUREL_ROW (self->stays)) &&
         g_strcmp0 (laurel_party_get_kind (item), laurel_party_get_kind (self->stays)) == 0 &&
         laurel_party_matches (item, self->wanted_words);
}

static GtkWidget *
new_move_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = laurel_party_move_dup_title (item);
  g_autofree char *fate = laurel_party_move_dup_fate (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fate);

  return row;
}

static void
on_selected (LaurelMergeDialog *self)
{
  LaurelParty *goes = get_goes (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", goes != NULL);
  gtk_revealer_set_reveal_child (self->revealer, goes != NULL);
  gtk_list_box_bind_model (self->moves, NULL, NULL, NULL, NULL);
  g_clear_object (&self->preview);
  if (goes == NULL)
    return;

  self->preview = laurel_store_list (laurel_session_get_store (laurel_dialog_get_session (
                                       LAUREL_DIALOG (self))),
                                     &LAUREL_PARTY_MERGE_PREVIEW,
                                     g_variant_new ("(xx)",
                                                    laurel_row_get_id (LAUREL_ROW (self->stays)),
                                                    laurel_row_get_id (LAUREL_ROW (goes))));
  gtk_list_box_bind_model (self->moves, G_LIST_MODEL (self->preview), new_move_row, NULL, NULL);
}

static void
on_search (LaurelMergeDialog *self)
{
  g_autofree char *words = g_utf8_strdown (gtk_editable_get_text (self->search), -1);

  g_strfreev (self->wanted_words);
  self->wanted_words = laurel_party_dup_wanted (words);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Enter in the search takes the first that is found, so that one sees what moves;
 * and then merges. */
static void
on_enter (LaurelMergeDialog *self)
{
  if (get_goes (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "dialog.apply", NULL);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->others)) > 0)
    gtk_single_selection_set_selected (self->others, 0);
}

static void
on_chosen (LaurelMergeDialog *self, guint position)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (self->view), position, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.apply", NULL);
}

/* Or the search would keep Escape for itself. */
static void
on_stop_search (LaurelMergeDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
select_wanted (LaurelMergeDialog *self)
{
  GListModel *model = G_LIST_MODEL (self->others);

  for (guint i = 0; self->wanted != 0 && i < g_list_model_get_n_items (model); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (model, i);

    if (laurel_row_get_id (row) != self->wanted)
      continue;
    self->wanted = 0;
    gtk_single_selection_set_selected (self->others, i);
  }
}

static void
list_others (LaurelMergeDialog *self)
{
  LaurelStore *store = laurel_session_get_store (laurel_dialog_get_session (LAUREL_DIALOG (self)));
  GListModel *all = G_LIST_MODEL (laurel_store_list (store, &LAUREL_PARTIES_ALL,
                                                     g_variant_new ("()")));
  g_autoptr (GtkFilterListModel) others = NULL;

  self->filter = GTK_FILTER (gtk_custom_filter_new (may_go, self, NULL));
  others = gtk_filter_list_model_new (all, g_object_ref (self->filter));
  gtk_single_selection_set_model (self->others, G_LIST_MODEL (others));
  g_signal_connect_object (self->others, "items-changed", G_CALLBACK (select_wanted), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_selected (self);
  select_wanted (self);
}

/* The filter asks for what goes here. */
static void
laurel_merge_dialog_dispose (GObject *object)
{
  LaurelMergeDialog *self = LAUREL_MERGE_DIALOG (object);

  if (self->others != NULL)
    gtk_single_selection_set_model (self->others, NULL);
  self->others = NULL;
  if (self->moves != NULL)
    gtk_list_box_bind_model (self->moves, NULL, NULL, NULL, NULL);
  self->moves = NULL;
  g_clear_object (&self->filter);
  g_clear_object (&self->preview);
  g_clear_object (&self->stays);
  g_clear_pointer (&self->wanted_words, g_strfreev);

  G_OBJECT_CLASS (laurel_merge_dialog_parent_class)->dispose (object);
}

static void
laurel_merge_dialog_class_init (LaurelMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_merge_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_PARTY_MERGE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_PARTY_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, moves);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, others);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, revealer);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, says);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, search);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
laurel_merge_dialog_init (LaurelMergeDialog *self)
{
  self->wanted_words = laurel_party_dup_wanted ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->others));
}

/**
 * laurel_merge_dialog_new:
 * @session: a session
 * @stays: the person or organisation that stays
 * @goes: (nullable): the one that goes, if it is known
 */
GtkWidget *
laurel_merge_dialog_new (LaurelSession *session, LaurelParty *stays, LaurelParty *goes)
{
  LaurelMergeDialog *self = g_object_new (LAUREL_TYPE_MERGE_DIALOG, "session", session, NULL);
  g_autofree char *label = laurel_party_dup_label (stays);
  /* Translators: %s is a person or an organisation. */
  g_autofree char *says = laurel_quote (_("All that is kept of it and all that it takes part in "
                                          "becomes that of “%s”, and the entry is removed. "
                                          "Names that were printed stay as they were."),
                                        label);

  self->stays = g_object_ref (stays);
  self->wanted = goes ? laurel_row_get_id (LAUREL_ROW (goes)) : 0;
  gtk_label_set_label (self->says, says);
  list_others (self);
  if (goes != NULL) {
    gtk_editable_set_text (self->search, laurel_party_get_name (goes));
    on_search (self);
  }

  return GTK_WIDGET (self);
}
