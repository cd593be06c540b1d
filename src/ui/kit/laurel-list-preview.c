/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-list-preview.h"

#include "base/laurel-quotes.h"
#include "exchange/laurel-fault.h"
#include "exchange/laurel-table.h"
#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelListPreview:
 *
 * A list as a file has it, before it is taken in: a table with its headings, of each row what it
 * means to the library or which of its cells is wrong, why, and what to do, and of each column what
 * it is read as, which can be changed. Rows with which something is wrong come first. Where it is
 * not known yet which column holds what, the first rows of the file help to tell.
 *
 * `maps-changed` is emitted when it was: the list is to be read again.
 */
struct _LaurelListPreview {
  AdwBin parent_instance;

  GtkLabel *notes;
  GtkWidget *noted;
  GtkLabel *many_notes;
  GtkColumnView *view;
  GtkStringList *rows; /* of each row its place in the list, or in the file if it is not read */
  LaurelListColumns *columns;

  const LaurelContestList *list; /* (nullable) */
  GHashTable *faults;            /* (element-type int utf8): the number of a row → what is wrong */
  GHashTable *cells;             /* (element-type utf8 LaurelFaultLevel): those with a fault */
  gboolean leaves_out;
};

G_DEFINE_FINAL_TYPE (LaurelListPreview, laurel_list_preview, ADW_TYPE_BIN)

typedef enum {
  SIGNAL_MAPS_CHANGED,
} Signal;

static guint signals[SIGNAL_MAPS_CHANGED + 1];

#define STATE (-1)     /* columns that are not in the file */
#define NUMBER (-2)
#define WHOLE 12       /* characters */
#define FIRST_ROWS 50  /* of a file that is not read yet */
#define FEW_NOTES 3
#define MOST_NOTES 100

/* ---- what is wrong --------------------------------------------------------------------------- */

/* Returns: the number of the row in a cell such as "C7", or 0 */
static int
read_row_number (const char *cell)
{
  while (cell != NULL && g_ascii_isalpha (*cell))
    cell++;

  return cell ? (int) g_ascii_strtoll (cell, NULL, 10) : 0;
}

/* What to do, unless it is done here, and no words of a command line. */
static char *
dup_words (const LaurelFault *fault)
{
  gboolean has_hint = fault->hint != NULL && strstr (fault->hint, "--") == NULL;

  /* Translators: two sentences: what is wrong, and what to do. */
  return has_hint ? g_strdup_printf (_("%s %s"), fault->message, fault->hint)
                  : g_strdup (fault->message);
}

static char *
dup_placed (const LaurelFault *fault)
{
  g_autofree char *words = dup_words (fault);
  /* Translators: %d is the number of a line of a file. */
  g_autofree char *place = fault->cell ? g_strdup (fault->cell)
                           : fault->line > 0 ? g_strdup_printf (_("Line %d"), fault->line) : NULL;

  return place ? g_strconcat (place, ": ", words, NULL) : g_steal_pointer (&words);
}

static void
add_note (GString *notes, guint *n, const char *words)
{
  if (++*n <= MOST_NOTES)
    g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n" : "", words);
  else if (*n == MOST_NOTES + 1)
    g_string_append (notes, "\n…");
}

/* Returns: (element-type int): the numbers of the rows that are shown */
static GHashTable *
list_numbers (LaurelListPreview *self)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->list->rows->len; i++) {
    const LaurelListRow *row = self->list->rows->pdata[i];

    g_hash_table_add (numbers, GINT_TO_POINTER (laurel_table_get_row_number (self->list->table,
                                                                             row->row)));
  }

  return numbers;
}

/* What is worse is seen. */
static void
mark_cell (LaurelListPreview *self, const LaurelFault *fault)
{
  gpointer level = g_hash_table_lookup (self->cells, fault->cell);

  if (GPOINTER_TO_INT (level) < (int) fault->level)
    g_hash_table_insert (self->cells, g_strdup (fault->cell), GINT_TO_POINTER (fault->level));
}

/* A fault stands in its row; what is of no row stands above. What a column holds is chosen; only
 * what keeps the list out is told of it. */
