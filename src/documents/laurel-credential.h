/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "documents/laurel-signing-key.h"

G_BEGIN_DECLS

/**
 * LaurelCredentialPart:
 * @LAUREL_CREDENTIAL_WHOLE: none, or not one alone
 * @LAUREL_CREDENTIAL_NUMBER: the number
 * @LAUREL_CREDENTIAL_DAY: when it was issued
 * @LAUREL_CREDENTIAL_AWARD: what for
 * @LAUREL_CREDENTIAL_HOLDER: the digest of the holder's name and organisation
 * @LAUREL_CREDENTIAL_KEY: by which key
 * @LAUREL_CREDENTIAL_SIGNATURE: the signature
 *
 * One part of what a QR code says, in order.
 */
typedef enum {
  LAUREL_CREDENTIAL_WHOLE,
  LAUREL_CREDENTIAL_NUMBER,
  LAUREL_CREDENTIAL_DAY,
  LAUREL_CREDENTIAL_AWARD,
  LAUREL_CREDENTIAL_HOLDER,
  LAUREL_CREDENTIAL_KEY,
  LAUREL_CREDENTIAL_SIGNATURE,
} LaurelCredentialPart;

/**
 * LaurelCredential:
 * @prefix: an address that the issuer put in front, or ""
 * @number: the number
 * @issued_on: when it was issued
 * @award: what for
 * @digest: (nullable): of the holder, in hex: laurel_credential_dup_digest()
 * @key_id: (nullable): whose signature it is; none is there without it
 * @signature: the signature, all zeros without a key
 *
 * What the QR code of a certificate says.
 */
typedef struct {
  char *prefix;
  char *number;
  LaurelDay issued_on;
  char *award;
  char *digest;
  char *key_id;
  guint8 signature[LAUREL_SIGNATURE_SIZE];
} LaurelCredential;

char             *laurel_credential_dup_digest (const char              *name,
                                                const char              *organisation)
                                                G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_credential_check_prefix (const char            *prefix,
                                                  GError               **error);

LaurelCredential *laurel_credential_new        (const char              *prefix,
                                                const char              *number,
                                                LaurelDay                issued_on,
                                                const char              *award,
                                                const char              *digest)
                                                G_GNUC_WARN_UNUSED_RESULT;
void              laurel_credential_sign       (LaurelCredential        *self,
                                                const LaurelSigningKey  *key);
char             *laurel_credential_dup_text   (const LaurelCredential  *self)
                                                G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_credential_dup_unsigned (const char            *number,
                                                const char              *day,
                                                const char              *award,
                                                const char              *name,
                                                const char              *organisation)
                                                G_GNUC_WARN_UNUSED_RESULT;

gboolean          laurel_credential_is_meant   (const char              *text);
LaurelCredential *laurel_credential_read       (const char              *text,
                                                LaurelCredentialPart    *part,
                                                GError                 **error)
                                                G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_credential_is_signed_by
                                               (const LaurelCredential  *self,
                                                const LaurelSigningKey  *key);
const char       *laurel_credential_part_get_label
                                               (LaurelCredentialPart     part);
void              laurel_credential_free       (LaurelCredential        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCredential, laurel_credential_free)

G_END_DECLS
