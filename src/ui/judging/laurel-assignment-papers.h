/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

void laurel_assignment_papers_open        (LaurelContestPage *page,
                                           gint64             stage,
                                           const char        *rows,
                                           const char        *template);
void laurel_assignment_papers_open_sheets (LaurelContestPage *page,
                                           gint64             stage);

G_END_DECLS
