/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-entry-twins-view.h"

#include "base/laurel-quotes.h"
#include "judging/contest/laurel-entry-twins-store.h"
#include "ui/judging/laurel-entry-words.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelEntryTwinsView:
 *
 * The entries of a contest that may be the same, two by two: each pair is merged into one of
 * them, or told apart. Both can be undone.
 */
struct _LaurelEntryTwinsView {
  LaurelContestPage parent_instance;

  GtkStack *faces;
  GtkListView *view;
  GtkNoSelection *pairs;

  LaurelRowList *twins; /* (nullable): looked for as long as they are shown */
};

G_DEFINE_FINAL_TYPE (LaurelEntryTwinsView, laurel_entry_twins_view, LAUREL_TYPE_CONTEST_PAGE)

static void
show_face (LaurelEntryTwinsView *self)
{
  gboolean loading = self->twins != NULL && laurel_row_list_get_loading (self->twins);
  guint n = self->twins ? g_list_model_get_n_items (G_LIST_MODEL (self->twins)) : 0;

  gtk_stack_set_visible_child_name (self->faces, n > 0 ? "pairs" : loading ? "looking" : "none");
}

static void
read_twins (LaurelContestPage *page)
{
  LaurelEntryTwinsView *self = LAUREL_ENTRY_TWINS_VIEW (page);

  gtk_no_selection_set_model (self->pairs, NULL);
  g_clear_object (&self->twins);
  self->twins = laurel_contest_page_list (page, &LAUREL_ENTRY_TWINS_OF_CONTEST);
  if (self->twins != NULL) {
    gtk_no_selection_set_model (self->pairs, G_LIST_MODEL (self->twins));
    g_signal_connect_object (self->twins, "items-changed", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->twins, "notify::loading", G_CALLBACK (show_face), self,
                             G_CONNECT_SWAPPED);
  }
  show_face (self);
}

/* ---- a pair ----------------------------------------------------------------- */

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Its number and its title; who made it, where from and when. */
static GtkWidget *
new_entry (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *origin = new_label ("dim-label");

  gtk_widget_add_css_class (origin, "caption");
  gtk_box_append (GTK_BOX (box), new_label (NULL));
  gtk_box_append (GTK_BOX (box), origin);

  return box;
}

static void
show_entry (GtkWidget *box, const char *number, const char *title, char *origin)
{
  GtkWidget *head = gtk_widget_get_first_child (box), *below = gtk_widget_get_last_child (box);
  g_autofree char *text = g_strdup_printf ("%s  %s", number, title);

  gtk_label_set_label (GTK_LABEL (head), text);
  gtk_label_set_label (GTK_LABEL (below), origin);
  gtk_widget_set_visible (below, *origin != '\0');
  g_free (origin);
}

/* Which of both stays, or that they are two. */
static void
on_setup (LaurelEntryTwinsView *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_layout_manager (buttons, g_object_new (LAUREL_TYPE_WRAP_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (box), new_label ("dim-label"));
  gtk_box_append (GTK_BOX (box), new_entry ());
  gtk_box_append (GTK_BOX (box), new_entry ());
  for (guint i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (buttons), gtk_button_new ());
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

static void
set_button (GtkWidget *button, char *label, const char *action, gint64 one, gint64 other)
{
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", one, other);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_free (label);
}

static void
on_bind (LaurelEntryTwinsView *self, GtkListItem *item)
{
  LaurelEntryTwins *twins = gtk_list_item_get_item (item);
  GtkWidget *why = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *one = gtk_widget_get_next_sibling (why), *other = gtk_widget_get_next_sibling (one);
  GtkWidget *button = gtk_widget_get_first_child (gtk_widget_get_next_sibling (other));
  gint64 ids[] = { laurel_entry_twins_get_entry_id (twins),
                   laurel_entry_twins_get_other_id (twins) };
  const char *numbers[] = { laurel_entry_twins_get_number (twins),
                            laurel_entry_twins_get_other_number (twins) };

  gtk_label_set_label (GTK_LABEL (why), laurel_entry_words_of_likeness (twins));
  show_entry (one, numbers[0], laurel_entry_twins_get_title (twins),
              laurel_entry_words_dup_origin (twins, FALSE));
  show_entry (other, numbers[1], laurel_entry_twins_get_other_title (twins),
              laurel_entry_words_dup_origin (twins, TRUE));
  /* Translators: %s is the number of an entry, of two that are the same. */
  set_button (button, g_strdup_printf (_("Keep %s"), numbers[0]), "judging.merge-entries", ids[0],
              ids[1]);
  button = gtk_widget_get_next_sibling (button);
  /* Translators: %s is the number of an entry, of two that are the same. */
  set_button (button, g_strdup_printf (_("Keep %s"), numbers[1]), "judging.merge-entries", ids[1],
              ids[0]);
  set_button (gtk_widget_get_next_sibling (button), g_strdup (_("Not the same")),
              "judging.tell-entries-apart", ids[0], ids[1]);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_entry_twins_view_dispose (GObject *object)
{
  g_clear_object (&LAUREL_ENTRY_TWINS_VIEW (object)->twins);

  G_OBJECT_CLASS (laurel_entry_twins_view_parent_class)->dispose (object);
}

static void
laurel_entry_twins_view_class_init (LaurelEntryTwinsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_entry_twins_view_dispose;
  LAUREL_CONTEST_PAGE_CLASS (klass)->read = read_twins;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-entry-twins-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryTwinsView, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryTwinsView, pairs);
  gtk_widget_class_bind_template_child (widget_class, LaurelEntryTwinsView, view);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
}

static void
laurel_entry_twins_view_init (LaurelEntryTwinsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
