/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-exchange-error.h"

G_BEGIN_DECLS

/**
 * LaurelFaultLevel:
 * @LAUREL_FAULT_PROPOSAL: nothing is wrong; something more could be taken
 * @LAUREL_FAULT_WARNING: worth knowing; nothing is lost by going on
 * @LAUREL_FAULT_ERROR: going on without an answer would put in something wrong
 *
 * How much a fault matters.
 */
typedef enum {
  LAUREL_FAULT_PROPOSAL,
  LAUREL_FAULT_WARNING,
  LAUREL_FAULT_ERROR,
} LaurelFaultLevel;

/**
 * LaurelFault:
 * @code: what is wrong
 * @level: how much it matters
 * @message: what is wrong: translated, a whole sentence
 * @hint: (nullable): what to do: likewise
 * @line: the line in the file, from 1, or 0
 * @column: the column or field in it, from 1, or 0
 * @cell: (nullable): the cell, such as "C7"
 *
 * Something to tell of a file that can be read all the same. A list of them
 * stands beside the preview; without one, each of level
 * %LAUREL_FAULT_ERROR becomes an error.
 */
typedef struct {
  LaurelExchangeError code;
  LaurelFaultLevel level;
  char *message;
  char *hint;
  int line;
  int column;
  char *cell;
} LaurelFault;

LaurelFault *laurel_fault_new          (LaurelExchangeError  code,
                                        LaurelFaultLevel     level,
                                        const char          *hint,
                                        const char          *format,
                                        ...) G_GNUC_PRINTF (4, 5);
LaurelFault *laurel_fault_copy         (const LaurelFault   *fault);
void         laurel_fault_free         (LaurelFault         *fault);
void         laurel_fault_set_position (LaurelFault         *fault,
                                        int                  line,
                                        int                  column,
                                        const char          *cell);
GError      *laurel_fault_to_error     (const LaurelFault   *fault) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelFault, laurel_fault_free)

G_END_DECLS
