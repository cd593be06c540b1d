/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean laurel_confinement_enter (void);
gboolean laurel_confinement_close (void);

G_END_DECLS
