/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-dialog.h"

#include "judging/contest/laurel-contest-store.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestDialog:
 *
 * Opens a contest for an activity of the season: which activity, what the contest is called,
 * and from when until when one can enter.
 */
struct _LaurelContestDialog {
  LaurelDialog parent_instance;

  AdwComboRow *activity;
  GtkEditable *name;
  GtkEditable *opens;
  GtkEditable *closes;
};

G_DEFINE_FINAL_TYPE (LaurelContestDialog, laurel_contest_dialog, LAUREL_TYPE_DIALOG)

static void
add_day (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text != '\0')
    g_variant_builder_add (fields, "{ss}", name, text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelContestDialog *self = LAUREL_CONTEST_DIALOG (dialog);
  gpointer activity = adw_combo_row_get_selected_item (self->activity);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_day (&fields, "opens", self->opens);
  add_day (&fields, "closes", self->closes);

  return g_variant_new ("(xsa{ss})", activity ? laurel_row_get_id (activity) : 0,
                        gtk_editable_get_text (self->name), &fields);
}

static void
on_changed (LaurelContestDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0' &&
                                 adw_combo_row_get_selected_item (self->activity) != NULL);
}

/* A contest is mostly called like its activity. */
static void
on_activity (LaurelContestDialog *self)
{
  gpointer activity = adw_combo_row_get_selected_item (self->activity);

  if (activity != NULL)
    gtk_editable_set_text (self->name, laurel_activity_get_title (activity));
  on_changed (self);
}

static char *
format_activity (gpointer item)
{
  /* Translators: the number of an activity, and its title. */
  return g_strdup_printf (_("%1$s  %2$s"), laurel_activity_get_number (item),
                          laurel_activity_get_title (item));
}

/* Of a row of libadwaita the list would cut what is longer than twenty characters: the parts of a
 * series would all read the same. */
static void
set_up_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 44, "hexpand", TRUE, NULL);
  GtkWidget *image = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), image);
  g_object_bind_property (item, "selected", image, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
show_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *words = format_activity (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), words);
}

static void
laurel_contest_dialog_class_init (LaurelContestDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_CONTEST_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, activity);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, closes);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, opens);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_contest_dialog_init (LaurelContestDialog *self)
{
  g_autoptr (GtkExpression) words =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (format_activity), NULL,
                                 NULL);
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (choices, "setup", G_CALLBACK (set_up_choice), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (show_choice), NULL);
  adw_combo_row_set_expression (self->activity, words);
  adw_combo_row_set_list_factory (self->activity, choices);
}

/**
 * laurel_contest_dialog_present:
 * @over: where it was asked for
 * @session: a session that shows a season
 */
void
laurel_contest_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelContestDialog *self = g_object_new (LAUREL_TYPE_CONTEST_DIALOG, "session", session, NULL);
  LaurelActivity *activity = laurel_session_get_activity (session);
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (session));

  adw_combo_row_set_model (self->activity, activities);
  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (activities, i);

    if (item == (gpointer) activity)
      adw_combo_row_set_selected (self->activity, i);
  }
  on_activity (self);
  g_signal_connect_object (self->activity, "notify::selected-item", G_CALLBACK (on_activity), self,
                           G_CONNECT_SWAPPED);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
