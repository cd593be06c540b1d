/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-verdict.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "documents/laurel-holder-match.h"
#include "documents/laurel-register-store.h"
#include "documents/laurel-signing-key-store.h"

#include <glib/gi18n-lib.h>

/*
 * Whether a certificate holds: by its signature, which anybody can check who has the
 * public key; and by the register, which alone knows what has become of it since.
 */

/**
 * laurel_verdict_refuse:
 * @part: which part is wrong
 * @reason: (transfer full): why it does not hold
 *
 * It does not hold. The first reason stays: it is the gravest.
 */
void
laurel_verdict_refuse (LaurelVerdict *self, LaurelCredentialPart part, char *reason)
{
  g_autofree char *taken = reason;

  if (!self->valid)
    return;

  self->valid = FALSE;
  self->part = part;
  self->reason = g_steal_pointer (&taken);
}

static LaurelVerdict *
verdict_new (void)
{
  LaurelVerdict *self = g_new0 (LaurelVerdict, 1);

  self->valid = TRUE;

  return self;
}

static void
take_credential (LaurelVerdict *self, const LaurelCredential *credential)
{
  self->number = g_strdup (credential->number);
  self->award = g_strdup (credential->award);
  self->issued_on = credential->issued_on;
  self->digest = g_strdup (credential->digest);
}

/* ---- the signature ---------------------------------------------------------- */

static const LaurelSigningKey *
find_key (GPtrArray *keys, const char *id)
{
  for (guint i = 0; keys != NULL && i < keys->len; i++)
    if (g_str_equal (((LaurelSigningKey *) keys->pdata[i])->id, id))
      return keys->pdata[i];

  return NULL;
}

/* Which part of it is not as it was issued: the register tells. */
static LaurelCredentialPart
find_difference (const LaurelCredential *credential, const LaurelCredential *issued)
{
  if (credential->issued_on != issued->issued_on)
    return LAUREL_CREDENTIAL_DAY;
  if (g_strcmp0 (credential->award, issued->award) != 0)
    return LAUREL_CREDENTIAL_AWARD;
  if (g_strcmp0 (credential->digest, issued->digest) != 0)
    return LAUREL_CREDENTIAL_HOLDER;
  if (g_strcmp0 (credential->key_id, issued->key_id) != 0)
    return LAUREL_CREDENTIAL_KEY;

  return LAUREL_CREDENTIAL_SIGNATURE;
}

static void
refuse_signature (LaurelVerdict *self, const LaurelCredential *credential,
                  const LaurelCredential *issued)
{
  LaurelCredentialPart part = issued ? find_difference (credential, issued)
                                     : LAUREL_CREDENTIAL_WHOLE;

  if (issued == NULL)
    laurel_verdict_refuse (self, part,
                           g_strdup (_("It was changed after it was signed, or was never signed "
                                       "by the issuer: the signature does not fit the rest.")));
  else if (part == LAUREL_CREDENTIAL_SIGNATURE)
    laurel_verdict_refuse (self, part, g_strdup (_("The signature was changed; all the rest is "
                                                   "as it was issued.")));
  else
    laurel_verdict_refuse (self, part,
                           /* Translators: %s is one of the parts of a code, such as "the
                            * award". */
                           g_strdup_printf (_("It was changed after it was signed: %s is not as "
                                              "it was issued."),
                                            laurel_credential_part_get_label (part)));
}

static void
refuse_unsigned (LaurelVerdict *self, const LaurelCredential *credential,
                 const LaurelCredential *issued)
{
  LaurelCredentialPart part = issued ? find_difference (credential, issued)
                                     : LAUREL_CREDENTIAL_SIGNATURE;

  if (issued == NULL || part == LAUREL_CREDENTIAL_SIGNATURE || part == LAUREL_CREDENTIAL_KEY)
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_SIGNATURE,
                           g_strdup (_("It is not signed, so nobody can tell who made it.")));
  else
    laurel_verdict_refuse (self, part,
                           /* Translators: %s is one of the parts of a code, such as "the
                            * award". */
                           g_strdup_printf (_("It is not signed, and the register has something "
                                              "else under this number: %s is not the same."),
                                            laurel_credential_part_get_label (part)));
}

