/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_PARTY_ENTRIES (laurel_party_entries_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPartyEntries, laurel_party_entries, LAUREL, PARTY_ENTRIES, AdwBin)

G_END_DECLS
