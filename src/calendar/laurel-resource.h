/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RESOURCE (laurel_resource_get_type ())
G_DECLARE_FINAL_TYPE (LaurelResource, laurel_resource, LAUREL, RESOURCE, LaurelRow)

const char *laurel_resource_get_kind        (LaurelResource *self);
const char *laurel_resource_get_name        (LaurelResource *self);
gint64      laurel_resource_get_parent_id   (LaurelResource *self);
const char *laurel_resource_get_parent_name (LaurelResource *self);

const char *laurel_resource_kind_get_label  (const char     *kind);
const char *laurel_resource_kind_get_parent (const char     *kind);
gboolean    laurel_resource_kind_is_known   (const char     *kind);

G_END_DECLS
