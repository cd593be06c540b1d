/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-day.h"
#include "base/laurel-ratio.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "tool/laurel-tool-columns.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-stage.h"

#include <glib/gi18n-lib.h>

/* laurel import values, import frame and import returns. */

static char *contest_option;
static char *stage_option;
static char *day_option;

#define CONTEST_OPTION \
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option, \
    N_("Of this contest: its title or id"), N_("CONTEST") }
#define STAGE_OPTION \
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option, \
    N_("Of this stage, where several are meant: its title or id"), N_("STAGE") }

static const GOptionEntry OPTIONS[] = { CONTEST_OPTION, STAGE_OPTION, { NULL } };

static const GOptionEntry RETURNS_OPTIONS[] = {
  CONTEST_OPTION,
  STAGE_OPTION,
  { "day", 0, 0, G_OPTION_ARG_STRING, &day_option, N_("When they came, as 2025-09-01; else today"),
    N_("DAY") },
  { NULL },
};

/* What an import works with. */
typedef struct {
  LaurelToolContext *context;
  LaurelTable *table;
  LaurelLibrary *library;
  LaurelContestStage *stage;
} Import;

static void
import_clear (Import *self)
{
  g_clear_object (&self->stage);
  g_clear_pointer (&self->library, laurel_library_close);
  g_clear_pointer (&self->table, laurel_table_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static gboolean
open_import (Import *self, LaurelToolContext *context, const char *measure, GError **error)
{
  self->context = context;
  context->imports = TRUE;
  laurel_tool_watch_tell (context->watch, _("Reading…"));
  self->table = laurel_tool_load_rows (context, context->words[0], error);
  self->library = self->table ? laurel_tool_open (context, TRUE, error) : NULL;
  if (self->library != NULL)
    self->stage = laurel_tool_find_stage (laurel_library_get_reader (self->library), contest_option,
                                          stage_option, measure, error);

  return self->stage != NULL;
}

static gint64
get_stage (const Import *self)
{
  return laurel_row_get_id (LAUREL_ROW (self->stage));
}

static gboolean
finish_import (Import *self, const LaurelCommand *command, GVariant *args, GError **error)
{
  laurel_tool_watch_tell (self->context->watch, _("Importing…"));

  return laurel_tool_run_command (self->context, self->library, command, args, error);
}

static char *
dup_cell (const Import *self, int row, int column)
{
  const char *text = column >= 0 ? laurel_table_get_text (self->table, row, column) : NULL;

  return g_strstrip (g_strdup (text ? text : ""));
}

/* ---- indicators ---------------------------------------------------------------------------- */

/* Returns: (transfer full) (element-type utf8 gint64) (nullable): entries by number */
static GHashTable *
load_entries (const Import *self, GError **error)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_contest_stage_get_contest_id (self->stage)));
  g_autoptr (GPtrArray) rows =
    LAUREL_ENTRIES_OF_CONTEST.run (laurel_library_get_reader (self->library), args, error);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_hash_table_insert (entries, g_strdup (laurel_entry_get_number (rows->pdata[i])),
                         g_memdup2 (&id, sizeof id));
  }

  return g_steal_pointer (&entries);
}

static gboolean
add_values (const Import *self, GHashTable *entries, int row, int key, GVariantBuilder *values,
            GError **error)
{
  g_autofree char *number = dup_cell (self, row, key);
  const gint64 *entry = g_hash_table_lookup (entries, number);

  if (entry == NULL) {
    laurel_tool_columns_fail (error, self->context->words[0], self->table, row, key,
                              _("Write its number as the contest has it."),
                              /* Translators: %s is the number of an entry. */
                              _("There is no entry “%s”."), number);
    return FALSE;
  }
  for (int column = 0; column < laurel_table_get_n_columns (self->table); column++) {
    g_autofree char *indicator = dup_cell (self, 0, column);
    g_autofree char *value = dup_cell (self, row, column);
    LaurelRatio ratio;

    if (column == key || *indicator == '\0')
      continue;
    if (*value != '\0' && !laurel_ratio_read (value, &ratio)) {
      laurel_tool_columns_fail (error, self->context->words[0], self->table, row, column, NULL,
                                /* Translators: what stands there, and the name of an indicator. */
                                _("“%s” is no number for “%s”. Write it as 12.5, or leave it "
                                  "empty."), value, indicator);
      return FALSE;
    }
    g_variant_builder_add (values, "(xss)", *entry, indicator, value);
  }

  return TRUE;
}

