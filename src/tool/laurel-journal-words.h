/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-audit.h"

G_BEGIN_DECLS

char *laurel_journal_dup_text (LaurelReader *reader,
                               GPtrArray    *entries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
