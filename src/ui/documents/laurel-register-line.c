/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-line.h"

#include "documents/laurel-issued.h"
#include "ui/documents/laurel-register-words.h"

/**
 * LaurelRegisterLine:
 *
 * What was issued, in a list: whose it is, below it number, award and occasion, and at the end
 * what became of it, if it is not valid any more.
 */
struct _LaurelRegisterLine {
  LaurelLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelRegisterLine, laurel_register_line, LAUREL_TYPE_LINE_ROW)

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  LaurelIssued *issued = LAUREL_ISSUED (row);
  g_autofree char *about = laurel_register_words_of_about (issued);
  const char *state = laurel_issued_get_state (issued);
  const char *words = laurel_register_words_of_state (state);

  laurel_line_row_write (line, laurel_register_words_of_name (issued), about,
                         g_strcmp0 (state, "valid") == 0 ? "" : words, words);
}

static void
laurel_register_line_class_init (LaurelRegisterLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_register_line_init (LaurelRegisterLine *self)
{
}
