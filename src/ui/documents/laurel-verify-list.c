/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-verify-list.h"

#include "ui/documents/laurel-verify-result.h"

#include <adwaita.h>

/* What came of checking certificates, one below the other: a sign, whether it holds and whose
 * it is, what is known of it, and what is to be said of it. */

typedef struct {
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *facts;
  GtkWidget *advice;
} Parts;

/* The parts of a row, as it was set up. */
static Parts
find_parts (GtkWidget *box)
{
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *facts = gtk_widget_get_next_sibling (title);

  return (Parts) { icon, title, facts, gtk_widget_get_next_sibling (facts) };
}

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_widget_set_valign (gtk_widget_get_first_child (box), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), column);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  add_label (column, "heading");
  gtk_widget_add_css_class (add_label (column, "caption"), "dim-label");
  add_label (column, NULL);
  gtk_list_item_set_child (item, box);
}

static void
show_sign (GtkWidget *icon, gboolean valid)
{
  g_object_set (icon, "icon-name", valid ? "emblem-ok-symbolic" : "dialog-error-symbolic", NULL);
  gtk_widget_remove_css_class (icon, valid ? "error" : "success");
  gtk_widget_add_css_class (icon, valid ? "success" : "error");
}

static void
name_item (GtkWidget *child, LaurelVerifyResult *result)
{
  GtkWidget *item = gtk_widget_get_parent (child);
  g_autofree char *label = g_strjoin (", ", laurel_verify_result_get_title (result),
                                      laurel_verify_result_get_facts (result),
                                      laurel_verify_result_get_advice (result), NULL);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Parts parts = find_parts (gtk_list_item_get_child (item));
  LaurelVerifyResult *result = gtk_list_item_get_item (item);
  const char *advice = laurel_verify_result_get_advice (result);

  show_sign (parts.icon, laurel_verify_result_is_valid (result));
  gtk_label_set_label (GTK_LABEL (parts.title), laurel_verify_result_get_title (result));
  gtk_label_set_label (GTK_LABEL (parts.facts), laurel_verify_result_get_facts (result));
  gtk_label_set_label (GTK_LABEL (parts.advice), advice);
  gtk_widget_set_visible (parts.advice, *advice != '\0');
  name_item (gtk_list_item_get_child (item), result);
}

/**
 * laurel_verify_list_install:
 * @view: a list that has nothing yet
 * @results: what it shows
 */
void
laurel_verify_list_install (GtkListView *view, GListModel *results)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection =
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (results)));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, selection);
}
