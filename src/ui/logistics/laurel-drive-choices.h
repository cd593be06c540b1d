/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-form.h"

G_BEGIN_DECLS

/**
 * LaurelDriveChoices:
 * @words: by what each is asked for: its id, or ""
 * @labels: how each is shown
 *
 * What may be chosen in a form, out of rows. It is let go when it is offered.
 */
typedef struct {
  GPtrArray *words;
  GPtrArray *labels;
} LaurelDriveChoices;

void   laurel_drive_choices_init     (LaurelDriveChoices *self,
                                      const char         *none);
void   laurel_drive_choices_add      (LaurelDriveChoices *self,
                                      gint64              id,
                                      const char         *label);
void   laurel_drive_choices_add_rows (LaurelDriveChoices *self,
                                      GListModel         *rows,
                                      const char         *field);
void   laurel_drive_choices_offer    (LaurelDriveChoices *self,
                                      LaurelDriveForm    *form,
                                      const char         *name,
                                      const char         *title,
                                      gint64              id);
gint64 laurel_drive_choices_get      (LaurelDriveForm    *form,
                                      const char         *name);

G_END_DECLS
