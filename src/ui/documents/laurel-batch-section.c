/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-section.h"

#include "ui/documents/laurel-batch-templates.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchSection:
 *
 * The templates that make a page for each row of a table. Its rows activate `documents.table`
 * (`s`): the template, or "" for the one that fits the table; or `documents.library`. Those that
 * come with Laurel are folded away: they are many, and a table finds its own.
 */
struct _LaurelBatchSection {
  AdwPreferencesGroup parent_instance;

  GtkWidget *list;
  GPtrArray *rows; /* (element-type GtkWidget): of own templates; the list has them */
  GtkWidget *shipped;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (LaurelBatchSection, laurel_batch_section, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
new_row (const char *title, const char *subtitle, const char *icon, const char *name)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  if (name != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row),
                                  name ? "documents.table" : "documents.library");

  return row;
}

static GtkWidget *
new_template (const LaurelBatchTemplate *template)
{
  return new_row (template->label, template->kind, "go-next-symbolic", template->name);
}

/* They are looked at when somebody wants to see them. */
static void
on_expanded (LaurelBatchSection *self)
{
  g_autoptr (GPtrArray) templates = NULL;
  GtkListBox *list;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self->shipped)))
    return;

  self->filled = TRUE;
  templates = laurel_batch_templates_list (NULL, LAUREL_BATCH_SHIPPED);
  list = laurel_one_stop_add_list (ADW_EXPANDER_ROW (self->shipped),
                                   _("With a template of Laurel"));
  for (guint i = 0; i < templates->len; i++)
    gtk_list_box_append (list, new_template (g_ptr_array_index (templates, i)));
}

static void
show_own (LaurelBatchSection *self, GPtrArray *templates)
{
  int before = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->shipped)) - self->rows->len;

  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < templates->len; i++) {
    GtkWidget *row = new_template (g_ptr_array_index (templates, i));

    gtk_list_box_insert (GTK_LIST_BOX (self->list), row, before + i);
    g_ptr_array_add (self->rows, row);
  }
}

/* Its rows are made anew only if the templates are others, or are called otherwise. */
static gboolean
is_shown (LaurelBatchSection *self, GPtrArray *templates)
{
  if (templates->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < templates->len; i++) {
    const LaurelBatchTemplate *template = g_ptr_array_index (templates, i);
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    GVariant *name = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

    if (!g_str_equal (g_variant_get_string (name, NULL), template->name)
        || !g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                         template->label))
      return FALSE;
  }

  return TRUE;
}

static void
laurel_batch_section_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_BATCH_SECTION (object)->rows);

  G_OBJECT_CLASS (laurel_batch_section_parent_class)->finalize (object);
}

static void
laurel_batch_section_class_init (LaurelBatchSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = laurel_batch_section_finalize;
}

static void
laurel_batch_section_init (LaurelBatchSection *self)
{
  GtkListBox *list;

  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  list = GTK_LIST_BOX (self->list);
  g_object_set (self, "title", _("Certificates, letters and cards"), "description",
                _("A page for each row of a table, checked before it is printed. The first row "
                  "of the table names its columns: name, organisation, award …"), NULL);
  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Certificates, letters and cards"), -1);
  gtk_list_box_append (list, new_row (_("New from a table…"),
                                      _("CSV, XLSX, ODS or JSON; it can be dropped here, too"),
                                      "document-open-symbolic", ""));
  gtk_list_box_append (list, new_row (_("New from the library…"),
                                      _("People, activities of the plan, or what was issued"),
                                      "system-users-symbolic", NULL));
  self->shipped = adw_expander_row_new ();
  g_object_set (self->shipped, "title", _("With a template of Laurel"), "subtitle",
                _("Awards, letters, badges, labels and lists: each asks for its table"), NULL);
  g_signal_connect_swapped (self->shipped, "notify::expanded", G_CALLBACK (on_expanded), self);
  gtk_list_box_append (list, self->shipped);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->list);
}

/* @shelf: the templates there are now */
void
laurel_batch_section_set_shelf (LaurelBatchSection *self, const LaurelTemplateShelf *shelf)
{
  g_autoptr (GPtrArray) templates = NULL;

  g_return_if_fail (LAUREL_IS_BATCH_SECTION (self));

  templates = laurel_batch_templates_list (shelf, LAUREL_BATCH_OWN);
  if (!is_shown (self, templates))
    show_own (self, templates);
}
