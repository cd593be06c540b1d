/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/*
 * EDTF, the Extended Date/Time Format of ISO 8601-2, is how windows are told
 * to other programs. It says less than the four days do, so whoever writes it
 * writes the days beside it.
 */

gboolean  laurel_edtf_is_like (const char          *text);
gboolean  laurel_edtf_read    (const char          *text,
                               LaurelWindow        *window,
                               GError             **error);
char     *laurel_edtf_write   (const LaurelWindow  *window,
                               int                  year) G_GNUC_WARN_UNUSED_RESULT;
char     *laurel_edtf_write_words
                              (const char          *words,
                               const LaurelWindow  *window,
                               int                  year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
