/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"
#include "store/laurel-command.h"

G_BEGIN_DECLS

gboolean        laurel_template_keep_issued (LaurelTxn     *txn,
                                             const char    *kind,
                                             GError       **error);
LaurelTemplate *laurel_template_load_issued (LaurelReader  *reader,
                                             const char    *kind,
                                             const char    *language,
                                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
