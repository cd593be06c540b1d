/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "base/laurel-ratio.h"

G_BEGIN_DECLS

/**
 * LaurelAssignmentEntry:
 * @id: what it is called
 * @needs: how many judges it is to have
 */
typedef struct {
  char *id;
  guint needs;
} LaurelAssignmentEntry;

/**
 * LaurelAssignmentJudge:
 * @id: what the judge is called
 * @least: how many entries the judge gets at the least
 * @most: and at the most
 * @employer: (nullable): two of one employer never share an entry
 * @senior: whether an entry that needs a senior judge is served by this one
 */
typedef struct {
  char *id;
  guint least;
  guint most;
  char *employer;
  gboolean senior;
} LaurelAssignmentJudge;

/**
 * LaurelPairFlags:
 * @LAUREL_PAIR_CONFLICT: they must not meet
 * @LAUREL_PAIR_UNWELCOME: the judge would rather not
 * @LAUREL_PAIR_FIXED: they do meet: that is decided
 * @LAUREL_PAIR_CLOSED: left out in a search
 *
 * What is known of a judge and an entry.
 */
typedef enum {
  LAUREL_PAIR_CONFLICT = 1 << 0,
  LAUREL_PAIR_UNWELCOME = 1 << 1,
  LAUREL_PAIR_FIXED = 1 << 2,
  LAUREL_PAIR_CLOSED = 1 << 3,
} LaurelPairFlags;

/**
 * LaurelPair:
 * @entry: which entry, from 0
 * @judge: which judge, from 0
 */
typedef struct {
  guint entry;
  guint judge;
} LaurelPair;

/**
 * LaurelWish:
 * @pair: who wishes what
 * @value: how much
 */
typedef struct {
  LaurelPair pair;
  LaurelRatio value;
} LaurelWish;

/**
 * LaurelAssignmentProblem:
 * @entries: (element-type LaurelAssignmentEntry): what is judged
 * @judges: (element-type LaurelAssignmentJudge): who judges
 * @pairs: (element-type guint8): #LaurelPairFlags, all judges of the first entry first
 * @wishes: (element-type LaurelWish): what judges wish, each pair once
 * @apart: (element-type LaurelPair): two judges, the lower number in @entry, who never
 *   share an entry
 * @n_seniors: how many of an entry's judges are senior at the least
 * @stands: whether two who never share an entry may both be fixed for one, since that was
 *   decided; else it is a contradiction
 * @fair: whether unwelcome entries and loads are shared evenly before wishes count
 *
 * Who could judge what.
 */
typedef struct {
  GArray *entries;
  GArray *judges;
  GByteArray *pairs;
  GArray *wishes;
  GArray *apart;
  guint n_seniors;
  gboolean stands;
  gboolean fair;
} LaurelAssignmentProblem;

/**
 * LaurelAssignment:
 * @pairs: (element-type LaurelPair): who judges what, in the order of entries and judges
 * @loads: (element-type guint): how many entries each judge has
 * @missing: (element-type guint): how many judges each entry lacks
 * @n_unwelcome: how many unwelcome placements there are
 * @most_unwelcome: and how many at the most for one judge
 * @spread: the sum of the squares of the loads
 * @affinity: the sum of the wishes that came true
 * @is_searched: whether constraints cross each other, so that it had to be searched for
 * @is_proven: whether it is known that none is better
 *
 * Who judges what.
 */
typedef struct {
  GArray *pairs;
  GArray *loads;
  GArray *missing;
  guint n_unwelcome;
  guint most_unwelcome;
  gint64 spread;
  LaurelRatio affinity;
  gboolean is_searched;
  gboolean is_proven;
} LaurelAssignment;

LaurelAssignmentProblem *laurel_assignment_problem_new (gboolean                       fair);
void              laurel_assignment_problem_free  (LaurelAssignmentProblem       *self);
void              laurel_assignment_problem_meet  (LaurelAssignmentProblem       *self);
guint8           *laurel_assignment_problem_pair  (const LaurelAssignmentProblem *self,
                                                   guint                          entry,
                                                   guint                          judge);
gboolean          laurel_assignment_problem_check (const LaurelAssignmentProblem *self,
                                                   GError                       **error);

LaurelAssignment *laurel_assignment_solve         (LaurelAssignmentProblem       *problem,
                                                   GCancellable                  *cancellable,
                                                   GError                       **error);
void              laurel_assignment_free          (LaurelAssignment              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAssignmentProblem, laurel_assignment_problem_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelAssignment, laurel_assignment_free)

G_END_DECLS
