/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-dialog.h"

#include "judging/contest/laurel-entry-store.h"
#include "ui/judging/laurel-contest-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryDialog:
 *
 * Takes an entry in by hand: what it is called, and who sent it. After the last day it asks
 * why it came late. The rest is filled in when it is there.
 */
struct _LaurelEntryDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;
  GtkEditable *organization;
  GtkEditable *received;
  GtkEditable *late;

  LaurelContest *contest; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelEntryDialog, laurel_entry_dialog, LAUREL_TYPE_DIALOG)

static void
add_field (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  if (*gtk_editable_get_text (entry) != '\0')
    g_variant_builder_add (fields, "{ss}", name, gtk_editable_get_text (entry));
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelEntryDialog *self = LAUREL_ENTRY_DIALOG (dialog);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_field (&fields, "organization", self->organization);
  add_field (&fields, "received", self->received);
  if (gtk_widget_get_visible (GTK_WIDGET (self->late)))
    add_field (&fields, "late-reason", self->late);

  return g_variant_new ("(xsa{ss})", laurel_row_get_id (LAUREL_ROW (self->contest)),
                        gtk_editable_get_text (self->name), &fields);
}

static void
on_changed (LaurelEntryDialog *self)
{
  LaurelDay closes = self->contest ? laurel_contest_get_closes (self->contest) : 0;
  LaurelDay received =
    laurel_contest_words_read_day (laurel_dialog_get_session (LAUREL_DIALOG (self)),
                                   gtk_editable_get_text (self->received));
  gboolean is_late = closes != 0 && received > closes;

  gtk_widget_set_visible (GTK_WIDGET (self->late), is_late);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0' &&
                                 (!is_late || *gtk_editable_get_text (self->late) != '\0'));
}

static void
laurel_entry_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ENTRY_DIALOG (object)->contest);

  G_OBJECT_CLASS (laurel_entry_dialog_parent_class)->dispose (object);
}

static void
laurel_entry_dialog_class_init (LaurelEntryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_entry_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_ENTRY_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-entry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryDialog, late);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryDialog, organization);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryDialog, received);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_entry_dialog_init (LaurelEntryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_entry_dialog_new:
 * @session: a session
 * @contest: whose entry it is
 */
GtkWidget *
laurel_entry_dialog_new (LaurelSession *session, LaurelContest *contest)
{
  LaurelEntryDialog *self = g_object_new (LAUREL_TYPE_ENTRY_DIALOG, "session", session, NULL);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->contest = g_object_ref (contest);
  gtk_editable_set_text (self->received, today);
  on_changed (self);

  return GTK_WIDGET (self);
}
