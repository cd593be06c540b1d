/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "judging/contest/laurel-contest-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "tool/laurel-exporter.h"
#include "tool/laurel-follow.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-programme.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel export ics, xlsx, csv, json, pdf. */

static char *output_option;
static char *programme_option;
static char *what_option;
static char *contest_option;
static char *drive_option;
static char *stage_option;
static char *section_option;
static gboolean bom_option;
static gboolean raw_option;
static gboolean follow_option;
static gboolean stop_option;
static gboolean released_option;

#define OUTPUT_OPTION \
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option, \
    N_("Where to write it; - is standard output"), N_("OUT") }
#define PROGRAMME_OPTION \
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option, \
    N_("Of this season: its title, id or year"), N_("SEASON") }
#define WHAT_OPTION \
  { "what", 0, 0, G_OPTION_ARG_FILENAME, &what_option, \
    N_("“plan” (default), “people” (csv, xlsx, json), “register” (not ics), or of a contest " \
       "“entries”, “judges”, “assignment”, “marks” or “results” (csv, xlsx, json), or of a drive " \
       "“gifts” or “parcels” (likewise)"), \
    N_("WHAT") }, \
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option, \
    N_("Of this contest: its title or id"), N_("CONTEST") }, \
  { "drive", 0, 0, G_OPTION_ARG_FILENAME, &drive_option, \
    N_("Of this drive: its title or id"), N_("DRIVE") }, \
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option, \
    N_("Marks in this stage of it: its title or id; else the first with judges"), N_("STAGE") }, \
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option, \
    N_("Marks of this category, group or division, where they are kept apart"), N_("NAME") }

#define RELEASED_OPTION \
  { "released", 0, 0, G_OPTION_ARG_NONE, &released_option, \
    N_("The plan as it was announced last, not as it is now"), NULL }

static const GOptionEntry XLSX_OPTIONS[] = {
  OUTPUT_OPTION, PROGRAMME_OPTION, WHAT_OPTION, RELEASED_OPTION, { NULL }
};

static const GOptionEntry OPTIONS[] = { OUTPUT_OPTION, PROGRAMME_OPTION, WHAT_OPTION, { NULL } };

static const GOptionEntry CSV_OPTIONS[] = {
  OUTPUT_OPTION,
  PROGRAMME_OPTION,
  WHAT_OPTION,
  RELEASED_OPTION,
  { "bom", 0, 0, G_OPTION_ARG_NONE, &bom_option,
    N_("Begin with a mark of UTF-8, by which old Excel knows it"), NULL },
  { "raw", 0, 0, G_OPTION_ARG_NONE, &raw_option,
    N_("Leave texts as they are that a spreadsheet would run as formulas"), NULL },
  { NULL },
};

static const GOptionEntry ICS_OPTIONS[] = {
  OUTPUT_OPTION,
  PROGRAMME_OPTION,
  WHAT_OPTION,
  RELEASED_OPTION,
  { "follow", 0, 0, G_OPTION_ARG_NONE, &follow_option,
    N_("Write the plan as announced, now and at each release"), NULL },
  { "stop-following", 0, 0, G_OPTION_ARG_NONE, &stop_option,
    N_("Write no file at releases any more"), NULL },
  { NULL },
};

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);
  return FALSE;
}

/* Whether it is something of a contest; then of which, and as what. */
static gboolean
check_contest (LaurelExport *what, GError **error)
{
  static const char *const OF_CONTEST[] = { "entries", "judges", "assignment", "marks", "results",
                                            NULL };

  if (what_option != NULL && g_strv_contains (OF_CONTEST, what_option))
    what->of_contest = what_option;
  if ((what->of_contest != NULL) != (contest_option != NULL))
    return refuse (error, _("Of a contest, named with --contest, “entries”, “judges”, "
                            "“assignment”, “marks” or “results” can be exported."));
  if ((stage_option || section_option) && g_strcmp0 (what_option, "marks") != 0)
    return refuse (error, _("--stage and --section are for marks."));
  if (what->of_contest != NULL && !laurel_export_has_people (what->format))
    return refuse (error, _("What is of a contest can be exported as csv, xlsx or json."));

  return TRUE;
}

