/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-signing-key.h"
#include "store/laurel-command.h"

G_BEGIN_DECLS

/* From now on what this key signed is known: the text of a public key file (s). */
extern const LaurelCommand LAUREL_SIGNING_KEY_ADD;

GPtrArray *laurel_signing_key_list  (LaurelReader            *reader,
                                     GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     laurel_signing_key_enter (LaurelTxn               *txn,
                                     const LaurelSigningKey  *key,
                                     GError                 **error);

G_END_DECLS
