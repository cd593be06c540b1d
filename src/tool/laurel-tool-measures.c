/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-day.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-measure-lists.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-plans.h"
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

/* All that is wrong with the file is told, with its name; then nothing of it comes in. */
static gboolean
import (Import *self, const LaurelCommand *command, LaurelContestList *list, GError **error)
{
  g_autoptr (LaurelContestList) own = list;

  if (own == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR)
    laurel_exchange_error_set_file (*error, self->context->words[0]);
  if (own == NULL)
    return FALSE;

  laurel_tool_take_faults (self->context, self->context->words[0], own->faults, FALSE);
  if (!laurel_tool_check_errors (self->context, error))
    return FALSE;

  laurel_tool_watch_tell (self->context->watch, _("Importing…"));
  return laurel_tool_run_command (self->context, self->library, command, own->taken, error);
}

static gboolean
import_values (LaurelToolContext *context, GError **error)
{
  g_auto (Import) self = { 0 };

  return open_import (&self, context, "index", error) &&
         import (&self, &LAUREL_VALUES_PUT,
                 laurel_measure_lists_read_values (self.table,
                                                   laurel_library_get_reader (self.library),
                                                   self.stage, NULL, error), error);
}

static gboolean
import_frame (LaurelToolContext *context, GError **error)
{
  g_auto (Import) self = { 0 };

  return open_import (&self, context, "survey", error) &&
         import (&self, &LAUREL_SURVEY_FRAME,
                 laurel_measure_lists_read_frame (self.table,
                                                  laurel_library_get_reader (self.library),
                                                  self.stage, NULL, error), error);
}

static gboolean
import_returns (LaurelToolContext *context, GError **error)
{
  g_auto (Import) self = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *name = g_path_get_basename (context->words[0]);
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  LaurelMeasureSource source = { .name = name, .day = day_option ? day_option : today };

  if (!open_import (&self, context, "survey", error))
    return FALSE;
  bytes = laurel_tool_load_bytes (context, context->words[0], error);
  if (bytes == NULL)
    return FALSE;

  source.digest = digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return import (&self, &LAUREL_SURVEY_TAKE,
                 laurel_measure_lists_read_returns (self.table,
                                                    laurel_library_get_reader (self.library),
                                                    self.stage, NULL, &source, error),
                 error);
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