/* Whether it is something of a drive; likewise. */
static gboolean
check_drive (LaurelExport *what, GError **error)
{
  static const char *const OF_DRIVE[] = { "gifts", "parcels", NULL };
  gboolean is_of_drive = what_option != NULL && g_strv_contains (OF_DRIVE, what_option);

  if (is_of_drive != (drive_option != NULL))
    return refuse (error, _("Of a drive, named with --drive, “gifts” or “parcels” can be "
                            "exported."));
  if (is_of_drive && !laurel_export_has_people (what->format))
    return refuse (error, _("What is of a drive can be exported as csv, xlsx or json."));
  if (is_of_drive)
    what->of_contest = what_option;

  return TRUE;
}

static gboolean
read_what (LaurelExport *what, GError **error)
{
  if (!check_contest (what, error) || !check_drive (what, error))
    return FALSE;

  what->people = g_strcmp0 (what_option, "people") == 0;
  what->issued = g_strcmp0 (what_option, "register") == 0;
  what->released = released_option;
  what->bom = bom_option;
  what->raw = raw_option;

  if (what_option != NULL && !what->people && !what->issued && what->of_contest == NULL &&
      !g_str_equal (what_option, "plan"))
    return refuse (error, _("What can be exported is “plan”, “people”, “register”, or of a contest "
                            "“entries”, “judges”, “assignment”, “marks” or “results”."));
  if (what->issued && !laurel_export_has_issued (what->format))
    return refuse (error, _("The register can be exported as csv, xlsx, json or pdf."));
  if (what->issued && what->released)
    return refuse (error, _("Only plans are announced, not the register."));
  if (what->people && !laurel_export_has_people (what->format))
    return refuse (error, _("People can be exported as csv, xlsx or json."));
  if (what->people && what->released)
    return refuse (error, _("Only plans are announced, not people."));
  if (output_option == NULL && !stop_option)
    return refuse (error, _("Say where to write it with -o."));

  return TRUE;
}

static void
tell (LaurelToolContext *context, const char *to)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (g_str_equal (to, "-"))
    return;
  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Wrote “%s”.\n"), to);
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", to);
  laurel_tool_print_json (context, builder);
}

static gboolean
find_drive (LaurelReader *reader, LaurelExport *what, GError **error)
{
  g_autoptr (LaurelDrive) drive = laurel_drive_find (reader, drive_option, error);

  what->contest = drive ? laurel_row_get_id (LAUREL_ROW (drive)) : 0;

  return drive != NULL;
}

static gboolean
find_programme (LaurelReader *reader, LaurelExport *what, GError **error)
{
  g_autoptr (LaurelProgramme) programme = NULL;
  g_autoptr (LaurelContest) contest = NULL;

  if (what->people || what->issued)
    return TRUE;
  if (drive_option != NULL)
    return find_drive (reader, what, error);
  if (what->of_contest != NULL) {
    contest = laurel_contest_find (reader, contest_option, error);
    what->contest = contest ? laurel_row_get_id (LAUREL_ROW (contest)) : 0;
    return contest != NULL &&
           (!g_str_equal (what->of_contest, "marks") ||
            laurel_tool_scope_find (&(LaurelToolScope) { contest_option, stage_option,
                                                         section_option, FALSE, NULL },
                                    reader, &what->scope, error));
  }

  programme = laurel_tool_find_programme (reader, programme_option, error);
  if (programme == NULL)
    return FALSE;

  what->programme = laurel_row_get_id (LAUREL_ROW (programme));
  return TRUE;
}

