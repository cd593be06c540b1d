/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ENTRY_PANE (laurel_entry_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelEntryPane, laurel_entry_pane, LAUREL, ENTRY_PANE, LaurelContestPage)

void laurel_entry_pane_edit_title (LaurelEntryPane *self);

G_END_DECLS
