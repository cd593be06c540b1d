/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-list-preview.h"

#include "base/laurel-quotes.h"
#include "exchange/laurel-fault.h"
#include "exchange/laurel-table.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelListPreview:
 *
 * A list as a file has it, before it is taken in: a table with its headings, of each row what it
 * means to the library or which of its cells is wrong and why, and of each column what it is read
 * as, which can be changed.
 *
 * `maps-changed` is emitted when it was: the list is to be read again.
 */
struct _LaurelListPreview {
  AdwBin parent_instance;

  GtkLabel *notes;
  GtkColumnView *view;
  GtkStringList *rows; /* of each row its place in the list */
  GtkListBox *columns;

  const LaurelContestList *list; /* (nullable) */
  GStrv fields;                  /* what columns can hold */
  GStrv labels;                  /* and what people call that */
  GHashTable *maps;              /* (element-type utf8 utf8): a heading → a field, or "" */
  GHashTable *faults;            /* (element-type int utf8): the number of a row → what is wrong */
  GHashTable *cells;             /* (element-type utf8): those that are wrong */
  gboolean leaves_out;
};

G_DEFINE_FINAL_TYPE (LaurelListPreview, laurel_list_preview, ADW_TYPE_BIN)

typedef enum {
  SIGNAL_MAPS_CHANGED,
} Signal;

static guint signals[SIGNAL_MAPS_CHANGED + 1];

#define STATE (-1)  /* columns that are not in the file */
#define NUMBER (-2)
#define WHOLE 12    /* characters */

/* ---- what is wrong --------------------------------------------------------------------------- */

/* Returns: the number of the row in a cell such as "C7", or 0 */
static int
read_row_number (const char *cell)
{
  while (cell != NULL && g_ascii_isalpha (*cell))
    cell++;

  return cell ? (int) g_ascii_strtoll (cell, NULL, 10) : 0;
}

static void
add_fault (LaurelListPreview *self, const LaurelFault *fault, GString *notes)
{
  int number = read_row_number (fault->cell);
  const char *known = g_hash_table_lookup (self->faults, GINT_TO_POINTER (number));

  /* What a column holds is chosen beside the table. */
  if (fault->code == LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN)
    return;
  if (number == 0) {
    g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", fault->message);
    return;
  }

  g_hash_table_add (self->cells, g_strdup (fault->cell));
  g_hash_table_insert (self->faults, GINT_TO_POINTER (number),
                       g_strdup_printf ("%s%s%s: %s", known ? known : "", known ? "\n" : "",
                                        fault->cell, fault->message));
}

static void
show_faults (LaurelListPreview *self)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  g_hash_table_remove_all (self->faults);
  g_hash_table_remove_all (self->cells);
  for (guint i = 0; i < self->list->faults->len; i++)
    add_fault (self, self->list->faults->pdata[i], notes);
  if (!self->list->is_complete)
    g_string_append (notes, _("Choose which column holds what, so that the list can be read."));
  gtk_label_set_label (self->notes, notes->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

/* ---- the table ------------------------------------------------------------------------------- */

static const LaurelListRow *
get_row (LaurelListPreview *self, GtkListItem *item)
{
  GtkStringObject *place = gtk_list_item_get_item (item);
  guint i = (guint) g_ascii_strtoull (gtk_string_object_get_string (place), NULL, 10);

  return self->list != NULL && i < self->list->rows->len ? self->list->rows->pdata[i] : NULL;
}

static const char *
get_state (LaurelListPreview *self, LaurelListState state)
{
  if (state == LAUREL_LIST_NEW)
    return _("new");
  if (state == LAUREL_LIST_CHANGED)
    return _("changed");
  if (state == LAUREL_LIST_SAME)
    return _("nothing to change");

  return self->leaves_out ? _("left out") : _("wrong");
}

/* What is wrong with it, if anything is; else what it means. */
static void
write_state (LaurelListPreview *self, GtkWidget *label, const LaurelListRow *row, int number)
{
  const char *fault = g_hash_table_lookup (self->faults, GINT_TO_POINTER (number));
  g_autofree char *text = fault ? laurel_quotes_nest (g_strdup (fault))
                                : g_strdup (get_state (self, row->state));
  gboolean is_wrong = row->state == LAUREL_LIST_WRONG;

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_css_classes (label, (const char *[]) { is_wrong ? "error" : fault ? "warning"
                                                        : "dim-label", NULL });
}

/* As it stands in the file; a wrong one is seen. Short ones are whole, however narrow it is. */
static void
write_cell (LaurelListPreview *self, GtkLabel *label, int row, int column)
{
  const char *text = laurel_table_get_text (self->list->table, row, column);
  g_autofree char *cell = laurel_table_dup_cell_name (self->list->table, row, column);

  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), WHOLE));
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
  if (cell != NULL && g_hash_table_contains (self->cells, cell))
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
}

