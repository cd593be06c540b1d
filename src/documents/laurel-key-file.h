/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"

G_BEGIN_DECLS

/**
 * LaurelKeyFile:
 *
 * A key as text: the public one, for everybody who is to check a certificate; the secret
 * one behind a passphrase, to be taken to another computer; and the secret one bare, as it
 * stands in the user's own folder.
 */

char             *laurel_key_file_write_public    (const LaurelSigningKey  *key)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_key_file_write_protected (const LaurelSigningKey  *key,
                                                   const char              *passphrase,
                                                   GError                 **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_key_file_write_bare      (const LaurelSigningKey  *key,
                                                   GError                 **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;

char             *laurel_key_file_dup_text        (GBytes                  *bytes)
                                                   G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_key_file_is_protected    (const char              *text);
LaurelSigningKey *laurel_key_file_read_public     (const char              *text,
                                                   GError                 **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelSigningKey *laurel_key_file_read_protected  (const char              *text,
                                                   const char              *passphrase,
                                                   GError                 **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelSigningKey *laurel_key_file_read_bare       (const char              *text,
                                                   GError                 **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
void              laurel_key_file_wipe            (char                    *text);

G_END_DECLS
