/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-marks.h"

G_BEGIN_DECLS

LaurelMarks *laurel_rehearsal_file_read (const char        *path,
                                         const LaurelRule  *rule,
                                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
