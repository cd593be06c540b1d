/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MARK_FOOT (laurel_mark_foot_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMarkFoot, laurel_mark_foot, LAUREL, MARK_FOOT, AdwBin)

void laurel_mark_foot_count (LaurelMarkFoot         *self,
                             const LaurelScoreBook  *book,
                             LaurelTyping            typing);
void laurel_mark_foot_tell  (LaurelMarkFoot         *self,
                             const LaurelScoreBook  *book,
                             LaurelTyping            typing,
                             const char             *hint,
                             const char             *says);

G_END_DECLS
