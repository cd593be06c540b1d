/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper-data.h"

G_BEGIN_DECLS

LaurelPaperData *laurel_notice_sample_load    (const char          *language,
                                               GHashTable         **fields,
                                               GError             **error)
                                               G_GNUC_WARN_UNUSED_RESULT;
LaurelPages     *laurel_notice_sample_compose (const LaurelDesign  *layout,
                                               GError             **error)
                                               G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
