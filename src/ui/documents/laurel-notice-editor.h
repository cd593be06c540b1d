/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_EDITOR (laurel_notice_editor_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeEditor, laurel_notice_editor, LAUREL, NOTICE_EDITOR, AdwBin)

void laurel_notice_editor_show  (LaurelNoticeEditor *self,
                                 GPtrArray          *blocks);
void laurel_notice_editor_focus (LaurelNoticeEditor *self);

G_END_DECLS
