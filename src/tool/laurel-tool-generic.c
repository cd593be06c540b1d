/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-args.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* What reaches every command and query of the house with no code of their own. */

static gboolean gvariant_option;

static const GOptionEntry ARGS_OPTIONS[] = {
  { "gvariant", 0, 0, G_OPTION_ARG_NONE, &gvariant_option,
    N_("The arguments are GVariant text, not JSON"), NULL },
  { NULL },
};

static void
print_constant (LaurelToolContext *context, JsonBuilder *builder, const char *name,
                const char *label, const char *args, const char *summary)
{
  if (!context->json) {
    laurel_print ("%-26s %-12s %s\n", name, args, _(summary));
    return;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "name", name);
  laurel_tool_set_string (builder, "label", label ? _(label) : NULL);
  laurel_tool_set_string (builder, "args", args);
  laurel_tool_set_string (builder, "summary", _(summary));
  json_builder_end_object (builder);
}

static gboolean
list_commands (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "commands");
  json_builder_begin_array (builder);
  for (LaurelRooms room = LAUREL_ROOMS; *room != NULL; room++)
    for (gsize i = 0; (*room)->commands[i] != NULL; i++)
      print_constant (context, builder, (*room)->commands[i]->name, (*room)->commands[i]->label,
                      (*room)->commands[i]->args, (*room)->commands[i]->summary);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
list_queries (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "queries");
  json_builder_begin_array (builder);
  for (LaurelRooms room = LAUREL_ROOMS; *room != NULL; room++)
    for (gsize i = 0; (*room)->queries[i] != NULL; i++)
      print_constant (context, builder, (*room)->queries[i]->name, NULL,
                      (*room)->queries[i]->args, (*room)->queries[i]->summary);
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static gboolean
do_command (LaurelToolContext *context, GError **error)
{
  const LaurelCommand *command = laurel_rooms_find_command (LAUREL_ROOMS, context->words[0]);
  g_autoptr (GVariant) args = NULL;
  g_autoptr (LaurelLibrary) library = NULL;

  if (command == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed. */
                 _("There is no command “%s”. “laurel commands” lists them."), context->words[0]);
    return FALSE;
  }

  args = laurel_tool_read_args (context->words + 1, command->args, gvariant_option, error);
  if (args != NULL)
    library = laurel_tool_open (context, TRUE, error);

  return library != NULL && laurel_tool_run_command (context, library, command, args, error);
}

static void
print_row (LaurelRow *row)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  laurel_row_add_json (builder, row);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  puts (text);
}

static gboolean
ask_query (LaurelToolContext *context, GError **error)
{
  const LaurelQuery *query = laurel_rooms_find_query (LAUREL_ROOMS, context->words[0]);
  g_autoptr (GVariant) args = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (query == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed. */
                 _("There is no query “%s”. “laurel queries” lists them."), context->words[0]);
    return FALSE;
  }

  args = laurel_tool_read_args (context->words + 1, query->args, gvariant_option, error);
  if (args != NULL)
    library = laurel_tool_open (context, FALSE, error);
  if (library != NULL)
    rows = laurel_library_ask (laurel_library_get_reader (library), query, args, error);
  if (rows == NULL)
    return FALSE;

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    laurel_row_add_json (builder, rows->pdata[i]);
    if (!context->json)
      print_row (rows->pdata[i]);
  }
  json_builder_end_array (builder);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_GENERIC[] = {
  { "commands", NULL, N_("Everything that can be done"), 0, 0, NULL, list_commands },
  { "queries", NULL, N_("Everything that can be asked"), 0, 0, NULL, list_queries },
  { "do", N_("NAME [ARGUMENT…]"), N_("Runs a command"), 1, -1, ARGS_OPTIONS, do_command },
  { "ask", N_("NAME [ARGUMENT…]"), N_("Runs a query"), 1, -1, ARGS_OPTIONS, ask_query },
  { NULL },
};
