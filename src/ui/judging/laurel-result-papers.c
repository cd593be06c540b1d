/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-papers.h"

#include "documents/laurel-library-rows.h"
#include "ui/judging/laurel-text-file.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/* What leaves of a result and of its awards: as pages, or as text. */

/* Which rows a template is filled with. */
static const char *
get_rows (const char *template)
{
  static const char *const ROWS[][2] = {
    { "result-list", "result" }, { "result-reasons", "reasons" },
    { "publicity-list", "publicity" }, { "result-changes", "changes" },
    { "objection-list", "objections" }, { "award", "certificates" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    if (g_str_equal (template, ROWS[i][0]))
      return ROWS[i][1];

  return "awards";
}

/**
 * laurel_result_papers_print:
 * @widget: where it is asked for
 * @contest: (nullable): a contest
 * @stage: whose result, or 0 for the last one
 * @template: the name of a template
 */
void
laurel_result_papers_print (GtkWidget *widget, LaurelContest *contest, gint64 stage,
                            const char *template)
{
  if (contest != NULL)
    gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", get_rows (template),
                                laurel_row_get_id (LAUREL_ROW (contest)), stage, template,
                                laurel_contest_get_title (contest));
}

/* On the reader's thread: each place, and why. */
static gpointer
read_text (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) rows = laurel_library_rows_read (reader, args, error);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *const *headings = rows ? rows->pdata[0] : NULL;

  for (guint row = 1; rows != NULL && row < rows->len; row++) {
    const char *const *texts = rows->pdata[row];

    for (guint i = 0; headings[i] != NULL; i++)
      if (*texts[i] != '\0')
        g_string_append_printf (text, "%s: %s\n", headings[i], texts[i]);
    g_string_append_c (text, '\n');
  }

  return rows ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (text == NULL)
    laurel_report (widget, error);
  else if (gtk_widget_get_root (widget) != NULL)
    laurel_text_file_save (widget, _("Save the result"), "result.txt", text);
}

/**
 * laurel_result_papers_save:
 * @widget: where it is asked for
 * @session: whose library
 * @contest: a contest
 * @stage: whose result
 *
 * Saves all its places with their reasons, as text.
 */
void
laurel_result_papers_save (GtkWidget *widget, LaurelSession *session, gint64 contest, gint64 stage)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);

  laurel_store_read_async (laurel_session_get_store (session), read_text,
                           g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, "reasons", contest, stage, "",
                                          "", laurel_programme_get_language (programme)),
                           g_free, NULL, on_text_read, g_object_ref (widget));
}
