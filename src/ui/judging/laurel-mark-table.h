/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/scores/laurel-score-book.h"

G_BEGIN_DECLS

/**
 * LaurelMarkView:
 * @LAUREL_MARK_VIEW_ALL: entries by judges
 * @LAUREL_MARK_VIEW_JUDGE: the sheets of one judge, by entry
 * @LAUREL_MARK_VIEW_ENTRY: the sheets of one entry, by judge
 * @LAUREL_MARK_VIEW_FACTORS: no marks, but what multiplies entries, by part
 */
typedef enum {
  LAUREL_MARK_VIEW_ALL,
  LAUREL_MARK_VIEW_JUDGE,
  LAUREL_MARK_VIEW_ENTRY,
  LAUREL_MARK_VIEW_FACTORS,
} LaurelMarkView;

/**
 * LaurelMarkResult:
 *
 * What stands beside the marks.
 */
typedef enum {
  LAUREL_MARK_RESULT_TOTAL,
  LAUREL_MARK_RESULT_SCORE,
  LAUREL_MARK_RESULT_PLACE,
  LAUREL_MARK_RESULT_LEVEL,
  LAUREL_N_MARK_RESULTS,
} LaurelMarkResult;

/* No mark, but what the marks of a sheet come to. */
#define LAUREL_MARK_NO_FIELD G_MAXUINT

/**
 * LaurelMarkColumn:
 * @judge: whose marks, in a view of all
 * @part: of which part
 * @field: which mark of a sheet, or which number of an entry, or %LAUREL_MARK_NO_FIELD
 * @title: what it is called
 */
typedef struct {
  guint judge;
  guint part;
  guint field;
  char *title;
} LaurelMarkColumn;

/**
 * LaurelMarkTable:
 * @book: (transfer none): where it is from; whoever has the book has the table no longer
 * @view: how it is looked at
 * @who: which judge or entry, in a view of one
 * @rows: (element-type guint): entries, or the judges of one
 * @columns: (element-type LaurelMarkColumn): marks
 * @results: (element-type LaurelMarkResult): what stands beside them
 *
 * Marks in rows and columns.
 */
typedef struct {
  const LaurelScoreBook *book;
  LaurelMarkView view;
  guint who;
  GArray *rows;
  GArray *columns;
  GArray *results;
} LaurelMarkTable;

LaurelMarkTable        *laurel_mark_table_new         (const LaurelScoreBook  *book,
                                                       LaurelMarkView          view,
                                                       guint                   who)
  G_GNUC_WARN_UNUSED_RESULT;
void                    laurel_mark_table_free        (LaurelMarkTable        *self);
void                    laurel_mark_table_hide_results (LaurelMarkTable       *self);
void                    laurel_mark_table_sort        (LaurelMarkTable        *self,
                                                       const LaurelStanding   *standing);
const LaurelMarkColumn *laurel_mark_table_get_column  (const LaurelMarkTable  *self,
                                                       guint                   column);
guint                   laurel_mark_table_get_entry   (const LaurelMarkTable  *self,
                                                       guint                   row);
gboolean                laurel_mark_table_get_sheet   (const LaurelMarkTable  *self,
                                                       guint                   row,
                                                       guint                   column,
                                                       guint                  *sheet);
gboolean                laurel_mark_table_find        (const LaurelMarkTable  *self,
                                                       guint                   sheet,
                                                       guint                   field,
                                                       guint                  *row,
                                                       guint                  *column);
const char             *laurel_mark_table_get_number  (const LaurelMarkTable  *self,
                                                       guint                   row);
const char             *laurel_mark_table_get_title   (const LaurelMarkTable  *self,
                                                       guint                   row);
char                   *laurel_mark_table_dup_words   (const LaurelMarkTable  *self,
                                                       const LaurelStanding   *standing,
                                                       LaurelTyping            typing,
                                                       guint                   row,
                                                       guint                   column)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelMarkTable, laurel_mark_table_free)

G_END_DECLS
