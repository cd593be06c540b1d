/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued.h"

#include <sodium.h>

/**
 * LaurelIssued:
 *
 * A number that was given: to whom, what for, when and by whom, and what has become
 * of it. What was on the paper never changes; void, prints and the one that replaces
 * it come later. Of a person who was forgotten there is no name any more.
 */
struct _LaurelIssued {
  LaurelRow parent_instance;

  gint64 series_id;
  char *series;
  char *number;
  char *kind;
  char *language;
  gint64 party_id;
  char *recipient;
  char *organisation;
  char *occasion;
  char *award;
  char *fields;
  LaurelDay issued_on;
  char *issued_at;
  char *issued_by;
  char *prefix;
  char *digest;
  char *key;
  char *signature;
  int prints;
  char *state;
  char *void_reason;
  LaurelDay voided_on;
  char *replaces;
  char *replaced_by;
  gboolean forgotten;
};

G_DEFINE_FINAL_TYPE (LaurelIssued, laurel_issued, LAUREL_TYPE_ROW)

#define FIELD(name, kind, member) \
  { name, LAUREL_FIELD_##kind, G_STRUCT_OFFSET (LaurelIssued, member) }

/* In the order of the columns of SELECT_ISSUED. */
static const LaurelField FIELDS[] = {
  FIELD ("series-id", ID, series_id),
  FIELD ("series", WORD, series),
  FIELD ("number", TEXT, number),
  FIELD ("kind", WORD, kind),
  FIELD ("language", WORD, language),
  FIELD ("party-id", ID, party_id),
  FIELD ("recipient", TEXT, recipient),
  FIELD ("organisation", WORD, organisation),
  FIELD ("occasion", WORD, occasion),
  FIELD ("award", WORD, award),
  FIELD ("fields", TEXT, fields),
  FIELD ("issued-on", DAY, issued_on),
  FIELD ("issued-at", WORD, issued_at),
  FIELD ("issued-by", WORD, issued_by),
  FIELD ("prefix", WORD, prefix),
  FIELD ("digest", TEXT, digest),
  FIELD ("key", WORD, key),
  FIELD ("signature", TEXT, signature),
  FIELD ("prints", INT, prints),
  FIELD ("state", WORD, state),
  FIELD ("void-reason", TEXT, void_reason),
  FIELD ("voided-on", DAY, voided_on),
  FIELD ("replaces", TEXT, replaces),
  FIELD ("replaced-by", TEXT, replaced_by),
  FIELD ("forgotten", FLAG, forgotten),
};

#undef FIELD

static void
laurel_issued_class_init (LaurelIssuedClass *klass)
{
  laurel_row_class_install_fields (LAUREL_ROW_CLASS (klass), FIELDS, G_N_ELEMENTS (FIELDS));
}

static void
laurel_issued_init (LaurelIssued *self)
{
}

gint64
laurel_issued_get_series_id (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), 0);

  return self->series_id;
}

const char *
laurel_issued_get_number (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->number;
}

/* By which template it was made. */
const char *
laurel_issued_get_kind (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->kind;
}

const char *
laurel_issued_get_language (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->language;
}

/* Whose it is, or 0 when only the name is known. */
gint64
laurel_issued_get_party_id (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), 0);

  return self->party_id;
}

/* (nullable): the name, unless it was forgotten. */
const char *
laurel_issued_get_recipient (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->recipient;
}

const char *
laurel_issued_get_organisation (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->organisation;
}

const char *
laurel_issued_get_occasion (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->occasion;
}

const char *
laurel_issued_get_award (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->award;
}

/* (nullable): all that was printed, as a JSON object, unless it was forgotten. */
const char *
laurel_issued_get_fields (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->fields;
}

LaurelDay
laurel_issued_get_issued_on (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), 0);

  return self->issued_on;
}

/* Of the name and the organisation, in hex. */
const char *
laurel_issued_get_digest (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->digest;
}

/* (nullable): by which key it is signed. */
const char *
laurel_issued_get_key (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->key;
}

int
laurel_issued_get_prints (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), 0);

  return self->prints;
}

/* "valid", "void" or "replaced" */
const char *
laurel_issued_get_state (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->state;
}

const char *
laurel_issued_get_void_reason (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->void_reason;
}

LaurelDay
laurel_issued_get_voided_on (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), 0);

  return self->voided_on;
}

const char *
laurel_issued_get_replaces (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->replaces;
}

const char *
laurel_issued_get_replaced_by (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->replaced_by;
}

/* Whether something of it was taken out since. */
gboolean
laurel_issued_is_forgotten (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), FALSE);

  return self->forgotten;
}

/**
 * laurel_issued_dup_credential:
 *
 * Returns: (transfer full): what its QR code says, put together from what is kept
 */
LaurelCredential *
laurel_issued_dup_credential (LaurelIssued *self)
{
  LaurelCredential *credential;

  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  credential = laurel_credential_new (self->prefix, self->number, self->issued_on, self->award,
                                      self->digest);
  if (self->key != NULL && self->signature != NULL) {
    credential->key_id = g_strdup (self->key);
    sodium_hex2bin (credential->signature, sizeof credential->signature, self->signature,
                    2 * sizeof credential->signature, NULL, NULL, NULL);
  }

  return credential;
}

/* Returns: (transfer full): the same as text */
char *
laurel_issued_dup_code (LaurelIssued *self)
{
  g_autoptr (LaurelCredential) credential = laurel_issued_dup_credential (self);

  return laurel_credential_dup_text (credential);
}