static void
add_fault (LaurelListPreview *self, const LaurelFault *fault, GHashTable *numbers, GString *notes,
           guint *n_notes)
{
  int number = read_row_number (fault->cell);
  const char *known = g_hash_table_lookup (self->faults, GINT_TO_POINTER (number));
  g_autofree char *words = NULL;

  if (fault->code == LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN && fault->level < LAUREL_FAULT_ERROR &&
      laurel_list_columns_may_choose (self->columns))
    return;
  if (!g_hash_table_contains (numbers, GINT_TO_POINTER (number))) {
    words = fault->level == LAUREL_FAULT_ERROR ? dup_placed (fault) : dup_words (fault);
    add_note (notes, n_notes, words);
    return;
  }

  words = dup_placed (fault);
  mark_cell (self, fault);
  g_hash_table_insert (self->faults, GINT_TO_POINTER (number),
                       g_strconcat (known ? known : "", known ? "\n" : "", words, NULL));
}

/* A few are whole, however narrow it is; what scrolls does not grow with its lines. */
static void
show_notes (LaurelListPreview *self, const char *notes, guint n)
{
  gtk_label_set_label (n > FEW_NOTES ? self->many_notes : self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *notes != '\0' && n <= FEW_NOTES);
  gtk_widget_set_visible (self->noted, n > FEW_NOTES);
}

static void
show_faults (LaurelListPreview *self)
{
  g_autoptr (GHashTable) numbers = list_numbers (self);
  g_autoptr (GString) notes = g_string_new (NULL);
  const char *needed = laurel_list_columns_get_label (self->columns, self->list->needed);
  guint n_notes = 0;

  g_hash_table_remove_all (self->faults);
  g_hash_table_remove_all (self->cells);
  if (!self->list->is_complete)
    /* Translators: %s is what a column of a list may hold, such as “Title”. */
    g_string_append_printf (notes, _("No column is known to hold “%s”. Choose which one does."),
                            needed ? needed : self->list->needed);
  for (guint i = 0; i < self->list->faults->len; i++)
    add_fault (self, self->list->faults->pdata[i], numbers, notes, &n_notes);
  show_notes (self, notes->str, n_notes);
}

/* ---- the table ------------------------------------------------------------------------------- */

static guint
get_place (GtkListItem *item)
{
  GtkStringObject *place = gtk_list_item_get_item (item);

  return (guint) g_ascii_strtoull (gtk_string_object_get_string (place), NULL, 10);
}

/* Returns: (nullable): where it is a list already */
static const LaurelListRow *
get_row (LaurelListPreview *self, guint place)
{
  return self->list->is_complete && place < self->list->rows->len ? self->list->rows->pdata[place]
                                                                  : NULL;
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

/* Returns: how many letters are as wide as the text: a Han character is as wide as two */
static int
count_letters (const char *text)
{
  int count = 0;

  for (; *text != '\0' && count < WHOLE; text = g_utf8_next_char (text))
    count += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;

  return count;
}

/* As it stands in the file; a wrong one is seen. Short ones are whole, however narrow it is. */
static void
write_cell (LaurelListPreview *self, GtkLabel *label, int row, int column)
{
  const char *text = laurel_table_get_text (self->list->table, row, column);
  g_autofree char *cell = laurel_table_dup_cell_name (self->list->table, row, column);
  int level;

  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, count_letters (text));
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
  level = cell ? GPOINTER_TO_INT (g_hash_table_lookup (self->cells, cell)) : 0;
  gtk_widget_set_css_classes (GTK_WIDGET (label),
                              (const char *[]) { level == LAUREL_FAULT_ERROR ? "error"
                                                 : level > 0 ? "warning" : NULL, NULL });
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
  guint place = get_place (item);
  g_autofree char *number = NULL;
  const LaurelListRow *row;
  int at;

  if (self->list == NULL)
    return;

  row = get_row (self, place);
  at = row ? row->row : (int) place;
  if (of->number == STATE) {
    if (row != NULL)
      write_state (self, label, row, laurel_table_get_row_number (self->list->table, at));
  } else if (of->number == NUMBER) {
    number = g_strdup_printf ("%d", laurel_table_get_row_number (self->list->table, at));
    gtk_label_set_label (GTK_LABEL (label), number);
  } else {
    write_cell (self, GTK_LABEL (label), at, of->number);
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
  else if (of->number != NUMBER)
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
  int last = (int) self->list->fields->len - 1;

  *of = (Column) { self, column };
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), of);
  /* The factory goes with the view, and that with the preview. */
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell), of, column_free, 0);
  /* One fills what is left: a view that is wider than its columns looks pulled beyond its end. */
  gtk_column_view_column_set_expand (added, column == (self->list->is_complete ? STATE : last));
  gtk_column_view_append_column (self->view, added);
}

