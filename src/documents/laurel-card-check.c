/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-card-private.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "documents/laurel-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is wrong with the texts of a row, whatever its page looks like. */

/* What cannot be seen is on no paper, but in the name that is signed. */
static void
check_hidden (LaurelFields *fields, guint row, GPtrArray *faults, const char *field,
              const char *text)
{
  gunichar hidden = laurel_text_find_hidden (text);
  g_autoptr (GError) error = NULL;

  if (hidden == 0 || hidden == '\n' || hidden == '\t')
    return;
  error = g_error_new (LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                       /* Translators: %1$s is the name of a field, U+%2$04X the number of a
                        * character. */
                       _("In “%1$s” stands U+%2$04X, which cannot be seen. Type it again without "
                         "it."), laurel_fields_get_label (fields, field), hidden);
  laurel_batch_fault_add (faults, row, field, error);
}

/* A day in words stays as it is written; one in figures is written out, if there is such a day. */
static void
check_day (guint row, GPtrArray *faults, const char *field, const char *text)
{
  g_autoptr (GError) local = NULL, error = NULL;
  LaurelDay day;
  gboolean as_iso = text[strspn (text, "0123456789-")] == '\0';

  if (!g_str_equal (field, "date") || !g_ascii_isdigit (text[0]) ||
      (!as_iso && (!laurel_day_read_figures (text, &day) || day != 0)) ||
      laurel_day_read (text, &day, &local))
    return;

  error = g_error_new_literal (LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD, local->message);
  laurel_batch_fault_add (faults, row, field, error);
}

/* Blames each field that must be filled and is not. */
void
laurel_card_check_filled (LaurelCard *self, LaurelFields *fields, guint row, GPtrArray *faults)
{
  GPtrArray *inputs = laurel_card_get_template (self)->inputs;

  for (guint i = 0; i < inputs->len; i++) {
    LaurelInput *input = g_ptr_array_index (inputs, i);
    const char *text = laurel_fields_get (fields, input->name);
    g_autoptr (GError) error = NULL;

    check_hidden (fields, row, faults, input->name, text);
    check_day (row, faults, input->name, text);
    if (input->optional || text[strspn (text, " \n\t")] != '\0')
      continue;
    error = g_error_new (LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_FIELD,
                         /* Translators: %s is the name of a field. */
                         _("“%s” is empty. Fill it in, or leave the row out."),
                         laurel_fields_get_label (fields, input->name));
    laurel_batch_fault_add (faults, row, input->name, error);
  }
}
