/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-follow.h"

#include "store/laurel-changes.h"
#include "tool/laurel-follow.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_tool_write_followed:
 * @context: the call
 * @library: its library
 * @changes: (nullable): what a command changed; %NULL if that is not known
 *
 * Writes the files that follow its plans anew, where what was announced has
 * changed, be it by undoing. That one cannot be written is told, and keeps nobody
 * from announcing.
 */
void
laurel_tool_write_followed (LaurelToolContext *context, LaurelLibrary *library,
                            LaurelChanges *changes)
{
  /* Forgetting a person takes the name out of what was announced, too. */
  static const char *const TABLES[] = { "release", "snapshot", NULL };
  g_autoptr (GPtrArray) all = NULL;

  if (changes != NULL && !laurel_changes_touch (changes, TABLES))
    return;

  all = laurel_follow_list (laurel_library_get_file_id (library));
  for (guint i = 0; i < all->len; i++) {
    const LaurelFollowed *followed = all->pdata[i];
    g_autofree char *warning = NULL;
    g_autoptr (GError) error = NULL;

    if (laurel_follow_write (laurel_library_get_reader (library), followed->programme,
                             followed->path, &error))
      continue;
    /* Translators: %s is what the system says, a sentence. */
    warning = g_strdup_printf (_("The calendar file that follows the plan was not written: %s"),
                               error->message);
    laurel_tool_warn (context, warning);
  }
}
