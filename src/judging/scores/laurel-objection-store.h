/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-objection.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

extern const LaurelQuery LAUREL_OBJECTIONS_OF_CONTEST;

extern const LaurelCommand LAUREL_RESULT_PUBLISH;

extern const LaurelCommand LAUREL_RESULT_WAIVE;

extern const LaurelGuard LAUREL_PUBLICITY_GUARD;

extern const LaurelCommand LAUREL_OBJECTION_ADD;

extern const LaurelCommand LAUREL_OBJECTION_EDIT;

LaurelObjection *laurel_objection_load (LaurelReader  *reader,
                                        gint64         id,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
