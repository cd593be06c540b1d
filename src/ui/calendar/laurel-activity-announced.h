/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_ANNOUNCED (laurel_activity_announced_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityAnnounced, laurel_activity_announced, LAUREL,
                      ACTIVITY_ANNOUNCED, LaurelSection)

G_END_DECLS
