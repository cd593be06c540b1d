/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_CONTEST (laurel_contest_get_type ())
G_DECLARE_FINAL_TYPE (LaurelContest, laurel_contest, LAUREL, CONTEST, LaurelRow)

gint64      laurel_contest_get_activity_id    (LaurelContest *self);
const char *laurel_contest_get_activity       (LaurelContest *self);
const char *laurel_contest_get_activity_title (LaurelContest *self);
gint64      laurel_contest_get_programme_id   (LaurelContest *self);
const char *laurel_contest_get_title          (LaurelContest *self);
const char *laurel_contest_get_call           (LaurelContest *self);
LaurelDay   laurel_contest_get_opens          (LaurelContest *self);
LaurelDay   laurel_contest_get_closes         (LaurelContest *self);
gboolean    laurel_contest_is_blind           (LaurelContest *self);
const char *laurel_contest_get_pattern        (LaurelContest *self);
const char *laurel_contest_get_columns        (LaurelContest *self);
int         laurel_contest_get_entries        (LaurelContest *self);
int         laurel_contest_get_waiting        (LaurelContest *self);
int         laurel_contest_get_judges         (LaurelContest *self);
int         laurel_contest_get_accepted       (LaurelContest *self);
int         laurel_contest_get_assigned       (LaurelContest *self);
int         laurel_contest_get_rules          (LaurelContest *self);
int         laurel_contest_get_fixed          (LaurelContest *self);
const char *laurel_contest_get_outcome        (LaurelContest *self);

G_END_DECLS
