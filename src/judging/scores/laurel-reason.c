/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-reason.h"

/**
 * LaurelReason:
 *
 * A step from the marks of an entry to its place, as a sentence.
 */
struct _LaurelReason {
  LaurelRow parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (LaurelReason, laurel_reason, LAUREL_TYPE_ROW)

/* In the order of the columns of the query. */
static const LaurelField FIELDS[] = {
  { "text", LAUREL_FIELD_TEXT, G_STRUCT_OFFSET (LaurelReason, text) },
};

static void
laurel_reason_class_init (LaurelReasonClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_reason_init (LaurelReason *self)
{
}

const char *
laurel_reason_get_text (LaurelReason *self)
{
  g_return_val_if_fail (LAUREL_IS_REASON (self), NULL);

  return self->text;
}

/**
 * laurel_reason_dup_all:
 * @reasons: (nullable) (element-type LaurelReason): sentences in their order
 *
 * Returns: (transfer full): them as a text, a line each; "" where there are none
 */
char *
laurel_reason_dup_all (GPtrArray *reasons)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            laurel_reason_get_text (reasons->pdata[i]));

  return g_string_free (text, FALSE);
}
