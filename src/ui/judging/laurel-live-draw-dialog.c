/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-draw-dialog.h"

#include "judging/live/laurel-turn-order-store.h"
#include "ui/kit/laurel-form-row.h"

/**
 * LaurelLiveDrawDialog:
 *
 * Asks for what the lots of a running order are computed from.
 */
struct _LaurelLiveDrawDialog {
  LaurelDialog parent_instance;

  GtkEditable *key;

  gint64 stage;
  char *hall;
  GVariant *entries; /* `ax` */
};

G_DEFINE_FINAL_TYPE (LaurelLiveDrawDialog, laurel_live_draw_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelLiveDrawDialog *self = LAUREL_LIVE_DRAW_DIALOG (dialog);

  return g_variant_new ("(xss@ax)", self->stage, self->hall, gtk_editable_get_text (self->key),
                        self->entries);
}

static void
laurel_live_draw_dialog_finalize (GObject *object)
{
  LaurelLiveDrawDialog *self = LAUREL_LIVE_DRAW_DIALOG (object);

  g_free (self->hall);
  g_clear_pointer (&self->entries, g_variant_unref);

  G_OBJECT_CLASS (laurel_live_draw_dialog_parent_class)->finalize (object);
}

static void
laurel_live_draw_dialog_class_init (LaurelLiveDrawDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_live_draw_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_TURNS_DRAW;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-live-draw-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveDrawDialog, key);
}

static void
laurel_live_draw_dialog_init (LaurelLiveDrawDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_live_draw_dialog_new:
 * @session: a session
 * @stage: the id of a stage
 * @hall: one of its halls; "" where there is only one
 * @entries: (transfer none): `ax`: between whom lots are drawn
 */
GtkWidget *
laurel_live_draw_dialog_new (LaurelSession *session, gint64 stage, const char *hall,
                             GVariant *entries)
{
  LaurelLiveDrawDialog *self = g_object_new (LAUREL_TYPE_LIVE_DRAW_DIALOG, "session", session,
                                             NULL);
  g_autofree char *chance = g_uuid_string_random ();

  self->stage = stage;
  self->hall = g_strdup (hall);
  self->entries = g_variant_ref_sink (entries);
  gtk_editable_set_text (self->key, chance);

  return GTK_WIDGET (self);
}
