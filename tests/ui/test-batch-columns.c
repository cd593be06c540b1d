/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-input.h"
#include "documents/laurel-template-shelf.h"
#include "exchange/laurel-data-file.h"
#include "ui/documents/laurel-batch-order.h"

static char **
row_new (const char *first, const char *second, const char *third)
{
  return g_strdupv ((char *[]) { (char *) first, (char *) second, (char *) third, NULL });
}

/* What a column holds says its name, whatever people see above it: what is in a parcel is called
 * as what judges are given. */
static void
test_library_columns (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplateShelf) shelf = laurel_template_shelf_new ();
  g_autoptr (LaurelBatchSource) source = NULL;
  g_autoptr (LaurelBatchOrder) order = NULL;
  LaurelTable *table;

  g_ptr_array_add (rows, row_new ("姓名", "评审作品", "运单号"));
  g_ptr_array_add (rows, row_new ("林华", "40 × 绘本", "RA473124829CN"));
  table = laurel_data_file_take_rows (g_steal_pointer (&rows), &error);
  g_assert_no_error (error);
  source = laurel_batch_source_new_library (table, "Drive");
  order = laurel_batch_order_new (source, shelf, "packing-list", "zh", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (source->names[1], ==, "entries");
  for (guint i = 0; i < laurel_batch_order_get_template (order)->inputs->len; i++) {
    const LaurelInput *input = laurel_batch_order_get_template (order)->inputs->pdata[i];

    if (g_str_equal (input->name, "entries"))
      g_assert_cmpint (laurel_batch_order_get_column (order, i), ==, 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/batch/library-columns", test_library_columns);

  return g_test_run ();
}
