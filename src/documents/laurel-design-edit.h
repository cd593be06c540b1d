/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box-frame.h"
#include "documents/laurel-design.h"

G_BEGIN_DECLS

/**
 * LaurelBoxPlace:
 * @section: which page, from 0
 * @box: which box of it, from 0: the first is the lowest
 *
 * Which box is meant.
 */
typedef struct {
  guint section;
  guint box;
} LaurelBoxPlace;

const LaurelBox     *laurel_design_get_box         (const LaurelDesign  *self,
                                                    LaurelBoxPlace       place);
const LaurelSection *laurel_design_get_section     (const LaurelDesign  *self,
                                                    guint                section);

LaurelDesign *laurel_design_place_box      (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            LaurelRect           frame) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_box_text   (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *text) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_box_when   (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *field) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_box_colour (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *colour)
                                            G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_box_number (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *member,
                                            double               value) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_box_stretch (LaurelDesign       *self,
                                            LaurelBoxPlace       place,
                                            gboolean             stretch) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_style_text (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *member,
                                            const char          *value) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_style_number (LaurelDesign      *self,
                                            LaurelBoxPlace       place,
                                            const char          *member,
                                            double               value) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_style_flag (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *member,
                                            gboolean             value) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_add_box        (LaurelDesign        *self,
                                            guint                section,
                                            LaurelBoxKind        kind,
                                            LaurelRect           frame,
                                            const char          *text,
                                            LaurelBoxPlace      *place) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_remove_box     (LaurelDesign        *self,
                                            LaurelBoxPlace       place) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_duplicate_box  (LaurelDesign        *self,
                                            LaurelBoxPlace      *place) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_raise_box      (LaurelDesign        *self,
                                            LaurelBoxPlace      *place,
                                            int                  by) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_add_image      (LaurelDesign        *self,
                                            guint                section,
                                            const char          *file,
                                            GBytes              *bytes,
                                            LaurelRect           room,
                                            LaurelBoxPlace      *place,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_replace_image  (LaurelDesign        *self,
                                            LaurelBoxPlace       place,
                                            const char          *file,
                                            GBytes              *bytes,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_set_background (LaurelDesign        *self,
                                            guint                section,
                                            const char          *file,
                                            GBytes              *bytes,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LaurelDesign *laurel_design_remove_background (LaurelDesign     *self,
                                            guint                section)
                                            G_GNUC_WARN_UNUSED_RESULT;

LaurelDesign *laurel_design_resize         (LaurelDesign        *self,
                                            guint                section,
                                            double               width,
                                            double               height,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

char         *laurel_design_dup_first_field (const char         *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
