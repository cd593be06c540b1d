/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-mail.h"

LaurelBatchMail *
laurel_batch_mail_new (int column, const char *subject, const char *body)
{
  LaurelBatchMail *self = g_new0 (LaurelBatchMail, 1);

  self->column = column;
  self->subject = g_strdup (subject);
  self->body = g_strdup (body);

  return self;
}

void
laurel_batch_mail_free (LaurelBatchMail *self)
{
  g_free (self->subject);
  g_free (self->body);
  g_free (self);
}
