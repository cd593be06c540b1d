/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/votes/laurel-vote-count.h"

G_BEGIN_DECLS

gboolean laurel_ballot_check_word (const LaurelVoteRule  *rule,
                                   const char *const     *words,
                                   const char *const     *numbers,
                                   guint                  n_choices,
                                   guint                  which,
                                   GError               **error);
gboolean laurel_ballot_check      (const LaurelVoteRule  *rule,
                                   const char *const     *words,
                                   const char *const     *numbers,
                                   guint                  n_choices,
                                   guint                 *which,
                                   GError               **error);

G_END_DECLS