static gboolean
export (LaurelToolContext *context, LaurelExportFormat format, GError **error)
{
  LaurelExport what = { .format = format };
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!read_what (&what, error))
    return FALSE;

  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL || !laurel_tool_check_output (context, library, output_option, error) ||
      !find_programme (laurel_library_get_reader (library), &what, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Exporting…"));
  bytes = laurel_export_make (laurel_library_get_reader (library), &what, context->cancellable,
                              error);
  if (bytes == NULL || !laurel_tool_write_output (output_option, bytes, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  tell (context, output_option);
  return TRUE;
}

/* ---- a file that follows ---------------------------------------------------- */

static void
tell_stopped (LaurelToolContext *context, const char *path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    if (path == NULL)
      puts (_("No file followed the plan."));
    else
      /* Translators: %s is a file. */
      laurel_print (_("“%s” does not follow the plan any more. It was left as it is.\n"), path);
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", path);
  laurel_tool_print_json (context, builder);
}

static gboolean
follow (LaurelToolContext *context, LaurelLibrary *library, gint64 programme, GError **error)
{
  const char *file_id = laurel_library_get_file_id (library);
  g_autofree char *path = NULL;

  if (stop_option) {
    path = laurel_follow_dup (file_id, programme);
    if (path != NULL && !laurel_follow_set (file_id, programme, NULL, error))
      return FALSE;
    tell_stopped (context, path);
    return TRUE;
  }

  /* It is written first: a place that cannot be written is not worth remembering. */
  path = g_canonicalize_filename (output_option, NULL);
  if (!laurel_follow_check (error) ||
      !laurel_tool_check_output (context, library, path, error) ||
      !laurel_follow_write (laurel_library_get_reader (library), programme, path, error) ||
      !laurel_follow_set (file_id, programme, path, error))
    return FALSE;

  tell (context, path);
  return TRUE;
}

static gboolean
export_followed (LaurelToolContext *context, GError **error)
{
  LaurelExport what = { .format = LAUREL_EXPORT_ICS };
  g_autoptr (LaurelLibrary) library = NULL;

  if (!read_what (&what, error))
    return FALSE;
  if (follow_option && stop_option)
    return refuse (error, _("Either --follow or --stop-following."));
  if (follow_option && g_str_equal (output_option, "-"))
    return refuse (error, _("Standard output cannot follow a plan. Name a file."));

  library = laurel_tool_open (context, FALSE, error);

  return library != NULL && find_programme (laurel_library_get_reader (library), &what, error) &&
         follow (context, library, what.programme, error);
}

static gboolean
export_ics (LaurelToolContext *context, GError **error)
{
  return follow_option || stop_option ? export_followed (context, error)
                                      : export (context, LAUREL_EXPORT_ICS, error);
}

static gboolean
export_xlsx (LaurelToolContext *context, GError **error)
{
  return export (context, LAUREL_EXPORT_XLSX, error);
}

static gboolean
export_csv (LaurelToolContext *context, GError **error)
{
  return export (context, LAUREL_EXPORT_CSV, error);
}

static gboolean
export_json (LaurelToolContext *context, GError **error)
{
  return export (context, LAUREL_EXPORT_JSON, error);
}

static gboolean
export_pdf (LaurelToolContext *context, GError **error)
{
  return export (context, LAUREL_EXPORT_PDF, error);
}

const LaurelToolCommand LAUREL_TOOL_EXPORT_PLAN[] = {
  { "export ics", NULL, N_("A plan as a calendar file (iCalendar)"), 0, 0, ICS_OPTIONS,
    export_ics },
  { "export csv", NULL,
    N_("A plan, people, the register, or what is of a contest or drive, as CSV"), 0, 0,
    CSV_OPTIONS, export_csv },
  { "export xlsx", NULL,
    N_("A plan, people, the register, or what is of a contest or drive, as Excel"), 0, 0,
    XLSX_OPTIONS, export_xlsx },
  { "export json", NULL,
    N_("A plan, people, the register, or what is of a contest or drive, as JSON"), 0, 0, OPTIONS,
    export_json },
  { "export pdf", NULL, N_("The whole plan, or the register, as PDF"), 0, 0, OPTIONS, export_pdf },
  { NULL },
};
