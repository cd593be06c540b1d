/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

LaurelActivity *laurel_paper_find_culprit (LaurelSession *session,
                                           const GError  *error);

G_END_DECLS
