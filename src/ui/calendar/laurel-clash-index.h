/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-conflict.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_CLASH_INDEX (laurel_clash_index_get_type ())
G_DECLARE_FINAL_TYPE (LaurelClashIndex, laurel_clash_index, LAUREL, CLASH_INDEX, GObject)

LaurelClashIndex *laurel_clash_index_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel       *laurel_clash_index_get_list (LaurelClashIndex *self);
void              laurel_clash_index_set_list (LaurelClashIndex *self,
                                               GListModel       *list);
LaurelConflict   *laurel_clash_index_find_fault (LaurelClashIndex *self,
                                               gint64            activity);
GPtrArray        *laurel_clash_index_find     (LaurelClashIndex *self,
                                               gint64            activity);

LaurelClashGrade  laurel_conflict_find_grade  (LaurelConflict   *conflict);
LaurelConflict   *laurel_conflicts_find_worst (GPtrArray        *conflicts,
                                               LaurelDay         first,
                                               LaurelDay         last);
char             *laurel_conflict_dup_words   (LaurelConflict   *conflict)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
