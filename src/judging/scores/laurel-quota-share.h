/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_QUOTA_SHARE (laurel_quota_share_get_type ())
G_DECLARE_FINAL_TYPE (LaurelQuotaShare, laurel_quota_share, LAUREL, QUOTA_SHARE, LaurelRow)

gint64      laurel_quota_share_get_result_id (LaurelQuotaShare *self);
const char *laurel_quota_share_get_name      (LaurelQuotaShare *self);
int         laurel_quota_share_get_count     (LaurelQuotaShare *self);
const char *laurel_quota_share_get_quota     (LaurelQuotaShare *self);
int         laurel_quota_share_get_seats     (LaurelQuotaShare *self);
int         laurel_quota_share_get_taken     (LaurelQuotaShare *self);
const char *laurel_quota_share_get_reason    (LaurelQuotaShare *self);

G_END_DECLS
