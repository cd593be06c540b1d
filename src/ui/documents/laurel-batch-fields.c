/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-fields.h"

#include "documents/laurel-input.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchFields:
 *
 * The fields of the row at hand, one below the other, and whether the row is printed. What is
 * typed goes into the batch with each key. Fields that no column gives, and that may be empty, are
 * folded away.
 */
struct _LaurelBatchFields {
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *others; /* (nullable) */
  GtkWidget *left_out;
  GPtrArray *rows;         /* (element-type AdwEntryRow): by input; the list has them */
  LaurelBatchMaker *maker; /* (nullable) */
  gboolean showing;        /* what changes now is not typed */
};

G_DEFINE_FINAL_TYPE (LaurelBatchFields, laurel_batch_fields, ADW_TYPE_BIN)

static void
on_typed (LaurelBatchFields *self, GtkEditable *row)
{
  guint input;

  if (!self->showing && g_ptr_array_find (self->rows, row, &input))
    laurel_batch_maker_type (self->maker, input, gtk_editable_get_text (row));
}

static void
on_left_out (LaurelBatchFields *self)
{
  if (!self->showing)
    laurel_batch_maker_leave_out (
      self->maker, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->left_out)));
}

/* What is issued has the number that its series gives. */
static char *
dup_title (const LaurelBatchOrder *order, const LaurelInput *input)
{
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  const char *label = chinese ? input->label_zh : input->label_en;

  if (!g_str_equal (input->name, "number") || !input->optional
      || laurel_batch_order_is_issued (order))
    return g_strdup (label);

  /* Translators: %s is what the field of a number is called. */
  return g_strdup_printf (_("%s · given when issued"), label);
}

static GtkWidget *
new_row (LaurelBatchFields *self, const LaurelBatchOrder *order, const LaurelInput *input)
{
  g_autofree char *title = dup_title (order, input);
  GtkWidget *row = g_object_new (LAUREL_TYPE_FORM_ROW, NULL);

  g_object_set (row, "use-markup", FALSE, "title", title, NULL);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);

  return row;
}

static void
add_other (LaurelBatchFields *self, GtkWidget *row)
{
  if (self->others == NULL) {
    self->others = adw_expander_row_new ();
    g_object_set (self->others, "title", _("Other fields"), NULL);
    gtk_list_box_append (GTK_LIST_BOX (self->list), self->others);
  }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->others), row);
}

/* What was typed by hand in a field is not folded away, either. */
static gboolean
is_used (const LaurelBatchOrder *order, guint row, guint i)
{
  const LaurelInput *input = g_ptr_array_index (laurel_batch_order_get_template (order)->inputs, i);

  return !input->optional || laurel_batch_order_get_column (order, i) >= 0
         || laurel_batch_order_get_text (order, row, i)[0] != '\0';
}

static void
build (LaurelBatchFields *self, LaurelBatchOrder *order)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  guint at = laurel_batch_maker_get_row (self->maker);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  self->others = NULL;
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < inputs->len; i++)
    g_ptr_array_add (self->rows, new_row (self, order, g_ptr_array_index (inputs, i)));
  for (guint i = 0; i < inputs->len; i++)
    if (is_used (order, at, i))
      gtk_list_box_append (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));
  for (guint i = 0; i < inputs->len; i++)
    if (!is_used (order, at, i))
      add_other (self, g_ptr_array_index (self->rows, i));
}

/* What was typed in one row is not undone in another. */
static void
fill (LaurelBatchFields *self, LaurelBatchOrder *order)
{
  guint row = laurel_batch_maker_get_row (self->maker);

  for (guint i = 0; i < self->rows->len; i++) {
    GtkEditable *editable = g_ptr_array_index (self->rows, i);
    const char *text = laurel_batch_order_get_text (order, row, i);

    if (g_str_equal (gtk_editable_get_text (editable), text))
      continue;
    gtk_editable_set_enable_undo (editable, FALSE);
    gtk_editable_set_text (editable, text);
    gtk_editable_set_enable_undo (editable, TRUE);
  }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->left_out),
                               laurel_batch_order_is_left_out (order, row));
}

static const LaurelInput *
get_input (LaurelBatchFields *self, guint i)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (self->maker);

  return g_ptr_array_index (laurel_batch_order_get_template (order)->inputs, i);
}

static void
mark (LaurelBatchFields *self, GPtrArray *faults)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const char *name = get_input (self, i)->name;
    gboolean wrong = FALSE;

    for (guint j = 0; j < faults->len && !wrong; j++)
      wrong = g_str_equal (((LaurelBatchFault *) g_ptr_array_index (faults, j))->field, name);
    if (wrong)
      gtk_widget_add_css_class (g_ptr_array_index (self->rows, i), "error");
    else
      gtk_widget_remove_css_class (g_ptr_array_index (self->rows, i), "error");
  }
}

static void
laurel_batch_fields_dispose (GObject *object)
{
  g_clear_object (&LAUREL_BATCH_FIELDS (object)->maker);

  G_OBJECT_CLASS (laurel_batch_fields_parent_class)->dispose (object);
}

static void
laurel_batch_fields_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_BATCH_FIELDS (object)->rows);

  G_OBJECT_CLASS (laurel_batch_fields_parent_class)->finalize (object);
}

static void
laurel_batch_fields_class_init (LaurelBatchFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_batch_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_batch_fields_finalize;
}

static GtkWidget *
new_head (LaurelBatchFields *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_("This page"));

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  self->left_out = gtk_check_button_new_with_label (_("Leave out"));
  g_signal_connect_object (self->left_out, "toggled", G_CALLBACK (on_left_out), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->left_out);

  return head;
}

static void
laurel_batch_fields_init (LaurelBatchFields *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("This page"), -1);
  gtk_box_append (GTK_BOX (box), new_head (self));
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * laurel_batch_fields_show:
 * @maker: whose row; it has an order
 * @news: what has changed of it
 */
void
laurel_batch_fields_show (LaurelBatchFields *self, LaurelBatchMaker *maker, LaurelBatchNews news)
{
  LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  const LaurelBatchSheet *sheet = laurel_batch_maker_get_sheet (maker);

  g_return_if_fail (LAUREL_IS_BATCH_FIELDS (self));

  g_set_object (&self->maker, maker);
  self->showing = TRUE;
  if (news & LAUREL_BATCH_ORDER)
    build (self, order);
  if (news & (LAUREL_BATCH_ORDER | LAUREL_BATCH_ROW))
    fill (self, order);
  if ((news & LAUREL_BATCH_SHEET) && sheet != NULL)
    mark (self, sheet->faults);
  self->showing = FALSE;
}

/**
 * laurel_batch_fields_focus:
 * @name: the name of a field
 *
 * Goes there, with all of it selected: it is to be written anew.
 */
void
laurel_batch_fields_focus (LaurelBatchFields *self, const char *name)
{
  g_return_if_fail (LAUREL_IS_BATCH_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (get_input (self, i)->name, name)) {
      if (self->others != NULL
          && gtk_widget_is_ancestor (g_ptr_array_index (self->rows, i), self->others))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->others), TRUE);
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, i));
    }
}
