/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-pager.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPaperPager:
 *
 * The bar below a page: which page it is, the way to the others, and the zoom.
 * All it does is activate the actions of the #LaurelPaperView above it.
 */
struct _LaurelPaperPager {
  GtkBox parent_instance;

  GtkWidget *page_button;
  GtkWidget *pages;
  GtkWidget *pages_popover;

  GtkStringList *numbers; /* a row for each page, named by its position */
};

G_DEFINE_FINAL_TYPE (LaurelPaperPager, laurel_paper_pager, GTK_TYPE_BOX)

static void
on_page_activated (GtkListView *list, guint position, gpointer data)
{
  LaurelPaperPager *self = LAUREL_PAPER_PAGER (data);

  gtk_popover_popdown (GTK_POPOVER (self->pages_popover));
  gtk_widget_activate_action (GTK_WIDGET (self), "paper.page", "u", position);
}

static void
on_page_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_page_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkStringObject *name = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (name));
}

static void
laurel_paper_pager_class_init (LaurelPaperPagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-paper-pager.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPager, page_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPager, pages);
  gtk_widget_class_bind_template_child (widget_class, LaurelPaperPager, pages_popover);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated);
}

static void
laurel_paper_pager_init (LaurelPaperPager *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (on_page_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_page_bind), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->pages), factory);

  /* The list has the only reference, and lives as long as this does. */
  self->numbers = gtk_string_list_new (NULL);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (self->numbers)));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->pages), selection);
}

static void
set_n_pages (LaurelPaperPager *self, guint n_pages)
{
  guint known = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));

  if (known > n_pages)
    gtk_string_list_splice (self->numbers, n_pages, known - n_pages, NULL);

  for (guint i = known; i < n_pages; i++) {
    g_autofree char *name = NULL;

    /* Translators: %u is the number of a page. */
    name = g_strdup_printf (_("Page %u"), i + 1);
    gtk_string_list_append (self->numbers, name);
  }
}

/**
 * laurel_paper_pager_set_position:
 * @page: the page that is shown, from 0
 * @n_pages: how many there are
 */
void
laurel_paper_pager_set_position (LaurelPaperPager *self, guint page, guint n_pages)
{
  g_autofree char *words = NULL;

  g_return_if_fail (LAUREL_IS_PAPER_PAGER (self));

  /* Translators: the number of a page, and how many there are. */
  words = g_strdup_printf (_("%u of %u"), page + 1, n_pages);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->page_button), words);
  set_n_pages (self, n_pages);
}
