/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelBatchFault:
 * @row: the row of the data, from 1
 * @field: the field to blame
 * @box: (nullable): the box of the template that it is seen in
 * @code: a #LaurelDocumentError
 * @message: what is wrong and what to do, translated
 *
 * Why a page cannot be printed.
 */
typedef struct {
  guint row;
  char *field;
  char *box;
  int code;
  char *message;
} LaurelBatchFault;

GPtrArray *laurel_batch_fault_new_list (void);
void       laurel_batch_fault_add      (GPtrArray    *faults,
                                        guint         row,
                                        const char   *field,
                                        const GError *error);
gboolean   laurel_batch_fault_set_error (GPtrArray   *faults,
                                        GError      **error);

G_END_DECLS
