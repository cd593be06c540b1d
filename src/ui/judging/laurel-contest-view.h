/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_VIEW (laurel_contest_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestView, laurel_contest_view, LAUREL, CONTEST_VIEW,
                      LaurelContestPage)

void laurel_contest_view_show_entry (LaurelContestView *self,
                                     gint64             entry);

G_END_DECLS
