/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_LIST_IMPORT (laurel_list_import_get_type ())
G_DECLARE_FINAL_TYPE (LaurelListImport, laurel_list_import, LAUREL, LIST_IMPORT, AdwBin)

void        laurel_list_import_set_fields  (LaurelListImport        *self,
                                           const char *const       *fields,
                                           const char *const       *labels,
                                           const char *const       *many);
GVariant   *laurel_list_import_build_maps (LaurelListImport        *self) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *laurel_list_import_read_maps  (GVariant                *told) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_list_import_show       (LaurelListImport        *self,
                                           const LaurelContestList *list);
void        laurel_list_import_show_sum   (LaurelListImport        *self,
                                           const LaurelContestList *list,
                                           const guint             *counts);
void        laurel_list_import_tell       (LaurelListImport        *self,
                                           const char              *summary);
void        laurel_list_import_fail       (LaurelListImport        *self,
                                           const GError            *error);
gboolean    laurel_list_import_is_ready   (LaurelListImport        *self);

G_END_DECLS
