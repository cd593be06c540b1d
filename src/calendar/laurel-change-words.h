/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-change.h"

G_BEGIN_DECLS

const char *laurel_status_get_label (const char   *status);
char       *laurel_change_dup_words (LaurelChange *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
