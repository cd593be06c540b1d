/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-form-row.h"

#include "ui/kit/laurel-access.h"

/**
 * LaurelFormRow:
 *
 * An entry row of a form, that a screen reader hears of: by which name the focus came
 * to it, and what is in it. What is typed is the form's; a row that shows a field of
 * the library is a [class@EntryRow].
 */
struct _LaurelFormRow {
  AdwEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelFormRow, laurel_form_row, ADW_TYPE_ENTRY_ROW)

static void
laurel_form_row_class_init (LaurelFormRowClass *klass)
{
}

static void
laurel_form_row_init (LaurelFormRow *self)
{
  laurel_access_open_entry (ADW_ENTRY_ROW (self));
}
