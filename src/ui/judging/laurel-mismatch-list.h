/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-score-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MISMATCH_LIST (laurel_mismatch_list_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMismatchList, laurel_mismatch_list, LAUREL, MISMATCH_LIST, AdwBin)

guint laurel_mismatch_list_show (LaurelMismatchList  *self,
                                 LaurelScoreDesk     *desk);

G_END_DECLS
