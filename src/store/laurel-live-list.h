/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-changes.h"
#include "store/laurel-query.h"
#include "store/laurel-row-list.h"

G_BEGIN_DECLS

typedef struct _LaurelLiveList LaurelLiveList;
typedef struct _LaurelListJob LaurelListJob;
typedef struct _LaurelListResult LaurelListResult;

LaurelLiveList   *laurel_live_list_new       (const LaurelQuery    *query,
                                              GVariant             *args,
                                              LaurelRowList       **list);
LaurelLiveList   *laurel_live_list_ref       (LaurelLiveList       *self);
void              laurel_live_list_unref     (LaurelLiveList       *self);
gboolean          laurel_live_list_is_wanted (LaurelLiveList       *self);
gboolean          laurel_live_list_reads     (LaurelLiveList       *self,
                                              const LaurelChanges  *changes);
LaurelListJob    *laurel_live_list_start     (LaurelLiveList       *self,
                                              LaurelChanges        *changes);
void              laurel_live_list_take      (LaurelLiveList       *self,
                                              LaurelListResult     *result,
                                              const GError         *error);

LaurelListResult *laurel_list_job_run        (LaurelListJob        *job,
                                              LaurelReader         *reader,
                                              GError              **error);
void              laurel_list_job_free       (LaurelListJob        *job);
void              laurel_list_result_free    (LaurelListResult     *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLiveList, laurel_live_list_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelListResult, laurel_list_result_free)

G_END_DECLS
