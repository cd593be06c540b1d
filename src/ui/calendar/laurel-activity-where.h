/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-section.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_WHERE (laurel_activity_where_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityWhere, laurel_activity_where, LAUREL, ACTIVITY_WHERE,
                      LaurelSection)

G_END_DECLS
