/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-date-unit.h"
#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PROGRAMME (laurel_programme_get_type ())
G_DECLARE_FINAL_TYPE (LaurelProgramme, laurel_programme, LAUREL, PROGRAMME, LaurelRow)

const char *laurel_programme_get_title    (LaurelProgramme *self);
int        laurel_programme_get_year      (LaurelProgramme *self);
const char *laurel_programme_get_language (LaurelProgramme *self);
const char *laurel_programme_get_issuer   (LaurelProgramme *self);
const char *laurel_programme_get_note     (LaurelProgramme *self);
char       *laurel_programme_dup_name     (LaurelProgramme *self) G_GNUC_WARN_UNUSED_RESULT;

const LaurelDateHabits *laurel_programme_get_habits (LaurelProgramme *self);

G_END_DECLS
