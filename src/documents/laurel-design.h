/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template.h"

G_BEGIN_DECLS

/**
 * LaurelDesign:
 *
 * A template as somebody changes it: what its file says, and the drawings that it brings along.
 * It is never wrong, as far as a reader of templates can tell. Immutable, each change makes
 * another one; counted atomically, so that any thread may have it.
 */
typedef struct _LaurelDesign LaurelDesign;

LaurelDesign         *laurel_design_new           (const char          *text,
                                                   GHashTable          *art,
                                                   GError             **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign         *laurel_design_new_shipped   (const char          *kind,
                                                   const char          *language,
                                                   GError             **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign         *laurel_design_ref           (LaurelDesign        *self);
void                  laurel_design_unref         (LaurelDesign        *self);

const LaurelTemplate *laurel_design_get_template  (const LaurelDesign  *self);
gboolean              laurel_design_is_layout     (const LaurelDesign  *self);
const char           *laurel_design_get_text      (const LaurelDesign  *self);
GHashTable           *laurel_design_get_art       (const LaurelDesign  *self);
LaurelTemplate       *laurel_design_read_template (const LaurelDesign  *self,
                                                   GError             **error)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char                 *laurel_design_dup_file      (const LaurelDesign  *self,
                                                   const char          *name)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char                 *laurel_design_dup_label     (const LaurelDesign  *self)
                                                   G_GNUC_WARN_UNUSED_RESULT;
char                 *laurel_design_dup_digest    (const LaurelDesign  *self)
                                                   G_GNUC_WARN_UNUSED_RESULT;
gboolean              laurel_design_equal         (const LaurelDesign  *self,
                                                   const LaurelDesign  *other);
gboolean              laurel_design_check_fields  (const LaurelDesign  *self,
                                                   GError             **error);
gboolean              laurel_design_check         (const LaurelDesign  *self,
                                                   GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelDesign, laurel_design_unref)

G_END_DECLS
