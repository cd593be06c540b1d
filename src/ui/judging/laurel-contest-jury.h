/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_JURY (laurel_contest_jury_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestJury, laurel_contest_jury, LAUREL, CONTEST_JURY,
                      LaurelContestPage)

G_END_DECLS
