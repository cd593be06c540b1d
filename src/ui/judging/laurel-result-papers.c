/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-result-papers.h"

#include "documents/laurel-contest-report.h"
#include "documents/laurel-library-rows.h"
#include "exchange/laurel-result-bundle.h"
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
 * @template: the name of a template, or %LAUREL_CONTEST_REPORT for all of the contest
 */
void
laurel_result_papers_print (GtkWidget *widget, LaurelContest *contest, gint64 stage,
                            const char *template)
{
  if (contest != NULL && g_str_equal (template, LAUREL_CONTEST_REPORT))
    gtk_widget_activate_action (widget, "documents.open", "(sxii)", template,
                                laurel_row_get_id (LAUREL_ROW (contest)), 0, 0);
  else if (contest != NULL)
    gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", get_rows (template),
                                laurel_row_get_id (LAUREL_ROW (contest)), stage, template,
                                laurel_contest_get_title (contest));
}

/**
 * laurel_result_papers_print_place:
 * @widget: where it is asked for
 * @contest: a contest
 * @stage: whose result
 * @number: of the entry that is explained
 */
void
laurel_result_papers_print_place (GtkWidget *widget, LaurelContest *contest, gint64 stage,
                                  const char *number)
{
  g_autofree char *title = g_strdup_printf ("%s · %s", laurel_contest_get_title (contest), number);

  gtk_widget_activate_action (widget, "documents.place", "(sxxsss)", "reasons",
                              laurel_row_get_id (LAUREL_ROW (contest)), stage, "place-reasons",
                              title, number);
}

/**
 * laurel_result_papers_print_reasons:
 * @widget: where it is asked for
 * @contest: a contest
 * @scope: whose released result: the places of this section, and not of all that its stage compares
 */
void
laurel_result_papers_print_reasons (GtkWidget *widget, LaurelContest *contest,
                                    LaurelResultScope *scope)
{
  const char *section = laurel_result_scope_get_name (scope);
  gboolean is_whole = section == NULL || *section == '\0';
  g_autofree char *title = is_whole ? g_strdup (laurel_contest_get_title (contest))
                                    : g_strdup_printf ("%s · %s",
                                                       laurel_contest_get_title (contest), section);

  gtk_widget_activate_action (widget, "documents.place", "(sxxsss)", "reasons",
                              laurel_row_get_id (LAUREL_ROW (contest)),
                              laurel_result_scope_get_stage_id (scope), "result-reasons", title,
                              is_whole ? "" : section);
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

/* On the reader's thread: all that it takes to count again. */
static gpointer
read_bundle (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gint64 result;

  g_variant_get (args, "(x)", &result);

  return laurel_result_bundle_pack (reader, result, names, error);
}

static void
free_bundle (gpointer bundle)
{
  g_bytes_unref (bundle);
}

static void
on_bundle_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bundle = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (bundle == NULL)
    laurel_report (widget, error);
  else if (gtk_widget_get_root (widget) != NULL)
    laurel_text_file_save_bytes (widget, _("Save the evidence"), "result.zip", _("Archives"),
                                 bundle);
}

/**
 * laurel_result_papers_save:
 * @widget: where it is asked for
 * @session: whose library
 * @contest: a contest
 * @scope: whose released result
 * @what: "text" for its places with their reasons, or "bundle" for all that it takes to count it
 *   again
 *
 * Saves it where somebody says.
 */
void
laurel_result_papers_save (GtkWidget *widget, LaurelSession *session, LaurelContest *contest,
                           LaurelResultScope *scope, const char *what)
{
  const char *section = laurel_result_scope_get_name (scope);
  LaurelProgramme *programme = laurel_session_get_programme (session);
  LaurelStore *store = laurel_session_get_store (session);

  if (g_str_equal (what, "bundle"))
    laurel_store_read_async (store, read_bundle,
                             g_variant_new ("(x)", laurel_result_scope_get_result_id (scope)),
                             free_bundle, NULL, on_bundle_read, g_object_ref (widget));
  else
    laurel_store_read_async (store, read_text,
                             g_variant_new (LAUREL_LIBRARY_ROWS_ARGS, "reasons",
                                            laurel_row_get_id (LAUREL_ROW (contest)),
                                            laurel_result_scope_get_stage_id (scope), "",
                                            section ? section : "",
                                            laurel_programme_get_language (programme)),
                             g_free, NULL, on_text_read, g_object_ref (widget));
}
