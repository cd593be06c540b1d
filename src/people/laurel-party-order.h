/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelPartyOrder LaurelPartyOrder;

/**
 * LaurelPartyOrderName:
 * @row: a row that is listed
 *
 * Returns: (nullable): its name
 */
typedef const char *(*LaurelPartyOrderName) (gconstpointer row);

LaurelPartyOrder *laurel_party_order_new     (const char       *language);
void              laurel_party_order_free    (LaurelPartyOrder *self);
char             *laurel_party_order_dup_key (LaurelPartyOrder *self,
                                              const char       *name) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_party_order_sort    (LaurelPartyOrder *self,
                                              GPtrArray        *rows,
                                              LaurelPartyOrderName get_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPartyOrder, laurel_party_order_free)

G_END_DECLS
