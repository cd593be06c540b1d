/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-private.h"

#include "base/laurel-error.h"
#include "documents/laurel-input.h"
#include "documents/laurel-layout.h"
#include "documents/laurel-painter-private.h"

#include <glib/gi18n-lib.h>

/*
 * A template of blocks makes one document of all rows: a list to sign, say. What stands above the
 * list is what the first row says that says anything. A list is short enough to be in memory.
 */

#define TABLE "rows"

/**
 * laurel_batch_is_list:
 *
 * Returns: whether all rows are one document
 */
gboolean
laurel_batch_is_list (LaurelBatch *self)
{
  return laurel_template_is_list (laurel_batch_get_template (self));
}

static const char *
find_text (LaurelBatch *self, const char *field)
{
  for (guint i = 0; i < laurel_batch_get_n_rows (self); i++) {
    const char *text = laurel_batch_get_text (self, i, field);

    if (text[0] != '\0' && !laurel_batch_is_left_out (self, i))
      return text;
  }

  return "";
}

static LaurelFields *
new_fields (LaurelBatch *self)
{
  GPtrArray *inputs = laurel_batch_get_template (self)->inputs;
  LaurelFields *fields = laurel_card_new_fields (self->card);
  g_autofree const char **columns = g_new0 (const char *, inputs->len + 2);

  columns[0] = "row";
  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);

    columns[i + 1] = input->name;
    laurel_fields_set (fields, input->name, find_text (self, input->name));
  }
  laurel_fields_add_table (fields, TABLE, columns);

  return fields;
}

static void
add_row (LaurelBatch *self, LaurelFields *fields, guint row)
{
  GPtrArray *inputs = laurel_batch_get_template (self)->inputs;
  g_autofree char *number = g_strdup_printf ("%u", laurel_fields_get_n_rows (fields, TABLE) + 1);
  LaurelFields *into = laurel_fields_add_row (fields, TABLE);

  laurel_fields_set (into, "row", number);
  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);

    laurel_fields_set (into, input->name, laurel_batch_get_text (self, row, input->name));
  }
}

static LaurelPages *
compose_row (LaurelBatch *self, guint row, GError **error)
{
  g_autoptr (LaurelFields) fields = new_fields (self);

  add_row (self, fields, row);

  return laurel_layout_compose (laurel_batch_get_template (self), fields, NULL, error);
}

/* Which rows are to blame; when none is, it is what stands above all of them. */
static void
add_faults (LaurelBatch *self, const GError *error, GPtrArray *faults)
{
  guint before = faults->len;

  for (guint i = 0; i < self->rows->len; i++) {
    g_autoptr (GError) local = NULL;
    g_autoptr (LaurelPages) pages = laurel_batch_is_left_out (self, i)
                                    ? NULL : compose_row (self, i, &local);

    if (local != NULL)
      laurel_batch_fault_add (faults, laurel_batch_get_number (self, i), "name", local);
  }
  if (faults->len == before)
    laurel_batch_fault_add (faults, 1, "title", error);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const LaurelBatchFault *one = *(LaurelBatchFault * const *) a;
  const LaurelBatchFault *other = *(LaurelBatchFault * const *) b;

  return (one->row > other->row) - (one->row < other->row);
}

/**
 * laurel_batch_compose_list:
 * @self: a batch whose rows are a list
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * Returns: (transfer full) (nullable): its pages
 */
LaurelPages *
laurel_batch_compose_list (LaurelBatch *self, GPtrArray *faults)
{
  g_autoptr (LaurelFields) fields = new_fields (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelPages) pages = NULL;
  guint before = faults->len;

  for (guint i = 0; i < self->rows->len; i++)
    if (!laurel_batch_is_left_out (self, i)) {
      laurel_batch_check_filled (self, i, faults);
      add_row (self, fields, i);
    }
  pages = laurel_layout_compose (laurel_batch_get_template (self), fields, NULL, &error);
  if (pages == NULL)
    add_faults (self, error, faults);
  g_ptr_array_sort (faults, compare_rows);

  return faults->len == before ? g_steal_pointer (&pages) : NULL;
}

static gboolean
has_row (LaurelBatch *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!laurel_batch_is_left_out (self, i))
      return TRUE;

  return FALSE;
}

/* All rows, into a file or a stream, as laurel_batch_write_file() does. */
gboolean
laurel_batch_print_list (LaurelBatch *self, GOutputStream *stream, GCancellable *cancellable,
                         GPtrArray *faults, GError **error)
{
  g_autoptr (LaurelPages) pages = NULL;

  if (!has_row (self)) {
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                         _("There is no row to print, so nothing was written."));
    return FALSE;
  }

  pages = laurel_batch_compose_list (self, faults);
  if (pages == NULL)
    return laurel_batch_fault_set_error (faults, error);

  self->n_pages = laurel_pages_get_n_pages (pages);

  return laurel_painter_paint (pages, 0, laurel_pages_get_n_pages (pages), stream, cancellable,
                               error);
}
