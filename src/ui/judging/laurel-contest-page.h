/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_PAGE (laurel_contest_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelContestPage, laurel_contest_page, LAUREL, CONTEST_PAGE, AdwBin)

/**
 * LaurelContestPageClass:
 * @read: (nullable): reads what it shows anew: it has another contest, or none
 *
 * What is different from one page of a contest to another.
 */
struct _LaurelContestPageClass {
  AdwBinClass parent_class;

  void (*read) (LaurelContestPage *self);
};

LaurelSession *laurel_contest_page_get_session (LaurelContestPage *self);
LaurelContest *laurel_contest_page_get_contest (LaurelContestPage *self);
gint64         laurel_contest_page_get_id      (LaurelContestPage *self);
LaurelRowList *laurel_contest_page_list        (LaurelContestPage *self,
                                                const LaurelQuery *query)
                                                G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
