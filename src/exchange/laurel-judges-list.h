/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "judging/contest/laurel-contest.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

LaurelContestList *laurel_judges_list_read    (const LaurelTable   *table,
                                               LaurelContest       *contest,
                                               GHashTable          *maps,
                                               gboolean             takes_any,
                                               GError             **error)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean           laurel_judges_list_compare (LaurelContestList   *self,
                                               LaurelReader        *reader,
                                               LaurelContest       *contest,
                                               GError             **error);
GVariant          *laurel_judges_list_build   (LaurelContestList   *self,
                                               LaurelContest       *contest,
                                               const char          *source)
  G_GNUC_WARN_UNUSED_RESULT;

const LaurelListHeading
                  *laurel_judges_list_get_headings (gsize          *n);

G_END_DECLS
