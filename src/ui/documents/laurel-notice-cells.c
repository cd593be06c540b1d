/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-notice-cells.h"

#include <glib/gi18n-lib.h>

#include "documents/laurel-notice-block.h"

/**
 * LaurelNoticeCells:
 *
 * The cells of a table of a notice, to be typed in. Enter goes to the cell below, and makes a
 * row where there is none. A long table is shown up to a row, and the rest counted: so the
 * window stays quick, and nothing of the table is lost.
 */
struct _LaurelNoticeCells {
  AdwBin parent_instance;

  GtkWidget *grid;
  GtkWidget *rest;   /* how many rows are not shown */
  GPtrArray *rows;   /* (element-type GStrv): the cells; the first row is the head */
  gboolean showing;  /* what changes now is not typed */
  gboolean changed;  /* since it was told last */
};

G_DEFINE_FINAL_TYPE (LaurelNoticeCells, laurel_notice_cells, ADW_TYPE_BIN)

#define MAX_SHOWN 60

enum {
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void show_cells (LaurelNoticeCells *self);

static guint
count_columns (LaurelNoticeCells *self)
{
  return self->rows->len > 0 ? g_strv_length (g_ptr_array_index (self->rows, 0)) : 0;
}

static void
tell (LaurelNoticeCells *self, gboolean is_done)
{
  self->changed = !is_done;
  g_signal_emit (self, signals[TYPED], 0, is_done);
}

static void
get_place (LaurelNoticeCells *self, GtkWidget *cell, guint *row, guint *column)
{
  int left, top;

  gtk_grid_query_child (GTK_GRID (self->grid), cell, &left, &top, NULL, NULL);
  *row = (guint) top;
  *column = (guint) left;
}

static void
on_changed (LaurelNoticeCells *self, GtkEditable *cell)
{
  guint row, column;
  char **cells;

  if (self->showing)
    return;

  get_place (self, GTK_WIDGET (cell), &row, &column);
  cells = g_ptr_array_index (self->rows, row);
  g_free (cells[column]);
  cells[column] = g_strdup (gtk_editable_get_text (cell));
  tell (self, FALSE);
}

static void
on_leave (LaurelNoticeCells *self)
{
  if (self->changed)
    tell (self, TRUE);
}

static void
insert_row (LaurelNoticeCells *self, guint place)
{
  guint n = MAX (count_columns (self), 1);
  GStrv cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup ("");
  g_ptr_array_insert (self->rows, (int) place, cells);
}

static void
focus_cell (LaurelNoticeCells *self, guint row, guint column)
{
  GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (self->grid), (int) column, (int) row);

  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}

static void
on_activate (LaurelNoticeCells *self, GtkWidget *cell)
{
  guint row, column;

  get_place (self, cell, &row, &column);
  if (row + 1 == self->rows->len && self->rows->len < MAX_SHOWN) {
    insert_row (self, row + 1);
    show_cells (self);
    tell (self, TRUE);
  }
  focus_cell (self, row + 1, column);
}

static GtkWidget *
new_cell (LaurelNoticeCells *self, guint row, guint column)
{
  GtkWidget *cell = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  char **cells = g_ptr_array_index (self->rows, row);
  char **head = g_ptr_array_index (self->rows, 0);
  g_autofree char *name = NULL;

  /* Translators: a cell of a table: the head of its column, and its row from 1. */
  name = g_strdup_printf (_("%1$s, row %2$u"), head[column], row + 1);
  gtk_editable_set_text (GTK_EDITABLE (cell), cells[column]);
  gtk_editable_set_width_chars (GTK_EDITABLE (cell), 4);
  gtk_widget_set_hexpand (cell, TRUE);
  if (row == 0)
    gtk_widget_add_css_class (cell, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (cell, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (cell, focus);

  return cell;
}

static void
show_rest (LaurelNoticeCells *self)
{
  guint n = self->rows->len > MAX_SHOWN ? self->rows->len - MAX_SHOWN : 0;
  g_autofree char *words = NULL;

  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        /* Translators: %u counts rows of a table that are not
                                         * shown here. */
                                        "and %u more row", "and %u more rows", n), n);
  gtk_label_set_label (GTK_LABEL (self->rest), words);
  gtk_widget_set_visible (self->rest, n > 0);
}

static void
show_cells (LaurelNoticeCells *self)
{
  GtkWidget *child;

  self->showing = TRUE;
  while ((child = gtk_widget_get_first_child (self->grid)))
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < MIN (self->rows->len, MAX_SHOWN); i++)
    for (guint j = 0; j < count_columns (self); j++)
      gtk_grid_attach (GTK_GRID (self->grid), new_cell (self, i, j), (int) j, (int) i, 1, 1);
  show_rest (self);
  self->showing = FALSE;
}