/* A column of the table, and which one of the file it is. */
typedef struct {
  LaurelListPreview *preview;
  int number;
} Column;

static void
column_free (gpointer column, GClosure *closure)
{
  g_free (column);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *of)
{
  LaurelListPreview *self = of->preview;
  GtkWidget *label = gtk_list_item_get_child (item);
  int column = of->number;
  const LaurelListRow *row = get_row (self, item);
  const LaurelTable *table = self->list ? self->list->table : NULL;
  g_autofree char *number = NULL;

  if (row == NULL)
    return;

  if (column == STATE) {
    write_state (self, label, row, laurel_table_get_row_number (table, row->row));
  } else if (column == NUMBER) {
    number = g_strdup_printf ("%d", laurel_table_get_row_number (table, row->row));
    gtk_label_set_label (GTK_LABEL (label), number);
  } else {
    write_cell (self, GTK_LABEL (label), row->row, column);
  }
}

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item, const Column *of)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_state = of->number == STATE;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), is_state);
  gtk_label_set_max_width_chars (GTK_LABEL (label), is_state ? 44 : 24);
  if (is_state)
    gtk_label_set_width_chars (GTK_LABEL (label), 24);
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, label);
}

static void
add_column (LaurelListPreview *self, const char *title, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (title, factory);
  Column *of = g_new (Column, 1);

  *of = (Column) { self, column };
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), of);
  /* The factory goes with the view, and that with the preview. */
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell), of, column_free, 0);
  gtk_column_view_append_column (self->view, added);
}

/* Returns: (nullable): what people call a field */
static const char *
get_label (LaurelListPreview *self, const char *field)
{
  for (guint i = 0; field != NULL && self->fields[i] != NULL; i++)
    if (g_str_equal (self->fields[i], field))
      return self->labels[i];

  return NULL;
}

/* A heading as it stands, and what it is read as where that is another word. */
static char *
dup_title (LaurelListPreview *self, int column)
{
  const char *heading = laurel_table_get_text (self->list->table, self->list->heading, column);
  const char *label = get_label (self, self->list->fields->pdata[column]);

  if (label == NULL)
    /* Translators: %s is the heading of a column that is not taken in. */
    return g_strdup_printf (_("%s (left out)"), heading);

  return g_ascii_strcasecmp (heading, label) == 0 ? g_strdup (heading)
                                                  : g_strdup_printf ("%s → %s", heading, label);
}

static void
show_table (LaurelListPreview *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (self->view, column);
  }
  add_column (self, _("Row"), NUMBER);
  add_column (self, _("How it is read"), STATE);
  for (guint i = 0; i < self->list->fields->len; i++) {
    g_autofree char *title = dup_title (self, (int) i);

    add_column (self, title, (int) i);
  }
  for (guint i = 0; i < self->list->rows->len; i++) {
    g_autofree char *place = g_strdup_printf ("%u", i);

    gtk_string_list_append (self->rows, place);
  }
}

/* ---- what the columns hold ------------------------------------------------------------------- */

