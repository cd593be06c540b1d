/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-fault.h"

/**
 * laurel_fault_new:
 * @code: what is wrong
 * @level: how much it matters
 * @hint: (nullable): what to do about it, translated
 * @format: what is wrong, translated
 *
 * Returns: (transfer full): a fault with no place yet
 */
LaurelFault *
laurel_fault_new (LaurelExchangeError  code,
                  LaurelFaultLevel     level,
                  const char          *hint,
                  const char          *format,
                  ...)
{
  LaurelFault *fault = g_new0 (LaurelFault, 1);
  va_list args;

  fault->code = code;
  fault->level = level;
  fault->hint = g_strdup (hint);
  va_start (args, format);
  fault->message = g_strdup_vprintf (format, args);
  va_end (args);

  return fault;
}

/**
 * laurel_fault_copy:
 *
 * Returns: (transfer full): the same
 */
LaurelFault *
laurel_fault_copy (const LaurelFault *fault)
{
  LaurelFault *copy = g_new (LaurelFault, 1);

  *copy = *fault;
  copy->message = g_strdup (fault->message);
  copy->hint = g_strdup (fault->hint);
  copy->cell = g_strdup (fault->cell);

  return copy;
}

void
laurel_fault_free (LaurelFault *fault)
{
  g_free (fault->message);
  g_free (fault->hint);
  g_free (fault->cell);
  g_free (fault);
}

/**
 * laurel_fault_set_position:
 * @fault: a fault
 * @line: the line in the file, from 1, or 0
 * @column: the column or field in it, from 1, or 0
 * @cell: (nullable): the cell, such as "C7"
 *
 * Says where in the file the fault is.
 */
void
laurel_fault_set_position (LaurelFault *fault, int line, int column, const char *cell)
{
  fault->line = line;
  fault->column = column;
  g_free (fault->cell);
  fault->cell = g_strdup (cell);
}

/**
 * laurel_fault_to_error:
 *
 * Returns: (transfer full): the same as an error of %LAUREL_EXCHANGE_ERROR
 */
GError *
laurel_fault_to_error (const LaurelFault *fault)
{
  GError *error = NULL;

  laurel_exchange_error_set (&error, fault->code, fault->hint, "%s", fault->message);
  laurel_exchange_error_set_position (error, fault->line, fault->column, fault->cell);

  return error;
}
