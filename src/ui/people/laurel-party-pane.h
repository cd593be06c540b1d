/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY_PANE (laurel_party_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPartyPane, laurel_party_pane, LAUREL, PARTY_PANE, AdwBin)

void laurel_party_pane_edit_name (LaurelPartyPane *self);

G_END_DECLS
