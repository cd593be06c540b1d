/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-box-frame.h"
#include "documents/laurel-input.h"
#include "documents/laurel-template.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

const char *laurel_design_words_of_input (const LaurelInput     *input);
const char *laurel_design_words_of_field (const LaurelTemplate  *template,
                                          const char            *field);
const char *laurel_design_words_of_kind  (LaurelBoxKind          kind);
char       *laurel_design_words_of_text  (const LaurelTemplate  *template,
                                          const char            *text) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_design_words_of_box   (const LaurelTemplate  *template,
                                          const LaurelBox       *box) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_design_words_of_place (LaurelRect             frame) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_design_words_of_colour (const GdkRGBA        *colour) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
