/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-resource-entry.h"

#include "calendar/laurel-resource.h"

/**
 * LaurelResourceEntry:
 *
 * Asks for the name and the kind of a place, a person or a team, and makes it.
 */
struct _LaurelResourceEntry {
  GtkPopover parent_instance;

  GtkEditable *name;
  GtkDropDown *kind;
};

G_DEFINE_FINAL_TYPE (LaurelResourceEntry, laurel_resource_entry, GTK_TYPE_POPOVER)

static const char *const KINDS[] = { "venue", "room", "city", "person", "team" };

static void
on_add (LaurelResourceEntry *self)
{
  const char *name = gtk_editable_get_text (self->name);

  if (*name == '\0')
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "resources.add", "(ss)",
                              KINDS[gtk_drop_down_get_selected (self->kind)], name);
  gtk_editable_set_text (self->name, "");
  gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
is_filled (LaurelResourceEntry *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
laurel_resource_entry_class_init (LaurelResourceEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-resource-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelResourceEntry, kind);
  gtk_widget_class_bind_template_child (widget_class, LaurelResourceEntry, name);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
laurel_resource_entry_init (LaurelResourceEntry *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    gtk_string_list_append (labels, laurel_resource_kind_get_label (KINDS[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  g_object_unref (labels);
}
