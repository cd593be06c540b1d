/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-issued.h"

#include "store/laurel-pinyin.h"
#include "store/laurel-simplified.h"

#include <sodium.h>
#include <string.h>

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
  char *template_name;
  char *words; /* (nullable): all that it is found by, in small letters */
  char *keys;  /* (nullable): the beginnings of pinyin, each after a space */
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
  FIELD ("template-name", WORD, template_name),
  FIELD ("words", TEXT, words),
  FIELD ("keys", TEXT, keys),
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

/* By which series its number was given. */
const char *
laurel_issued_get_series (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->series;
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

/* (nullable): what the template was called, if it was one of the library. */
const char *
laurel_issued_get_template_name (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->template_name;
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

/* The instant in UTC, like 2022-09-06T08:00:00Z. */
const char *
laurel_issued_get_issued_at (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->issued_at;
}

/* (nullable) */
const char *
laurel_issued_get_issued_by (LaurelIssued *self)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), NULL);

  return self->issued_by;
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

/* ---- looking for one -------------------------------------------------------- */

/* Traditional and simplified characters find each other. */
static char *
dup_folded (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *simplified = composed ? laurel_simplified_dup (composed) : NULL;

  return g_utf8_strdown (simplified ? simplified : composed ? composed : "", -1);
}

/**
 * laurel_issued_dup_wanted:
 * @words: what somebody typed
 *
 * Returns: (transfer full): what laurel_issued_matches() looks for, made once for all rows
 */
GStrv
laurel_issued_dup_wanted (const char *words)
{
  g_autofree char *folded = dup_folded (words);
  g_auto (GStrv) split = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();

  for (char **word = split; *word != NULL; word++) {
    g_autofree char *key = g_strconcat (" ", *word, NULL);

    if (**word == '\0')
      continue;
    g_strv_builder_add (wanted, *word);
    g_strv_builder_add (wanted, key);
  }

  return g_strv_builder_end (wanted);
}

/**
 * laurel_issued_matches:
 * @self: one that was prepared (laurel_issued_prepare())
 * @wanted: what is looked for (laurel_issued_dup_wanted())
 *
 * Returns: whether each of the words stands in the number, the name, the organisation, the
 *   occasion or the award, or begins the pinyin of the name or of the organisation
 */
gboolean
laurel_issued_matches (LaurelIssued *self, GStrv wanted)
{
  g_return_val_if_fail (LAUREL_IS_ISSUED (self), FALSE);

  for (; *wanted != NULL; wanted += 2)
    if (strstr (self->words, wanted[0]) == NULL && strstr (self->keys, wanted[1]) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_keys (GString *keys, const char *name)
{
  g_autofree char *sounds = name ? laurel_pinyin_dup_keys (name) : NULL;
  g_autofree char *surname = name ? laurel_pinyin_dup_name (name) : NULL;

  g_string_append_printf (keys, " %s %s", sounds ? sounds : "", surname ? surname : "");
}

/**
 * laurel_issued_prepare:
 * @self: one just read, not shown to anybody yet
 *
 * Makes what it is found by.
 */
void
laurel_issued_prepare (LaurelIssued *self)
{
  g_autoptr (GString) keys = g_string_new ("");
  g_autofree char *all = g_strdup_printf ("%s\n%s\n%s\n%s\n%s", self->number,
                                          self->recipient ? self->recipient : "",
                                          self->organisation ? self->organisation : "",
                                          self->occasion ? self->occasion : "", self->award);

  add_keys (keys, self->recipient);
  add_keys (keys, self->organisation);
  g_free (self->words);
  g_free (self->keys);
  self->words = dup_folded (all);
  self->keys = g_strdup (keys->str);
}
