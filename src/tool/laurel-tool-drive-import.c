/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-drive-list.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "tool/laurel-tool-list.h"
#include "tool/laurel-tool-maps.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>

/* laurel import gifts, receivers, needs and waybills. */

static char *into_option;
static char **map_options;
static gboolean dry_run_option;
static gboolean skip_faults_option;
static gboolean new_units_option;

static const GOptionEntry OPTIONS[] = {
  { "into", 0, 0, G_OPTION_ARG_FILENAME, &into_option, N_("Into this drive: its title or id"),
    N_("DRIVE") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map_options,
    N_("What a column holds; may be repeated"), N_("HEADING=FIELD") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { "skip-faults", 0, 0, G_OPTION_ARG_NONE, &skip_faults_option,
    N_("Leave out the rows with which something is wrong"), NULL },
  { "new-units", 0, 0, G_OPTION_ARG_NONE, &new_units_option,
    N_("Take units that were never used here"), NULL },
  { NULL },
};

/* What one kind of list is called in JSON, and taken in by. */
typedef struct {
  LaurelDriveListKind kind;
  const char *name;
  const char *id; /* (nullable) */
  const LaurelCommand *command;
} Import;

static const Import GIFTS = { LAUREL_DRIVE_LIST_GIFTS, "gifts", NULL, &LAUREL_GIFTS_IMPORT };
static const Import RECEIVERS = { LAUREL_DRIVE_LIST_RECEIVERS, "receivers", NULL,
                                  &LAUREL_RECEIVERS_IMPORT };
static const Import NEEDS = { LAUREL_DRIVE_LIST_NEEDS, "needs", NULL, &LAUREL_NEEDS_IMPORT };
static const Import WAYBILLS = { LAUREL_DRIVE_LIST_WAYBILLS, "waybills", "parcel",
                                 &LAUREL_WAY_EVENTS_TAKE };

static LaurelContestList *
read_list (LaurelToolContext *context, const Import *import, const LaurelTable *table,
           LaurelDrive *drive, GError **error)
{
  g_autoptr (GHashTable) maps = laurel_tool_maps_read (map_options, error);
  g_auto (GStrv) known = laurel_drive_list_dup_fields (import->kind);
  LaurelContestList *list = NULL;

  if (maps != NULL && laurel_tool_maps_check (maps, (const char *const *) known, error))
    list = laurel_drive_list_read (table, import->kind, drive, maps, error);
  if (list == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, context->words[0]);

  return list;
}

static gboolean
import_list (LaurelToolContext *context, const Import *import, GError **error)
{
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelDrive) drive = NULL;
  g_autoptr (LaurelContestList) list = NULL;
  g_autofree char *source = g_path_get_basename (context->words[0]);
  const LaurelToolList told = { import->name, laurel_drive_list_get_needed (import->kind),
                                import->id };

  if (into_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say with --into which drive it is for: its title or id."));
    return FALSE;
  }

  context->imports = TRUE;
  laurel_tool_watch_tell (context->watch, _("Reading…"));
  table = laurel_tool_read_table (context, context->words[0], error);
  library = table ? laurel_tool_open (context, !dry_run_option, error) : NULL;
  drive = library ? laurel_drive_find (laurel_library_get_reader (library), into_option, error)
                  : NULL;
  list = drive ? read_list (context, import, table, drive, error) : NULL;
  if (list == NULL)
    return FALSE;

  laurel_drive_list_compare (list, import->kind, laurel_library_get_reader (library), drive,
                             new_units_option);
  laurel_tool_take_faults (context, context->words[0], list->faults,
                           skip_faults_option || dry_run_option);
  if (!laurel_tool_check_errors (context, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option &&
      !laurel_tool_list_take (context, library, import->command,
                              laurel_drive_list_build (list, import->kind, drive, source), error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  laurel_tool_list_tell (context, &told, list);
  return TRUE;
}

static gboolean
import_gifts (LaurelToolContext *context, GError **error)
{
  return import_list (context, &GIFTS, error);
}

static gboolean
import_receivers (LaurelToolContext *context, GError **error)
{
  return import_list (context, &RECEIVERS, error);
}

static gboolean
import_needs (LaurelToolContext *context, GError **error)
{
  return import_list (context, &NEEDS, error);
}

static gboolean
import_waybills (LaurelToolContext *context, GError **error)
{
  return import_list (context, &WAYBILLS, error);
}

const LaurelToolCommand LAUREL_TOOL_DRIVE_IMPORT[] = {
  { "import gifts", N_("FILE"), N_("Takes gifts of a drive in: CSV, Excel and others"), 1, 1,
    OPTIONS, import_gifts },
  { "import receivers", N_("FILE"), N_("Takes receivers of a drive in: CSV, Excel and others"), 1,
    1, OPTIONS, import_receivers },
  { "import needs", N_("FILE"), N_("Takes what receivers of a drive need in: CSV, Excel and "
                                   "others"),
    1, 1, OPTIONS, import_needs },
  { "import waybills", N_("FILE"), N_("Takes what a carrier tells of parcels in: CSV, Excel and "
                                      "others"), 1, 1, OPTIONS, import_waybills },
  { NULL },
};
