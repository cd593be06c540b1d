/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "calendar/laurel-snapshot.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void laurel_snapshot_add_json (JsonBuilder      *builder,
                               LaurelProgramme  *programme,
                               LaurelSnapshot   *snapshot);

G_END_DECLS
