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

/**
 * laurel_form_row_clear:
 * @self: a row with an apply button
 *
 * Empties it as if nothing had been typed. `apply` comes once more, with nothing to apply: that
 * alone takes the apply button away (libadwaita 1.2).
 */
void
laurel_form_row_clear (LaurelFormRow *self)
{
  g_return_if_fail (LAUREL_IS_FORM_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self), "");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (self)), "activate");
}

static void
laurel_form_row_class_init (LaurelFormRowClass *klass)
{
}

static void
laurel_form_row_init (LaurelFormRow *self)
{
  laurel_access_open_entry (ADW_ENTRY_ROW (self));
}
