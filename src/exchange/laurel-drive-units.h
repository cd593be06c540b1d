/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-fault.h"
#include "store/laurel-statement.h"

G_BEGIN_DECLS

typedef struct LaurelDriveUnits LaurelDriveUnits;

LaurelDriveUnits *laurel_drive_units_new   (LaurelReader      *reader,
                                            gint64             drive,
                                            gboolean           new_units)
  G_GNUC_WARN_UNUSED_RESULT;
void              laurel_drive_units_free  (LaurelDriveUnits  *self);
LaurelFault      *laurel_drive_units_check (LaurelDriveUnits  *self,
                                            const char        *item,
                                            const char        *unit,
                                            gboolean           has_column,
                                            const char       **known)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelDriveUnits, laurel_drive_units_free)

G_END_DECLS
