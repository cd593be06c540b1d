/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SCHOOL_CLASS (laurel_school_class_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSchoolClass, laurel_school_class, LAUREL, SCHOOL_CLASS, LaurelRow)

const char *laurel_school_class_get_name     (LaurelSchoolClass *self);
int         laurel_school_class_get_children (LaurelSchoolClass *self);

G_END_DECLS
