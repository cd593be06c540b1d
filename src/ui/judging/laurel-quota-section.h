/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-result-scope.h"
#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_QUOTA_SECTION (laurel_quota_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelQuotaSection, laurel_quota_section, LAUREL, QUOTA_SECTION,
                      LaurelContestPage)

void laurel_quota_section_show (LaurelQuotaSection *self,
                                LaurelResultScope  *scope);

G_END_DECLS
