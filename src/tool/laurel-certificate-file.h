/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-verdict.h"
#include "exchange/pdf/laurel-pdf-codes.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes        *laurel_certificate_file_begin    (LaurelChildren *children,
                                                 const char     *path,
                                                 GCancellable   *cancellable,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelPdfCodes *laurel_certificate_file_end     (LaurelChildren *children,
                                                 const char     *path,
                                                 GBytes         *bytes,
                                                 GCancellable   *cancellable,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv          laurel_certificate_file_dup_codes
                                                (const LaurelPdfCodes *self)
                                                 G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *laurel_certificate_file_judge    (const LaurelPdfCodes *codes,
                                                 LaurelReader   *reader,
                                                 GPtrArray      *keys,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       laurel_certificate_file_compare  (const LaurelPdfCodes *codes,
                                                 GPtrArray      *verdicts,
                                                 GCancellable   *cancellable,
                                                 GError        **error);
GPtrArray     *laurel_certificate_file_check    (const LaurelPdfCodes *codes,
                                                 LaurelReader   *reader,
                                                 GPtrArray      *keys,
                                                 GCancellable   *cancellable,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelVerdict *laurel_certificate_file_get_worst (GPtrArray     *verdicts);
GPtrArray     *laurel_certificate_file_list     (const char     *folder,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
