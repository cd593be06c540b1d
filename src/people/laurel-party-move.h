/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY_MOVE (laurel_party_move_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPartyMove, laurel_party_move, LAUREL, PARTY_MOVE, LaurelRow)

const char *laurel_party_move_get_kind   (LaurelPartyMove *self);
const char *laurel_party_move_get_here   (LaurelPartyMove *self);
const char *laurel_party_move_get_there  (LaurelPartyMove *self);
char       *laurel_party_move_dup_title  (LaurelPartyMove *self) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_party_move_dup_fate   (LaurelPartyMove *self) G_GNUC_WARN_UNUSED_RESULT;

const char *laurel_party_field_get_label (const char      *field);

G_END_DECLS
