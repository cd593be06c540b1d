/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-rule.h"

G_BEGIN_DECLS

/**
 * LaurelMarkField:
 *
 * What a row of marks has, to say which of it is wrong.
 */
typedef enum {
  LAUREL_MARK_ENTRY,
  LAUREL_MARK_JUDGE,
  LAUREL_MARK_CRITERION,
  LAUREL_MARK_PART,
  LAUREL_MARK_MARK,
} LaurelMarkField;

/* Who and what there is, each with its names. */
typedef enum {
  LAUREL_NAMES_ENTRIES,
  LAUREL_NAMES_JUDGES,
  LAUREL_NAMES_PARTS,
  LAUREL_N_NAMES,
} LaurelNames;

/**
 * LaurelMark:
 * @mark: the mark
 * @entry: which of the entries
 * @part: which of the parts
 * @judge: which of the judges
 * @criterion: which of the rule's criteria
 * @is_marked: whether there is a mark
 * @row: the row it came from
 */
typedef struct {
  LaurelRatio mark;
  guint entry;
  guint part;
  guint judge;
  guint criterion;
  gboolean is_marked;
  int row;
} LaurelMark;

/**
 * LaurelFactor:
 * @entry: which of the entries
 * @part: which of the parts, or %LAUREL_NO_PART for the whole entry
 * @factor: what multiplies it
 * @row: the row it came from
 */
typedef struct {
  guint entry;
  guint part;
  LaurelRatio factor;
  int row;
} LaurelFactor;

#define LAUREL_NO_PART G_MAXUINT

/**
 * LaurelMarkDeduction:
 * @entry: which of the entries
 * @points: what is taken off, above 0
 * @reason: what for
 *
 * Points that an entry loses after its marks are combined, as for what was found on site.
 */
typedef struct {
  guint entry;
  LaurelRatio points;
  char *reason;
} LaurelMarkDeduction;

/**
 * LaurelMarks:
 * @names: (element-type utf8): of entries, judges and parts
 * @indexes: where each is in @names
 * @marks: (element-type LaurelMark): by entry, part, judge and criterion
 * @factors: (element-type LaurelFactor): by entry and part
 * @deductions: (element-type LaurelMarkDeduction): what is taken off, as it was added
 * @are_ballots: whether places were given, and what a ballot leaves out comes last
 * @are_partial: whether more are to come: then what cannot be counted yet has no score, and
 *   equals that nothing parts share a place for now
 *
 * The marks of a contest, checked by its rule. Rows are added in any order; once settled,
 * the same marks are the same whatever order they came in.
 */
typedef struct {
  GPtrArray *names[LAUREL_N_NAMES];
  GHashTable *indexes[LAUREL_N_NAMES];
  GArray *marks;
  GArray *factors;
  GArray *deductions;
  gboolean are_ballots;
  gboolean are_partial;
} LaurelMarks;

LaurelMarks        *laurel_marks_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void                laurel_marks_free       (LaurelMarks        *self);
gboolean            laurel_marks_add        (LaurelMarks        *self,
                                             const LaurelRule   *rule,
                                             const char *const  *fields,
                                             int                 row,
                                             LaurelMarkField    *wrong,
                                             GError            **error);
gboolean            laurel_marks_add_entry  (LaurelMarks        *self,
                                             const char         *entry,
                                             const char         *part,
                                             const char         *factor,
                                             int                 row,
                                             GError            **error);
gboolean            laurel_marks_deduct     (LaurelMarks        *self,
                                             const char         *entry,
                                             const char         *points,
                                             const char         *reason,
                                             GError            **error);
LaurelRatio         laurel_marks_get_deducted (const LaurelMarks *self,
                                               guint              entry);
void                laurel_marks_add_name   (LaurelMarks        *self,
                                             LaurelNames         names,
                                             const char         *text);
gboolean            laurel_marks_settle     (LaurelMarks        *self,
                                             const LaurelRule   *rule,
                                             int                *row,
                                             GError            **error);
guint               laurel_marks_count      (const LaurelMarks  *self,
                                             LaurelNames         names);
const char         *laurel_marks_get_name   (const LaurelMarks  *self,
                                             LaurelNames         names,
                                             guint               i);
gboolean            laurel_marks_find       (const LaurelMarks  *self,
                                             LaurelNames         names,
                                             const char         *name,
                                             guint              *index);
void                laurel_marks_put        (LaurelMarks        *self,
                                             const LaurelMark   *mark);
void                laurel_marks_remove     (LaurelMarks        *self,
                                             const LaurelMark   *mark);
guint               laurel_marks_find_entry (const LaurelMarks  *self,
                                             guint               entry);
gboolean            laurel_marks_read_factor (const char        *text,
                                             LaurelRatio        *factor,
                                             GError            **error);
void                laurel_marks_sort_factors (LaurelMarks      *self);
void                laurel_marks_put_factor (LaurelMarks        *self,
                                             guint               entry,
                                             guint               part,
                                             const LaurelRatio  *value);
const LaurelFactor *laurel_marks_get_factor (const LaurelMarks  *self,
                                             guint               entry,
                                             guint               part);
gboolean            laurel_marks_check      (const LaurelRule   *rule,
                                             const char         *criterion,
                                             const char         *value,
                                             GError            **error);
gboolean            laurel_marks_check_part (const LaurelRule   *rule,
                                             const char         *part,
                                             GError            **error);
int                 laurel_marks_compare    (const char         *a,
                                             const char         *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMarks, laurel_marks_free)

G_END_DECLS
