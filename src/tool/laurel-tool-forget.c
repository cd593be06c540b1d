/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "people/laurel-party-drive-store.h"
#include "people/laurel-party-forget-store.h"
#include "tool/laurel-tool-follow.h"
#include "tool/laurel-tool-person.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Erases a person, and tells, or deletes, the backups that still have them. */

static gboolean delete_backups;
static gboolean take_shared;

/* What could not be deleted still holds the person, and is told. */
static gboolean
settle_backup (LaurelToolContext *context, LaurelBackup *backup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (delete_backups && laurel_backup_delete (backup, &error)) {
    /* Translators: %s is a file. */
    sentence = laurel_quote (_("Deleted the backup “%s”, which held the person."),
                             backup->path);
    if (!context->json)
      laurel_print ("%s\n", sentence);
    return TRUE;
  }

  if (error != NULL)
    laurel_tool_warn (context, error->message);
  /* Translators: %s is a file. */
  sentence = laurel_quote (_("The backup “%s” still holds the person. Delete it if nothing may "
                             "be left, or forget with “--backups”."), backup->path);
  laurel_tool_warn (context, sentence);
  return FALSE;
}

static void
settle_backups (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *holding)
{
  json_builder_set_member_name (builder, "backups");
  json_builder_begin_array (builder);
  for (guint i = 0; i < holding->len; i++) {
    LaurelBackup *backup = holding->pdata[i];

    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "file", backup->path);
    json_builder_set_member_name (builder, "deleted");
    json_builder_add_boolean_value (builder, settle_backup (context, backup));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* Somebody in the lists, or else one who gives in a drive: whoever does without a name is in none,
 * and what a giver is, is a guess where nobody said so. */
static gboolean
find_person (LaurelReader *reader, const char *name, gint64 *id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GArray) givers = NULL;

  if (laurel_tool_find_person (reader, name, id, &local))
    return TRUE;

  if (g_error_matches (local, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND))
    givers = laurel_party_drive_list_givers (reader, name, NULL);
  if (givers != NULL && givers->len == 1) {
    *id = g_array_index (givers, gint64, 0);
    return TRUE;
  }

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
forget (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) holding = NULL;
  g_auto (GStrv) texts = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 id;

  if (library == NULL ||
      !find_person (laurel_library_get_reader (library), context->words[0], &id, error))
    return FALSE;

  texts = laurel_party_dup_traces (laurel_library_get_reader (library), id, error);
  if (texts == NULL || !laurel_library_run (library, take_shared ? &LAUREL_PERSON_FORGET_SHARED
                                                                 : &LAUREL_PERSON_FORGET,
                                            g_variant_new ("(x)", id), context->actor, &outcome,
                                            error))
    return FALSE;

  laurel_tool_write_followed (context, library, outcome.changes);
  if (!context->json)
    laurel_print ("%s\n", outcome.told);
  holding = laurel_library_list_holding (library, (const char *const *) texts);
  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "entry", outcome.entry);
  laurel_tool_set_string (builder, "told", outcome.told);
  settle_backups (context, builder, holding);
  if (context->json)
    laurel_tool_print_json (context, builder);

  return TRUE;
}

static const GOptionEntry OPTIONS[] = {
  { "backups", 0, 0, G_OPTION_ARG_NONE, &delete_backups,
    N_("Delete the backups that hold the person, too"), NULL },
  { "shared", 0, 0, G_OPTION_ARG_NONE, &take_shared,
    N_("Take the name out also where it may mean someone else of the same name"), NULL },
  { NULL },
};

const LaurelToolCommand LAUREL_TOOL_FORGET[] = {
  { "forget", N_("PERSON"), N_("Erases a person for good; cannot be undone"), 1, 1, OPTIONS,
    forget },
  { NULL },
};