/* ---- actions ---------------------------------------------------------------- */

/* The cell that has the focus, or had it last; else the last one. */
static void
find_cell (LaurelNoticeCells *self, guint *row, guint *column)
{
  GtkWidget *cell = gtk_widget_get_focus_child (self->grid);

  *row = self->rows->len - 1;
  *column = count_columns (self) - 1;
  if (cell != NULL)
    get_place (self, cell, row, column);
}

static void
add_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeCells *self = LAUREL_NOTICE_CELLS (widget);
  guint row, column;

  find_cell (self, &row, &column);
  insert_row (self, row + 1);
  show_cells (self);
  focus_cell (self, row + 1, 0);
  tell (self, TRUE);
}

static void
remove_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeCells *self = LAUREL_NOTICE_CELLS (widget);
  guint row, column;

  find_cell (self, &row, &column);
  if (self->rows->len < 2)
    return;
  g_ptr_array_remove_index (self->rows, row);
  show_cells (self);
  focus_cell (self, MIN (row, self->rows->len - 1), column);
  tell (self, TRUE);
}

/* Gives each row one more cell at @place, or one less. */
static void
change_columns (LaurelNoticeCells *self, guint place, gboolean add)
{
  for (guint i = 0; i < self->rows->len; i++) {
    char **cells = g_ptr_array_index (self->rows, i);
    g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

    for (guint j = 0; cells[j] != NULL; j++) {
      if (add || j != place)
        g_strv_builder_add (builder, cells[j]);
      if (add && j == place)
        g_strv_builder_add (builder, "");
    }
    g_strfreev (cells);
    self->rows->pdata[i] = g_strv_builder_end (builder);
  }
}

static void
add_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeCells *self = LAUREL_NOTICE_CELLS (widget);
  guint row, column;

  find_cell (self, &row, &column);
  if (count_columns (self) >= LAUREL_NOTICE_MOST_COLUMNS)
    return;
  change_columns (self, column, TRUE);
  show_cells (self);
  focus_cell (self, 0, column + 1);
  tell (self, TRUE);
}

static void
remove_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelNoticeCells *self = LAUREL_NOTICE_CELLS (widget);
  guint row, column;

  find_cell (self, &row, &column);
  if (count_columns (self) < 2)
    return;
  change_columns (self, column, FALSE);
  show_cells (self);
  focus_cell (self, row, MIN (column, count_columns (self) - 1));
  tell (self, TRUE);
}

/* One button for all of them: a phone has no room for four. */
static GtkWidget *
new_menu (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Add row"), "cells.add-row");
  g_menu_append (menu, _("Remove row"), "cells.remove-row");
  g_menu_append (menu, _("Add column"), "cells.add-column");
  g_menu_append (menu, _("Remove column"), "cells.remove-column");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Rows and columns"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");

  return button;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_notice_cells_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_NOTICE_CELLS (object)->rows);

  G_OBJECT_CLASS (laurel_notice_cells_parent_class)->finalize (object);
}

static void
laurel_notice_cells_class_init (LaurelNoticeCellsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_notice_cells_finalize;
  gtk_widget_class_install_action (widget_class, "cells.add-row", NULL, add_row);
  gtk_widget_class_install_action (widget_class, "cells.remove-row", NULL, remove_row);
  gtk_widget_class_install_action (widget_class, "cells.add-column", NULL, add_column);
  gtk_widget_class_install_action (widget_class, "cells.remove-column", NULL, remove_column);

  /**
   * LaurelNoticeCells::typed:
   * @self: the cells
   * @is_done: whether this is to be stored, or will go on
   */
  signals[TYPED] = g_signal_new ("typed", LAUREL_TYPE_NOTICE_CELLS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
laurel_notice_cells_init (LaurelNoticeCells *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->grid);
  self->rest = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->rest), 0);
  gtk_widget_add_css_class (self->rest, "dim-label");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->rest);
  gtk_box_append (GTK_BOX (box), new_menu ());
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * laurel_notice_cells_set_text:
 * @text: the text of a table block
 */
void
laurel_notice_cells_set_text (LaurelNoticeCells *self, const char *text)
{
  g_return_if_fail (LAUREL_IS_NOTICE_CELLS (self));

  g_ptr_array_unref (self->rows);
  self->rows = laurel_notice_cells_read (text);
  self->changed = FALSE;
  show_cells (self);
}

/* Returns: (transfer full): the text of the block, as it is now */
char *
laurel_notice_cells_dup_text (LaurelNoticeCells *self)
{
  g_return_val_if_fail (LAUREL_IS_NOTICE_CELLS (self), NULL);

  return laurel_notice_cells_write (self->rows);
}
