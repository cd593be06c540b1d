/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-store.h"

G_BEGIN_DECLS

/**
 * LaurelSuspend:
 *
 * Waits for the computer to be put to sleep, for one library.
 */
typedef struct _LaurelSuspend LaurelSuspend;

LaurelSuspend *laurel_suspend_new  (LaurelStore   *store) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_suspend_free (LaurelSuspend *self);

G_END_DECLS
