/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_MEASURES (laurel_contest_measures_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestMeasures, laurel_contest_measures, LAUREL, CONTEST_MEASURES,
                      LaurelContestPage)

G_END_DECLS
