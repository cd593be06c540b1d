/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"

G_BEGIN_DECLS

/**
 * LaurelKeyRing:
 *
 * The keys of which this user has the secret, each a file of 0600 in a folder of 0700
 * (`laurel/keys` of the user's data): not the keyring of the desktop (src/DESIGN.md says
 * why). No library has a secret: it can be handed on. Each issuer has a key of its own; of
 * several, the one that was made or taken in latest signs. In which order that was is kept
 * beside them (`order`).
 */

char             *laurel_key_ring_dup_folder (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *laurel_key_ring_list       (const char              *folder,
                                              GPtrArray              **faults)
                                              G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_key_ring_signs      (const GPtrArray         *keys,
                                              guint                    i);
LaurelSigningKey *laurel_key_ring_load       (const char              *folder,
                                              const char              *id,
                                              GError                 **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
gboolean          laurel_key_ring_look_up    (const char              *folder,
                                              const char              *id,
                                              LaurelSigningKey       **key,
                                              GError                 **error);
gboolean          laurel_key_ring_save       (const char              *folder,
                                              const LaurelSigningKey  *key,
                                              GError                 **error);
LaurelSigningKey *laurel_key_ring_ensure     (const char              *folder,
                                              const char              *issuer,
                                              GError                 **error)
                                              G_GNUC_WARN_UNUSED_RESULT;
char             *laurel_key_ring_dup_signer (const char              *folder,
                                              const char              *issuer,
                                              gboolean                *there)
                                              G_GNUC_WARN_UNUSED_RESULT;
LaurelSigningKey *laurel_key_ring_ensure_again (const char            *folder,
                                              const char              *id,
                                              const char              *issuer,
                                              GError                 **error)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
