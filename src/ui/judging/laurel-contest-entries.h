/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-contest-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST_ENTRIES (laurel_contest_entries_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContestEntries, laurel_contest_entries, LAUREL, CONTEST_ENTRIES,
                      LaurelContestPage)

void laurel_contest_entries_show (LaurelContestEntries *self,
                                  gint64                entry);

G_END_DECLS
