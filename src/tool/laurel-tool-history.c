/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* laurel undo and redo. */

static int to_option;

static const GOptionEntry UNDO_OPTIONS[] = {
  { "to", 0, 0, G_OPTION_ARG_INT, &to_option,
    N_("Back to how it was right after this entry"), N_("ENTRY") },
  { NULL },
};

static gboolean
revert (LaurelToolContext *context, LaurelLibrary *library, gint64 entry, GError **error)
{
  g_autofree char *label = laurel_library_describe (library, entry);
  g_auto (LaurelOutcome) outcome = { 0 };

  if (!laurel_library_revert (library, entry, context->actor, &outcome, error))
    return FALSE;

  outcome.told = g_steal_pointer (&label);
  return laurel_tool_tell_outcome (context, &outcome);
}

static gboolean
tell_nothing (LaurelToolContext *context)
{
  LaurelOutcome nothing = { 0 };

  return laurel_tool_tell_outcome (context, &nothing);
}

/* Undo again and again, until what would be undone is not younger than --to. */
static gboolean
undo_to (LaurelToolContext *context, LaurelLibrary *library, GError **error)
{
  gint64 entry = laurel_library_get_undo (library);

  if (entry <= to_option)
    return tell_nothing (context);

  for (; entry > to_option; entry = laurel_library_get_undo (library)) {
    g_auto (LaurelOutcome) outcome = { 0 };

    if (!laurel_library_revert (library, entry, context->actor, &outcome, error))
      return FALSE;
    if (laurel_library_get_undo (library) <= to_option)
      return laurel_tool_tell_outcome (context, &outcome);
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
  if (to_option > 0)
    return undo_to (context, library, error);

  entry = laurel_library_get_undo (library);

  return entry ? revert (context, library, entry, error) : tell_nothing (context);
}

static gboolean
redo (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, TRUE, error);
  gint64 entry;

  if (library == NULL)
    return FALSE;

  entry = laurel_library_get_redo (library);

  return entry ? revert (context, library, entry, error) : tell_nothing (context);
}

const LaurelToolCommand LAUREL_TOOL_HISTORY[] = {
  { "undo", NULL, N_("Undoes what was done last"), 0, 0, UNDO_OPTIONS, undo },
  { "redo", NULL, N_("Does again what was undone last"), 0, 0, NULL, redo },
  { NULL },
};
