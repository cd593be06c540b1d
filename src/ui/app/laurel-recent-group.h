/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/app/laurel-recent-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RECENT_GROUP (laurel_recent_group_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRecentGroup, laurel_recent_group, LAUREL, RECENT_GROUP, AdwBin)

G_END_DECLS
