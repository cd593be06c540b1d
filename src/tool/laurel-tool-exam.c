/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-attempts-file.h"
#include "exchange/laurel-measure-columns.h"
#include "judging/measures/laurel-exam-store.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-maps.h"
#include "tool/laurel-tool-plans.h"
#include "tool/laurel-tool-stage.h"

#include <glib/gi18n-lib.h>

/* laurel import exam. */

static char *contest_option;
static char *stage_option;
static char **map_options;
static gboolean dry_run_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option, N_("Of this contest: its title or id"),
    N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("Of this stage, where several are exams: its title or id"), N_("STAGE") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map_options,
    N_("What a column holds; may be repeated"), N_("HEADING=FIELD") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { NULL },
};

static void
tell_faults (LaurelToolContext *context, LaurelAttemptsFile *file)
{
  for (guint i = 0; i < file->faults->len; i++) {
    GError *error = laurel_fault_to_error (file->faults->pdata[i]);

    laurel_exchange_error_set_file (error, context->words[0]);
    laurel_tool_take_error (context, error);
  }
  if (file->n_faults > file->faults->len) {
    g_autofree char *more =
      /* Translators: %u counts rows of a file. */
      g_strdup_printf (ngettext ("%u more row is wrong, too.", "%u more rows are wrong, too.",
                                 (gulong) (file->n_faults - file->faults->len)),
                       file->n_faults - file->faults->len);

    laurel_tool_warn (context, more);
  }
}

static void
tell (LaurelToolContext *context, LaurelAttemptsFile *file, gboolean is_known)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    /* Translators: %u counts rows of a file. */
    laurel_print (is_known ? _("already there, attempts: %u\n") : _("attempts: %u\n"),
                  file->count);
    return;
  }

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (guint i = 0; i < file->fields->len; i++)
    if (file->fields->pdata[i] != NULL)
      laurel_tool_set_string (builder, file->headings->pdata[i], file->fields->pdata[i]);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "new");
  json_builder_add_int_value (builder, is_known ? 0 : file->count);
  json_builder_set_member_name (builder, "same");
  json_builder_add_int_value (builder, is_known ? file->count : 0);
  laurel_tool_set_string (builder, "source", file->digest);
  laurel_tool_print_json (context, builder);
}

static gboolean
take_in (LaurelToolContext *context, LaurelLibrary *library, LaurelAttemptsFile *file,
         gint64 stage, gboolean *is_known, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *name = g_path_get_basename (context->words[0]);

  if (!laurel_library_run (library, &LAUREL_EXAM_IMPORT,
                           laurel_attempts_file_build (file, stage, name), context->actor, &outcome,
                           error))
    return FALSE;

  *is_known = outcome.entry == 0;
  if (!context->json)
    laurel_tool_tell_outcome (context, &outcome);
  return TRUE;
}

/* What the window was told of the columns counts here, too. */
static LaurelAttemptsFile *
read_file (LaurelToolContext *context, GBytes *bytes, GHashTable *known, const LaurelRule *rule,
           GError **error)
{
  g_autoptr (GHashTable) maps = laurel_tool_maps_read (map_options, error);
  LaurelAttemptsFile *file = maps ? laurel_attempts_file_read (bytes, maps, known, rule,
                                                               context->cancellable, error) : NULL;

  if (file == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, context->words[0]);

  return file;
}

static gboolean
import_exam (LaurelToolContext *context, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelAttemptsFile) file = NULL;
  gboolean is_known = FALSE;
  gint64 id;

  context->imports = TRUE;
  laurel_tool_watch_tell (context->watch, _("Reading…"));
  bytes = laurel_tool_load_bytes (context, context->words[0], error);
  library = bytes ? laurel_tool_open (context, !dry_run_option, error) : NULL;
  if (library == NULL)
    return FALSE;

  stage = laurel_tool_find_stage (laurel_library_get_reader (library), contest_option, stage_option,
                                  "exam", error);
  id = stage ? laurel_row_get_id (LAUREL_ROW (stage)) : 0;
  rule = stage ? laurel_exam_load_rule (laurel_library_get_reader (library), id, NULL, error)
               : NULL;
  known = rule ? laurel_measure_columns_load_known (laurel_library_get_reader (library), stage,
                                                  LAUREL_MEASURE_LIST_ATTEMPTS, NULL, error) : NULL;
  file = known ? read_file (context, bytes, known, rule, error) : NULL;
  if (file == NULL)
    return FALSE;

  g_clear_pointer (&bytes, g_bytes_unref);
  tell_faults (context, file);
  if (!laurel_tool_check_errors (context, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option && !take_in (context, library, file, id, &is_known, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  tell (context, file, is_known);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_EXAM[] = {
  { "import exam", N_("FILE"), N_("Takes attempts at an exam of a contest in: CSV"), 1, 1, OPTIONS,
    import_exam },
  { NULL },
};
