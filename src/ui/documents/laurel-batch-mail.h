/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelBatchMail:
 * @column: which column of the source says where letters go
 * @subject: a template's text
 * @body: likewise
 *
 * What letters are made of, beside the pages.
 */
typedef struct {
  int column;
  char *subject;
  char *body;
} LaurelBatchMail;

LaurelBatchMail *laurel_batch_mail_new  (int               column,
                                         const char       *subject,
                                         const char       *body);
void             laurel_batch_mail_free (LaurelBatchMail  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelBatchMail, laurel_batch_mail_free)

G_END_DECLS
