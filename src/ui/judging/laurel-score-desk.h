/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SCORE_DESK (laurel_score_desk_get_type ())
G_DECLARE_FINAL_TYPE (LaurelScoreDesk, laurel_score_desk, LAUREL, SCORE_DESK, GObject)

LaurelScoreDesk       *laurel_score_desk_new          (LaurelSession      *session,
                                                       const LaurelScope  *scope)
  G_GNUC_WARN_UNUSED_RESULT;
const LaurelScope     *laurel_score_desk_get_scope    (LaurelScoreDesk    *self);
const LaurelScoreBook *laurel_score_desk_get_book     (LaurelScoreDesk    *self);
const LaurelStanding  *laurel_score_desk_get_standing (LaurelScoreDesk    *self);
GPtrArray             *laurel_score_desk_get_charts   (LaurelScoreDesk    *self);
const GError          *laurel_score_desk_get_error    (LaurelScoreDesk    *self);
gboolean               laurel_score_desk_is_settled   (LaurelScoreDesk    *self);
void                   laurel_score_desk_ask          (LaurelScoreDesk    *self,
                                                       guint               entry);
gboolean               laurel_score_desk_put          (LaurelScoreDesk    *self,
                                                       LaurelTyping        typing,
                                                       guint               sheet,
                                                       guint               field,
                                                       const char         *text,
                                                       GError            **error);
void                   laurel_score_desk_settle       (LaurelScoreDesk    *self,
                                                       guint               sheet,
                                                       guint               field,
                                                       LaurelTyping        right);

G_END_DECLS
