/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-store.h"

G_BEGIN_DECLS

/**
 * LaurelTemplateShelf:
 *
 * All templates there are: those that come with Laurel, and those of the library as they were
 * when they were read. Immutable; counted atomically, so that any thread may have it.
 */
typedef struct _LaurelTemplateShelf LaurelTemplateShelf;

LaurelTemplateShelf *laurel_template_shelf_new         (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelTemplateShelf *laurel_template_shelf_read        (LaurelReader               *reader,
                                                        GError                    **error)
                                                        G_GNUC_WARN_UNUSED_RESULT;
LaurelTemplateShelf *laurel_template_shelf_ref         (LaurelTemplateShelf        *self);
void                 laurel_template_shelf_unref       (LaurelTemplateShelf        *self);

guint                laurel_template_shelf_get_n_own   (const LaurelTemplateShelf  *self);
const char          *laurel_template_shelf_get_kind    (const LaurelTemplateShelf  *self,
                                                        guint                       own);
const char          *laurel_template_shelf_get_name    (const LaurelTemplateShelf  *self,
                                                        const char                 *kind);
LaurelDesign        *laurel_template_shelf_find        (const LaurelTemplateShelf  *self,
                                                        const char                 *kind);
LaurelTemplate      *laurel_template_shelf_load        (const LaurelTemplateShelf  *self,
                                                        const char                 *kind,
                                                        const char                 *language,
                                                        GError                    **error)
                                                        G_GNUC_WARN_UNUSED_RESULT;
gboolean             laurel_template_shelf_is_layout   (const LaurelTemplateShelf  *self,
                                                        const char                 *kind);
GStrv                laurel_template_shelf_list_kinds  (const LaurelTemplateShelf  *self)
                                                        G_GNUC_WARN_UNUSED_RESULT;
char                *laurel_template_shelf_dup_issued_kind (const LaurelTemplateShelf *self,
                                                        const char                 *kind)
                                                        G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTemplateShelf, laurel_template_shelf_unref)

G_END_DECLS
