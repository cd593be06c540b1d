/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-field-rows.h"

#include "ui/judging/laurel-choice-row.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/*
 * Rows that show a field of a row of the store, and store it: for lists of which each row
 * has the same fields, where a template would be longer than what it says.
 */

/**
 * laurel_contest_field_rows_new_text:
 * @row: a row of the store
 * @title: what the field is called
 * @property: of @row
 * @action: what stores it, with `(xa{ss})`
 * @field: by which name
 *
 * Returns: (transfer floating): a row in which it is typed
 */
GtkWidget *
laurel_contest_field_rows_new_text (LaurelRow *row, const char *title, const char *property,
                                    const char *action, const char *field)
{
  GtkWidget *entry = g_object_new (LAUREL_TYPE_ENTRY_ROW, "title", title, "action", action,
                                   "field", field, "target", laurel_row_get_id (row), NULL);

  g_object_bind_property (row, property, entry, "value", G_BINDING_SYNC_CREATE);

  return entry;
}

/**
 * laurel_contest_field_rows_new_choice:
 * @row: a row of the store
 * @title: what the field is called
 * @property: of @row, and the name of the field
 * @action: what stores it, with `(xa{ss})`
 * @words: (array zero-terminated=1): what it can be
 * @labels: (array zero-terminated=1): as people read that, marked for translation
 *
 * Returns: (transfer floating): a row in which it is chosen
 */
GtkWidget *
laurel_contest_field_rows_new_choice (LaurelRow *row, const char *title, const char *property,
                                      const char *action, const char *const *words,
                                      const char *const *labels)
{
  GtkWidget *choice = g_object_new (LAUREL_TYPE_CHOICE_ROW, "title", title, "action", action,
                                    "field", property, "target", laurel_row_get_id (row), NULL);
  g_autoptr (GPtrArray) read = g_ptr_array_new ();

  for (guint i = 0; labels[i] != NULL; i++)
    g_ptr_array_add (read, (gpointer) g_dgettext (GETTEXT_PACKAGE, labels[i]));
  g_ptr_array_add (read, NULL);
  laurel_choice_row_set_choices (LAUREL_CHOICE_ROW (choice), words,
                                 (const char *const *) read->pdata);
  g_object_bind_property (row, property, choice, "value", G_BINDING_SYNC_CREATE);

  return choice;
}

typedef struct {
  LaurelRow *row;
  const char *property;
  const char *action;
} Flag;

static void
flag_free (gpointer data, GClosure *closure)
{
  g_object_unref (((Flag *) data)->row);
  g_free (data);
}

static void
on_switched (LaurelSwitchRow *toggle, GParamSpec *pspec, gpointer data)
{
  Flag *flag = data;
  gboolean active = laurel_switch_row_get_active (toggle), known;
  GVariantBuilder fields;

  g_object_get (flag->row, flag->property, &known, NULL);
  if (known == active)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", flag->property, active ? "yes" : "no");
  gtk_widget_activate_action (GTK_WIDGET (toggle), flag->action, "(xa{ss})",
                              laurel_row_get_id (flag->row), &fields);
}

/**
 * laurel_contest_field_rows_new_switch:
 * @row: a row of the store
 * @title: what is so or not
 * @property: a flag of @row, and the name of the field; a constant
 * @action: what stores it, with `(xa{ss})`; a constant
 *
 * Returns: (transfer floating): a row in which it is switched
 */
GtkWidget *
laurel_contest_field_rows_new_switch (LaurelRow *row, const char *title, const char *property,
                                      const char *action)
{
  GtkWidget *toggle = g_object_new (LAUREL_TYPE_SWITCH_ROW, "title", title, NULL);
  Flag *flag = g_new0 (Flag, 1);

  flag->row = g_object_ref (row);
  flag->property = property;
  flag->action = action;
  g_object_bind_property (row, property, toggle, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_data (toggle, "notify::active", G_CALLBACK (on_switched), flag, flag_free, 0);

  return toggle;
}