static void
on_chosen (AdwComboRow *row, GParamSpec *pspec, const Column *of)
{
  LaurelListPreview *self = of->preview;
  guint chosen = adw_combo_row_get_selected (row);

  if (self->list == NULL)
    return;

  g_hash_table_insert (self->maps, laurel_contest_list_dup_key (self->list, of->number),
                       g_strdup (chosen == 0 ? "" : self->fields[chosen - 1]));
  g_signal_emit (self, signals[SIGNAL_MAPS_CHANGED], 0);
}

static GtkWidget *
new_column_row (LaurelListPreview *self, int column)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  const char *field = self->list->fields->pdata[column];
  const char *heading = laurel_table_get_text (self->list->table, self->list->heading, column);
  GtkWidget *row = adw_combo_row_new ();
  Column *of = g_new (Column, 1);
  guint selected = 0;

  gtk_string_list_append (model, _("Left out"));
  for (guint i = 0; self->fields[i] != NULL; i++) {
    gtk_string_list_append (model, self->labels[i]);
    if (g_strcmp0 (self->fields[i], field) == 0)
      selected = i + 1;
  }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  *of = (Column) { self, column };
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (on_chosen), of, column_free, 0);

  return row;
}

static void
show_columns (LaurelListPreview *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_list_box_remove (self->columns, row);
  for (guint i = 0; i < self->list->fields->len; i++)
    gtk_list_box_append (self->columns, new_column_row (self, (int) i));
}

/* ---- what it is given ------------------------------------------------------------------------ */

/**
 * laurel_list_preview_set_fields:
 * @fields: what columns can hold, as commands call it
 * @labels: what people call that, in the same order
 */
void
laurel_list_preview_set_fields (LaurelListPreview *self, GStrv fields, GStrv labels)
{
  g_return_if_fail (LAUREL_IS_LIST_PREVIEW (self));

  g_strfreev (self->fields);
  g_strfreev (self->labels);
  self->fields = g_strdupv (fields);
  self->labels = g_strdupv (labels);
}

/**
 * laurel_list_preview_show:
 * @list: (nullable): what is shown; it stays until another is, or %NULL
 */
void
laurel_list_preview_show (LaurelListPreview *self, const LaurelContestList *list)
{
  g_return_if_fail (LAUREL_IS_LIST_PREVIEW (self));

  self->list = NULL;
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          NULL);
  self->list = list;
  if (list == NULL)
    return;

  show_faults (self);
  show_columns (self);
  show_table (self);
}

/* Whether rows with which something is wrong are not taken in. */
void
laurel_list_preview_set_leaves_out (LaurelListPreview *self, gboolean leaves_out)
{
  g_return_if_fail (LAUREL_IS_LIST_PREVIEW (self));

  if (self->leaves_out == leaves_out)
    return;
  self->leaves_out = leaves_out;
  laurel_list_preview_show (self, self->list);
}

/* Returns: (element-type utf8 utf8): what was chosen: a folded heading → a field, "" for none */
GHashTable *
laurel_list_preview_get_maps (LaurelListPreview *self)
{
  g_return_val_if_fail (LAUREL_IS_LIST_PREVIEW (self), NULL);

  return self->maps;
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_list_preview_finalize (GObject *object)
{
  LaurelListPreview *self = LAUREL_LIST_PREVIEW (object);

  g_strfreev (self->fields);
  g_strfreev (self->labels);
  g_hash_table_unref (self->maps);
  g_hash_table_unref (self->faults);
  g_hash_table_unref (self->cells);

  G_OBJECT_CLASS (laurel_list_preview_parent_class)->finalize (object);
}

static void
laurel_list_preview_class_init (LaurelListPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_list_preview_finalize;
  signals[SIGNAL_MAPS_CHANGED] = g_signal_new ("maps-changed", LAUREL_TYPE_LIST_PREVIEW,
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-list-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, columns);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, notes);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, rows);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, view);
}

static void
laurel_list_preview_init (LaurelListPreview *self)
{
  self->fields = g_new0 (char *, 1);
  self->labels = g_new0 (char *, 1);
  self->maps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->faults = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
