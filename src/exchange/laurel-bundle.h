/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-room.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *laurel_bundle_pack (LaurelReader  *reader,
                            LaurelRooms    rooms,
                            GCancellable  *cancellable,
                            GPtrArray     *names,
                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
