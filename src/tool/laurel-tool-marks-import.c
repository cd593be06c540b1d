/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-marks-list.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>

/* laurel import marks. */

static char *contest_option;
static char *stage_option;
static gboolean dry_run_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option, N_("Of this contest: its title or id"),
    N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { NULL },
};

/* A mark, or what multiplies an entry. */
static void
add_mark (JsonBuilder *builder, LaurelMarksList *list, const LaurelListMark *mark)
{
  g_autofree char *cell = laurel_table_dup_cell_name (list->table, mark->mark.row,
                                                      mark->mark.column);

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, laurel_table_get_line (list->table, mark->mark.row,
                                                              mark->mark.column));
  laurel_tool_set_string (builder, "cell", cell);
  laurel_tool_set_string (builder, "state", laurel_list_state_get_name (mark->state));
  laurel_tool_set_string (builder, "entry", mark->number ? mark->number : mark->entry.text);
  if (!mark->is_factor) {
    laurel_tool_set_string (builder, "judge", mark->judge.text);
    laurel_tool_set_string (builder, "criterion",
                            mark->named ? mark->named : mark->criterion.text);
  }
  laurel_tool_set_string (builder, "part", mark->part.text);
  laurel_tool_set_string (builder, mark->is_factor ? "factor" : "mark",
                          mark->value ? mark->value : mark->mark.text);
  json_builder_end_object (builder);
}

static void
add_marks (JsonBuilder *builder, LaurelMarksList *list, gboolean are_factors)
{
  json_builder_set_member_name (builder, are_factors ? "factors" : "marks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->marks->len; i++)
    if (((LaurelListMark *) list->marks->pdata[i])->is_factor == are_factors)
      add_mark (builder, list, list->marks->pdata[i]);
  json_builder_end_array (builder);
}

static void
tell (LaurelToolContext *context, LaurelContestStage *stage, LaurelMarksList *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    /* Translators: %u count the rows of a list. */
    laurel_print (_("new: %u, changed: %u, same: %u, wrong: %u\n"),
                  laurel_marks_list_count (list, LAUREL_LIST_NEW),
                  laurel_marks_list_count (list, LAUREL_LIST_CHANGED),
                  laurel_marks_list_count (list, LAUREL_LIST_SAME),
                  laurel_marks_list_count (list, LAUREL_LIST_WRONG));
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "stage", laurel_contest_stage_get_title (stage));
  add_marks (builder, list, FALSE);
  add_marks (builder, list, TRUE);
  for (int state = LAUREL_LIST_NEW; state <= LAUREL_LIST_WRONG; state++) {
    json_builder_set_member_name (builder, laurel_list_state_get_name ((LaurelListState) state));
    json_builder_add_int_value (builder, laurel_marks_list_count (list, (LaurelListState) state));
  }
  laurel_tool_print_json (context, builder);
}

static gboolean
take_in (LaurelToolContext *context, LaurelLibrary *library, LaurelMarksList *list,
         LaurelContestStage *stage, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!laurel_library_run (library, laurel_marks_list_get_command (list),
                           laurel_marks_list_build (list, stage), context->actor, &outcome, error))
    return FALSE;

  if (!context->json)
    laurel_tool_tell_outcome (context, &outcome);
  return TRUE;
}

static LaurelContestStage *
find_stage (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, contest_option, error);

  return contest ? laurel_contest_stage_find (reader, laurel_row_get_id (LAUREL_ROW (contest)),
                                              stage_option, error) : NULL;
}

static LaurelMarksList *
read_list (LaurelToolContext *context, const LaurelTable *table, LaurelReader *reader,
           LaurelContestStage *stage, GError **error)
{
  g_autoptr (LaurelMarksList) list = laurel_marks_list_read (table, reader, stage, NULL, error);

  if (list == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, context->words[0]);

  return list != NULL && laurel_marks_list_compare (list, reader, stage, error)
           ? g_steal_pointer (&list) : NULL;
}

static gboolean
import_marks (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelMarksList) list = NULL;

  if (contest_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say with --contest whose they are: its title or id."));
    return FALSE;
  }

  context->imports = TRUE;
  laurel_tool_watch_tell (context->watch, _("Reading…"));
  table = laurel_tool_read_table (context, context->words[0], error);
  library = table ? laurel_tool_open (context, !dry_run_option, error) : NULL;
  stage = library ? find_stage (laurel_library_get_reader (library), error) : NULL;
  list = stage ? read_list (context, table, laurel_library_get_reader (library), stage, error)
               : NULL;
  if (list == NULL)
    return FALSE;

  laurel_tool_take_faults (context, context->words[0], list->faults, dry_run_option);
  if (!laurel_tool_check_errors (context, error) ||
      (!dry_run_option && !take_in (context, library, list, stage, error)))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  tell (context, stage, list);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_MARKS_IMPORT[] = {
  { "import marks", N_("FILE"), N_("Takes marks of a contest in: CSV, Excel and others"), 1, 1,
    OPTIONS, import_marks },
  { NULL },
};
