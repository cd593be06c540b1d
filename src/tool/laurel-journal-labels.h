/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *laurel_journal_label_table  (const char *table);
const char *laurel_journal_label_column (const char *table,
                                         const char *column);
const char *laurel_journal_label_word   (const char *table,
                                         const char *word);

G_END_DECLS
