/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SECTION (laurel_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelSection, laurel_section, LAUREL, SECTION, AdwPreferencesGroup)

struct _LaurelSectionClass {
  AdwPreferencesGroupClass parent_class;
};

LaurelSession  *laurel_section_get_session  (LaurelSection *self);
LaurelActivity *laurel_section_get_activity (LaurelSection *self);
gint64          laurel_section_get_target   (LaurelSection *self);

G_END_DECLS
