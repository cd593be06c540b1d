/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "tool/laurel-tool-list.h"
#include "tool/laurel-tool-maps.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>

/* laurel import entries, and import judges. */

static char *contest_option;
static char **map_options;
static gboolean dry_run_option;
static gboolean skip_faults_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option, N_("Of this contest: its title or id"),
    N_("CONTEST") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map_options,
    N_("What a column holds; may be repeated"), N_("HEADING=FIELD") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { "skip-faults", 0, 0, G_OPTION_ARG_NONE, &skip_faults_option,
    N_("Leave out the rows with which something is wrong"), NULL },
  { NULL },
};

/* What one kind of list is read, compared and taken in by. */
typedef struct {
  LaurelToolList told;
  const LaurelCommand *command;
  LaurelContestList *(*read) (const LaurelTable *table, LaurelReader *reader,
                              LaurelContest *contest, GHashTable *maps, GError **error);
  gboolean (*compare) (LaurelContestList *list, LaurelReader *reader, LaurelContest *contest,
                       GError **error);
  GVariant *(*build) (LaurelContestList *list, LaurelContest *contest, const char *source);
  const LaurelListHeading *(*get_headings) (gsize *n);
} Kind;

static LaurelContestList *
read_entries (const LaurelTable *table, LaurelReader *reader, LaurelContest *contest,
              GHashTable *maps, GError **error)
{
  return laurel_entries_list_read (table, reader, contest, maps, FALSE, error);
}

static LaurelContestList *
read_judges (const LaurelTable *table, LaurelReader *reader, LaurelContest *contest,
             GHashTable *maps, GError **error)
{
  return laurel_judges_list_read (table, contest, maps, FALSE, error);
}

static const Kind ENTRIES = { { "entries", "title", "id" }, &LAUREL_ENTRIES_IMPORT, read_entries,
                              laurel_entries_list_compare, laurel_entries_list_build,
                              laurel_entries_list_get_headings };
static const Kind JUDGES = { { "judges", "name", "id" }, &LAUREL_JUDGES_IMPORT, read_judges,
                             laurel_judges_list_compare, laurel_judges_list_build,
                             laurel_judges_list_get_headings };

/* What a column can hold: what such a list has, and what the form of the contest asks for. */
static gboolean
check_maps (const Kind *kind, GHashTable *maps, LaurelReader *reader, LaurelContest *contest,
            GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) form = NULL;
  gsize n;
  const LaurelListHeading *headings = kind->get_headings (&n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (known, g_strdup (headings[i].field));
  form = laurel_contest_field_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), error);
  if (form == NULL)
    return FALSE;

  for (guint i = 0; kind == &ENTRIES && i < form->len; i++)
    g_ptr_array_add (known, g_strdup_printf ("field/%" G_GINT64_FORMAT,
                                             laurel_row_get_id (LAUREL_ROW (form->pdata[i]))));
  g_ptr_array_add (known, NULL);

  return laurel_tool_maps_check (maps, (const char *const *) known->pdata, error);
}

static LaurelContestList *
read_list (LaurelToolContext *context, const Kind *kind, const LaurelTable *table,
           LaurelReader *reader, LaurelContest *contest, GError **error)
{
  g_autoptr (GHashTable) maps = laurel_tool_maps_read (map_options, error);
  LaurelContestList *list = NULL;

  if (maps != NULL && check_maps (kind, maps, reader, contest, error))
    list = kind->read (table, reader, contest, maps, error);
  if (list == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, context->words[0]);

  return list;
}

static gboolean
import (LaurelToolContext *context, const Kind *kind, GError **error)
{
  g_autoptr (LaurelTable) table = NULL;
  g_autoptr (LaurelLibrary) library = NULL;
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (LaurelContestList) list = NULL;
  g_autofree char *source = g_path_get_basename (context->words[0]);

  if (contest_option == NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                         _("Say with --contest whose they are: its title or id."));
    return FALSE;
  }

  context->imports = TRUE;
  laurel_tool_watch_tell (context->watch, _("Reading…"));
  table = laurel_tool_read_list (context, context->words[0], error);
  library = table ? laurel_tool_open (context, !dry_run_option, error) : NULL;
  if (library == NULL)
    return FALSE;

  contest = laurel_contest_find (laurel_library_get_reader (library), contest_option, error);
  if (contest != NULL)
    list = read_list (context, kind, table, laurel_library_get_reader (library), contest, error);
  if (list == NULL ||
      !kind->compare (list, laurel_library_get_reader (library), contest, error))
    return FALSE;

  laurel_tool_take_faults (context, context->words[0], list->faults,
                           skip_faults_option || dry_run_option);
  if (!laurel_tool_check_errors (context, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option &&
      !laurel_tool_list_take (context, library, kind->command,
                              kind->build (list, contest, source), error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  laurel_tool_list_tell (context, &kind->told, list);
  return TRUE;
}

static gboolean
import_entries (LaurelToolContext *context, GError **error)
{
  return import (context, &ENTRIES, error);
}

static gboolean
import_judges (LaurelToolContext *context, GError **error)
{
  return import (context, &JUDGES, error);
}

const LaurelToolCommand LAUREL_TOOL_CONTEST[] = {
  { "import entries", N_("FILE"), N_("Takes entries of a contest in: CSV, Excel and others"), 1, 1,
    OPTIONS, import_entries },
  { "import judges", N_("FILE"), N_("Takes judges of a contest in: CSV, Excel and others"), 1, 1,
    OPTIONS, import_judges },
  { NULL },
};
