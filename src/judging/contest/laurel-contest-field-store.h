/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-field.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* What is asked of the entries of a contest (x), in order. */
extern const LaurelQuery LAUREL_FIELDS_OF_CONTEST;

/* Asks for one more thing: contest, label, kind, fields (xssa{ss}). */
extern const LaurelCommand LAUREL_FIELD_ADD;

/* Sets fields of what is asked for (xa{ss}). */
extern const LaurelCommand LAUREL_FIELD_EDIT;

/* Asks for it no more, and forgets the answers (x). */
extern const LaurelCommand LAUREL_FIELD_REMOVE;

GPtrArray *laurel_contest_field_list  (LaurelReader        *reader,
                                       gint64               contest,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char      *laurel_contest_field_dup_answer (LaurelContestField *field,
                                            const char         *text,
                                            int                 year) G_GNUC_WARN_UNUSED_RESULT;
char      *laurel_contest_field_dup_fault  (LaurelContestField *field,
                                            const char         *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