static void
judge_signature (LaurelVerdict *self, GPtrArray *keys, const LaurelCredential *credential,
                 const LaurelCredential *issued)
{
  const LaurelSigningKey *key = credential->key_id ? find_key (keys, credential->key_id) : NULL;

  if (credential->key_id == NULL) {
    refuse_unsigned (self, credential, issued);
  } else if (key == NULL) {
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_KEY,
                           /* Translators: %s is the id of a key. */
                           g_strdup_printf (_("It names the key %s, which is not known here. Ask "
                                              "the issuer for the public key file, and check "
                                              "with that."), credential->key_id));
  } else if (!laurel_credential_is_signed_by (credential, key)) {
    refuse_signature (self, credential, issued);
  } else {
    self->issuer = g_strdup (key->issuer);
  }
}

/* ---- the register ----------------------------------------------------------- */

static void
judge_state (LaurelVerdict *self, LaurelIssued *issued)
{
  self->voided_on = laurel_issued_get_voided_on (issued);
  self->replaced_by = g_strdup (laurel_issued_get_replaced_by (issued));
  if (self->voided_on != 0) {
    g_autofree char *day = laurel_day_dup_iso (self->voided_on);

    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_WHOLE,
                           /* Translators: %1$s is a day like 2022-09-06, %2$s a reason. */
                           g_strdup_printf (_("It was declared void on %1$s: %2$s"), day,
                                            laurel_issued_get_void_reason (issued)));
  } else if (self->replaced_by != NULL) {
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_WHOLE,
                           /* Translators: %s is a number, such as QM-2022-00001. */
                           g_strdup_printf (_("It was replaced by %s, which is valid instead."),
                                            self->replaced_by));
  }
}

static void
take_issued (LaurelVerdict *self, LaurelIssued *issued)
{
  self->issued_to = g_strdup (laurel_issued_get_recipient (issued));
  self->organisation = g_strdup (laurel_issued_get_organisation (issued));
}

/* Returns: (nullable): what the register has under a number; @failed: it cannot be read */
static LaurelIssued *
look_up (LaurelReader *reader, const char *number, gboolean *failed, GError **error)
{
  g_autoptr (GError) local = NULL;
  LaurelIssued *issued = reader ? laurel_register_find (reader, number, &local) : NULL;

  *failed = local != NULL &&
            !g_error_matches (local, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);
  if (*failed)
    g_propagate_error (error, g_steal_pointer (&local));

  return issued;
}

/* @known: (nullable): @keys, or those that the library knows */
static gboolean
list_keys (LaurelReader *reader, GPtrArray *keys, GPtrArray **known, GError **error)
{
  if (keys != NULL)
    *known = g_ptr_array_ref (keys);
  else if (reader != NULL)
    *known = laurel_signing_key_list (reader, error);

  return keys != NULL || reader == NULL || *known != NULL;
}

/* Another's numbers may be the same as ours: it is ours if it names our key. */
static gboolean
is_of_register (LaurelIssued *issued, const LaurelCredential *credential)
{
  return g_strcmp0 (laurel_issued_get_key (issued), credential->key_id) == 0;
}

/* What we signed ourselves, but under whose number the register has something else: the
 * number was given again, or the key was used elsewhere. What was forgotten cannot tell. */
static void
refuse_contradiction (LaurelVerdict *self, const LaurelCredential *credential,
                      const LaurelCredential *known)
{
  const char *part =
    laurel_credential_part_get_label (find_difference (credential, known));

  laurel_verdict_refuse (self, find_difference (credential, known),
                         /* Translators: %s is one of the parts of a code, such as "the
                          * award". */
                         g_strdup_printf (_("It is signed, but the register has something else "
                                            "under this number: %s is not the same."), part));
}

