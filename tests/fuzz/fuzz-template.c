/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch.h"
#include "documents/laurel-input.h"
#include "documents/laurel-template.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A row with the samples that the template has. */
static void
print (LaurelTemplate *template)
{
  const char *none[1] = { NULL };
  g_autofree const char **texts = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n = template->inputs->len;

  texts = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    texts[i] = ((LaurelInput *) g_ptr_array_index (template->inputs, i))->sample;

  batch = laurel_batch_new (template, &error);
  if (batch == NULL)
    return;
  laurel_batch_add_row (batch, 1, n > 0 ? texts : none);
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert ((pdf == NULL) == (error != NULL));
}

/* A template of a stranger: it is refused with an error, or a page is made by it. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_read (bytes, &error);

  g_assert ((template == NULL) == (error != NULL));
  if (template != NULL && template->kind != NULL)
    print (template);
  else if (template != NULL)
    laurel_template_unref (template);

  return 0;
}
