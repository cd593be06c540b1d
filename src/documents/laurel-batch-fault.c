/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-fault.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

static void
batch_fault_free (LaurelBatchFault *self)
{
  g_free (self->field);
  g_free (self->box);
  g_free (self->message);
  g_free (self);
}

/**
 * laurel_batch_fault_new_list:
 *
 * Returns: (transfer full) (element-type LaurelBatchFault): no faults yet
 */
GPtrArray *
laurel_batch_fault_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) batch_fault_free);
}

/**
 * laurel_batch_fault_add:
 * @faults: (element-type LaurelBatchFault): where to
 * @row: the row
 * @field: the field
 * @error: what is wrong
 *
 * Adds a fault, unless there is one of the field in the row: the first is told.
 */
void
laurel_batch_fault_add (GPtrArray *faults, guint row, const char *field, const GError *error)
{
  LaurelBatchFault *fault;

  for (guint i = faults->len; i > 0; i--) {
    fault = g_ptr_array_index (faults, i - 1);
    if (fault->row != row)
      break;
    if (g_str_equal (fault->field, field))
      return;
  }

  fault = g_new0 (LaurelBatchFault, 1);
  fault->row = row;
  fault->field = g_strdup (field);
  fault->code = error->code;
  fault->message = g_strdup (error->message);
  g_ptr_array_add (faults, fault);
}

/**
 * laurel_batch_fault_set_error:
 * @faults: (element-type LaurelBatchFault): what is wrong; not empty
 * @error: return location for `LAUREL_DOCUMENT_ERROR_FIELD`
 *
 * Says that nothing was written, and how much is wrong.
 *
 * Returns: %FALSE
 */
gboolean
laurel_batch_fault_set_error (GPtrArray *faults, GError **error)
{
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
               /* Translators: %u counts what is wrong with rows of data. */
               g_dngettext (GETTEXT_PACKAGE,
                            "%u fault was found in the data, so nothing was written. Correct it, "
                            "or leave its row out.",
                            "%u faults were found in the data, so nothing was written. Correct "
                            "them, or leave their rows out.", faults->len), faults->len);
  return FALSE;
}
