/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-list.h"

#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>

/* Lists of entries, judges, gifts and the like that come in: what came of each row. */

static void
add_row (JsonBuilder *builder, const LaurelToolList *self, LaurelContestList *list,
         LaurelListRow *row)
{
  int column = GPOINTER_TO_INT (g_hash_table_lookup (row->columns, self->field));

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder,
                              laurel_table_get_line (list->table, row->row, MAX (column - 1, 0)));
  laurel_tool_set_string (builder, "state", laurel_list_state_get_name (row->state));
  if (self->id != NULL)
    laurel_tool_set_id (builder, self->id, row->id);
  laurel_tool_set_string (builder, self->field, laurel_contest_list_get (row, self->field));
  json_builder_end_object (builder);
}

static void
add_columns (JsonBuilder *builder, LaurelContestList *list)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_object (builder);
  for (guint i = 0; i < list->fields->len; i++)
    if (list->fields->pdata[i] != NULL)
      laurel_tool_set_string (builder,
                              laurel_table_get_text (list->table, list->heading, (int) i),
                              list->fields->pdata[i]);
  json_builder_end_object (builder);
}

/* Tells what is new, changed, the same and wrong: of each row in JSON, else how many. */
void
laurel_tool_list_tell (LaurelToolContext *context, const LaurelToolList *self,
                       LaurelContestList *list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    /* Translators: %u count the rows of a list. */
    laurel_print (_("new: %u, changed: %u, same: %u, wrong: %u\n"),
                  laurel_contest_list_count (list, LAUREL_LIST_NEW),
                  laurel_contest_list_count (list, LAUREL_LIST_CHANGED),
                  laurel_contest_list_count (list, LAUREL_LIST_SAME),
                  laurel_contest_list_count (list, LAUREL_LIST_WRONG));
    return;
  }

  laurel_tool_begin (builder);
  add_columns (builder, list);
  json_builder_set_member_name (builder, self->name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < list->rows->len; i++)
    add_row (builder, self, list, list->rows->pdata[i]);
  json_builder_end_array (builder);
  for (int state = LAUREL_LIST_NEW; state <= LAUREL_LIST_WRONG; state++) {
    json_builder_set_member_name (builder, laurel_list_state_get_name ((LaurelListState) state));
    json_builder_add_int_value (builder,
                                laurel_contest_list_count (list, (LaurelListState) state));
  }
  laurel_tool_print_json (context, builder);
}

/**
 * laurel_tool_list_take:
 * @context: what was asked for
 * @library: where it comes in
 * @command: what takes it in
 * @args: (transfer floating): its arguments
 * @error: return location for an error
 *
 * Takes a list in, and tells what came of it.
 */
gboolean
laurel_tool_list_take (LaurelToolContext *context, LaurelLibrary *library,
                       const LaurelCommand *command, GVariant *args, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  if (!laurel_library_run (library, command, args, context->actor, &outcome, error))
    return FALSE;

  if (!context->json)
    laurel_tool_tell_outcome (context, &outcome);
  return TRUE;
}
