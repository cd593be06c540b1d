/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

G_BEGIN_DECLS

/* The names, other than the one it has now, of a party (x). */
extern const LaurelQuery LAUREL_PARTY_NAMES;

/* The further telephones and mails of a party (x). */
extern const LaurelQuery LAUREL_PARTY_CONTACTS;

/* Gives it a new name, and keeps the one it had: id, name, since (xss). */
extern const LaurelCommand LAUREL_PARTY_RENAME;

/* Notes a name: id, name, "current", "former" or "other", since, until (xssss). */
extern const LaurelCommand LAUREL_PARTY_ADD_NAME;

/* Takes another name out: id, name (xs). */
extern const LaurelCommand LAUREL_PARTY_REMOVE_NAME;

/* Notes a further telephone or mail: id, "phone" or "mail", it, what it is (xsss). */
extern const LaurelCommand LAUREL_PARTY_ADD_CONTACT;

/* Takes a further telephone or mail out: id, it (xs). */
extern const LaurelCommand LAUREL_PARTY_REMOVE_CONTACT;

gboolean laurel_party_set_fields (LaurelTxn    *txn,
                                  gint64        id,
                                  GVariant     *fields,
                                  GError      **error);

G_END_DECLS
