/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest-rule.h"
#include "judging/measures/laurel-exam-standing.h"
#include "store/laurel-room.h"

G_BEGIN_DECLS

/* Persons of an exam: stage, the most to tell or 0 for all (xi), the best first. */
extern const LaurelQuery LAUREL_EXAM_PERSONS;

/* Organisations of an exam (x), the best first. */
extern const LaurelQuery LAUREL_EXAM_ORGANIZATIONS;

/* Names of an exam (x) that were joined, or that people should look at. */
extern const LaurelQuery LAUREL_EXAM_NAMES;

/* Takes a file of attempts in: stage, SHA-256, file, rows and CSV of each page (xssa(us)). */
extern const LaurelCommand LAUREL_EXAM_IMPORT;

/**
 * LaurelExamTables:
 * @persons: (element-type LaurelExamPlace): the best first, and not more than were asked for
 * @organizations: (element-type LaurelExamGroup): likewise
 * @names: (element-type LaurelExamName): that were joined, or that people should look at
 * @n_persons: how many persons there are
 * @n_organizations: how many organisations
 * @n_attempts: how many attempts
 *
 * Who stands where in an exam, as rows.
 */
typedef struct {
  GPtrArray *persons;
  GPtrArray *organizations;
  GPtrArray *names;
  guint n_persons;
  guint n_organizations;
  guint n_attempts;
} LaurelExamTables;

LaurelExamTables   *laurel_exam_tables_load (LaurelReader     *reader,
                                             gint64            stage,
                                             guint             most,
                                             GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void                laurel_exam_tables_free (LaurelExamTables *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelExamTables, laurel_exam_tables_free)

/**
 * LaurelExamNameFunc:
 * @party: an organisation of the library
 * @name: what it is called
 * @spelling: that, or what else it is or was called
 * @data: whatever was given
 */
typedef void (*LaurelExamNameFunc) (gint64      party,
                                    const char *name,
                                    const char *spelling,
                                    gpointer    data);

gboolean            laurel_exam_each_name (LaurelReader       *reader,
                                           LaurelExamNameFunc  func,
                                           gpointer            data,
                                           GError            **error);
LaurelRule         *laurel_exam_load_rule (LaurelReader       *reader,
                                           gint64              id,
                                           LaurelContestRule **version,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelExamStanding *laurel_exam_load      (LaurelReader       *reader,
                                           gint64              stage,
                                           LaurelContestRule **version,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
