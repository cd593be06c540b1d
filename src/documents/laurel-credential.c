/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-credential.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

/*
 * What the QR code of a certificate says, so that anybody can check it offline:
 *
 *   LAUREL1|number|issued-on|award|holder digest|key id|signature
 *
 * The holder is there as a digest only: who holds the paper can compare the name on
 * it, and a code that lies about tells nobody's name. The signature is over
 * everything before it, an address in front of it included. There is one way to
 * write each: what is written otherwise was not written by Laurel.
 */

#define MARK "LAUREL1"
#define N_PARTS 7
#define DIGEST_SIZE 8
#define MAX_LENGTH 4000
#define VARIANT sodium_base64_VARIANT_URLSAFE_NO_PADDING

static char *
dup_composed (const char *text)
{
  return g_utf8_normalize (text ? text : "", -1, G_NORMALIZE_NFC);
}

/**
 * laurel_credential_dup_digest:
 * @name: the holder's name, as it is on the paper
 * @organisation: (nullable): the organisation's
 *
 * Returns: (transfer full): by which both can be compared without being told
 */
char *
laurel_credential_dup_digest (const char *name, const char *organisation)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *who = dup_composed (name);
  g_autofree char *where = dup_composed (organisation);

  g_checksum_update (sum, (const guchar *) who, -1);
  g_checksum_update (sum, (const guchar *) "\x1f", 1);
  g_checksum_update (sum, (const guchar *) where, -1);

  return g_strndup (g_checksum_get_string (sum), 2 * DIGEST_SIZE);
}

/**
 * laurel_credential_check_prefix:
 * @prefix: an address that is put in front of what a code says, or ""
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether it can stand there
 */
gboolean
laurel_credential_check_prefix (const char *prefix, GError **error)
{
  gboolean well = *prefix == '\0' || g_str_has_prefix (prefix, "https://") ||
                  g_str_has_prefix (prefix, "http://");

  for (const char *c = prefix; *c != '\0'; c++)
    well = well && g_ascii_isgraph (*c) && *c != '|';
  if (well && strlen (prefix) <= 200 && strstr (prefix, MARK) == NULL)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was typed. */
               _("“%s” is no address to put in front of a code. It begins with https:// and has "
                 "no spaces."), prefix);
  return FALSE;
}

/* One part, so that no separator stands in it, and nothing that ends a line. */
static char *
dup_encoded (const char *text)
{
  g_autofree char *composed = dup_composed (text);
  GString *encoded = g_string_new (NULL);

  for (const char *c = composed; *c != '\0'; c++) {
    if (*c == '|' || *c == '%' || g_ascii_iscntrl (*c))
      g_string_append_printf (encoded, "%%%02X", (guint) *c);
    else
      g_string_append_c (encoded, *c);
  }

  return g_string_free (encoded, FALSE);
}

/* Returns: (nullable): what was encoded, if it is written as it is written */
static char *
dup_decoded (const char *encoded)
{
  g_autofree char *text = g_uri_unescape_string (encoded, NULL);
  g_autofree char *again =
    text != NULL && g_utf8_validate (text, -1, NULL) ? dup_encoded (text) : NULL;

  return again != NULL && g_str_equal (again, encoded) ? g_steal_pointer (&text) : NULL;
}

/**
 * laurel_credential_new:
 * @prefix: an address to stand in front, or ""
 * @number: the number
 * @issued_on: the day
 * @award: what for
 * @digest: (nullable): of the holder
 *
 * Returns: (transfer full): what a QR code is to say, not signed yet
 */
LaurelCredential *
laurel_credential_new (const char *prefix, const char *number, LaurelDay issued_on,
                       const char *award, const char *digest)
{
  LaurelCredential *self = g_new0 (LaurelCredential, 1);

  self->prefix = g_strdup (prefix);
  self->number = dup_composed (number);
  self->issued_on = issued_on;
  self->award = dup_composed (award);
  self->digest = g_strdup (digest);

  return self;
}

/* Everything before the signature. */
static char *
dup_signed_text (const LaurelCredential *self)
{
  g_autofree char *number = dup_encoded (self->number);
  g_autofree char *day = laurel_day_dup_iso (self->issued_on);
  g_autofree char *award = dup_encoded (self->award);

  return g_strdup_printf ("%s" MARK "|%s|%s|%s|%s|%s|", self->prefix, number, day ? day : "",
                          award, self->digest ? self->digest : "",
                          self->key_id ? self->key_id : "");
}

/**
 * laurel_credential_sign:
 * @key: a key with its secret
 */
void
laurel_credential_sign (LaurelCredential *self, const LaurelSigningKey *key)
{
  g_autofree char *text = NULL;

  g_free (self->key_id);
  self->key_id = g_strdup (key->id);
  text = dup_signed_text (self);
  laurel_signing_key_sign (key, text, strlen (text), self->signature);
}

/* Returns: (transfer full): what the QR code says */
char *
laurel_credential_dup_text (const LaurelCredential *self)
{
  g_autofree char *text = dup_signed_text (self);
  char signature[sodium_base64_ENCODED_LEN (LAUREL_SIGNATURE_SIZE, VARIANT)] = "";

  if (self->key_id != NULL)
    sodium_bin2base64 (signature, sizeof signature, self->signature, LAUREL_SIGNATURE_SIZE,
                       VARIANT);

  return g_strconcat (text, signature, NULL);
}

/* ---- reading ---------------------------------------------------------------- */

