/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-ledger-line.h"

#include "ui/logistics/laurel-ledger-words.h"

/**
 * LaurelLedgerLine:
 *
 * A line of a ledger: what it is, more of it, and how much or how many.
 */
struct _LaurelLedgerLine {
  LaurelLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelLedgerLine, laurel_ledger_line, LAUREL_TYPE_LINE_ROW)

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  g_autofree char *name = NULL, *about = NULL, *state = NULL;

  laurel_ledger_words_dup (row, &name, &about, &state);
  laurel_line_row_write (line, name, about, state, state);
}

static void
laurel_ledger_line_class_init (LaurelLedgerLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_ledger_line_init (LaurelLedgerLine *self)
{
}
