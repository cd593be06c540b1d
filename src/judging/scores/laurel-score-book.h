/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-running-board.h"
#include "judging/scores/laurel-scope-store.h"

G_BEGIN_DECLS

/**
 * LaurelBookMark:
 * @id: of the row it stands in, or 0 where it is not stored (yet)
 * @state: what there is
 * @value: the mark, where there is one
 */
typedef enum {
  LAUREL_BOOK_EMPTY,
  LAUREL_BOOK_MARKED,
  LAUREL_BOOK_ABSTAINED,
} LaurelBookState;

typedef struct {
  gint64 id;
  LaurelBookState state;
  LaurelRatio value;
} LaurelBookMark;

/**
 * LaurelTyping:
 * @LAUREL_TYPING_FIRST: marks, by whoever types them off the sheets first
 * @LAUREL_TYPING_SECOND: marks, by whoever types them again
 * @LAUREL_TYPING_FACTORS: what multiplies entries: where a sheet is asked for, it is an entry, and
 *   its fields are the parts, after them all of it
 *
 * What is typed.
 */
typedef enum {
  LAUREL_TYPING_FIRST,
  LAUREL_TYPING_SECOND,
  LAUREL_TYPING_FACTORS,
  LAUREL_N_TYPINGS,
} LaurelTyping;

/* How often a sheet is typed. */
#define LAUREL_N_SHEET_TYPINGS 2

typedef struct {
  gint64 id;
  char *number;
  char *title;
  char *organization; /* (nullable) */
  guint first;        /* of its sheets */
  guint n;
} LaurelBookEntry;

typedef struct {
  gint64 id;
  char *name;
  guint n; /* how many sheets */
} LaurelBookJudge;

typedef struct {
  gint64 id; /* of the placement */
  guint entry;
  guint judge;
  char *code; /* (nullable) */
} LaurelBookSheet;

/**
 * LaurelBookChange:
 * @typing: whose
 * @mark: what stands there now
 * @placement: on which sheet, or of which entry; 0 where the row is gone
 * @criterion: for what
 * @part: in which part
 */
typedef struct {
  LaurelTyping typing;
  LaurelBookMark mark;
  gint64 placement;
  char *criterion;
  char *part;
} LaurelBookChange;

/**
 * LaurelScoreBook:
 * @scope: whose entries are compared
 * @rule: by which rule
 * @entries: (element-type LaurelBookEntry): by number
 * @judges: (element-type LaurelBookJudge): in the order of the jury
 * @sheets: (element-type LaurelBookSheet): by entry and judge
 * @n_fields: how many marks a sheet has: its parts, and in each of them its criteria
 * @n_factors: how many numbers can multiply an entry: one for each of its parts, and one for all of
 *   it; 0 where the rule names none
 * @marks: (array): what was typed of the sheets, @n_fields for each, and of entries
 * @ids: (element-type gint64 guint): which mark stands in which row, from 1
 * @by_entry: (element-type gint64 guint): which entry it is, from 1
 * @placements: (element-type gint64 guint): which sheet it is, from 1
 * @board: (nullable): to rank it with; for who computes that
 *
 * All marks of entries that are compared with each other, as they stand on their sheets. It is
 * read once, and then told what changes.
 */
typedef struct {
  LaurelScope scope;
  LaurelRule *rule;
  GArray *entries;
  GArray *judges;
  GArray *sheets;
  guint n_fields;
  guint n_factors;
  LaurelBookMark *marks[LAUREL_N_TYPINGS];
  GHashTable *ids[LAUREL_N_TYPINGS];
  GHashTable *by_entry;
  GHashTable *placements;
  LaurelRunningBoard *board;
} LaurelScoreBook;

LaurelScoreBook       *laurel_score_book_new        (const LaurelScope      *scope,
                                                     LaurelRule             *rule)
  G_GNUC_WARN_UNUSED_RESULT;
void                   laurel_score_book_free       (LaurelScoreBook        *self);
void                   laurel_score_book_make_room  (LaurelScoreBook        *self);
const LaurelBookEntry *laurel_score_book_get_entry  (const LaurelScoreBook  *self,
                                                     guint                   entry);
const LaurelBookJudge *laurel_score_book_get_judge  (const LaurelScoreBook  *self,
                                                     guint                   judge);
const LaurelBookSheet *laurel_score_book_get_sheet  (const LaurelScoreBook  *self,
                                                     guint                   sheet);
gboolean               laurel_score_book_find_sheet (const LaurelScoreBook  *self,
                                                     guint                   entry,
                                                     guint                   judge,
                                                     guint                  *sheet);
gboolean               laurel_score_book_find_placement (const LaurelScoreBook *self,
                                                     gint64                  placement,
                                                     guint                  *sheet);
const LaurelCriterion *laurel_score_book_get_criterion (const LaurelScoreBook *self,
                                                     guint                   field);
guint                  laurel_score_book_get_part   (const LaurelScoreBook  *self,
                                                     guint                   field);
const char            *laurel_score_book_get_part_name (const LaurelScoreBook *self,
                                                     guint                   field);
guint                  laurel_score_book_get_factor_part (const LaurelScoreBook *self,
                                                     guint                   field);
gboolean               laurel_score_book_asks_factor (const LaurelScoreBook *self,
                                                     guint                   field);
LaurelBookMark        *laurel_score_book_get_mark   (const LaurelScoreBook  *self,
                                                     LaurelTyping            typing,
                                                     guint                   sheet,
                                                     guint                   field);
guint                  laurel_score_book_count      (const LaurelScoreBook  *self,
                                                     LaurelTyping            typing,
                                                     guint                   sheet);
gboolean               laurel_score_book_differs    (const LaurelScoreBook  *self,
                                                     guint                   sheet,
                                                     guint                   field);
gboolean               laurel_score_book_apply      (LaurelScoreBook        *self,
                                                     const LaurelBookChange *change,
                                                     guint                  *sheet,
                                                     guint                  *field);
void                   laurel_book_change_clear     (gpointer                change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelScoreBook, laurel_score_book_free)

G_END_DECLS
