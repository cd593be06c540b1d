/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "calendar/laurel-history-store.h"
#include "calendar/laurel-plan-name.h"
#include "documents/laurel-calibration.h"
#include "documents/laurel-notice-store.h"
#include "documents/laurel-paper-load.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-prose.h"
#include "judging/contest/laurel-contest-store.h"
#include "tool/laurel-tool-output.h"
#include "tool/laurel-tool-programme.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel documents: papers as PDF, and notices as what else the name of the file says. */

static char *output_option;
static char *programme_option;
static char *language_option;
static char *layout_option;

static const GOptionEntry NOTICE_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "layout", 0, 0, G_OPTION_ARG_STRING, &layout_option,
    N_("What it looks like: red-head, plain, letter, invitation, or a layout of the library"),
    N_("LAYOUT") },
  { NULL },
};

static const GOptionEntry PLAN_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { NULL },
};

static const GOptionEntry CHANGE_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Of this season: its title, id or year"), N_("SEASON") },
  { "layout", 0, 0, G_OPTION_ARG_STRING, &layout_option,
    N_("What it looks like: red-head, plain, letter, invitation, or a layout of the library"),
    N_("LAYOUT") },
  { NULL },
};

static const GOptionEntry CALIBRATION_OPTIONS[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output_option,
    N_("Where to write it; - is standard output"), N_("OUT.pdf") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language_option,
    N_("Of the page: zh or en; that of the user unless said"), N_("LANGUAGE") },
  { NULL },
};

static gboolean
write_pages (LaurelToolContext *context, LaurelPages *pages, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;

  if (!g_str_equal (output_option, "-"))
    return laurel_pages_write_pdf (pages, output_option, context->cancellable, error);

  pdf = laurel_pages_dup_pdf (pages, context->cancellable, error);

  return pdf != NULL && laurel_tool_write_output (output_option, pdf, error);
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

static void
tell_exported (LaurelToolContext *context)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (g_str_equal (output_option, "-"))
    return;
  if (!context->json) {
    /* Translators: %s is a file. */
    laurel_print (_("Wrote “%s”.\n"), output_option);
    return;
  }

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, output_option);
  json_builder_end_array (builder);
  laurel_tool_print_json (context, builder);
}

/* (nullable): what the name of the file says that a notice is to be, if that is no PDF */
static const char *
find_suffix (const char *kind)
{
  const char *dot = strrchr (output_option, '.');

  return dot != NULL && laurel_prose_is_suffix (dot + 1) && laurel_paper_has_blocks (kind)
         ? dot + 1 : NULL;
}

static gboolean
export_notice (LaurelToolContext *context, const LaurelPaperData *data, const char *kind,
               GHashTable *fields, const char *suffix, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_prose_export (data, kind, fields, suffix, error);

  if (bytes == NULL || !laurel_prose_write (bytes, output_option, error))
    return FALSE;

  tell_exported (context);
  return TRUE;
}

static void
set_no_layout (const LaurelPaperData *data, GStrv shipped, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (char **name = shipped; *name != NULL; name++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", *name);
  for (guint i = 0; i < data->layouts->len; i++)
    g_string_append_printf (names, ", %s", ((LaurelOwnLayout *) data->layouts->pdata[i])->name);
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: %1$s is what was given, %2$s a list of names. */
               _("There is no layout “%1$s” for this paper. There are: %2$s."), layout_option,
               names->str);
}

/* One of Laurel, or one of the library by its name or as commands call it. */
static gboolean
choose_layout (const LaurelPaperData *data, const char *kind, GHashTable *fields, GError **error)
{
  g_auto (GStrv) shipped = laurel_paper_list_layouts (kind, data->language, error);
  const char *found = NULL;

  if (shipped == NULL)
    return FALSE;

  if (g_strv_contains ((const char * const *) shipped, layout_option))
    found = layout_option;
  for (guint i = 0; found == NULL && i < data->layouts->len; i++) {
    const LaurelOwnLayout *own = data->layouts->pdata[i];

    if (g_str_equal (own->kind, layout_option) || g_str_equal (own->name, layout_option))
      found = own->kind;
  }
  if (found == NULL) {
    set_no_layout (data, shipped, error);
    return FALSE;
  }

  g_hash_table_insert (fields, g_strdup ("layout"), g_strdup (found));
  return TRUE;
}

static gboolean
print_paper (LaurelToolContext *context, LaurelReader *reader, const LaurelPaperSubject *subject,
             GError **error)
{
  g_autoptr (LaurelPaperData) data = laurel_paper_load_data (reader, subject, error);
  g_autoptr (GHashTable) fields = NULL;
  g_autoptr (LaurelPages) pages = NULL;

  if (data != NULL && laurel_paper_check_told (data, subject->kind, error))
    fields = laurel_paper_load_fields (reader, subject, error);
  if (fields != NULL && layout_option != NULL
      && !choose_layout (data, subject->kind, fields, error))
    return FALSE;
  if (fields != NULL && find_suffix (subject->kind) != NULL)
    return export_notice (context, data, subject->kind, fields, find_suffix (subject->kind),
                          error);
  if (fields != NULL)
    pages = laurel_paper_compose (data, subject->kind, fields, error);
  if (pages == NULL || !write_pages (context, pages, error))
    return FALSE;

  tell (context, pages);
  return TRUE;
}

static gboolean
check_output_option (GError **error)
{
  if (output_option != NULL)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("Say where to write it with -o."));
  return FALSE;
}

