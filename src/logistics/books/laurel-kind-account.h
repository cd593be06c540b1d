/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_KIND_ACCOUNT (laurel_kind_account_get_type ())
G_DECLARE_FINAL_TYPE (LaurelKindAccount, laurel_kind_account, LAUREL, KIND_ACCOUNT, LaurelRow)

const char *laurel_kind_account_get_name     (LaurelKindAccount *self);
const char *laurel_kind_account_get_unit     (LaurelKindAccount *self);
gint64      laurel_kind_account_get_in_all   (LaurelKindAccount *self);
gint64      laurel_kind_account_get_received (LaurelKindAccount *self);
gint64      laurel_kind_account_get_stock    (LaurelKindAccount *self);
gint64      laurel_kind_account_get_packed   (LaurelKindAccount *self);
gint64      laurel_kind_account_get_way      (LaurelKindAccount *self);
gint64      laurel_kind_account_get_arrived  (LaurelKindAccount *self);
gint64      laurel_kind_account_get_damaged  (LaurelKindAccount *self);
gint64      laurel_kind_account_get_lost     (LaurelKindAccount *self);
gint64      laurel_kind_account_get_handed   (LaurelKindAccount *self);
gint64      laurel_kind_account_get_returned (LaurelKindAccount *self);
gint64      laurel_kind_account_get_disposed (LaurelKindAccount *self);

G_END_DECLS