static gboolean
import_values (LaurelToolContext *context, GError **error)
{
  static const LaurelToolColumn WANTED[] = { { "entry", TRUE } };
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xss)"));
  g_autoptr (GHashTable) entries = NULL;
  g_auto (Import) self = { 0 };
  int key;

  if (!open_import (&self, context, "index", error) ||
      !laurel_tool_columns_find (NULL, context->words[0], self.table, WANTED, 1, &key, error))
    return FALSE;
  entries = load_entries (&self, error);
  for (int row = 1; entries != NULL && row < laurel_table_get_n_rows (self.table); row++)
    if (!add_values (&self, entries, row, key, &values, error))
      return FALSE;

  return entries != NULL &&
         finish_import (&self, &LAUREL_VALUES_PUT,
                        g_variant_new ("(xa(xss))", get_stage (&self), &values), error);
}

/* ---- surveys ------------------------------------------------------------------------------ */

static gboolean
import_frame (LaurelToolContext *context, GError **error)
{
  static const LaurelToolColumn WANTED[] = {
    { "stratum", TRUE }, { "code", TRUE }, { "name", FALSE }, { "mail", FALSE },
  };
  g_auto (GVariantBuilder) units = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssss)"));
  g_auto (Import) self = { 0 };
  int columns[G_N_ELEMENTS (WANTED)];

  if (!open_import (&self, context, "survey", error) ||
      !laurel_tool_columns_find (context, context->words[0], self.table, WANTED,
                                 G_N_ELEMENTS (WANTED), columns, error))
    return FALSE;

  for (int row = 1; row < laurel_table_get_n_rows (self.table); row++) {
    g_autofree char *stratum = dup_cell (&self, row, columns[0]);
    g_autofree char *code = dup_cell (&self, row, columns[1]);
    g_autofree char *name = dup_cell (&self, row, columns[2]);
    g_autofree char *mail = dup_cell (&self, row, columns[3]);

    g_variant_builder_add (&units, "(ssss)", stratum, code, name, mail);
  }

  return finish_import (&self, &LAUREL_SURVEY_FRAME,
                        g_variant_new ("(xa(ssss))", get_stage (&self), &units), error);
}

/* The code first, and then the questions as their columns are called. */
static char *
dup_columns (const Import *self, int key)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "code");
  for (int column = 0; column < laurel_table_get_n_columns (self->table); column++) {
    g_autofree char *question = dup_cell (self, 0, column);

    if (column != key)
      json_builder_add_string_value (builder, question);
  }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
append_row (const Import *self, int row, int key, GString *page)
{
  g_autofree char *code = dup_cell (self, row, key);

  laurel_csv_append (page, code);
  for (int column = 0; column < laurel_table_get_n_columns (self->table); column++) {
    g_autofree char *answer = dup_cell (self, row, column);

    if (column == key)
      continue;
    g_string_append_c (page, ',');
    laurel_csv_append (page, answer);
  }
  g_string_append_c (page, '\n');
}

static GVariant *
build_returns (const Import *self, int key, const char *digest, const char *day)
{
  g_auto (GVariantBuilder) pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(us)"));
  g_autofree char *name = g_path_get_basename (self->context->words[0]);
  g_autofree char *columns = dup_columns (self, key);
  int n_rows = laurel_table_get_n_rows (self->table);

  for (int first = 1; first < n_rows; first += 10000) {
    g_autoptr (GString) page = g_string_new (NULL);
    int end = MIN (n_rows, first + 10000);

    for (int row = first; row < end; row++)
      append_row (self, row, key, page);
    g_variant_builder_add (&pages, "(us)", (guint32) (end - first), page->str);
  }

  return g_variant_new ("(xssssa(us))", get_stage (self), digest, name, columns, day, &pages);
}

static gboolean
import_returns (LaurelToolContext *context, GError **error)
{
  static const LaurelToolColumn WANTED[] = { { "code", TRUE } };
  g_auto (Import) self = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  int key;

  if (!open_import (&self, context, "survey", error) ||
      !laurel_tool_columns_find (NULL, context->words[0], self.table, WANTED, 1, &key, error))
    return FALSE;
  bytes = laurel_tool_load_bytes (context, context->words[0], error);
  if (bytes == NULL)
    return FALSE;

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return finish_import (&self, &LAUREL_SURVEY_TAKE,
                        build_returns (&self, key, digest, day_option ? day_option : today), error);
}

const LaurelToolCommand LAUREL_TOOL_MEASURES[] = {
  { "import values", N_("FILE"),
    N_("Takes what entries of a contest have of indicators in: a column “entry” with their "
       "numbers, and one each"), 1, 1, OPTIONS, import_values },
  { "import frame", N_("FILE"),
    N_("Takes whom a survey asks in: columns “stratum”, “code”, “name” and “mail”"), 1, 1, OPTIONS,
    import_frame },
  { "import returns", N_("FILE"),
    N_("Takes returns of a survey in: a column “code”, and one for each question"), 1, 1,
    RETURNS_OPTIONS, import_returns },
  { NULL },
};
