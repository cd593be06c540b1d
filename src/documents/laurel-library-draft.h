/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelLibraryDraft:
 *
 * Rows of texts by the names of their columns, before they are a table.
 */
typedef struct _LaurelLibraryDraft LaurelLibraryDraft;

LaurelLibraryDraft *laurel_library_draft_new          (void);
void                laurel_library_draft_free         (LaurelLibraryDraft  *self);
void                laurel_library_draft_begin        (LaurelLibraryDraft  *self);
void                laurel_library_draft_set          (LaurelLibraryDraft  *self,
                                                       const char          *column,
                                                       const char          *text);
gboolean            laurel_library_draft_add_register (LaurelLibraryDraft  *self,
                                                       LaurelReader        *reader,
                                                       const char          *words,
                                                       GError             **error);
guint               laurel_library_draft_get_n_rows   (LaurelLibraryDraft  *self);
const char         *laurel_library_draft_find_column  (const char          *heading);
GPtrArray          *laurel_library_draft_make_rows   (LaurelLibraryDraft  *self,
                                                       const char          *language)
                                                       G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelLibraryDraft, laurel_library_draft_free)

G_END_DECLS
