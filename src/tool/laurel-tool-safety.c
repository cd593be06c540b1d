/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "store/laurel-backup.h"
#include "store/laurel-check.h"
#include "store/laurel-forget.h"
#include "tool/laurel-rooms.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* What keeps a library safe: check, backup, restore, and forgetting. */

static gboolean
add_results (LaurelToolContext *context, JsonBuilder *builder, GPtrArray *results)
{
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < results->len; i++) {
    LaurelCheckResult *result = results->pdata[i];

    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "name", result->name);
    json_builder_set_member_name (builder, "ok");
    json_builder_add_boolean_value (builder, result->fault == NULL);
    laurel_tool_set_string (builder, "fault", result->fault);
    json_builder_end_object (builder);
    if (!context->json)
      /* Translators: a line of a list: what was checked, and what was found. */
      printf (_("%s: %s\n"), result->label, result->fault ? result->fault : _("ok"));
  }
  json_builder_end_array (builder);

  return laurel_check_is_clean (results);
}

static gboolean
check (LaurelToolContext *context, GError **error)
{
  g_autofree char *path = context->n_words > 0 ? g_strdup (context->words[0])
                                               : laurel_tool_dup_path (context);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) results = laurel_check_file (path, LAUREL_ROOMS);
  gboolean clean;

  laurel_tool_begin (builder);
  clean = add_results (context, builder, results);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, clean);
  if (!clean)
    g_set_error_literal (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                         /* A file of another kind has but one line. */
                         results->len > 1
                         ? _("The library is damaged. Restore a backup with “laurel restore”.")
                         : _("This is no library, or its beginning is damaged."));
  if (clean && context->json)
    laurel_tool_print_json (context, builder);
  else if (!clean)
    laurel_tool_take_answer (context, builder);

  return clean;
}

static gboolean
tell_file (LaurelToolContext *context, const char *sentence, const char *file)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!context->json) {
    puts (sentence);
    return TRUE;
  }

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "file", file);
  laurel_tool_print_json (context, builder);
  return TRUE;
}

static gboolean
backup (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autofree char *made = NULL;
  g_autofree char *sentence = NULL;
  gboolean done;

  if (library == NULL)
    return FALSE;

  if (context->n_words > 0) {
    made = g_strdup (context->words[0]);
    done = laurel_library_save_copy (library, made, error);
  } else {
    g_autofree char *folder = laurel_backup_dup_folder ();

    done = laurel_backup_write (laurel_library_get_reader (library), folder, LAUREL_BACKUP_ASKED,
                                &made, error);
  }
  if (!done)
    return FALSE;

  /* Translators: %s is a file. */
  sentence = g_strdup_printf (_("Backed up as “%s”."), made);

  return tell_file (context, sentence, made);
}

static gboolean
restore (LaurelToolContext *context, GError **error)
{
  const char *to = context->words[1];
  /* Translators: %s is a file. */
  g_autofree char *sentence = g_strdup_printf (_("Restored as “%s”."), to);

  return laurel_backup_restore (context->words[0], to, error) &&
         tell_file (context, sentence, to);
}

/* The person that a name or id means. */
static gboolean
find_person (LaurelReader *reader, const char *name, gint64 *id, GError **error)
{
  g_autoptr (GPtrArray) parties = laurel_library_ask (reader, &LAUREL_PARTIES_ALL,
                                                      g_variant_new ("()"), error);
  guint count = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++) {
    gint64 candidate = laurel_row_get_id (parties->pdata[i]);
    g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, candidate);

    if (!g_str_equal (laurel_party_get_kind (parties->pdata[i]), "person") ||
        (!g_str_equal (laurel_party_get_name (parties->pdata[i]), name) &&
         !g_str_equal (text, name)))
      continue;
    *id = candidate;
    count++;
  }

  if (parties != NULL && count != 1)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a name. */
                 count == 0 ? _("There is no person “%s”.")
                            : _("There are several persons “%s”. Use the id that “laurel ask "
                                "parties.all” gives."), name);

  return parties != NULL && count == 1;
}

static void
warn_backups (LaurelToolContext *context, LaurelLibrary *library, char **texts)
{
  g_autofree char *folder = laurel_backup_dup_folder ();
  g_autoptr (GPtrArray) all = laurel_backup_list (folder, laurel_library_get_file_id (library));
  g_autoptr (GPtrArray) holding =
    laurel_backup_list_holding (all, (const char *const *) texts);

  for (guint i = 0; i < holding->len; i++) {
    LaurelBackup *one = holding->pdata[i];
    /* Translators: %s is a file. */
    g_autofree char *warning =
      g_strdup_printf (_("The backup “%s” still holds the person. Delete it if nothing may be "
                         "left."), one->path);

    laurel_tool_warn (context, warning);
  }
}

static gboolean
forget (LaurelToolContext *context, GError **error)
{
  static const char *const COLUMNS[] = { "name", "phone", "mail", NULL };
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  g_auto (GStrv) texts = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 id;

  if (library == NULL || !find_person (laurel_library_get_reader (library), context->words[0], &id,
                                       error))
    return FALSE;

  texts = laurel_forget_dup_texts (laurel_library_get_reader (library), "party", id, COLUMNS,
                                   error);
  if (texts == NULL || !laurel_library_run (library, &LAUREL_PERSON_FORGET,
                                            g_variant_new ("(x)", id), context->actor, &outcome,
                                            error))
    return FALSE;

  warn_backups (context, library, texts);
  return laurel_tool_tell_outcome (context, &outcome);
}

const LaurelToolCommand LAUREL_TOOL_SAFETY[] = {
  { "check", N_("[FILE]"), N_("Whether everything in a library is as it should be"), 0, 1, NULL,
    check },
  { "backup", N_("[TO]"), N_("Backs a library up"), 0, 1, NULL, backup },
  { "restore", N_("BACKUP TO"), N_("Makes a new library of a backup"), 2, 2, NULL, restore },
  { "forget", N_("PERSON"), N_("Erases a person for good; cannot be undone"), 1, 1, NULL, forget },
  { NULL },
};
