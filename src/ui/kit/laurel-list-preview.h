/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-list-columns.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_LIST_PREVIEW (laurel_list_preview_get_type ())
G_DECLARE_FINAL_TYPE (LaurelListPreview, laurel_list_preview, LAUREL, LIST_PREVIEW, AdwBin)

LaurelListColumns *laurel_list_preview_get_columns    (LaurelListPreview       *self);
void               laurel_list_preview_show           (LaurelListPreview       *self,
                                                       const LaurelContestList *list);
void               laurel_list_preview_set_leaves_out (LaurelListPreview       *self,
                                                       gboolean                 leaves_out);

G_END_DECLS
