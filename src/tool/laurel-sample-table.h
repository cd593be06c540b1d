/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelSampleTable LaurelSampleTable;

LaurelSampleTable *laurel_sample_table_load       (const char         *language,
                                                   const char         *name,
                                                   GError            **error);
void               laurel_sample_table_free       (LaurelSampleTable  *self);
int                laurel_sample_table_get_n_rows (LaurelSampleTable  *self);
const char        *laurel_sample_table_get        (LaurelSampleTable  *self,
                                                   int                 row,
                                                   const char         *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSampleTable, laurel_sample_table_free)

G_END_DECLS
