/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-template-keeper.h"
#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_TEMPLATE_SECTION (laurel_template_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelTemplateSection, laurel_template_section, LAUREL, TEMPLATE_SECTION,
                      AdwPreferencesGroup)

void laurel_template_section_open (LaurelTemplateSection  *self,
                                   LaurelSession          *session,
                                   LaurelTemplateKeeper   *keeper);

G_END_DECLS
