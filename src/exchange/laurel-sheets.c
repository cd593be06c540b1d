/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-sheets.h"

#include <glib/gi18n-lib.h>

struct _LaurelSheets {
  LaurelTable *best;   /* (nullable) */
  GPtrArray *left_out; /* of LaurelFault */
};

/**
 * laurel_sheets_new:
 *
 * Returns: (transfer full): a workbook without sheets
 */
LaurelSheets *
laurel_sheets_new (void)
{
  LaurelSheets *self = g_new0 (LaurelSheets, 1);

  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_fault_free);

  return self;
}

void
laurel_sheets_free (LaurelSheets *self)
{
  g_clear_pointer (&self->best, laurel_table_free);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/**
 * laurel_sheets_add_hidden:
 * @sheets: a workbook
 * @name: a sheet that the user cannot see, and that is not looked at
 */
void
laurel_sheets_add_hidden (LaurelSheets *self, const char *name)
{
  g_ptr_array_add (self->left_out, laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT,
    LAUREL_FAULT_WARNING,
    _("If it is the plan, show the sheet in the spreadsheet program and import again."),
    /* Translators: %s is the name of a sheet in a spreadsheet. */
    _("The hidden sheet “%s” was left out."), name));
}

static void
leave_out (LaurelSheets *self, LaurelTable *table)
{
  g_ptr_array_add (self->left_out, laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT,
    LAUREL_FAULT_WARNING, _("If it belongs to the plan, import it from a file of its own."),
    /* Translators: %s is the name of a sheet in a spreadsheet. */
    _("The sheet “%s” was left out."), laurel_table_get_name (table)));
  laurel_table_free (table);
}

/**
 * laurel_sheets_take:
 * @sheets: a workbook
 * @name: the name of its next sheet
 * @table: (transfer full): what is in it
 */
void
laurel_sheets_take (LaurelSheets *self, const char *name, LaurelTable *table)
{
  laurel_table_set_name (table, name);
  if (laurel_table_get_n_rows (table) == 0) {
    laurel_table_free (table);
  } else if (self->best == NULL) {
    self->best = table;
  } else if (laurel_table_rate (table) > laurel_table_rate (self->best)) {
    leave_out (self, self->best);
    self->best = table;
  } else {
    leave_out (self, table);
  }
}

/**
 * laurel_sheets_choose:
 * @sheets: a whole workbook
 * @error: return location for an error
 *
 * Returns: (transfer full): the sheet that looks most like a plan, or %NULL
 */
LaurelTable *
laurel_sheets_choose (LaurelSheets *self, GError **error)
{
  if (self->best == NULL) {
    laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_NOT_A_TABLE,
                               _("Put the plan into a sheet that is not hidden, one row for "
                                 "each activity."),
                               _("All sheets of the workbook are empty."));
    return NULL;
  }

  for (guint i = 0; i < self->left_out->len; i++)
    laurel_table_take_fault (self->best, laurel_fault_copy (self->left_out->pdata[i]));

  return g_steal_pointer (&self->best);
}
