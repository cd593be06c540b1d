/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/pdf/laurel-pdf-ask.h"

#include <glib/gi18n-lib.h>

#include "exchange/laurel-exchange-error.h"

#define MAX_ANSWER (64 * 1048576)

/* Why there is no answer, as it is said of a table. */
static gboolean
refuse (const GError *why, GError **error)
{
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, g_error_copy (why));
    return FALSE;
  }
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                      _("Keep only the plan in the file, and try again."),
                                      _("The table in the PDF is too large."));
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNKNOWN_FORMAT,
                                      _("Open the PDF, copy the table and paste it here."),
                                      _("This program does not read PDF files."));

  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_UNREADABLE,
                                    _("Open the PDF, copy the table and paste it here."),
                                    /* Translators: %s is what the system says. */
                                    _("The process that reads PDF files cannot be started: %s."),
                                    why->message);
}

/**
 * laurel_pdf_ask:
 * @pdf: a PDF
 * @task: what the child is to do with it
 * @cancellable: (nullable): to stop it
 * @reply: (out): what came of it; its status is a #LaurelPdfOutcome
 * @error: return location for an error
 *
 * Returns: whether it was asked, and has come to an end
 */
gboolean
laurel_pdf_ask (GBytes *pdf, const char *task, GCancellable *cancellable, LaurelChildReply *reply,
                GError **error)
{
  const char *const words[] = { task, NULL };
  g_autoptr (GError) local = NULL;

  return laurel_child_ask (pdf, words, MAX_ANSWER, cancellable, reply, &local)
         || refuse (local, error);
}

/**
 * laurel_pdf_ask_begin:
 * @children: who read one PDF after another
 * @pdf: a PDF
 * @detail: what of it
 * @error: return location for an error
 *
 * Returns: whether one was asked, and laurel_pdf_ask_end () comes next
 */
gboolean
laurel_pdf_ask_begin (LaurelChildren *children, GBytes *pdf, const char *detail, GError **error)
{
  g_autoptr (GError) local = NULL;

  return laurel_children_begin (children, pdf, detail, &local) || refuse (local, error);
}

/**
 * laurel_pdf_ask_end:
 * @children: who read one PDF after another
 * @cancellable: (nullable): to stop it
 * @reply: (out): what came of it; its status is a #LaurelPdfOutcome
 * @error: return location for an error
 *
 * Returns: whether it has come to an end
 */
gboolean
laurel_pdf_ask_end (LaurelChildren *children, GCancellable *cancellable, LaurelChildReply *reply,
                    GError **error)
{
  g_autoptr (GError) local = NULL;

  return laurel_children_end (children, MAX_ANSWER, cancellable, reply, &local)
         || refuse (local, error);
}
