/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-expert.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Everybody who can be a judge (). */
extern const LaurelQuery LAUREL_EXPERTS_ALL;

/* Puts a person among those who can be judges: name, fields (sa{ss}). */
extern const LaurelCommand LAUREL_EXPERT_ADD;

/* Sets fields of an expert (xa{ss}). */
extern const LaurelCommand LAUREL_EXPERT_EDIT;

/* Takes out an expert who never judged (x). */
extern const LaurelCommand LAUREL_EXPERT_REMOVE;

/* Notes a further employer: expert, organisation, until or "" (xss). */
extern const LaurelCommand LAUREL_EXPERT_ADD_EMPLOYER;

/* Takes a further employer away: expert, organisation (xs). */
extern const LaurelCommand LAUREL_EXPERT_REMOVE_EMPLOYER;

/* Notes days on which an expert cannot come: expert, first, last, why (xsss). */
extern const LaurelCommand LAUREL_EXPERT_ADD_ABSENCE;

/* Takes such days away: expert, first (xs). */
extern const LaurelCommand LAUREL_EXPERT_REMOVE_ABSENCE;

LaurelExpert *laurel_expert_load       (LaurelReader  *reader,
                                        gint64         id,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *laurel_expert_list       (LaurelReader  *reader,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64        laurel_expert_insert     (LaurelTxn     *txn,
                                        const char    *name,
                                        GVariant      *fields,
                                        GError       **error);
gboolean      laurel_expert_set_fields (LaurelTxn     *txn,
                                        gint64         id,
                                        GVariant      *fields,
                                        GError       **error);

G_END_DECLS
