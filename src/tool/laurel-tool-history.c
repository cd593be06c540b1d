/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "store/laurel-audit.h"
#include "tool/laurel-journal-words.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-follow.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel undo, redo and journal. */

static char *to_option;

static gboolean past_option;

static char *since_option;

static const GOptionEntry JOURNAL_OPTIONS[] = {
  { "since", 0, 0, G_OPTION_ARG_FILENAME, &since_option, N_("Only what was done from this day on"),
    N_("DAY") },
  { NULL },
};

static const GOptionEntry UNDO_OPTIONS[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &to_option,
    N_("Back to how it was right after this entry"), N_("ENTRY") },
  { "past", 0, 0, G_OPTION_ARG_NONE, &past_option,
    N_("Past what something final keeps, to what was done before"), NULL },
  { NULL },
};

static gboolean
revert (LaurelToolContext *context, LaurelLibrary *library, gint64 entry, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  if (!laurel_library_revert (library, entry, context->actor, &outcome, error))
    return FALSE;

  laurel_tool_write_followed (context, library, outcome.changes);
  outcome.told = laurel_library_describe_told (library, outcome.entry);
  return laurel_tool_tell_outcome (context, &outcome);
}

static gboolean
tell_nothing (LaurelToolContext *context, const char *sentence)
{
  LaurelOutcome nothing = { 0 };

  if (context->json)
    return laurel_tool_tell_outcome (context, &nothing);

  laurel_print ("%s\n", sentence);
  return TRUE;
}

/* Half-way is nowhere: Ctrl+C waits for the end. */
static gboolean
undo_to (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 entry;

  if (!g_ascii_string_to_signed (to_option, 10, 0, G_MAXINT64, &entry, NULL)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was typed. */
                 _("“%s” is no number of an entry. “laurel journal” tells them."), to_option);
    return FALSE;
  }

  laurel_library_set_cancellable (library, NULL);

  if (!laurel_library_go_back_to (library, entry, context->actor, &outcome, error))
    return FALSE;

  /* The outcome is of the last step only. */
  if (outcome.entry != 0)
    laurel_tool_write_followed (context, library, NULL);
  return laurel_tool_tell_outcome (context, &outcome);
}

/* The window remembers what it told once, and goes past it when it is asked again; here each call
 * is the first, so it has to be asked for in words. */
static void
tell_past (GError **error)
{
  g_autofree char *sentence = NULL;

  if (!g_error_matches (*error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL))
    return;

  sentence = g_steal_pointer (&(*error)->message);
  /* Translators: %s is a sentence that says that the next undo goes to what was done before. */
  (*error)->message = g_strdup_printf (_("%s Here “laurel undo --past” does."), sentence);
}

/* What something final settled is told; asked to, undo goes past it. Where nothing is behind it,
 * that is why nothing was undone. */
static gboolean
undo_last (LaurelToolContext *context, LaurelLibrary *library, gint64 entry, GError **error)
{
  g_autoptr (GError) why = NULL;

  while (!revert (context, library, entry, &why)) {
    gint64 before = laurel_library_get_undo (library);
    gboolean is_more = before != 0 && before != entry;

    if (is_more && !past_option)
      tell_past (&why);
    if (!is_more || !past_option ||
        !g_error_matches (why, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL)) {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
    laurel_tool_warn (context, why->message);
    g_clear_error (&why);
    entry = before;
  }

  return TRUE;
}

static gboolean
undo (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 entry;

  if (library == NULL)
    return FALSE;
  if (to_option != NULL)
    return undo_to (context, library, error);

  entry = laurel_library_get_undo (library);

  return entry ? undo_last (context, library, entry, error)
               : tell_nothing (context, _("Nothing to undo."));
}

static gboolean
redo (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 entry;

  if (library == NULL)
    return FALSE;

  entry = laurel_library_get_redo (library);

  return entry ? revert (context, library, entry, error)
               : tell_nothing (context, _("Nothing to redo."));
}

/* From the midnight, here, with which a day begins; or from an instant. */
static gboolean
read_since (gint64 *since, GError **error)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) at = NULL;

  *since = 0;
  if (since_option == NULL)
    return TRUE;

  text = laurel_day_from_iso (since_option) ? g_strconcat (since_option, "T00:00:00", NULL)
                                            : g_strdup (since_option);
  at = g_date_time_new_from_iso8601 (text, here);
  if (at == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 /* Translators: %s is what was given. */
                 _("“%s” is not a day. Write it like 2025-09-15."), since_option);
    return FALSE;
  }

  *since = g_date_time_to_unix (at) * G_USEC_PER_SEC;
  return TRUE;
}

static gboolean
journal (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  gint64 since;

  if (!read_since (&since, error))
    return FALSE;

  library = laurel_tool_open (context, FALSE, error);
  if (library != NULL)
    entries = laurel_audit_read (laurel_library_get_reader (library), LAUREL_ROOMS, since, error);
  if (entries == NULL)
    return FALSE;

  node = context->json ? laurel_audit_dup_json (entries) : NULL;
  text = node ? json_to_string (node, TRUE)
              : laurel_journal_dup_text (laurel_library_get_reader (library), entries);
  if (node != NULL)
    puts (text);
  else
    laurel_print ("%s\n", text);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_HISTORY[] = {
  { "undo", NULL, N_("Undoes what was done last"), 0, 0, UNDO_OPTIONS, undo },
  { "redo", NULL, N_("Does again what was undone last"), 0, 0, NULL, redo },
  { "journal", NULL, N_("Everything that was done, oldest first"), 0, 0, JOURNAL_OPTIONS,
    journal },
  { NULL },
};
