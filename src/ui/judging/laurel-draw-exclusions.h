/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/jury/laurel-panel-draw.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DRAW_EXCLUSIONS (laurel_draw_exclusions_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDrawExclusions, laurel_draw_exclusions, LAUREL, DRAW_EXCLUSIONS,
                      AdwPreferencesGroup)

void      laurel_draw_exclusions_set_experts (LaurelDrawExclusions *self,
                                              GListModel           *experts);
void      laurel_draw_exclusions_take        (LaurelDrawExclusions *self,
                                              LaurelPanelDraw      *draw,
                                              LaurelDay             today);
GVariant *laurel_draw_exclusions_build       (LaurelDrawExclusions *self)
                                              G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
