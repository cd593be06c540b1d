/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-page.h"

#include "documents/laurel-register-store.h"
#include "ui/documents/laurel-register-deeds.h"
#include "ui/documents/laurel-register-filter.h"
#include "ui/documents/laurel-register-line.h"
#include "ui/documents/laurel-register-pane.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-settled.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRegisterPage:
 *
 * All that was issued, whatever the season: looked through, and the one that is selected.
 *
 * ## Actions
 *
 * - `register.back`: from the one to the list, where there is room for one only
 * - `register.find`: to the search
 * - `register.show` (`s`): selects the one of a number
 * - those of laurel-register-deeds.c
 */
struct _LaurelRegisterPage {
  LaurelPage parent_instance;

  GtkWidget *faces;
  AdwLeaflet *leaflet;
  GtkStack *lists;
  GtkLabel *subtitle;
  GtkSingleSelection *selection;
  GtkListView *view;
  LaurelRegisterFilter *filter;
  GtkFilterListModel *shown;

  LaurelRowList *issued; /* (nullable) */
  char *wanted;          /* (nullable): the number to be selected when it is read */
};

G_DEFINE_FINAL_TYPE (LaurelRegisterPage, laurel_register_page, LAUREL_TYPE_PAGE)

/* ---- the list --------------------------------------------------------------- */

static gboolean
select_wanted (LaurelRegisterPage *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; self->wanted != NULL && i < g_list_model_get_n_items (model); i++) {
    g_autoptr (LaurelIssued) issued = g_list_model_get_item (model, i);

    if (g_strcmp0 (laurel_issued_get_number (issued), self->wanted) != 0)
      continue;
    g_clear_pointer (&self->wanted, g_free);
    gtk_single_selection_set_selected (self->selection, i);
    return TRUE;
  }

  return FALSE;
}

static guint
count_void (LaurelRegisterPage *self, guint n)
{
  guint n_void = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelIssued) issued = g_list_model_get_item (G_LIST_MODEL (self->issued), i);

    n_void += g_strcmp0 (laurel_issued_get_state (issued), "void") == 0;
  }

  return n_void;
}

static void
show_counts (LaurelRegisterPage *self, guint n)
{
  guint n_void = count_void (self, n);
  g_autofree char *all = NULL;
  g_autofree char *both = NULL;

  /* Translators: %u counts what was issued, such as certificates. */
  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u issued", "%u issued", n), n);
  if (n_void > 0)
    /* Translators: %1$s is a text like "340 issued", %2$u counts those that are void. */
    both = g_strdup_printf (_("%1$s · %2$u void"), all, n_void);
  gtk_label_set_label (self->subtitle, both ? both : all);
}

static void
show_face (LaurelRegisterPage *self)
{
  guint n = self->issued ? g_list_model_get_n_items (G_LIST_MODEL (self->issued)) : 0;
  gboolean is_read = self->issued != NULL && !laurel_row_list_get_loading (self->issued);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  gtk_stack_set_visible_child_name (GTK_STACK (self->faces),
                                    n == 0 && is_read ? "empty" : "register");
  gtk_stack_set_visible_child_name (self->lists, n > 0 && n_shown == 0 ? "nothing" : "list");
}

static void
on_issued_changed (LaurelRegisterPage *self)
{
  laurel_register_filter_take (self->filter, G_LIST_MODEL (self->issued));
  laurel_register_deeds_enable (self);
  show_counts (self, g_list_model_get_n_items (G_LIST_MODEL (self->issued)));
  show_face (self);
  select_wanted (self);
}

/* Rows that stay may have become void meanwhile, or been replaced. */
static void
on_taking (LaurelRegisterPage *self)
{
  if (laurel_row_list_get_taking (self->issued))
    return;

  show_counts (self, g_list_model_get_n_items (G_LIST_MODEL (self->issued)));
  laurel_register_filter_refresh (self->filter);
  laurel_register_deeds_enable (self);
}

