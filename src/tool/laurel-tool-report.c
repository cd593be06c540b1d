/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-activity-store.h"
#include "documents/laurel-contest-report.h"
#include "documents/laurel-drive-counting-store.h"
#include "documents/laurel-drive-loading-store.h"
#include "documents/laurel-drive-report.h"
#include "documents/laurel-drive-sharing.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "judging/contest/laurel-contest-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>

/* laurel judge report, drive report, drive sharing, drive counting and drive loading. */

static char *contest_option;
static char *output_option;
static char *on_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("Of a contest in the library: its title or id"), N_("CONTEST") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { NULL },
};

static const GOptionEntry SHARING_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { NULL },
};

static const GOptionEntry LOADING_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("Of this day, not of today"), N_("DAY") },
  { NULL },
};

static const GOptionEntry DRIVE_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("As it was on this day"), N_("DAY") },
  { NULL },
};

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, why);

  return FALSE;
}

static gboolean
write_pages (LaurelToolContext *context, LaurelPages *pages, GError **error)
{
  g_autoptr (GBytes) pdf = laurel_pages_dup_pdf (pages, context->cancellable, error);

  return pdf != NULL && laurel_tool_write_output (output_option, pdf, error);
}

static LaurelPages *
compose (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, contest_option, error);
  LaurelPaperSubject subject = { .kind = LAUREL_CONTEST_REPORT };
  g_autoptr (LaurelPaperData) data = NULL;

  if (contest == NULL)
    return NULL;

  subject.programme = laurel_contest_get_programme_id (contest);
  subject.activity = laurel_row_get_id (LAUREL_ROW (contest));
  data = laurel_paper_load_data (reader, &subject, error);

  return data ? laurel_paper_compose (data, subject.kind, NULL, error) : NULL;
}

/* A drive is of the season of its activity. */
static LaurelPages *
compose_drive (LaurelReader *reader, const char *name, const char *kind, GError **error)
{
  LaurelPaperSubject subject = { .kind = kind };
  g_autoptr (LaurelDrive) drive = laurel_drive_find (reader, name, error);
  g_autoptr (LaurelActivity) activity =
    drive ? laurel_activity_load (reader, laurel_drive_get_activity_id (drive), error) : NULL;
  g_autoptr (LaurelPaperData) data = NULL;

  if (activity == NULL ||
      (on_option != NULL && !laurel_day_read (on_option, &subject.to, error)))
    return NULL;

  subject.programme = laurel_activity_get_programme_id (activity);
  subject.activity = laurel_row_get_id (LAUREL_ROW (drive));
  data = laurel_paper_load_data (reader, &subject, error);

  return data ? laurel_paper_compose (data, subject.kind, NULL, error) : NULL;
}

static void
tell (LaurelToolContext *context, LaurelPages *pages)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) fallbacks = laurel_pages_dup_fallbacks (pages);

  laurel_tool_warn_of_fonts (context, fallbacks);
  if (laurel_tool_begin_written (context, builder, output_option, laurel_pages_get_n_pages (pages),
                                 NULL))
    laurel_tool_print_json (context, builder);
}

/* Such a paper of @drive, or of the contest that was named. */
static gboolean
write_report (LaurelToolContext *context, const char *drive, const char *kind, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelPages) pages = NULL;

  if (output_option == NULL)
    return refuse (error, _("Say where to write it with -o."));

  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL || !laurel_tool_check_output (context, library, output_option, error))
    return FALSE;
  pages = drive != NULL ? compose_drive (laurel_library_get_reader (library), drive, kind, error)
                        : compose (laurel_library_get_reader (library), error);
  if (pages == NULL || !write_pages (context, pages, error))
    return FALSE;

  tell (context, pages);
  return TRUE;
}

static gboolean
report (LaurelToolContext *context, GError **error)
{
  if (contest_option == NULL)
    return refuse (error, _("Name the contest with --contest."));

  return write_report (context, NULL, NULL, error);
}

static gboolean
report_drive (LaurelToolContext *context, GError **error)
{
  return write_report (context, context->words[0], LAUREL_DRIVE_REPORT, error);
}

static gboolean
report_sharing (LaurelToolContext *context, GError **error)
{
  return write_report (context, context->words[0], LAUREL_DRIVE_SHARING, error);
}

static gboolean
report_counting (LaurelToolContext *context, GError **error)
{
  return write_report (context, context->words[0], LAUREL_DRIVE_COUNTING, error);
}

static gboolean
report_loading (LaurelToolContext *context, GError **error)
{
  return write_report (context, context->words[0], LAUREL_DRIVE_LOADING, error);
}

const LaurelToolCommand LAUREL_TOOL_REPORT[] = {
  { "judge report", NULL,
    N_("All of a contest as one PDF: rules, jury, draw, statistics, charts, result and reasons"),
    0, 0, OPTIONS, report },
  { "drive report", N_("DRIVE"),
    N_("The public account of a drive as PDF: flow, totals, losses, corrections, who gave what"),
    1, 1, DRIVE_OPTIONS, report_drive },
  { "drive sharing", N_("DRIVE"),
    N_("How the gifts of a drive were shared out, with the arithmetic, as PDF"), 1, 1,
    SHARING_OPTIONS, report_sharing },
  { "drive counting", N_("DRIVE"),
    N_("Sheets on which the stock of a drive is counted, one a place, as PDF"), 1, 1,
    SHARING_OPTIONS, report_counting },
  { "drive loading", N_("DRIVE"),
    N_("What is loaded on a day, a sheet for each carrier, as PDF: parcels in order of receivers"),
    1, 1, LOADING_OPTIONS, report_loading },
  { NULL },
};
