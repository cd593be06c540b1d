/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-name-dialog.h"

#include "base/laurel-quotes.h"
#include "people/laurel-party-field-store.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelNameDialog:
 *
 * Asks for another name of a person or an organisation: one that it had, one that
 * it has from now on, or one that it is also called by.
 */
struct _LaurelNameDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *name;
  AdwComboRow *kind;
  GtkEditable *since;
  GtkEditable *until;

  LaurelParty *party; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelNameDialog, laurel_name_dialog, LAUREL_TYPE_DIALOG)

/* In the order of the choices. */
static const char *const KINDS[] = { "former", "current", "other" };

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelNameDialog *self = LAUREL_NAME_DIALOG (dialog);
  guint chosen = MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (KINDS) - 1);

  return g_variant_new ("(xssss)", laurel_row_get_id (LAUREL_ROW (self->party)),
                        gtk_editable_get_text (self->name), KINDS[chosen],
                        gtk_editable_get_text (self->since), gtk_editable_get_text (self->until));
}

static void
on_changed (LaurelNameDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0');
}

static gboolean
has_end (LaurelNameDialog *self, guint chosen)
{
  return chosen < G_N_ELEMENTS (KINDS) && !g_str_equal (KINDS[chosen], "current");
}

static void
laurel_name_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_NAME_DIALOG (object)->party);

  G_OBJECT_CLASS (laurel_name_dialog_parent_class)->dispose (object);
}

static void
laurel_name_dialog_class_init (LaurelNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_name_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_PARTY_ADD_NAME;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/people/laurel-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNameDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelNameDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelNameDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelNameDialog, since);
  gtk_widget_class_bind_template_child (widget_class, LaurelNameDialog, until);
  gtk_widget_class_bind_template_callback (widget_class, has_end);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_name_dialog_init (LaurelNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (self);
}

/**
 * laurel_name_dialog_new:
 * @session: a session
 * @party: a person or an organisation
 */
GtkWidget *
laurel_name_dialog_new (LaurelSession *session, LaurelParty *party)
{
  LaurelNameDialog *self = g_object_new (LAUREL_TYPE_NAME_DIALOG, "session", session, NULL);
  /* Translators: %s is a person or an organisation. */
  g_autofree char *says = laurel_quote (_("Of “%s”. Names that were printed stay as they were."),
                                        laurel_party_get_name (party));

  self->party = g_object_ref (party);
  laurel_description_set_group (self->group, says);

  return GTK_WIDGET (self);
}
