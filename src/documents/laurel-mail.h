/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelMail:
 * @to: an address, as laurel_mail_dup_address() gives it
 * @name: (nullable): whose it is
 * @subject: a line
 * @body: text
 * @file: what the attachment is called
 * @pdf: the attachment
 *
 * A letter that somebody else's program will send.
 */
typedef struct {
  const char *to;
  const char *name;
  const char *subject;
  const char *body;
  const char *file;
  GBytes *pdf;
} LaurelMail;

char   *laurel_mail_dup_address (const char        *text,
                                 GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *laurel_mail_write       (const LaurelMail  *mail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
