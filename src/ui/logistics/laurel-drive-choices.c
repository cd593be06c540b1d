/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-choices.h"

#include "store/laurel-row.h"

/**
 * laurel_drive_choices_init:
 * @none: (nullable): what the first says, if it may be none
 */
void
laurel_drive_choices_init (LaurelDriveChoices *self, const char *none)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  if (none == NULL)
    return;

  g_ptr_array_add (self->words, g_strdup (""));
  g_ptr_array_add (self->labels, g_strdup (none));
}

void
laurel_drive_choices_add (LaurelDriveChoices *self, gint64 id, const char *label)
{
  g_ptr_array_add (self->words, g_strdup_printf ("%" G_GINT64_FORMAT, id));
  g_ptr_array_add (self->labels, g_strdup (label));
}

/**
 * laurel_drive_choices_add_rows:
 * @rows: (nullable) (element-type LaurelRow): what else there is
 * @field: the property of each that it is shown by
 */
void
laurel_drive_choices_add_rows (LaurelDriveChoices *self, GListModel *rows, const char *field)
{
  for (guint i = 0; rows != NULL && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (rows, i);
    g_autofree char *label = NULL;

    g_object_get (row, field, &label, NULL);
    laurel_drive_choices_add (self, laurel_row_get_id (row), label);
  }
}

/**
 * laurel_drive_choices_offer:
 * @form: where they are offered
 * @name: what is asked for by
 * @title: what stands before it
 * @id: which one at first, or 0
 *
 * Offers them, and lets them go.
 */
void
laurel_drive_choices_offer (LaurelDriveChoices *self, LaurelDriveForm *form, const char *name,
                            const char *title, gint64 id)
{
  g_autofree char *word = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  g_ptr_array_add (self->words, NULL);
  g_ptr_array_add (self->labels, NULL);
  laurel_drive_form_add_choice (form, name, title, (GStrv) self->words->pdata,
                                (GStrv) self->labels->pdata, word);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
}

/* Returns: the id of what was chosen, or 0 */
gint64
laurel_drive_choices_get (LaurelDriveForm *form, const char *name)
{
  return g_ascii_strtoll (laurel_drive_form_get (form, name), NULL, 10);
}
