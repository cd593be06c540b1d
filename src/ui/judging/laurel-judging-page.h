/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_JUDGING_PAGE (laurel_judging_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelJudgingPage, laurel_judging_page, LAUREL, JUDGING_PAGE, LaurelPage)

void laurel_judging_page_show (LaurelJudgingPage *self,
                               gint64             contest,
                               gint64             entry);

G_END_DECLS
