/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-finder.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPaperFinder:
 *
 * The bar above a page by which a text is looked for in all pages: how often it is there,
 * which of these places is shown, and the way to the others.
 */
struct _LaurelPaperFinder {
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkWidget *count;
  GtkWidget *previous;
  GtkWidget *next;

  LaurelPaperMarks *marks; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelPaperFinder, laurel_paper_finder, GTK_TYPE_BOX)

static const char *
get_text (LaurelPaperFinder *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static char *
dup_count (LaurelPaperFinder *self)
{
  guint n = laurel_paper_marks_get_n_hits (self->marks);

  if (n > 0)
    /* Translators: which of the places where a text was found is shown, and how many they are. */
    return g_strdup_printf (_("%1$d of %2$u"), laurel_paper_marks_get_current (self->marks) + 1, n);
  if (get_text (self)[0] == '\0' || laurel_paper_marks_is_looking (self->marks))
    return g_strdup ("");

  return g_strdup (_("Not found"));
}

static void
on_changed (LaurelPaperFinder *self)
{
  g_autofree char *words = dup_count (self);
  gboolean found = laurel_paper_marks_get_n_hits (self->marks) > 0;

  gtk_label_set_label (GTK_LABEL (self->count), words);
  gtk_widget_set_visible (self->count, words[0] != '\0');
  gtk_widget_set_sensitive (self->previous, found);
  gtk_widget_set_sensitive (self->next, found);
}

static void
on_typed (LaurelPaperFinder *self)
{
  if (self->marks != NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    laurel_paper_marks_find (self->marks, get_text (self));
}

static void
on_next (LaurelPaperFinder *self)
{
  laurel_paper_marks_step (self->marks, 1);
}

static void
on_previous (LaurelPaperFinder *self)
{
  laurel_paper_marks_step (self->marks, -1);
}

static void
close_bar (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_paper_finder_close (LAUREL_PAPER_FINDER (widget));
}

static void
step (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_paper_marks_step (LAUREL_PAPER_FINDER (widget)->marks,
                           g_str_equal (action_name, "finder.next") ? 1 : -1);
}

static void
laurel_paper_finder_dispose (GObject *object)
{
  g_clear_object (&LAUREL_PAPER_FINDER (object)->marks);

  G_OBJECT_CLASS (laurel_paper_finder_parent_class)->dispose (object);
}

static void
laurel_paper_finder_class_init (LaurelPaperFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_paper_finder_dispose;

  gtk_widget_class_install_action (widget_class, "finder.next", NULL, step);
  gtk_widget_class_install_action (widget_class, "finder.previous", NULL, step);
  gtk_widget_class_install_action (widget_class, "finder.close", NULL, close_bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "finder.next",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "finder.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "finder.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "finder.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-paper-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperFinder, count);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperFinder, previous);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperFinder, next);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, laurel_paper_finder_close);
}

static void
laurel_paper_finder_init (LaurelPaperFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_paper_finder_set_marks:
 * @self: a bar that has none
 * @marks: where what is found is marked
 */
void
laurel_paper_finder_set_marks (LaurelPaperFinder *self, LaurelPaperMarks *marks)
{
  g_return_if_fail (LAUREL_IS_PAPER_FINDER (self));

  g_set_object (&self->marks, marks);
  g_signal_connect_object (marks, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

/* What was looked for last is there again, to be typed over. */
void
laurel_paper_finder_open (LaurelPaperFinder *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_FINDER (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self))) {
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
    on_typed (self);
  }
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* What is marked is so no more, and the keys are the page's again. */
void
laurel_paper_finder_close (LaurelPaperFinder *self)
{
  g_return_if_fail (LAUREL_IS_PAPER_FINDER (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  laurel_paper_marks_find (self->marks, "");
  laurel_paper_marks_grab_focus (self->marks);
}
