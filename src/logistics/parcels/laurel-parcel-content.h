/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PARCEL_CONTENT (laurel_parcel_content_get_type ())
G_DECLARE_FINAL_TYPE (LaurelParcelContent, laurel_parcel_content, LAUREL, PARCEL_CONTENT, LaurelRow)

const char *laurel_parcel_content_get_kind     (LaurelParcelContent *self);
int          laurel_parcel_content_get_quantity (LaurelParcelContent *self);
int          laurel_parcel_content_get_packed   (LaurelParcelContent *self);
int          laurel_parcel_content_get_lost     (LaurelParcelContent *self);
int          laurel_parcel_content_get_damaged  (LaurelParcelContent *self);
const char *laurel_parcel_content_get_giver    (LaurelParcelContent *self);
const char *laurel_parcel_content_get_receipt  (LaurelParcelContent *self);

G_END_DECLS
