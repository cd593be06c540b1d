/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelPdfReply:
 * @answer: (nullable): what the child said
 * @status: its exit status, a #LaurelPdfOutcome
 * @signal: what stopped it, or 0
 *
 * What came of asking the process that reads a PDF.
 */
typedef struct {
  GBytes *answer;
  int status;
  int signal;
} LaurelPdfReply;

gboolean laurel_pdf_ask         (GBytes          *pdf,
                                 const char      *task,
                                 const char      *detail,
                                 GCancellable    *cancellable,
                                 LaurelPdfReply  *reply,
                                 GError         **error);
void     laurel_pdf_reply_clear (LaurelPdfReply  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelPdfReply, laurel_pdf_reply_clear)

G_END_DECLS
