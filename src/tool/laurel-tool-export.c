/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-bundle.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-tool-output.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* laurel export. */

/* All of a library is kept, as a backup is, and not written over; a pipe or a device takes it. */
static gboolean
check_place (const char *to, GError **error)
{
  GStatBuf there;

  if (g_str_equal (to, "-") || (g_stat (to, &there) == 0 && !S_ISREG (there.st_mode)))
    return TRUE;

  return laurel_tool_check_free (to, error);
}

static gboolean
export_bundle (LaurelToolContext *context, GError **error)
{
  const char *to = context->words[0];
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;

  if (library == NULL || !laurel_tool_check_output (context, library, to, error) ||
      !check_place (to, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Exporting…"));
  bytes = laurel_bundle_pack (laurel_library_get_reader (library), LAUREL_ROOMS,
                              context->cancellable, names, error);
  if (bytes == NULL || !laurel_tool_write_output (to, bytes, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  laurel_tool_tell_files (context, to, names);
  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_EXPORT[] = {
  { "export bundle", N_("TO"), N_("Everything as CSV files and a README in one archive"), 1, 1,
    NULL, export_bundle },
  { NULL },
};
