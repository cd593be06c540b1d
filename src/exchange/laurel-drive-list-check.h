/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-drive-list.h"

G_BEGIN_DECLS

void laurel_drive_list_check (LaurelContestList    *list,
                              LaurelDriveListKind   kind,
                              LaurelReader         *reader,
                              gint64                drive,
                              gboolean              new_units);

G_END_DECLS
