/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelUndo LaurelUndo;

LaurelUndo *laurel_undo_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelUndo *laurel_undo_copy     (LaurelUndo *self) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_undo_free     (LaurelUndo *self);
void        laurel_undo_add      (LaurelUndo *self,
                                  gint64      entry,
                                  gint64      reverts,
                                  gboolean    revertible);
void        laurel_undo_pass_over (LaurelUndo *self,
                                  gint64      entry);
gint64      laurel_undo_get_undo (LaurelUndo *self);
gint64      laurel_undo_get_redo (LaurelUndo *self);
gboolean    laurel_undo_plan     (LaurelUndo *self,
                                  gint64      entry,
                                  guint      *n_undo,
                                  guint      *n_redo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelUndo, laurel_undo_free)

G_END_DECLS
