/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-quotes.h"
#include "store/laurel-salvage.h"
#include "tool/laurel-rooms.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* A new library out of a damaged one, and what could not be saved of it. */

static void
add_losses (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *losses)
{
  json_builder_set_member_name (builder, "losses");
  json_builder_begin_array (builder);
  for (guint i = 0; i < losses->len; i++) {
    const LaurelSalvageLoss *loss = losses->pdata[i];
    g_autofree char *sentence = laurel_salvage_loss_describe (loss);

    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "table", loss->table);
    json_builder_set_member_name (builder, "rows");
    json_builder_add_int_value (builder, loss->rows);
    json_builder_set_member_name (builder, "more");
    json_builder_add_boolean_value (builder, loss->cut);
    json_builder_end_object (builder);
    laurel_tool_warn (context, sentence);
  }
  json_builder_end_array (builder);
}

static gboolean
salvage (LaurelToolContext *context, GError **error)
{
  const char *to = context->words[1];
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *sentence = NULL;
  g_auto (LaurelSalvage) found = { 0 };

  if (!laurel_salvage_run (context->words[0], to, LAUREL_ROOMS, context->actor, &found, error))
    return FALSE;

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", to);
  json_builder_set_member_name (builder, "entries");
  json_builder_add_int_value (builder, found.entries);
  json_builder_set_member_name (builder, "rows");
  json_builder_add_int_value (builder, found.replayed + found.taken);
  add_losses (context, builder, found.losses);
  /* Translators: %s is a file; the numbers are entries of the history and rows of tables. */
  sentence = laurel_quote (_("Salvaged as “%s”: entries of the history: %lld, rows: %lld."), to,
                           (long long) found.entries,
                           (long long) (found.replayed + found.taken));
  if (context->json)
    laurel_tool_print_json (context, builder);
  else
    laurel_print ("%s\n", sentence);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_SALVAGE[] = {
  { "salvage", N_("FILE TO"), N_("Makes a new library of what can be read of a damaged one"), 2, 2,
    NULL, salvage },
  { NULL },
};