static void
judge (LaurelVerdict *self, GPtrArray *keys, const LaurelCredential *credential,
       const char *code, LaurelIssued *issued)
{
  g_autoptr (LaurelCredential) known = issued ? laurel_issued_dup_credential (issued) : NULL;
  g_autofree char *expected = known ? laurel_credential_dup_text (known) : NULL;
  const LaurelSigningKey *key = credential->key_id ? find_key (keys, credential->key_id) : NULL;
  gboolean same = g_strcmp0 (expected, code) == 0;
  gboolean genuine;

  /* What stands in the register letter by letter needs no signature. */
  if (!same)
    judge_signature (self, keys, credential, known);
  else if (key != NULL)
    self->issuer = g_strdup (key->issuer);
  genuine = self->valid;
  if (issued == NULL || (!same && !is_of_register (issued, credential)))
    return;

  if (!same && !laurel_issued_is_forgotten (issued) && self->valid) {
    refuse_contradiction (self, credential, known);
    return;
  }
  judge_state (self, issued);
  /* Whoever made up a code for a number does not learn by it whose that is. */
  if (genuine)
    take_issued (self, issued);
}

/* A register that has signed with a key knows all that it signed. */
static gboolean
judge_missing (LaurelVerdict *self, LaurelReader *reader, const LaurelCredential *credential,
               GError **error)
{
  gboolean uses_key = FALSE;

  if (!self->valid || credential->key_id == NULL)
    return TRUE;
  if (!laurel_register_uses_key (reader, credential->key_id, &uses_key, error))
    return FALSE;
  if (uses_key)
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_NUMBER,
                           /* Translators: %s is a number, such as QM-2022-00001. */
                           laurel_quote (_("The signature fits, but the number “%s” is not in "
                                           "this register. If another register gave it, check it "
                                           "there, or with the public key file of that one."),
                                         credential->number));

  return TRUE;
}

/**
 * laurel_verdict_of_code:
 * @reader: (nullable): a library, in whose register it is looked up
 * @keys: (nullable) (element-type LaurelSigningKey): whose signatures count; without them
 *   those that the library knows
 * @code: what a QR code says
 * @error: return location for an error, when the library cannot be read
 *
 * Returns: (transfer full) (nullable): what can be said of it
 */
