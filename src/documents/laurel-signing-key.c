/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-signing-key.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define ID_SIZE 8
#define MAX_ISSUER 500 /* so that a file of a key stays a small one */

G_STATIC_ASSERT (LAUREL_PUBLIC_KEY_SIZE == crypto_sign_PUBLICKEYBYTES);
G_STATIC_ASSERT (LAUREL_SECRET_KEY_SIZE == crypto_sign_SECRETKEYBYTES);
G_STATIC_ASSERT (LAUREL_SIGNATURE_SIZE == crypto_sign_BYTES);

static char *
dup_id (const guint8 *public_key)
{
  g_autofree char *sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, public_key,
                                                      LAUREL_PUBLIC_KEY_SIZE);

  return g_strndup (sum, 2 * ID_SIZE);
}

/* Returns: (nullable): room for a secret */
static guint8 *
make_room (GError **error)
{
  guint8 *secret = sodium_init () >= 0 ? sodium_malloc (LAUREL_SECRET_KEY_SIZE) : NULL;

  if (secret == NULL)
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_WRITE,
                         _("This computer gives no memory, or no chance, for a secret key."));
  return secret;
}

static LaurelSigningKey *
new_key (const char *issuer, const guint8 *public_key, guint8 *secret)
{
  LaurelSigningKey *self = g_new0 (LaurelSigningKey, 1);

  self->id = dup_id (public_key);
  self->issuer = g_strdup (issuer);
  memcpy (self->public_key, public_key, LAUREL_PUBLIC_KEY_SIZE);
  self->secret = secret;

  return self;
}

/**
 * laurel_signing_key_make:
 * @issuer: whose it is to be
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a new one
 */
LaurelSigningKey *
laurel_signing_key_make (const char *issuer, GError **error)
{
  guint8 public_key[LAUREL_PUBLIC_KEY_SIZE];
  guint8 *secret;

  if (g_utf8_strlen (issuer, -1) > MAX_ISSUER) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The name of an issuer has at most 500 characters."));
    return NULL;
  }
  secret = make_room (error);
  if (secret == NULL)
    return NULL;

  crypto_sign_keypair (public_key, secret);
  return new_key (issuer, public_key, secret);
}

/* Returns: (transfer full): with which only can be checked */
LaurelSigningKey *
laurel_signing_key_new_public (const char *issuer, const guint8 *public_key)
{
  return new_key (issuer, public_key, NULL);
}

/**
 * laurel_signing_key_new_secret:
 * @issuer: whose it is
 * @seed: (array fixed-size=32): out of which both keys come
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): the pair
 */
LaurelSigningKey *
laurel_signing_key_new_secret (const char *issuer, const guint8 *seed, GError **error)
{
  guint8 public_key[LAUREL_PUBLIC_KEY_SIZE];
  guint8 *secret = make_room (error);

  if (secret == NULL)
    return NULL;

  crypto_sign_seed_keypair (public_key, secret, seed);
  return new_key (issuer, public_key, secret);
}

/**
 * laurel_signing_key_get_seed:
 * @seed: (out) (array fixed-size=32): what laurel_signing_key_new_secret() takes; the
 *   caller wipes it
 *
 * Returns: whether the secret is there
 */
gboolean
laurel_signing_key_get_seed (const LaurelSigningKey *self, guint8 *seed)
{
  return self->secret != NULL && crypto_sign_ed25519_sk_to_seed (seed, self->secret) == 0;
}

/**
 * laurel_signing_key_sign:
 * @self: a key with its secret
 * @signature: (out) (array fixed-size=64): the signature
 */
void
laurel_signing_key_sign (const LaurelSigningKey *self, const char *text, gsize length,
                         guint8 *signature)
{
  g_return_if_fail (self->secret != NULL);

  crypto_sign_detached (signature, NULL, (const guint8 *) text, length, self->secret);
}

/* Whether the owner of the key signed just this. */
gboolean
laurel_signing_key_verify (const LaurelSigningKey *self, const char *text, gsize length,
                           const guint8 *signature)
{
  return sodium_init () >= 0 &&
         crypto_sign_verify_detached (signature, (const guint8 *) text, length,
                                      self->public_key) == 0;
}

void
laurel_signing_key_free (LaurelSigningKey *self)
{
  g_free (self->id);
  g_free (self->issuer);
  sodium_free (self->secret);
  g_free (self);
}
