/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LIST_COLUMNS (laurel_list_columns_get_type ())
G_DECLARE_FINAL_TYPE (LaurelListColumns, laurel_list_columns, LAUREL, LIST_COLUMNS, AdwBin)

void        laurel_list_columns_set_fields  (LaurelListColumns       *self,
                                             const char *const       *fields,
                                             const char *const       *labels,
                                             const char *const       *many);
void        laurel_list_columns_show        (LaurelListColumns       *self,
                                             const LaurelContestList *list);
gboolean    laurel_list_columns_may_choose  (LaurelListColumns       *self);
const char *laurel_list_columns_get_label   (LaurelListColumns       *self,
                                             const char              *field);
GVariant   *laurel_list_columns_build_maps  (LaurelListColumns       *self)
  G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_list_columns_dup_heading (const LaurelContestList *list,
                                             int                      column)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
