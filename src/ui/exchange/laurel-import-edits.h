/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-content-reader.h"

G_BEGIN_DECLS

/**
 * LaurelImportEdits:
 * @number: (nullable): the number
 * @title: (nullable): the title
 * @words: (nullable): when and where
 * @content: (nullable): what it is about
 * @extent: how it fills its dates, a LaurelExtent, whatever the words say; or -1
 * @place: (nullable): the place, whatever the words say
 * @certainty: how sure that is, a LaurelPlaceStatus; or -1
 * @taken: whether the row is to go in, or -1
 * @take_move: whether its date and place are, or -1
 * @take_edit: whether the rest is, or -1
 * @findings: (element-type utf8): the set of proposals that are taken
 *
 * What was decided by hand of a row of the file. It belongs to that row of the
 * file, however often its table is read again, and as what.
 */
typedef struct {
  char *number;
  char *title;
  char *words;
  char *content;
  int extent;
  char *place;
  int certainty;
  int taken;
  int take_move;
  int take_edit;
  GHashTable *findings;
} LaurelImportEdits;

LaurelImportEdits *laurel_import_edits_new             (void);
void               laurel_import_edits_free            (LaurelImportEdits       *self);
gboolean           laurel_import_edits_has_corrections (const LaurelImportEdits *self);

char              *laurel_import_edits_name_finding    (GPtrArray               *findings,
                                                        guint                    which);

G_END_DECLS
