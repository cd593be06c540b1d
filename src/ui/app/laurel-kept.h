/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-library.h"

G_BEGIN_DECLS

/**
 * LaurelKept:
 *
 * A library that is kept open to be read again soon, or why it could not be opened.
 * One thread has it.
 */
typedef struct _LaurelKept LaurelKept;

LaurelKept    *laurel_kept_new   (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelLibrary *laurel_kept_open  (LaurelKept  *self,
                                  const char  *path,
                                  GError     **error);
void           laurel_kept_close (LaurelKept  *self);
void           laurel_kept_free  (LaurelKept  *self);

G_END_DECLS
