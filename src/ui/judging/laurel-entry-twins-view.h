/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_TWINS_VIEW (laurel_entry_twins_view_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryTwinsView, laurel_entry_twins_view, LAUREL, ENTRY_TWINS_VIEW,
                      LaurelContestPage)

G_END_DECLS
