/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-award.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_AWARDS_OF_CONTEST;

extern const LaurelQuery LAUREL_OBSTACLES_OF_AWARDS;

GPtrArray *laurel_award_list     (LaurelReader  *reader,
                                  gint64         contest,
                                  const char    *day,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *laurel_award_list_rejected (LaurelReader *reader,
                                       gint64        contest,
                                       gint64       *stage,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GArray    *laurel_award_list_gone (LaurelReader *reader,
                                  gint64         contest,
                                  GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   laurel_award_check    (LaurelReader  *reader,
                                  gint64         contest,
                                  const char    *day,
                                  GError       **error);

G_END_DECLS
