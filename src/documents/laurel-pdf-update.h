/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelPdfUpdate:
 *
 * What is added behind a finished PDF of cairo's: objects that are new, or stand for others.
 */
typedef struct _LaurelPdfUpdate LaurelPdfUpdate;

LaurelPdfUpdate *laurel_pdf_update_new        (const char       *end,
                                               gsize             length,
                                               guint64           offset);
void             laurel_pdf_update_free       (LaurelPdfUpdate  *self);
guint            laurel_pdf_update_add_number (LaurelPdfUpdate  *self);
void             laurel_pdf_update_put        (LaurelPdfUpdate  *self,
                                               guint             number,
                                               const char       *object,
                                               gsize             length);
void             laurel_pdf_update_set_language (LaurelPdfUpdate *self,
                                               const char       *language);
GString         *laurel_pdf_update_end        (LaurelPdfUpdate  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPdfUpdate, laurel_pdf_update_free)

G_END_DECLS
