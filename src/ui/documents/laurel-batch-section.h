/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_BATCH_SECTION (laurel_batch_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelBatchSection, laurel_batch_section, LAUREL, BATCH_SECTION,
                      AdwPreferencesGroup)

void laurel_batch_section_set_shelf (LaurelBatchSection         *self,
                                     const LaurelTemplateShelf  *shelf);

G_END_DECLS
