/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-announced.h"

#include "calendar/laurel-history-store.h"
#include "ui/calendar/laurel-history-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityAnnounced:
 *
 * What the releases of a plan said of an activity, the latest first. It is read when
 * the row is opened, and not before; as long as it is open, it follows the library.
 */
struct _LaurelActivityAnnounced {
  LaurelSection parent_instance;

  AdwExpanderRow *expander;

  GSignalGroup *watch;   /* of the session */
  GSignalGroup *changes; /* of the items */
  LaurelRowList *items;  /* (nullable): the row is closed */
  GPtrArray *rows;       /* (element-type GtkWidget): what the expander holds */
};

G_DEFINE_FINAL_TYPE (LaurelActivityAnnounced, laurel_activity_announced, LAUREL_TYPE_SECTION)

static void
clear (LaurelActivityAnnounced *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
add_row (LaurelActivityAnnounced *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* It becomes a paper, which is printed where papers are. */
static void
add_print (LaurelActivityAnnounced *self)
{
  GtkWidget *row = add_row (self, _("Print what was announced"), "");

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("document-print-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sxii)", "plan-history",
                                    laurel_section_get_target (LAUREL_SECTION (self)), 0, 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "documents.open");
}

/* An activity that was never released has no history yet, which is not the same as one
 * that is still being read. */
static void
show_items (LaurelActivityAnnounced *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  guint n = items ? g_list_model_get_n_items (items) : 0;

  clear (self);
  for (guint i = n; i > 0; i--) {
    g_autoptr (LaurelHistoryItem) item = g_list_model_get_item (items, i - 1);
    g_autofree char *source = laurel_history_item_dup_source (item);

    add_row (self, laurel_history_item_get_words (item), source);
  }
  if (n > 0)
    add_print (self);
  if (items != NULL && n == 0 && !laurel_row_list_get_loading (self->items))
    add_row (self, _("Nothing was released yet"),
             _("When the plan is released, this tells what was announced and why."));
}

static void
on_expanded (LaurelActivityAnnounced *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  g_clear_object (&self->items);
  if (adw_expander_row_get_expanded (self->expander) && id != 0)
    self->items = laurel_store_list (laurel_session_get_store (session),
                                     &LAUREL_HISTORY_OF_ACTIVITY, g_variant_new ("(x)", id));
  g_signal_group_set_target (self->changes, self->items);
  show_items (self);
}

/* Another activity: what is open is about the one before. */
static void
on_activity (LaurelActivityAnnounced *self)
{
  adw_expander_row_set_expanded (self->expander, FALSE);
}

static void
on_session (LaurelActivityAnnounced *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
}

static void
laurel_activity_announced_dispose (GObject *object)
{
  LaurelActivityAnnounced *self = LAUREL_ACTIVITY_ANNOUNCED (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->changes);
  g_clear_object (&self->items);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_activity_announced_parent_class)->dispose (object);
}

static void
laurel_activity_announced_class_init (LaurelActivityAnnouncedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_announced_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-announced.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityAnnounced, expander);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
laurel_activity_announced_init (LaurelActivityAnnounced *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (on_activity), self);
  self->changes = g_signal_group_new (LAUREL_TYPE_ROW_LIST);
  g_signal_group_connect_swapped (self->changes, "items-changed", G_CALLBACK (show_items), self);
  g_signal_group_connect_swapped (self->changes, "notify::loading", G_CALLBACK (show_items), self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
