/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/pdf/laurel-pdf-codes.h"

G_BEGIN_DECLS

/**
 * LaurelCertificateLine:
 *
 * PDFs that are read ahead, several at a time, and taken one after another in their order. To be
 * used on one thread: it is other processes that read them.
 */
typedef struct _LaurelCertificateLine LaurelCertificateLine;

LaurelCertificateLine *laurel_certificate_line_new  (GPtrArray              *files)
                                                     G_GNUC_WARN_UNUSED_RESULT;
LaurelPdfCodes        *laurel_certificate_line_take (LaurelCertificateLine  *self,
                                                     GCancellable           *cancellable,
                                                     GError                **error)
                                                     G_GNUC_WARN_UNUSED_RESULT;
void                   laurel_certificate_line_free (LaurelCertificateLine  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCertificateLine, laurel_certificate_line_free)

G_END_DECLS