static LaurelLibrary *
open_to_print (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;

  if (!check_output_option (error))
    return NULL;

  library = laurel_tool_open (context, FALSE, error);
  if (library == NULL || !laurel_tool_check_output (context, library, output_option, error))
    return NULL;

  return g_steal_pointer (&library);
}

/* The announcement of an activity, or a notice of one's own by its id. */
static gboolean
find_notice (LaurelReader *reader, const char *word, LaurelPaperSubject *subject, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  guint64 id;

  if (g_ascii_string_to_unsigned (word, 10, G_MAXINT32, G_MAXINT64, &id, NULL))
    return laurel_notice_find (reader, (gint64) id, subject, error);

  activity = laurel_plan_find_activity (reader, word, error);
  if (activity == NULL)
    return FALSE;

  *subject = (LaurelPaperSubject) {
    .kind = "announcement",
    .programme = laurel_activity_get_programme_id (activity),
    .activity = laurel_row_get_id (LAUREL_ROW (activity)),
  };

  return TRUE;
}

static gboolean
notice (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = open_to_print (context, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  LaurelPaperSubject subject = { 0 };

  return reader != NULL && find_notice (reader, context->words[0], &subject, error) &&
         print_paper (context, reader, &subject, error);
}

/* Who gets which award of a contest; with what else its activity has. */
static gboolean
award_notice (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = open_to_print (context, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelContest) contest =
    reader ? laurel_contest_find (reader, context->words[0], error) : NULL;
  LaurelPaperSubject subject = { .kind = "award-notice" };

  if (contest == NULL)
    return FALSE;

  subject.programme = laurel_contest_get_programme_id (contest);
  subject.activity = laurel_contest_get_activity_id (contest);

  return print_paper (context, reader, &subject, error);
}

static gboolean
change_notice (LaurelToolContext *context, GError **error)
{
  LaurelPaperSubject subject = { .kind = "change-notice" };
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelProgramme) programme = NULL;

  if (!laurel_tool_read_release (context->words[0], &subject.from, error) ||
      !laurel_tool_read_release (context->words[1], &subject.to, error))
    return FALSE;

  library = open_to_print (context, error);
  if (library != NULL)
    programme = laurel_tool_find_programme (laurel_library_get_reader (library), programme_option,
                                            error);
  if (programme == NULL)
    return FALSE;

  subject.programme = laurel_row_get_id (LAUREL_ROW (programme));

  return print_paper (context, laurel_library_get_reader (library), &subject, error);
}

static gboolean
year_plan (LaurelToolContext *context, GError **error)
{
  LaurelPaperSubject subject = { .kind = "year-plan" };
  g_autoptr (LaurelLibrary) library = open_to_print (context, error);
  g_autoptr (LaurelProgramme) programme = NULL;

  if (library != NULL)
    programme = laurel_tool_find_programme (laurel_library_get_reader (library), context->words[0],
                                            error);
  if (programme == NULL)
    return FALSE;

  subject.programme = laurel_row_get_id (LAUREL_ROW (programme));

  return print_paper (context, laurel_library_get_reader (library), &subject, error);
}

/* Of a season, or of one of its activities, which may have gone. */
static gboolean
history (LaurelToolContext *context, GError **error)
{
  LaurelPaperSubject subject = { .kind = "plan-history" };
  g_autoptr (LaurelLibrary) library = open_to_print (context, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelProgramme) programme = NULL;

  if (reader == NULL ||
      !laurel_tool_find_history (reader, context->n_words > 0 ? context->words[0] : NULL,
                                 context->n_words > 1 ? context->words[1] : NULL, &programme,
                                 &subject.activity, error))
    return FALSE;

  subject.programme = laurel_row_get_id (LAUREL_ROW (programme));

  return print_paper (context, reader, &subject, error);
}

/* By which a printer is measured; no library is needed. */
static gboolean
calibration (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelPages) pages = NULL;

  if (!check_output_option (error)
      || !laurel_tool_check_output (context, NULL, output_option, error))
    return FALSE;

  pages = laurel_calibration_compose (language_option, error);
  if (pages == NULL || !write_pages (context, pages, error))
    return FALSE;

  tell (context, pages);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_DOCUMENTS[] = {
  { "documents notice", N_("ACTIVITY|NOTICE"),
    N_("The announcement of an activity, or a notice by its id: .pdf, .docx, .html or .txt"), 1, 1,
    NOTICE_OPTIONS, notice },
  { "documents award-notice", N_("CONTEST"),
    N_("Who gets which award of a contest: .pdf, .docx, .html or .txt"), 1, 1, NOTICE_OPTIONS,
    award_notice },
  { "documents change-notice", N_("RELEASE [RELEASE]"),
    N_("What differs between two releases, or the draft: .pdf, .docx, .html or .txt"), 1, 2,
    CHANGE_OPTIONS, change_notice },
  { "documents year-plan", N_("[SEASON]"), N_("The whole plan, as PDF"), 0, 1, PLAN_OPTIONS,
    year_plan },
  { "documents history", N_("[SEASON [NUMBER]]"),
    N_("What was announced when, why and by whom, as PDF"), 0, 2, PLAN_OPTIONS, history },
  { "documents calibration", "", N_("A sheet by which a printer is measured, as PDF"), 0, 0,
    CALIBRATION_OPTIONS, calibration },
  { NULL },
};
