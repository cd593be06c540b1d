/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-reissue.h"
#include "store/laurel-command.h"

G_BEGIN_DECLS

/* What was issued is not valid any more: id, day, today at the latest, reason (xss). Final. */
extern const LaurelCommand LAUREL_REGISTER_VOID;

/* In place of the id of a key: the newest that signs here, or a new one. */
#define LAUREL_REISSUE_OWN_KEY "own"

/* The same once more under a new number, with some of it corrected: id, day, key,
 * the number that it gets or 0, fields (xssia{ss}). Final. */
extern const LaurelCommand LAUREL_REGISTER_REISSUE;

/* They were printed once more: ids (ax). Final. */
extern const LaurelCommand LAUREL_REGISTER_REPRINT;

gboolean laurel_register_reissue (LaurelTxn      *txn,
                                  LaurelReissue  *press,
                                  GVariant       *args,
                                  GError        **error);

G_END_DECLS
