/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LAUREL_PUBLIC_KEY_SIZE 32
#define LAUREL_SECRET_KEY_SIZE 64
#define LAUREL_SIGNATURE_SIZE 64

/**
 * LaurelSigningKey:
 * @id: by which it is known: the first eight bytes of the SHA-256 of @public_key, in hex
 * @issuer: whose it is, for people
 * @public_key: by which anybody can check what was signed
 * @secret: (nullable): with which it is signed, in memory that is never swapped out
 *
 * A pair of keys (Ed25519), or the public one of somebody's.
 */
typedef struct {
  char *id;
  char *issuer;
  guint8 public_key[LAUREL_PUBLIC_KEY_SIZE];
  guint8 *secret;
} LaurelSigningKey;

LaurelSigningKey *laurel_signing_key_make        (const char              *issuer,
                                                  GError                 **error)
                                                  G_GNUC_WARN_UNUSED_RESULT;
LaurelSigningKey *laurel_signing_key_new_public  (const char              *issuer,
                                                  const guint8            *public_key)
                                                  G_GNUC_WARN_UNUSED_RESULT;
LaurelSigningKey *laurel_signing_key_new_secret  (const char              *issuer,
                                                  const guint8            *seed,
                                                  GError                 **error)
                                                  G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_signing_key_get_seed    (const LaurelSigningKey  *self,
                                                  guint8                  *seed);

void              laurel_signing_key_sign        (const LaurelSigningKey  *self,
                                                  const char              *text,
                                                  gsize                    length,
                                                  guint8                  *signature);
gboolean          laurel_signing_key_verify      (const LaurelSigningKey  *self,
                                                  const char              *text,
                                                  gsize                    length,
                                                  const guint8            *signature);
void              laurel_signing_key_free        (LaurelSigningKey        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSigningKey, laurel_signing_key_free)

G_END_DECLS
