/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-count-dialog.h"

#include "base/laurel-quotes.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-stock-count-store.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/logistics/laurel-drive-day.h"
#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCountDialog:
 *
 * Takes what was counted in stock: of each gift line that ever was there, those of which nothing
 * is left by the books, too. What is not filled in was not counted. What the books say is not
 * shown beside it: who counts is to look at the shelf.
 *
 * ## Actions
 *
 * - `count.print`: prints what is counted on, as long as nothing is entered, and goes
 */
struct _LaurelCountDialog {
  LaurelDialog parent_instance;

  GtkEditable *sheet;
  GtkEditable *day;
  GtkLabel *told;
  GtkListView *view;
  GtkFilterListModel *shown;
  GtkSortListModel *sorted;

  GtkWidget *page;      /* (nullable): a weak pointer */
  gint64 drive;
  LaurelRowList *gifts; /* (nullable) */
  GHashTable *counted;  /* (element-type gint64 utf8): of a gift line what was typed */
};

G_DEFINE_FINAL_TYPE (LaurelCountDialog, laurel_count_dialog, LAUREL_TYPE_DIALOG)

/* Nothing is left is a count, too. */
static gboolean
read_counted (const char *text, gint64 *count, GError **error)
{
  *count = 0;

  return g_str_equal (text, "0") || g_str_equal (text, "０") ||
         laurel_drive_read_count (text, count, error);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelCountDialog *self = LAUREL_COUNT_DIALOG (dialog);
  GVariantBuilder lines;
  GHashTableIter iter;
  gpointer gift, text;

  g_variant_builder_init (&lines, G_VARIANT_TYPE ("a(xi)"));
  g_hash_table_iter_init (&iter, self->counted);
  while (g_hash_table_iter_next (&iter, &gift, &text)) {
    gint64 count;

    if (read_counted (text, &count, NULL))
      g_variant_builder_add (&lines, "(xi)", *(gint64 *) gift, (int) count);
  }

  return g_variant_new ("(xsa(xi)s)", self->drive, gtk_editable_get_text (self->sheet), &lines,
                        gtk_editable_get_text (self->day));
}

/* How many lines are counted, or what is wrong with one. */
static void
on_changed (LaurelCountDialog *self)
{
  const char *day = gtk_editable_get_text (self->day);
  guint n = g_hash_table_size (self->counted);
  g_autofree char *told = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        /* Translators: %u counts gift lines. */
                                                        "%u line counted", "%u lines counted", n),
                                           n);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer text;
  gint64 count;
  g_autofree char *odd = NULL;

  g_hash_table_iter_init (&iter, self->counted);
  while (error == NULL && g_hash_table_iter_next (&iter, NULL, &text))
    read_counted (text, &count, &error);
  if (error == NULL)
    laurel_drive_day_check (day, &error);
  odd = error ? laurel_quotes_nest (g_strdup (error->message))
              : laurel_drive_day_dup_note (laurel_dialog_get_session (LAUREL_DIALOG (self)), day);
  gtk_label_set_label (self->told, odd ? odd : told);
  gtk_widget_set_css_classes (GTK_WIDGET (self->told),
                              (const char *[]) { odd ? "error" : "dim-label", NULL });
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "count.print", n == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 error == NULL && n > 0 &&
                                   *gtk_editable_get_text (self->sheet) != '\0');
}

/* ---- the lines ------------------------------------------------------------------------------- */

/* What went on from there was in stock before. */
static gboolean
was_in_stock (gpointer item, gpointer data)
{
  static const char *const BEYOND[] = { "stock", "packed", "way", "arrived", "handed", "lost" };

  for (gsize i = 0; i < G_N_ELEMENTS (BEYOND); i++)
    if (laurel_gift_words_count (item, BEYOND[i]) > 0)
      return TRUE;

  return FALSE;
}

/* As they stand on the sheet: shelf by shelf, and what is on none at the end. */
static int
compare_lines (gconstpointer a, gconstpointer b, gpointer data)
{
  LaurelGift *gift = (gpointer) a, *other = (gpointer) b;
  const char *shelf = laurel_gift_get_shelf (gift), *beside = laurel_gift_get_shelf (other);
  gint64 kind = laurel_gift_get_kind_id (gift), other_kind = laurel_gift_get_kind_id (other);
  gint64 id = laurel_row_get_id (LAUREL_ROW (gift));
  int order = (shelf == NULL) - (beside == NULL);

  if (order == 0)
    order = g_strcmp0 (shelf, beside);
  if (order == 0)
    order = (kind > other_kind) - (kind < other_kind);

  return order != 0 ? order : id < laurel_row_get_id (LAUREL_ROW (other)) ? -1 : 1;
}

