/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-copy.h"

#include "base/laurel-quotes.h"
#include "exchange/laurel-season-sheets.h"
#include "exchange/laurel-sheet-text.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What is taken out of a plan by hand: an activity, or all of them, copied as
 * text and as a table.
 */

typedef struct {
  char *title; /* (nullable): of the one activity */
  char *text;
  char *html;
  GBytes *csv;
  guint n;
} Copied;

static void
copied_free (Copied *copied)
{
  g_free (copied->title);
  g_free (copied->text);
  g_free (copied->html);
  g_bytes_unref (copied->csv);
  g_free (copied);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copied, copied_free)

/* On the reader's thread. */
static gpointer
read_copied (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelSeason) season = NULL;
  g_autoptr (LaurelSheet) sheet = NULL;
  gint64 programme, activity;
  Copied *copied;

  g_variant_get (args, "(xx)", &programme, &activity);
  season = laurel_season_load (reader, programme, error);
  if (season == NULL)
    return NULL;

  sheet = laurel_season_make_plan_sheet (season, activity);
  copied = g_new0 (Copied, 1);
  copied->n = laurel_sheet_get_n_rows (sheet);
  copied->html = laurel_sheet_dup_html (sheet);
  copied->csv = laurel_sheet_write_csv (sheet, FALSE, FALSE);
  if (activity != 0 && copied->n == 1) {
    copied->title = g_strdup (laurel_sheet_get_text (sheet, 0, 1));
    copied->text = laurel_sheet_dup_row (sheet, 0);
  } else {
    copied->text = laurel_sheet_dup_lines (sheet);
  }

  return copied;
}

static void
tell (GtkWidget *widget, const Copied *copied)
{
  g_autofree char *words = NULL;

  if (copied->title != NULL)
    /* Translators: %s is the title of an activity. */
    words = laurel_quote (_("Copied “%s”"), copied->title);
  else
    words = g_strdup_printf (ngettext ("Copied %u activity as a table",
                                       "Copied %u activities as a table", copied->n), copied->n);
  laurel_toast (widget, words);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Copied) copied = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GBytes) html = NULL;
  GdkContentProvider *forms[3];

  if (copied == NULL) {
    laurel_report (widget, error);
    return;
  }

  html = g_bytes_new (copied->html, strlen (copied->html));
  forms[0] = gdk_content_provider_new_typed (G_TYPE_STRING, copied->text);
  forms[1] = gdk_content_provider_new_for_bytes ("text/html", html);
  forms[2] = gdk_content_provider_new_for_bytes ("text/csv", copied->csv);
  content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  tell (widget, copied);
}

/**
 * laurel_plan_copy:
 * @widget: where it is told
 * @session: a session
 * @activity: which activity of its season, or 0 for all
 *
 * Copies as text, as CSV and as a table: whoever pastes takes what suits.
 */
void
laurel_plan_copy (GtkWidget *widget, LaurelSession *session, gint64 activity)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);

  if (programme != NULL)
    laurel_store_read_async (laurel_session_get_store (session), read_copied,
                             g_variant_new ("(xx)", laurel_row_get_id (LAUREL_ROW (programme)),
                                            activity),
                             (GDestroyNotify) copied_free, NULL, on_copied,
                             g_object_ref (widget));
}

/**
 * laurel_plan_copy_selected:
 * @widget: where it is told
 * @session: a session
 *
 * Copies the activity that is selected, if one is.
 */
void
laurel_plan_copy_selected (GtkWidget *widget, LaurelSession *session)
{
  LaurelActivity *activity = laurel_session_get_activity (session);

  if (activity != NULL)
    laurel_plan_copy (widget, session, laurel_row_get_id (LAUREL_ROW (activity)));
  else
    laurel_toast (widget, _("Select an activity to copy it."));
}