/* Whether it is known what any column holds: of a list that nobody is asked about, maybe not. */
static gboolean
knows_columns (const LaurelContestList *list)
{
  for (guint i = 0; i < list->fields->len; i++)
    if (list->fields->pdata[i] != NULL)
      return TRUE;

  return FALSE;
}

/* A heading as it stands, and what it is read as where that is another word. */
static char *
dup_title (LaurelListPreview *self, int column)
{
  g_autofree char *heading = laurel_list_columns_dup_heading (self->list, column);
  const char *field = self->list->fields->pdata[column];
  gboolean may_choose = laurel_list_columns_may_choose (self->columns);
  const char *label = may_choose ? laurel_list_columns_get_label (self->columns, field) : field;

  if (!may_choose && !knows_columns (self->list))
    return g_steal_pointer (&heading);
  if (label == NULL)
    /* Translators: %s is the heading of a column that is not taken in. */
    return g_strdup_printf (_("%s (left out)"), heading);

  return g_ascii_strcasecmp (heading, label) == 0 ? g_steal_pointer (&heading)
                                                  : g_strdup_printf ("%s → %s", heading, label);
}

static void
add_place (LaurelListPreview *self, guint place)
{
  g_autofree char *text = g_strdup_printf ("%u", place);

  gtk_string_list_append (self->rows, text);
}

typedef enum {
  WRONG,
  ODD,
  FINE,
} Grade;

static Grade
grade_row (LaurelListPreview *self, const LaurelListRow *row)
{
  int number = laurel_table_get_row_number (self->list->table, row->row);

  return row->state == LAUREL_LIST_WRONG ? WRONG
         : g_hash_table_contains (self->faults, GINT_TO_POINTER (number)) ? ODD : FINE;
}

/* What is wrong is not looked for among thousands that are not. */
static void
show_rows (LaurelListPreview *self)
{
  int n = MIN (laurel_table_get_n_rows (self->list->table), self->list->heading + 1 + FIRST_ROWS);

  for (int row = self->list->heading + 1; !self->list->is_complete && row < n; row++)
    add_place (self, (guint) row);
  for (Grade grade = WRONG; self->list->is_complete && grade <= FINE; grade++)
    for (guint i = 0; i < self->list->rows->len; i++)
      if (grade_row (self, self->list->rows->pdata[i]) == grade)
        add_place (self, i);
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
  if (self->list->is_complete)
    add_column (self, _("How it is read"), STATE);
  for (guint i = 0; i < self->list->fields->len; i++) {
    g_autofree char *title = dup_title (self, (int) i);

    add_column (self, title, (int) i);
  }
  show_rows (self);
}

/* ---- what it is given ------------------------------------------------------------------------ */

/* Returns: (transfer none): what is chosen of its columns, and between what */
LaurelListColumns *
laurel_list_preview_get_columns (LaurelListPreview *self)
{
  g_return_val_if_fail (LAUREL_IS_LIST_PREVIEW (self), NULL);

  return self->columns;
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
  laurel_list_columns_show (self->columns, list);
  if (list == NULL)
    return;

  show_faults (self);
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

static void
on_maps_changed (LaurelListPreview *self)
{
  g_signal_emit (self, signals[SIGNAL_MAPS_CHANGED], 0);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_list_preview_finalize (GObject *object)
{
  LaurelListPreview *self = LAUREL_LIST_PREVIEW (object);

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
  g_type_ensure (LAUREL_TYPE_LIST_COLUMNS);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/kit/laurel-list-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, columns);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, many_notes);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, noted);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, notes);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, rows);
  gtk_widget_class_bind_template_child (widget_class, LaurelListPreview, view);
  gtk_widget_class_bind_template_callback (widget_class, on_maps_changed);
}

static void
laurel_list_preview_init (LaurelListPreview *self)
{
  self->faults = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
