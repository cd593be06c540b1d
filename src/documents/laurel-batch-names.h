/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelBatchNames:
 *
 * The names of a batch's files, each given once.
 */
typedef struct _LaurelBatchNames LaurelBatchNames;

LaurelBatchNames *laurel_batch_names_new  (void);
void              laurel_batch_names_free (LaurelBatchNames *self);
char             *laurel_batch_names_take (LaurelBatchNames *self,
                                           const char       *wish,
                                           guint             row) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchNames, laurel_batch_names_free)

G_END_DECLS
