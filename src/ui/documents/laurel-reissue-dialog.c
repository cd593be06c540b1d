/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-reissue-dialog.h"

#include "base/laurel-quotes.h"
#include "documents/laurel-register-state-store.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReissueDialog:
 *
 * Asks what is to be corrected when something is issued once more, and for the day.
 */
struct _LaurelReissueDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *name;
  GtkEditable *organisation;
  GtkEditable *occasion;
  GtkEditable *award;
  GtkEditable *day;

  LaurelIssued *issued; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelReissueDialog, laurel_reissue_dialog, LAUREL_TYPE_DIALOG)

static void
add_change (GVariantBuilder *changes, const char *field, GtkEditable *row, const char *was)
{
  const char *text = gtk_editable_get_text (row);

  if (g_strcmp0 (text, was ? was : "") != 0)
    g_variant_builder_add (changes, "{ss}", field, text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelReissueDialog *self = LAUREL_REISSUE_DIALOG (dialog);
  g_auto (GVariantBuilder) changes = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  add_change (&changes, "name", self->name, laurel_issued_get_recipient (self->issued));
  add_change (&changes, "organisation", self->organisation,
              laurel_issued_get_organisation (self->issued));
  add_change (&changes, "occasion", self->occasion, laurel_issued_get_occasion (self->issued));
  add_change (&changes, "award", self->award, laurel_issued_get_award (self->issued));

  return g_variant_new ("(xssia{ss})", laurel_row_get_id (LAUREL_ROW (self->issued)),
                        gtk_editable_get_text (self->day), LAUREL_REISSUE_OWN_KEY, 0, &changes);
}

static void
laurel_reissue_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REISSUE_DIALOG (object)->issued);

  G_OBJECT_CLASS (laurel_reissue_dialog_parent_class)->dispose (object);
}

static void
laurel_reissue_dialog_class_init (LaurelReissueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_reissue_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_REGISTER_REISSUE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-reissue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, award);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, occasion);
  gtk_widget_class_bind_template_child (widget_class, LaurelReissueDialog, organisation);
}

static void
laurel_reissue_dialog_init (LaurelReissueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

/**
 * laurel_reissue_dialog_new:
 * @session: a session
 * @issued: what is to be issued once more
 */
GtkWidget *
laurel_reissue_dialog_new (LaurelSession *session, LaurelIssued *issued)
{
  LaurelReissueDialog *self = g_object_new (LAUREL_TYPE_REISSUE_DIALOG, "session", session, NULL);
  g_autofree char *day = laurel_day_dup_iso (laurel_session_get_today (session));
  /* Translators: %s is a number, such as QM-2022-00001. */
  g_autofree char *says = laurel_quote (_("A new number is given that replaces %s, and each "
                                          "names the other. Correct here what was wrong. This "
                                          "cannot be undone."),
                                        laurel_issued_get_number (issued));

  self->issued = g_object_ref (issued);
  set_text (self->name, laurel_issued_get_recipient (issued));
  set_text (self->organisation, laurel_issued_get_organisation (issued));
  set_text (self->occasion, laurel_issued_get_occasion (issued));
  set_text (self->award, laurel_issued_get_award (issued));
  set_text (self->day, day);
  adw_preferences_group_set_description (self->group, says);

  return GTK_WIDGET (self);
}
