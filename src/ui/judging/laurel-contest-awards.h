/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_AWARDS (laurel_contest_awards_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestAwards, laurel_contest_awards, LAUREL, CONTEST_AWARDS,
                      LaurelContestPage)

G_END_DECLS
