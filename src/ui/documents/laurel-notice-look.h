/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_LOOK (laurel_notice_look_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeLook, laurel_notice_look, LAUREL, NOTICE_LOOK, AdwBin)

void laurel_notice_look_show (LaurelNoticeLook   *self,
                              const char *const  *layouts,
                              GPtrArray          *own,
                              const char         *language,
                              gboolean            translatable,
                              GHashTable         *stored);

G_END_DECLS
