/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-merge-dialog.h"

#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-store.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMergeDialog:
 *
 * Asks which other row of the library is the same person or organisation. That
 * one goes; what it says and does is the first one's from then on.
 */
struct _LaurelMergeDialog {
  LaurelDialog parent_instance;

  AdwComboRow *other;
  AdwPreferencesGroup *group;

  LaurelParty *stays; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelMergeDialog, laurel_merge_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelMergeDialog *self = LAUREL_MERGE_DIALOG (dialog);
  LaurelRow *goes = adw_combo_row_get_selected_item (self->other);

  return g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (self->stays)),
                        goes ? laurel_row_get_id (goes) : 0);
}

/* A person is no organisation, and nobody is somebody else of their own. */
static gboolean
may_go (gpointer item, gpointer data)
{
  LaurelMergeDialog *self = data;

  return laurel_row_get_id (item) != laurel_row_get_id (LAUREL_ROW (self->stays)) &&
         g_strcmp0 (laurel_party_get_kind (item), laurel_party_get_kind (self->stays)) == 0;
}

static void
on_selected (LaurelMergeDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 adw_combo_row_get_selected_item (self->other) != NULL);
}

static void
list_others (LaurelMergeDialog *self)
{
  LaurelStore *store = laurel_session_get_store (laurel_dialog_get_session (LAUREL_DIALOG (self)));
  GListModel *all = G_LIST_MODEL (laurel_store_list (store, &LAUREL_PARTIES_ALL,
                                                     g_variant_new ("()")));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (may_go, self, NULL));
  g_autoptr (GtkFilterListModel) others = gtk_filter_list_model_new (all, filter);

  adw_combo_row_set_model (self->other, G_LIST_MODEL (others));
  on_selected (self);
}

/* The filter asks for what goes here. */
static void
laurel_merge_dialog_dispose (GObject *object)
{
  LaurelMergeDialog *self = LAUREL_MERGE_DIALOG (object);

  if (self->other != NULL)
    adw_combo_row_set_model (self->other, NULL);
  self->other = NULL;
  g_clear_object (&self->stays);

  G_OBJECT_CLASS (laurel_merge_dialog_parent_class)->dispose (object);
}

static void
laurel_merge_dialog_class_init (LaurelMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_merge_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_PARTY_MERGE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_PARTY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelMergeDialog, other);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
laurel_merge_dialog_init (LaurelMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_merge_dialog_new:
 * @session: a session
 * @stays: the person or organisation that stays
 */
GtkWidget *
laurel_merge_dialog_new (LaurelSession *session, LaurelParty *stays)
{
  LaurelMergeDialog *self = g_object_new (LAUREL_TYPE_MERGE_DIALOG, "session", session, NULL);
  /* Translators: %s is a person or an organisation. */
  g_autofree char *says = g_strdup_printf (_("What it says and does goes over to “%s”; then it "
                                             "is gone."), laurel_party_get_name (stays));

  self->stays = g_object_ref (stays);
  adw_preferences_group_set_description (self->group, says);
  list_others (self);

  return GTK_WIDGET (self);
}
