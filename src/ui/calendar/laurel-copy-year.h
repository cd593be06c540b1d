/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "store/laurel-row-list.h"

G_BEGIN_DECLS

/**
 * LaurelCopyYear:
 * @programme: the season that is copied
 * @into: (nullable): the season it is added to
 * @year: the year it goes to
 * @holidays: (nullable): the days off of that year
 *
 * What the rows of a copy are about. They share it, and whichever goes last
 * takes it along.
 */
typedef struct {
  LaurelProgramme *programme;
  LaurelProgramme *into;
  int year;
  LaurelRowList *holidays;
} LaurelCopyYear;

LaurelCopyYear         *laurel_copy_year_new        (LaurelProgramme *programme)
                                                     G_GNUC_WARN_UNUSED_RESULT;
void                    laurel_copy_year_unref      (LaurelCopyYear  *self);
const LaurelDateHabits *laurel_copy_year_get_habits (LaurelCopyYear  *self);
char                   *laurel_copy_year_dup_reading (LaurelCopyYear *self,
                                                     const char      *words)
                                                     G_GNUC_WARN_UNUSED_RESULT;
char                   *laurel_copy_year_dup_last   (LaurelCopyYear  *self,
                                                     const char      *words)
                                                     G_GNUC_WARN_UNUSED_RESULT;
char                   *laurel_copy_year_dup_next   (LaurelCopyYear  *self,
                                                     const char      *words)
                                                     G_GNUC_WARN_UNUSED_RESULT;
char                   *laurel_copy_year_dup_day_off (LaurelCopyYear *self,
                                                     const char      *words)
                                                     G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCopyYear, laurel_copy_year_unref)

G_END_DECLS
