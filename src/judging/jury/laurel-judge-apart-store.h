/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelJudgeApart:
 * @one: a judge
 * @other: another one, of a higher id
 * @said: that was said of them; else they work for one employer
 */
typedef struct {
  gint64 one;
  gint64 other;
  gboolean said;
} LaurelJudgeApart;

GArray *laurel_judge_apart_list (LaurelReader  *reader,
                                 gint64         contest,
                                 LaurelDay      day,
                                 GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gint64  laurel_judge_apart_find (LaurelReader  *reader,
                                 gint64         stage,
                                 LaurelDay      day,
                                 gint64         entry,
                                 gint64         judge,
                                 GError       **error);

G_END_DECLS
