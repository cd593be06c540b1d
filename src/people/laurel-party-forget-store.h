/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-command.h"

G_BEGIN_DECLS

/* Erases a person for good, here and in the journal, and leaves what may mean
 * someone of the same name: id (x). Final. */
extern const LaurelCommand LAUREL_PERSON_FORGET;

/* So, and takes out what may mean either, too: id (x). Final. */
extern const LaurelCommand LAUREL_PERSON_FORGET_SHARED;

char   **laurel_party_dup_traces   (LaurelReader  *reader,
                                    gint64         id,
                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64   laurel_party_count_shared (LaurelReader  *reader,
                                    gint64         id,
                                    GError       **error);

G_END_DECLS
