/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_ACTIVITY_PANE (laurel_activity_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelActivityPane, laurel_activity_pane, LAUREL, ACTIVITY_PANE, AdwBin)

void laurel_activity_pane_enter (LaurelActivityPane *self);
void laurel_activity_pane_fix   (LaurelActivityPane *self);
void laurel_activity_pane_name  (LaurelActivityPane *self);
void laurel_activity_pane_place (LaurelActivityPane *self);

G_END_DECLS
