/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_WHO (laurel_activity_who_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityWho, laurel_activity_who, LAUREL, ACTIVITY_WHO, LaurelSection)

G_END_DECLS
