/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

void laurel_preferences_present (GtkWindow     *parent,
                                 LaurelSession *session,
                                 GSettings     *settings);

G_END_DECLS
