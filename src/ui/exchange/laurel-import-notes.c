/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-notes.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/exchange/laurel-import-words.h"

/**
 * LaurelImportNotes:
 *
 * What there is to know of a file as a whole: what was left out, and which
 * column was taken for what. Another choice for a column activates
 * `import.column` (`(iu)`): its place in the plan's columns, and its kind.
 */
struct _LaurelImportNotes {
  GtkWidget parent_instance;

  GtkWidget *faults_title;
  GtkWidget *faults;
  GtkWidget *columns_title;
  GtkWidget *columns;

  guint count;
};

G_DEFINE_FINAL_TYPE (LaurelImportNotes, laurel_import_notes, GTK_TYPE_WIDGET)

static void
clear_list (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static GtkWidget *
new_fault (const LaurelFault *fault)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = laurel_import_words_of_fault (fault);

  g_object_set (row, "use-markup", FALSE, "title", words, "title-lines", 0, "subtitle",
                fault->hint ? fault->hint : "", "subtitle-lines", 0, NULL);
  return row;
}

static void
on_kind_selected (GtkWidget *row, GParamSpec *pspec, gpointer data)
{
  gtk_widget_activate_action (row, "import.column", "(iu)", GPOINTER_TO_INT (data),
                              adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
}

static GtkWidget *
new_column (const LaurelPlanColumn *column, int place)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autofree char *title = NULL;

  for (int kind = 0; kind < LAUREL_PLAN_N_COLUMN_KINDS; kind++)
    gtk_string_list_append (kinds, laurel_plan_column_get_label (kind));

  /* Translators: %d counts the columns of a table. */
  title = *column->heading ? g_strdup (column->heading)
                           : g_strdup_printf (_("Column %d"), column->index + 1);
  g_object_set (row, "use-markup", FALSE, "title", title, "model", kinds, "selected", column->kind,
                NULL);
  if (column->guessed)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Guessed by what stands in it"));
  else if (column->kind == LAUREL_PLAN_COLUMN_UNKNOWN)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Kept with the content"));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_kind_selected),
                    GINT_TO_POINTER (place));

  return row;
}

static void
laurel_import_notes_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LAUREL_TYPE_IMPORT_NOTES);

  G_OBJECT_CLASS (laurel_import_notes_parent_class)->dispose (object);
}

static void
laurel_import_notes_class_init (LaurelImportNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_import_notes_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportNotes, faults_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportNotes, faults);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportNotes, columns_title);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportNotes, columns);
}

static void
laurel_import_notes_init (LaurelImportNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_import_notes_set_draft:
 * @draft: the plan; only looked at here
 */
void
laurel_import_notes_set_draft (LaurelImportNotes *self, const LaurelPlanDraft *draft)
{
  g_return_if_fail (LAUREL_IS_IMPORT_NOTES (self));

  clear_list (self->faults);
  clear_list (self->columns);
  self->count = draft->faults->len;

  for (guint i = 0; i < draft->faults->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->faults), new_fault (draft->faults->pdata[i]));
  for (guint i = 0; i < draft->columns->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->columns), new_column (draft->columns->pdata[i], i));

  gtk_widget_set_visible (self->faults_title, draft->faults->len > 0);
  gtk_widget_set_visible (self->faults, draft->faults->len > 0);
}

/* How many things there are to know. */
guint
laurel_import_notes_get_count (LaurelImportNotes *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_NOTES (self), 0);

  return self->count;
}