LaurelVerdict *
laurel_verdict_of_code (LaurelReader *reader, GPtrArray *keys, const char *code, GError **error)
{
  g_autoptr (LaurelVerdict) self = verdict_new ();
  g_autoptr (LaurelCredential) credential = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) local = NULL;
  LaurelCredentialPart part;
  gboolean failed = FALSE;

  credential = laurel_credential_read (code, &part, &local);
  if (credential == NULL) {
    laurel_verdict_refuse (self, part, g_strdup (local->message));
    return g_steal_pointer (&self);
  }

  take_credential (self, credential);
  issued = look_up (reader, credential->number, &failed, error);
  if (failed || !list_keys (reader, keys, &known, error))
    return NULL;

  judge (self, known, credential, code, issued);
  if (issued == NULL && reader != NULL && keys == NULL &&
      !judge_missing (self, reader, credential, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * laurel_verdict_of_number:
 * @reader: (nullable): a library
 * @keys: (nullable) (element-type LaurelSigningKey): whose signatures count; without them
 *   those that the library knows
 * @number: a number
 * @error: return location for an error, when there is no library, or it cannot be read
 *
 * Returns: (transfer full) (nullable): what its register says of it
 */
LaurelVerdict *
laurel_verdict_of_number (LaurelReader *reader, GPtrArray *keys, const char *number,
                          GError **error)
{
  g_autoptr (LaurelVerdict) self = verdict_new ();
  g_autoptr (LaurelCredential) credential = NULL;
  g_autoptr (LaurelIssued) issued = NULL;
  g_autoptr (GPtrArray) known = NULL;
  gboolean failed = FALSE;

  issued = look_up (reader, number, &failed, error);
  if (failed || !list_keys (reader, keys, &known, error))
    return NULL;
  if (issued == NULL) {
    self->number = g_strdup (number);
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_NUMBER,
                           /* Translators: %s is what was typed. */
                           laurel_quote (_("The number “%s” was not given."), number));
    return g_steal_pointer (&self);
  }

  credential = laurel_issued_dup_credential (issued);
  take_credential (self, credential);
  if (credential->key_id != NULL && !laurel_issued_is_forgotten (issued))
    judge_signature (self, known, credential, NULL);
  judge_state (self, issued);
  take_issued (self, issued);

  return g_steal_pointer (&self);
}

/* ---- who holds it ----------------------------------------------------------- */

/**
 * laurel_verdict_compare_holder:
 * @name: the name on the paper
 * @organisation: (nullable): the organisation on it
 *
 * Whether that is whom it was issued to, cleaned as names are that are issued.
 */
void
laurel_verdict_compare_holder (LaurelVerdict *self, const char *name, const char *organisation)
{
  g_autofree char *valid_name = g_utf8_make_valid (name, -1);
  g_autofree char *valid_place = organisation ? g_utf8_make_valid (organisation, -1) : NULL;
  g_autofree char *who = laurel_text_dup_line (valid_name);
  g_autofree char *where = laurel_text_dup_line (valid_place);
  g_autofree char *digest = laurel_credential_dup_digest (who, where);

  if (g_strcmp0 (digest, self->digest) != 0) {
    laurel_verdict_refuse (self, LAUREL_CREDENTIAL_HOLDER,
                           g_strdup (_("It was issued to somebody else: the name or the "
                                       "organisation is not the one that was signed.")));
    return;
  }

  g_free (self->issued_to);
  g_free (self->organisation);
  self->issued_to = g_steal_pointer (&who);
  self->organisation = g_steal_pointer (&where);
}

/* Who holds it according to the page, when a digest alone is known.
 *
 * Returns: whether the name is known now; @missing: it is not there */
static gboolean
find_holder (LaurelVerdict *self, const char *words, LaurelHolderBudget *budget,
             gboolean *missing)
{
  g_autofree char *name = NULL;
  g_autofree char *organisation = NULL;
  LaurelHolderSearch found = LAUREL_HOLDER_SEARCH_FOUND;

  if (self->issued_to == NULL)
    found = laurel_holder_search_find (words, self->digest, budget, &name, &organisation);
  if (name != NULL)
    laurel_verdict_compare_holder (self, name, organisation);
  *missing = found == LAUREL_HOLDER_SEARCH_MISSING;

  return found == LAUREL_HOLDER_SEARCH_FOUND;
}

/**
 * laurel_verdict_compare_page:
 * @words: the text of the page that has the code
 * @budget: how long is searched in the file
 *
 * Whether whom it was issued to stands on the page. On a page without text, which was
 * scanned, and on one with more than can be searched, people compare.
 */
void
laurel_verdict_compare_page (LaurelVerdict *self, const char *words, LaurelHolderBudget *budget)
{
  gboolean missing = FALSE;

  if (!self->valid || self->digest == NULL || !laurel_holder_search_has_text (words))
    return;
  if (find_holder (self, words, budget, &missing))
    missing = !laurel_holder_match_page (words, self->issued_to, self->organisation);
  self->by_text = !missing;
  if (!missing)
    return;

  laurel_verdict_refuse (self, LAUREL_CREDENTIAL_HOLDER,
                         g_strdup (_("The name or the organisation on the page is not the one "
                                     "that was signed. If it is hard to read off, type the two "
                                     "to compare them.")));
}

void
laurel_verdict_free (LaurelVerdict *self)
{
  g_free (self->reason);
  g_free (self->number);
  g_free (self->award);
  g_free (self->issuer);
  g_free (self->issued_to);
  g_free (self->organisation);
  g_free (self->replaced_by);
  g_free (self->digest);
  g_free (self);
}
