/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_activity_choice_offer (AdwComboRow   *row,
                                   LaurelSession *session);

G_END_DECLS