static void
on_session (LaurelRegisterPage *self)
{
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (self));

  gtk_filter_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->issued);
  if (session == NULL)
    return;

  self->issued = laurel_store_list (laurel_session_get_store (session), &LAUREL_REGISTER_ALL,
                                    g_variant_new ("()"));
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->issued));
  g_signal_connect_object (self->issued, "items-changed", G_CALLBACK (on_issued_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->issued, "notify::loading", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->issued, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  on_issued_changed (self);
}

static void
on_selected (LaurelRegisterPage *self)
{
  laurel_register_deeds_enable (self);
}

static void
on_activate (LaurelRegisterPage *self)
{
  if (laurel_register_page_get_issued (self) != NULL)
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/* Down from the search is into the list. */
static void
on_filtered (LaurelRegisterPage *self)
{
  show_face (self);
  laurel_register_deeds_enable (self);
}

/* ---- actions ---------------------------------------------------------------- */

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_REGISTER_PAGE (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (LAUREL_REGISTER_PAGE (widget)->filter));
}

static void
show_number (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_register_page_show (LAUREL_REGISTER_PAGE (widget),
                             g_variant_get_string (parameter, NULL));
}

/* ---- the object ------------------------------------------------------------- */

static gboolean
laurel_register_page_grab_focus (GtkWidget *widget)
{
  LaurelRegisterPage *self = LAUREL_REGISTER_PAGE (widget);

  return gtk_widget_child_focus (self->faces, GTK_DIR_TAB_FORWARD);
}

static void
laurel_register_page_dispose (GObject *object)
{
  LaurelRegisterPage *self = LAUREL_REGISTER_PAGE (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->issued);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (laurel_register_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "register.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "register.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "register.show", "s", show_number);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "register.find", NULL);
  laurel_register_deeds_install (widget_class);
}

static void
laurel_register_page_class_init (LaurelRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_register_page_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_register_page_grab_focus;
  install_actions (widget_class);

  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_REGISTER_FILTER);
  g_type_ensure (LAUREL_TYPE_REGISTER_LINE);
  g_type_ensure (LAUREL_TYPE_REGISTER_PANE);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, filter);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegisterPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_filtered);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_register_page_init (LaurelRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown,
                                    laurel_register_filter_get_filter (self->filter));
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
  laurel_register_deeds_enable (self);
}

/* Returns: (transfer floating): the register of a library */
GtkWidget *
laurel_register_page_new (LaurelSession *session)
{
  return g_object_new (LAUREL_TYPE_REGISTER_PAGE, "session", session, NULL);
}

/* Returns: (transfer none) (nullable): the one that is selected */
LaurelIssued *
laurel_register_page_get_issued (LaurelRegisterPage *self)
{
  g_return_val_if_fail (LAUREL_IS_REGISTER_PAGE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * laurel_register_page_show:
 * @number: a number
 *
 * Selects it, at once or as soon as it is read; nothing hides it.
 */
void
laurel_register_page_show (LaurelRegisterPage *self, const char *number)
{
  g_return_if_fail (LAUREL_IS_REGISTER_PAGE (self));

  laurel_register_filter_clear (self->filter);
  g_free (self->wanted);
  self->wanted = g_strdup (number);
  select_wanted (self);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

/**
 * laurel_register_page_show_batch:
 * @batch: `(xxs)`: the first row of what was issued together, the last, what it is called
 *
 * Shows only those, until somebody asks for all.
 */
void
laurel_register_page_show_batch (LaurelRegisterPage *self, GVariant *batch)
{
  gint64 first, last;
  const char *title;

  g_return_if_fail (LAUREL_IS_REGISTER_PAGE (self));

  g_variant_get (batch, "(xx&s)", &first, &last, &title);
  laurel_register_filter_set_batch (self->filter, first, last, title);
}

/**
 * laurel_register_page_list_batch:
 *
 * Returns: (transfer full) (element-type LaurelIssued): of the batch that is shown those that
 *   can be printed again, in the order of their numbers; none where no batch is shown
 */
GPtrArray *
laurel_register_page_list_batch (LaurelRegisterPage *self)
{
  GPtrArray *batch = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LAUREL_IS_REGISTER_PAGE (self), batch);

  if (self->issued == NULL || !laurel_register_filter_has_batch (self->filter))
    return batch;

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->issued)); i > 0; i--) {
    g_autoptr (LaurelIssued) issued = g_list_model_get_item (G_LIST_MODEL (self->issued), i - 1);

    if (laurel_register_filter_is_of_batch (self->filter, issued)
        && g_strcmp0 (laurel_issued_get_state (issued), "valid") == 0
        && !laurel_issued_is_forgotten (issued))
      g_ptr_array_add (batch, g_steal_pointer (&issued));
  }

  return batch;
}
