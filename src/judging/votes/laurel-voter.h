/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_VOTER (laurel_voter_get_type ())
G_DECLARE_FINAL_TYPE (LaurelVoter, laurel_voter, LAUREL, VOTER, LaurelRow)

gint64      laurel_voter_get_vote_id      (LaurelVoter *self);
const char *laurel_voter_get_name         (LaurelVoter *self);
const char *laurel_voter_get_organization (LaurelVoter *self);
const char *laurel_voter_get_role         (LaurelVoter *self);
gboolean    laurel_voter_get_voted        (LaurelVoter *self);
const char *laurel_voter_get_content      (LaurelVoter *self);
gboolean    laurel_voter_is_barred        (LaurelVoter *self,
                                           gint64       entry);

G_END_DECLS
