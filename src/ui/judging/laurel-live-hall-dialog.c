/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-hall-dialog.h"

#include "judging/live/laurel-turn-order-store.h"
#include "ui/kit/laurel-form-row.h"

/**
 * LaurelLiveHallDialog:
 *
 * Asks in which hall an entry comes on stage.
 */
struct _LaurelLiveHallDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *hall;

  gint64 stage;
  gint64 entry;
};

G_DEFINE_FINAL_TYPE (LaurelLiveHallDialog, laurel_live_hall_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelLiveHallDialog *self = LAUREL_LIVE_HALL_DIALOG (dialog);
  g_auto (GVariantBuilder) entries = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
  g_autofree char *hall = g_strstrip (g_strdup (gtk_editable_get_text (self->hall)));

  g_variant_builder_add (&entries, "x", self->entry);

  return g_variant_new ("(xsax)", self->stage, hall, &entries);
}

static void
laurel_live_hall_dialog_class_init (LaurelLiveHallDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_TURNS_ARRANGE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-live-hall-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveHallDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveHallDialog, hall);
}

static void
laurel_live_hall_dialog_init (LaurelLiveHallDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_live_hall_dialog_new:
 * @session: a session
 * @turn: who comes on stage, and was not called up yet
 */
GtkWidget *
laurel_live_hall_dialog_new (LaurelSession *session, LaurelTurn *turn)
{
  LaurelLiveHallDialog *self = g_object_new (LAUREL_TYPE_LIVE_HALL_DIALOG, "session", session,
                                             NULL);
  g_autofree char *who = g_markup_printf_escaped ("%s %s", laurel_turn_get_number (turn),
                                                  laurel_turn_get_title (turn));

  self->stage = laurel_turn_get_stage_id (turn);
  self->entry = laurel_turn_get_entry_id (turn);
  adw_preferences_group_set_title (self->group, who);
  gtk_editable_set_text (self->hall, laurel_turn_get_hall (turn));

  return GTK_WIDGET (self);
}
