/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_SECTION (laurel_notice_section_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeSection, laurel_notice_section, LAUREL, NOTICE_SECTION,
                      AdwPreferencesGroup)

G_END_DECLS
