/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RELEASE (laurel_release_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRelease, laurel_release, LAUREL, RELEASE, LaurelRow)

int         laurel_release_get_number (LaurelRelease *self);
const char *laurel_release_get_title  (LaurelRelease *self);
LaurelDay   laurel_release_get_day    (LaurelRelease *self);
const char *laurel_release_get_notice (LaurelRelease *self);
const char *laurel_release_get_reason (LaurelRelease *self);
const char *laurel_release_get_actor  (LaurelRelease *self);

G_END_DECLS
