/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-result.h"

#include "judging/scores/laurel-result-scope-store.h"
#include "ui/judging/laurel-result-pane.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/judging/laurel-standing-row.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestResult:
 *
 * The results of a contest: all that its stages compare, each with how far it has come; and the
 * one that is selected.
 *
 * ## Actions
 *
 * - `results.back`: from the one to the list, where there is room for one only
 */
struct _LaurelContestResult {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  AdwLeaflet *leaflet;
  GtkListBox *list;
  LaurelResultPane *pane;

  LaurelRowList *scopes; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelContestResult, laurel_contest_result, LAUREL_TYPE_CONTEST_PAGE)

static void
show_scope (LaurelResultScope *scope, GParamSpec *pspec, GtkListBoxRow *row)
{
  g_autofree char *title = laurel_result_words_dup_title (scope);
  g_autofree char *state = laurel_result_words_dup_state (scope);

  laurel_standing_row_show (row, title, state);
}

static GtkWidget *
new_scope (gpointer item, gpointer data)
{
  GtkWidget *row = laurel_standing_row_new ();

  g_signal_connect_object (item, "notify", G_CALLBACK (show_scope), row, 0);
  show_scope (item, NULL, GTK_LIST_BOX_ROW (row));

  return row;
}

static void
show_face (LaurelContestResult *self)
{
  guint n = self->scopes ? g_list_model_get_n_items (G_LIST_MODEL (self->scopes)) : 0;

  gtk_stack_set_visible_child_name (self->faces, n == 0 ? "empty" : "results");
  if (n > 0 && gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
read_scopes (LaurelContestPage *page)
{
  LaurelContestResult *self = LAUREL_CONTEST_RESULT (page);

  gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_object_set (self->pane, "scope", NULL, NULL);
  g_clear_object (&self->scopes);
  self->scopes = laurel_contest_page_list (page, &LAUREL_RESULT_SCOPES_OF_CONTEST);
  if (self->scopes != NULL) {
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->scopes), new_scope, NULL, NULL);
    g_signal_connect_object (self->scopes, "items-changed", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
  }
  show_face (self);
}

static void
on_selected (LaurelContestResult *self, GtkListBoxRow *row)
{
  g_autoptr (GObject) scope = row == NULL || self->scopes == NULL ? NULL
    : g_list_model_get_item (G_LIST_MODEL (self->scopes),
                             (guint) gtk_list_box_row_get_index (row));

  g_object_set (self->pane, "scope", scope, NULL);
}

static void
on_activated (LaurelContestResult *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_CONTEST_RESULT (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_contest_result_dispose (GObject *object)
{
  LaurelContestResult *self = LAUREL_CONTEST_RESULT (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->scopes);

  G_OBJECT_CLASS (laurel_contest_result_parent_class)->dispose (object);
}

static void
laurel_contest_result_class_init (LaurelContestResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_result_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_scopes;
  gtk_widget_class_install_action (widget_class, "results.back", NULL, back);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_RESULT_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-result.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestResult, faces);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestResult, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestResult, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestResult, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_contest_result_init (LaurelContestResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
