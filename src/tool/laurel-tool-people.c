/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-people-draft.h"
#include "exchange/laurel-table-reader.h"
#include "people/laurel-people-import-store.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel import people. */

static gboolean dry_run_option;
static gboolean keep_codes_option;
static gboolean skip_faults_option;

static const GOptionEntry PEOPLE_OPTIONS[] = {
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { "keep-codes", 0, 0, G_OPTION_ARG_NONE, &keep_codes_option,
    N_("Keep unified social credit codes that fail their check"), NULL },
  { "skip-faults", 0, 0, G_OPTION_ARG_NONE, &skip_faults_option,
    N_("Leave out the rows with which something is wrong"), NULL },
  { NULL },
};

static void
add_row (JsonBuilder *builder, const LaurelTable *table, LaurelPeopleRow *row)
{
  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, laurel_table_get_line (table, row->row, row->column));
  laurel_tool_set_string (builder, "state", laurel_people_state_get_name (row->state));
  laurel_tool_set_id (builder, "id", row->id);
  laurel_tool_set_string (builder, "kind", row->kind);
  laurel_tool_set_string (builder, "name", row->name);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_object (builder);
  for (guint i = 0; i < row->changes->len; i++)
    laurel_tool_set_string (builder, row->changes->pdata[i],
                            g_hash_table_lookup (row->fields, row->changes->pdata[i]));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
tell (LaurelToolContext *context, const LaurelTable *table, LaurelPeopleDraft *draft)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    /* Translators: %u count the rows of a list of people. */
    laurel_print (_("new: %u, changed: %u, same: %u, wrong: %u\n"),
                  laurel_people_draft_count (draft, LAUREL_PEOPLE_NEW),
                  laurel_people_draft_count (draft, LAUREL_PEOPLE_CHANGED),
                  laurel_people_draft_count (draft, LAUREL_PEOPLE_SAME),
                  laurel_people_draft_count (draft, LAUREL_PEOPLE_WRONG));
    return;
  }

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < draft->rows->len; i++)
    add_row (builder, table, draft->rows->pdata[i]);
  json_builder_end_array (builder);
  for (int state = LAUREL_PEOPLE_NEW; state <= LAUREL_PEOPLE_WRONG; state++) {
    json_builder_set_member_name (builder,
                                  laurel_people_state_get_name ((LaurelPeopleState) state));
    json_builder_add_int_value (builder,
                                laurel_people_draft_count (draft, (LaurelPeopleState) state));
  }
  laurel_tool_print_json (context, builder);
}

static gboolean
take_in (LaurelToolContext *context, LaurelLibrary *library, LaurelPeopleDraft *draft,
         const char *file, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *source = g_path_get_basename (file);

  if (!laurel_library_run (library, &LAUREL_PEOPLE_IMPORT,
                           laurel_people_draft_build (draft, source), context->actor, &outcome,
                           error))
    return FALSE;

  if (!context->json)
    laurel_tool_tell_outcome (context, &outcome);
  return TRUE;
}

static gboolean
import_people (LaurelToolContext *context, GError **error)
{
  const char *file = context->words[0];
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelPeopleDraft) draft = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  laurel_tool_watch_tell (context->watch, _("Reading…"));
  table = laurel_tool_read_table (context, file, error);
  draft = table ? laurel_people_draft_read (table, keep_codes_option, error) : NULL;
  if (draft == NULL) {
    if (error != NULL && *error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
      laurel_exchange_error_set_file (*error, file);
    return FALSE;
  }

  library = laurel_tool_open (context, !dry_run_option, error);
  if (library == NULL ||
      !laurel_people_draft_compare (draft, table, laurel_library_get_reader (library), error))
    return FALSE;

  laurel_tool_take_faults (context, file, draft->faults,
                           skip_faults_option || dry_run_option);
  if (!laurel_tool_check_errors (context, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option && !take_in (context, library, draft, file, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  tell (context, table, draft);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_PEOPLE[] = {
  { "import people", N_("FILE"), N_("Takes persons and organisations in: CSV, Excel and others"),
    1, 1, PEOPLE_OPTIONS, import_people },
  { NULL },
};
