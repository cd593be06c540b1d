/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-proof.h"

#include "documents/laurel-card-private.h"
#include "documents/laurel-credential.h"
#include "documents/laurel-input.h"

struct _LaurelProof {
  LaurelCard *card; /* (nullable): of the design that was made last */
  char *digest;     /* (nullable): of that design */
};

LaurelProof *
laurel_proof_new (void)
{
  return g_new0 (LaurelProof, 1);
}

void
laurel_proof_free (LaurelProof *self)
{
  g_clear_pointer (&self->card, laurel_card_free);
  g_free (self->digest);
  g_free (self);
}

/* Another row of the same design needs no other card. */
static gboolean
prepare (LaurelProof *self, const LaurelDesign *design, GError **error)
{
  g_autofree char *digest = laurel_design_dup_digest (design);
  LaurelTemplate *template;
  LaurelCard *card;

  if (self->card != NULL && g_str_equal (digest, self->digest))
    return TRUE;

  template = laurel_design_read_template (design, error);
  card = template ? laurel_card_new_like (template, self->card, error) : NULL;
  if (card == NULL)
    return FALSE;

  g_clear_pointer (&self->card, laurel_card_free);
  g_free (self->digest);
  self->card = card;
  self->digest = g_steal_pointer (&digest);

  return TRUE;
}

/* What a row does not say is shown by the example, so that each box can be seen. */
static const char *
get_text (const LaurelInput *input, GHashTable *texts)
{
  const char *text = texts ? g_hash_table_lookup (texts, input->name) : NULL;

  if (text != NULL && text[0] != '\0')
    return text;

  return input->sample ? input->sample : input->name;
}

static LaurelFields *
make_fields (LaurelProof *self, GHashTable *texts)
{
  GPtrArray *inputs = laurel_card_get_template (self->card)->inputs;
  LaurelFields *fields = laurel_card_new_fields (self->card);
  static const char *const PARTS[] = { "number", "date", "award", "name", "organisation" };
  const char *parts[G_N_ELEMENTS (PARTS)] = { "NT-2025-00042", "2025-10-26", "", "", "" };
  g_autofree char *code = NULL;

  for (guint i = 0; i < inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);
    const char *text = get_text (input, texts);

    laurel_fields_set (fields, input->name, text);
    for (gsize part = 0; part < G_N_ELEMENTS (PARTS); part++)
      if (g_str_equal (input->name, PARTS[part]))
        parts[part] = text;
  }
  code = laurel_credential_dup_unsigned (parts[0], parts[1], parts[2], parts[3], parts[4]);
  laurel_fields_set (fields, "qr", code);

  return fields;
}

/* Nothing else is changed: each layer stands where it stands in print. */
static void
keep_layer (LaurelPages *pages, LaurelProofLayer layer)
{
  for (guint i = 0; i < pages->sheets->len; i++) {
    GPtrArray *items = ((LaurelLeaf *) g_ptr_array_index (pages->sheets, i))->items;

    for (guint j = items->len; j-- > 0;)
      if (((LaurelItem *) g_ptr_array_index (items, j))->ground != (layer == LAUREL_PROOF_GROUND))
        g_ptr_array_remove_index (items, j);
  }
}

/**
 * laurel_proof_compose:
 * @design: a template
 * @texts: (nullable) (element-type utf8 utf8): a row of data, by field
 * @layer: a background takes long to draw and seldom changes, so it is one by itself
 * @faults: (element-type LaurelBatchFault): gets what is wrong with it in the template
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): the pages; boxes that cannot be set are left out
 */
LaurelPages *
laurel_proof_compose (LaurelProof *self, const LaurelDesign *design, GHashTable *texts,
                      LaurelProofLayer layer, GPtrArray *faults, GError **error)
{
  g_autoptr (LaurelFields) fields = NULL;
  LaurelPages *pages;

  if (!prepare (self, design, error))
    return NULL;

  fields = make_fields (self, texts);
  pages = laurel_card_prove (self->card, fields, faults);
  if (pages == NULL) {
    laurel_batch_fault_set_error (faults, error);
    return NULL;
  }

  keep_layer (pages, layer);

  return pages;
}

/**
 * laurel_proof_make:
 *
 * As laurel_proof_compose() does.
 *
 * Returns: (transfer full) (nullable): the pages as PDF
 */
GBytes *
laurel_proof_make (LaurelProof *self, const LaurelDesign *design, GHashTable *texts,
                   LaurelProofLayer layer, GPtrArray *faults, GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_proof_compose (self, design, texts, layer, faults, error);

  return pages != NULL ? laurel_pages_dup_pdf (pages, NULL, error) : NULL;
}
