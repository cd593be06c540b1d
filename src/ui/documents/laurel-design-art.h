/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design-edit.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelDesignArt:
 * @LAUREL_DESIGN_ART_IMAGE: it gets a box of its own
 * @LAUREL_DESIGN_ART_INSTEAD: it takes the place of what a box has
 * @LAUREL_DESIGN_ART_BACKGROUND: it goes under the page
 *
 * What becomes of a drawing.
 */
typedef enum {
  LAUREL_DESIGN_ART_IMAGE,
  LAUREL_DESIGN_ART_INSTEAD,
  LAUREL_DESIGN_ART_BACKGROUND,
} LaurelDesignArt;

void          laurel_design_art_async  (LaurelDesign         *design,
                                        LaurelBoxPlace        place,
                                        GFile                *file,
                                        LaurelDesignArt       use,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
LaurelDesign *laurel_design_art_finish (GAsyncResult         *result,
                                        LaurelBoxPlace       *place,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
