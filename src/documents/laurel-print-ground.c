/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-print-ground.h"

#include "base/laurel-error.h"
#include "documents/laurel-drawing.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

/*
 * Paper may have its border printed on it already. Then the background of the pages is to be
 * seen beside them, and not to be printed: the form that is a background says so of itself
 * (laurel-drawing.c), and is made an empty one. Everything else stays where it is.
 */

/* The pictures of a page, and whether one of them was a background. */
static gboolean
empty_pictures (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh resources = qpdf_oh_get_key (pdf, page, "/Resources");
  qpdf_oh pictures = qpdf_oh_is_dictionary (pdf, resources)
                       ? qpdf_oh_get_key (pdf, resources, "/XObject") : resources;
  gboolean found = FALSE;

  if (!qpdf_oh_is_dictionary (pdf, resources) || !qpdf_oh_is_dictionary (pdf, pictures))
    return FALSE;

  qpdf_oh_begin_dict_key_iter (pdf, pictures);
  while (qpdf_oh_dict_more_keys (pdf)) {
    qpdf_oh picture = qpdf_oh_get_key (pdf, pictures, qpdf_oh_dict_next_key (pdf));

    if (!qpdf_oh_is_stream (pdf, picture)
        || !qpdf_oh_has_key (pdf, qpdf_oh_get_dict (pdf, picture), LAUREL_DRAWING_GROUND))
      continue;
    qpdf_oh_replace_stream_data (pdf, picture, (const unsigned char *) "", 0,
                                 qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
    qpdf_oh_remove_key (pdf, qpdf_oh_get_dict (pdf, picture), "/Resources");
    found = TRUE;
  }

  return found;
}

/* Half of the time is to find the backgrounds, half is to write the file. */
static void
on_written (int percent, void *progress)
{
  laurel_progress_tell (progress, 100 + (guint) percent, 200);
}

/* FALSE: it was called off. */
static gboolean
empty_pages (qpdf_data pdf, LaurelProgress *progress, gboolean *found, GError **error)
{
  GCancellable *cancellable = progress ? laurel_progress_get_cancellable (progress) : NULL;
  int n = qpdf_get_num_pages (pdf);

  for (int page = 0; page < n; page++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (progress != NULL)
      laurel_progress_tell (progress, (guint) page, 2 * (guint) n);
    *found |= empty_pictures (pdf, qpdf_get_page_n (pdf, (size_t) page));
  }

  return TRUE;
}

static GBytes *
dup_bytes (qpdf_data pdf, LaurelProgress *progress)
{
  if (qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return NULL;

  qpdf_set_static_ID (pdf, QPDF_TRUE);
  if (progress != NULL)
    qpdf_register_progress_reporter (pdf, on_written, progress);
  if (qpdf_write (pdf) & QPDF_ERRORS)
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/**
 * laurel_print_ground_leave_out:
 * @pdf: a PDF of ours
 * @progress: (nullable): how far it is, and the way to call it off
 * @error: return location for a `LAUREL_DOCUMENT_ERROR` or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the same without the backgrounds of its pages; itself when there
 *   are none
 */
GBytes *
laurel_print_ground_leave_out (GBytes *pdf, LaurelProgress *progress, GError **error)
{
  qpdf_data data = qpdf_init ();
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  GBytes *result = NULL;
  gboolean found = FALSE, goes_on = TRUE;

  qpdf_set_suppress_warnings (data, QPDF_TRUE);
  if (!(qpdf_read_memory (data, "print", bytes, size, NULL) & QPDF_ERRORS)) {
    goes_on = empty_pages (data, progress, &found, error);
    result = !goes_on ? NULL : found ? dup_bytes (data, progress) : g_bytes_ref (pdf);
  }
  qpdf_cleanup (&data);

  if (result == NULL && goes_on)
    g_set_error_literal (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_UNREADABLE,
                         _("The background could not be left out. Print it with its "
                           "background."));
  return result;
}
