/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_IMPORT_NOTES (laurel_import_notes_get_type ())
G_DECLARE_FINAL_TYPE (LaurelImportNotes, laurel_import_notes, LAUREL, IMPORT_NOTES, GtkWidget)

void  laurel_import_notes_set_draft (LaurelImportNotes     *self,
                                     const LaurelPlanDraft *draft);
guint laurel_import_notes_get_count (LaurelImportNotes     *self);

G_END_DECLS
