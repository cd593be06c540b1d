/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_OVERVIEW (laurel_contest_overview_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestOverview, laurel_contest_overview, LAUREL, CONTEST_OVERVIEW,
                      LaurelContestPage)

G_END_DECLS
