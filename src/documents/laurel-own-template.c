/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-own-template.h"

/**
 * LaurelOwnTemplate:
 *
 * A template that the library has: what it is called, and what it makes. What it says is a
 * [struct@Design].
 */
struct _LaurelOwnTemplate {
  LaurelRow parent_instance;

  char *name;
  char *language;
  char *kind;
  char *made_from;
};

G_DEFINE_FINAL_TYPE (LaurelOwnTemplate, laurel_own_template, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelOwnTemplate, member) }

/* In the order of the columns of SELECT_TEMPLATE. */
static const LaurelField FIELDS[] = {
  FIELD ("name", TEXT, name),
  FIELD ("language", WORD, language),
  FIELD ("kind", WORD, kind),
  FIELD ("made-from", TEXT, made_from),
};

#undef FIELD

static void
laurel_own_template_class_init (LaurelOwnTemplateClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_own_template_init (LaurelOwnTemplate *self)
{
}

const char *
laurel_own_template_get_name (LaurelOwnTemplate *self)
{
  g_return_val_if_fail (LAUREL_IS_OWN_TEMPLATE (self), NULL);

  return self->name;
}

/* Of its pages: "zh" or "en". */
const char *
laurel_own_template_get_language (LaurelOwnTemplate *self)
{
  g_return_val_if_fail (LAUREL_IS_OWN_TEMPLATE (self), NULL);

  return self->language;
}

/* What it makes of a row of data: "certificate", "letter", "badge" or "card". */
const char *
laurel_own_template_get_kind (LaurelOwnTemplate *self)
{
  g_return_val_if_fail (LAUREL_IS_OWN_TEMPLATE (self), NULL);

  return self->kind;
}
