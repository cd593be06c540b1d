/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESULT_PANE (laurel_result_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResultPane, laurel_result_pane, LAUREL, RESULT_PANE,
                      LaurelContestPage)

G_END_DECLS