/* What a part is called in a sentence. */
const char *
laurel_credential_part_get_label (LaurelCredentialPart part)
{
  static const char *const LABELS[] = {
    [LAUREL_CREDENTIAL_WHOLE] = N_("the code as a whole"),
    [LAUREL_CREDENTIAL_NUMBER] = N_("the number"),
    [LAUREL_CREDENTIAL_DAY] = N_("the day of issue"),
    [LAUREL_CREDENTIAL_AWARD] = N_("the award"),
    [LAUREL_CREDENTIAL_HOLDER] = N_("the name or the organisation"),
    [LAUREL_CREDENTIAL_KEY] = N_("the key"),
    [LAUREL_CREDENTIAL_SIGNATURE] = N_("the signature"),
  };

  return _(LABELS[part]);
}

/* Where its own parts begin, behind an address that may stand in front. */
static const char *
find_mark (const char *text)
{
  return strstr (text, MARK "|");
}

/**
 * laurel_credential_dup_unsigned:
 * @number: the number; empty: there is nothing to say
 * @day: when it was issued, as ISO 8601
 *
 * Returns: (transfer full): what the code of a paper says that is not issued: it has a number,
 *   but nobody's word for it
 */
char *
laurel_credential_dup_unsigned (const char *number, const char *day, const char *award,
                                const char *name, const char *organisation)
{
  g_autofree char *digest = NULL;
  g_autoptr (LaurelCredential) self = NULL;

  if (number[0] == '\0')
    return g_strdup ("");

  digest = laurel_credential_dup_digest (name, organisation);
  self = laurel_credential_new ("", number, laurel_day_from_iso (day), award, digest);

  return laurel_credential_dup_text (self);
}

/* Whether a text looks like what such a code says, be it right or wrong. */
gboolean
laurel_credential_is_meant (const char *text)
{
  return find_mark (text) != NULL;
}

static gboolean
is_hex (const char *text)
{
  return strlen (text) == 2 * DIGEST_SIZE &&
         strspn (text, "0123456789abcdef") == 2 * DIGEST_SIZE;
}

static gboolean
read_signature (LaurelCredential *self, const char *text)
{
  gsize length = 0;

  return sodium_base642bin (self->signature, sizeof self->signature, text, strlen (text), NULL,
                            &length, NULL, VARIANT) == 0 &&
         length == sizeof self->signature;
}

static LaurelCredentialPart
read_parts (LaurelCredential *self, char **parts)
{
  self->number = dup_decoded (parts[1]);
  if (self->number == NULL || *self->number == '\0')
    return LAUREL_CREDENTIAL_NUMBER;
  if (*parts[2] != '\0' && (self->issued_on = laurel_day_from_iso (parts[2])) == 0)
    return LAUREL_CREDENTIAL_DAY;
  self->award = dup_decoded (parts[3]);
  if (self->award == NULL)
    return LAUREL_CREDENTIAL_AWARD;
  if (*parts[4] != '\0' && !is_hex (parts[4]))
    return LAUREL_CREDENTIAL_HOLDER;
  self->digest = *parts[4] ? g_strdup (parts[4]) : NULL;
  if (*parts[5] != '\0' && !is_hex (parts[5]))
    return LAUREL_CREDENTIAL_KEY;
  self->key_id = *parts[5] ? g_strdup (parts[5]) : NULL;
  if (self->key_id == NULL ? *parts[6] != '\0' : !read_signature (self, parts[6]))
    return LAUREL_CREDENTIAL_SIGNATURE;

  return LAUREL_CREDENTIAL_WHOLE;
}

/**
 * laurel_credential_read:
 * @text: what a QR code says
 * @part: (out): which of its parts is wrong, if it is one alone
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Whether it is well made, not whether it is true.
 *
 * Returns: (transfer full) (nullable): what it says
 */
LaurelCredential *
laurel_credential_read (const char *text, LaurelCredentialPart *part, GError **error)
{
  g_autoptr (LaurelCredential) self = g_new0 (LaurelCredential, 1);
  const char *mark = g_utf8_validate (text, -1, NULL) ? find_mark (text) : NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *again = NULL;

  *part = LAUREL_CREDENTIAL_WHOLE;
  if (mark != NULL && strlen (mark) <= MAX_LENGTH) {
    self->prefix = g_strndup (text, mark - text);
    parts = g_strsplit (mark, "|", -1);
  }
  if (parts == NULL || g_strv_length (parts) != N_PARTS ||
      !laurel_credential_check_prefix (self->prefix, NULL)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                         _("This is not the code of a certificate: it has seven parts, and begins "
                           "with LAUREL1."));
    return NULL;
  }

  *part = read_parts (self, parts);
  again = *part == LAUREL_CREDENTIAL_WHOLE ? laurel_credential_dup_text (self) : NULL;
  if (again != NULL && g_str_equal (again, text))
    return g_steal_pointer (&self);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is one of the parts of a code, such as “the number”. */
               _("The code was changed or is damaged: %s cannot be read."),
               laurel_credential_part_get_label (*part));
  return NULL;
}

/**
 * laurel_credential_is_signed_by:
 * @key: a public key
 *
 * Returns: whether each letter before the signature is as it was when the owner of the
 *   key signed it
 */
gboolean
laurel_credential_is_signed_by (const LaurelCredential *self, const LaurelSigningKey *key)
{
  g_autofree char *text = dup_signed_text (self);

  return g_strcmp0 (self->key_id, key->id) == 0 &&
         laurel_signing_key_verify (key, text, strlen (text), self->signature);
}

void
laurel_credential_free (LaurelCredential *self)
{
  g_free (self->prefix);
  g_free (self->number);
  g_free (self->award);
  g_free (self->digest);
  g_free (self->key_id);
  g_free (self);
}
