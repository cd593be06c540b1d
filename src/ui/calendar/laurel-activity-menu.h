/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

GMenuModel     *laurel_activity_menu_new    (LaurelSession  *session,
                                             LaurelActivity *activity) G_GNUC_WARN_UNUSED_RESULT;
LaurelActivity *laurel_activity_find_series (LaurelSession  *session,
                                             gint64          id) G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_activity_is_series   (LaurelSession  *session,
                                             LaurelActivity *activity);

G_END_DECLS
