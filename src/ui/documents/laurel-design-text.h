/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DESIGN_TEXT (laurel_design_text_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDesignText, laurel_design_text, LAUREL, DESIGN_TEXT,
                      AdwPreferencesRow)

char *laurel_design_text_dup_text  (LaurelDesignText      *self) G_GNUC_WARN_UNUSED_RESULT;
void  laurel_design_text_set_text  (LaurelDesignText      *self,
                                    const char            *text);
void  laurel_design_text_set_fault (LaurelDesignText      *self,
                                    const char            *fault);
void  laurel_design_text_offer     (LaurelDesignText      *self,
                                    const LaurelTemplate  *template);
void  laurel_design_text_offer_notice (LaurelDesignText   *self,
                                       const char         *language);

G_END_DECLS