/* A line of the view, which shows one gift line after another. */
typedef struct {
  LaurelCountDialog *dialog;
  GtkListItem *item;
} Line;

static void
line_free (gpointer line, GClosure *closure)
{
  g_free (line);
}

static void
on_counted (GtkEditable *entry, const Line *line)
{
  LaurelCountDialog *self = line->dialog;
  LaurelRow *gift = gtk_list_item_get_item (line->item);
  const char *text = gtk_editable_get_text (entry);
  gint64 id = gift ? laurel_row_get_id (gift) : 0;

  if (gift == NULL)
    return;
  if (*text == '\0')
    g_hash_table_remove (self->counted, &id);
  else
    g_hash_table_insert (self->counted, g_memdup2 (&id, sizeof id), g_strdup (text));
  on_changed (self);
}

/* Enter goes on to the next. */
static void
on_entered (GtkWidget *entry)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (entry));
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (gtk_widget_get_first_child (next)));
}

static void
set_up_line (LaurelCountDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL), *entry = gtk_entry_new ();
  Line *line = g_new (Line, 1);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  *line = (Line) { self, item };
  g_signal_connect_data (entry, "changed", G_CALLBACK (on_counted), line, line_free, 0);
  g_signal_connect (entry, "activate", G_CALLBACK (on_entered), NULL);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, box);
}

static void
bind_line (LaurelCountDialog *self, GtkListItem *item)
{
  LaurelGift *gift = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *entry = gtk_widget_get_next_sibling (name);
  gint64 id = laurel_row_get_id (LAUREL_ROW (gift));
  g_autofree char *label = laurel_gift_words_dup_name (gift);
  const char *text = g_hash_table_lookup (self->counted, &id);
  g_autofree char *kept = g_strdup (text ? text : "");

  gtk_label_set_label (GTK_LABEL (name), label);
  gtk_editable_set_text (GTK_EDITABLE (entry), kept);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCountDialog *self = LAUREL_COUNT_DIALOG (widget);

  if (self->page != NULL)
    gtk_widget_activate_action (self->page, "drive.counting", NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_count_dialog_dispose (GObject *object)
{
  LaurelCountDialog *self = LAUREL_COUNT_DIALOG (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_model (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->gifts);
  g_clear_weak_pointer (&self->page);

  G_OBJECT_CLASS (laurel_count_dialog_parent_class)->dispose (object);
}

static void
laurel_count_dialog_finalize (GObject *object)
{
  g_hash_table_unref (LAUREL_COUNT_DIALOG (object)->counted);

  G_OBJECT_CLASS (laurel_count_dialog_parent_class)->finalize (object);
}

static void
laurel_count_dialog_class_init (LaurelCountDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_count_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_count_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_STOCK_COUNT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  gtk_widget_class_install_action (widget_class, "count.print", NULL, print);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-count-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, sorted);
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, told);
  gtk_widget_class_bind_template_child (widget_class, LaurelCountDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, bind_line);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, set_up_line);
}

static void
laurel_count_dialog_init (LaurelCountDialog *self)
{
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (was_in_stock, NULL, NULL));
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_lines, NULL, NULL));

  self->counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_filter (self->shown, filter);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/* Asks what was counted in the stock of the drive of a page. */
void
laurel_count_dialog_present (LaurelDrivePage *page)
{
  LaurelSession *session = laurel_drive_page_get_session (page);
  LaurelCountDialog *self = g_object_new (LAUREL_TYPE_COUNT_DIALOG, "session", session, NULL);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  g_set_weak_pointer (&self->page, GTK_WIDGET (page));
  self->drive = laurel_drive_page_get_id (page);
  self->gifts = laurel_drive_page_list (page, &LAUREL_GIFTS_OF_DRIVE);
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->gifts));
  gtk_editable_set_text (self->day, today);
  on_changed (self);
  laurel_dialog_present (LAUREL_DIALOG (self), GTK_WIDGET (page));
}
