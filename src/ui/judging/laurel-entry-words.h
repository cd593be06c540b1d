/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-entry-twins.h"
#include "judging/contest/laurel-entry.h"

G_BEGIN_DECLS

extern const char *const LAUREL_ENTRY_STATES[];

const char *laurel_entry_words_of_state  (const char       *state);
char       *laurel_entry_words_dup_about (LaurelEntry      *entry) G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_entry_words_of_likeness (LaurelEntryTwins *twins);
char       *laurel_entry_words_dup_origin (LaurelEntryTwins *twins,
                                           gboolean          is_other) G_GNUC_WARN_UNUSED_RESULT;
gboolean    laurel_entry_words_match     (LaurelEntry      *entry,
                                          GStrv             wanted);

G_END_DECLS
