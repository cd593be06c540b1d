/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-numbers-dialog.h"

#include "base/laurel-day.h"
#include "base/laurel-number-pattern.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-number-start-store.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelNumbersDialog:
 *
 * Asks for the name, the pattern and the address of a series of numbers, a new one or one
 * that is there, and for the number that it goes on with, where others were given by hand.
 * It shows what its numbers look like.
 */
struct _LaurelNumbersDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;
  GtkEditable *pattern;
  GtkEditable *prefix;
  GtkEditable *next;
  GtkLabel *example;

  LaurelNumberSeries *series; /* (nullable): a new one has none yet */
};

G_DEFINE_FINAL_TYPE (LaurelNumbersDialog, laurel_numbers_dialog, LAUREL_TYPE_DIALOG)

static gboolean
has_next (LaurelNumbersDialog *self)
{
  return *gtk_editable_get_text (self->next) != '\0';
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelNumbersDialog *self = LAUREL_NUMBERS_DIALOG (dialog);

  if (has_next (self))
    return &LAUREL_NUMBER_SERIES_SET;

  return self->series ? &LAUREL_NUMBER_SERIES_EDIT : &LAUREL_NUMBER_SERIES_ADD;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelNumbersDialog *self = LAUREL_NUMBERS_DIALOG (dialog);
  const char *name = gtk_editable_get_text (self->name);
  const char *pattern = gtk_editable_get_text (self->pattern);
  const char *prefix = gtk_editable_get_text (self->prefix);
  gint64 id = self->series ? laurel_row_get_id (LAUREL_ROW (self->series)) : 0;

  if (has_next (self))
    return g_variant_new ("(xssss)", id, name, pattern, prefix,
                          gtk_editable_get_text (self->next));

  return self->series ? g_variant_new ("(xsss)", id, name, pattern, prefix)
                      : g_variant_new ("(sss)", name, pattern, prefix);
}

/* With which number it goes on, or what the first of a year looks like. */
static char *
dup_example (LaurelNumbersDialog *self, const char *pattern, GError **error)
{
  g_autofree char *number = NULL;
  int n = 1, year, month, day;

  if (!laurel_number_pattern_check (pattern, error))
    return NULL;
  if (has_next (self)
      && !laurel_number_start_read (pattern, gtk_editable_get_text (self->next), &n, &year, error))
    return NULL;

  if (!has_next (self))
    laurel_day_get_ymd (laurel_day_today (), &year, &month, &day);
  number = laurel_number_pattern_format (pattern, n, year);

  /* Translators: %s is a number, such as QM-2022-00001. */
  return g_strdup_printf (has_next (self) ? _("The next is %s") : _("The first is %s"), number);
}

/* What numbers look like, or what is wrong with the pattern or the next one. */
static void
on_changed (LaurelNumbersDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *example = dup_example (self, gtk_editable_get_text (self->pattern), &error);

  gtk_label_set_label (self->example, example ? example : error->message);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 example != NULL && *gtk_editable_get_text (self->name) != '\0');
}

static void
laurel_numbers_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_NUMBERS_DIALOG (object)->series);

  G_OBJECT_CLASS (laurel_numbers_dialog_parent_class)->dispose (object);
}

static void
laurel_numbers_dialog_class_init (LaurelNumbersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_numbers_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-numbers-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelNumbersDialog, example);
  gtk_widget_class_bind_template_child (widget_class, LaurelNumbersDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelNumbersDialog, next);
  gtk_widget_class_bind_template_child (widget_class, LaurelNumbersDialog, pattern);
  gtk_widget_class_bind_template_child (widget_class, LaurelNumbersDialog, prefix);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_numbers_dialog_init (LaurelNumbersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (self);
}

/**
 * laurel_numbers_dialog_new:
 * @session: a session
 * @series: (nullable): one that is there, or none for a new one
 */
GtkWidget *
laurel_numbers_dialog_new (LaurelSession *session, LaurelNumberSeries *series)
{
  LaurelNumbersDialog *self = g_object_new (LAUREL_TYPE_NUMBERS_DIALOG, "session", session, NULL);

  if (series == NULL) {
    gtk_editable_set_text (self->pattern, "{year}-{n:5}");
    g_object_set (self, "title", _("New series of numbers"), "verb", _("_Add"), NULL);
    return GTK_WIDGET (self);
  }

  self->series = g_object_ref (series);
  gtk_editable_set_text (self->name, laurel_number_series_get_name (series));
  gtk_editable_set_text (self->pattern, laurel_number_series_get_pattern (series));
  gtk_editable_set_text (self->prefix, laurel_number_series_get_prefix (series));

  return GTK_WIDGET (self);
}
