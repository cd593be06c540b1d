/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-day.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-fault.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-plan-target.h"
#include "exchange/laurel-table-reader.h"
#include "tool/laurel-activity-json.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/* laurel import plan. */

static char *programme_option;
static int year_option;
static gboolean dry_run_option;
static char *take_option;

static const GOptionEntry PLAN_OPTIONS[] = {
  { "programme", 0, 0, G_OPTION_ARG_STRING, &programme_option,
    N_("Into this season: its title, id or year"), N_("SEASON") },
  { "year", 'y', 0, G_OPTION_ARG_INT, &year_option, N_("The year of the plan"), N_("YEAR") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { "take", 0, 0, G_OPTION_ARG_STRING, &take_option,
    N_("Which differences: new, moved, edited, gone (default: all)"), N_("KINDS") },
  { NULL },
};

/* What one call imports: the answers of several files add up. */
typedef struct {
  LaurelToolContext *context;
  LaurelLibrary *library;
  LaurelPlanTake take;
  JsonBuilder *activities;
  LaurelPlanCounts counts;
  char *title;
  char *encoding;
  int year;
} Import;

static gboolean
read_take (LaurelPlanTake *take, GError **error)
{
  static const char *const KINDS[] = { "new", "moved", "edited", "gone" };
  g_auto (GStrv) words = NULL;

  *take = take_option ? 0 : LAUREL_PLAN_TAKE_ALL;
  words = g_strsplit (take_option ? take_option : "", ",", -1);
  for (char **word = words; *word != NULL; word++) {
    gsize kind = 0;

    while (kind < G_N_ELEMENTS (KINDS) && !g_str_equal (KINDS[kind], g_strstrip (*word)))
      kind++;
    if (kind == G_N_ELEMENTS (KINDS)) {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: %s is what was typed; the words in quotes stay as they are. */
                   _("“%s” is no kind of difference: use “new”, “moved”, “edited”, “gone”."),
                   *word);
      return FALSE;
    }
    *take |= 1u << kind;
  }

  return TRUE;
}

static GBytes *
read_stdin (LaurelToolContext *context, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              context->cancellable, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static LaurelTable *
read_table (LaurelToolContext *context, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_equal (file, "-"))
    return laurel_table_read_file (file, context->cancellable, error);

  bytes = read_stdin (context, error);

  return bytes ? laurel_table_read_bytes (bytes, context->cancellable, error) : NULL;
}

static gboolean
is_known_place (const char *place, gpointer places)
{
  return g_hash_table_contains (places, place);
}

static LaurelPlanDraft *
read_draft (Import *self, const char *file, GError **error)
{
  g_autoptr (LaurelTable) table = read_table (self->context, file, error);
  g_autoptr (GHashTable) places = NULL;
  g_autofree char *name = g_path_get_basename (file);
  LaurelPlanOptions options = { .name = name, .year = year_option,
                                .knows_place = is_known_place };
  int month, day;

  if (table != NULL)
    places = laurel_activity_list_places (laurel_library_get_reader (self->library), error);
  if (places == NULL)
    return NULL;

  laurel_day_get_ymd (laurel_day_today (), &options.fallback_year, &month, &day);
  options.user_data = places;

  return laurel_plan_reader_read (table, &options, error);
}

/* "plan.csv:7: what is wrong. What to do." */
static void
warn_fault (Import *self, const char *file, const LaurelFault *fault)
{
  g_autoptr (GString) text = g_string_new (file);

  if (fault->line > 0)
    g_string_append_printf (text, ":%d", fault->line);
  if (fault->cell != NULL)
    g_string_append_printf (text, ":%s", fault->cell);
  g_string_append_printf (text, ": %s", fault->message);
  if (fault->hint != NULL)
    g_string_append_printf (text, " %s", fault->hint);
  laurel_tool_warn (self->context, text->str);
}

static char *
describe_finding (const LaurelFinding *finding)
{
  if (finding->kind == LAUREL_FINDING_QUOTA)
    return g_strdup_printf ("%d–%d", finding->min, finding->max);

  return g_strdup (finding->role ? finding->role : finding->words ? finding->words : "");
}

static void
warn_finding (Import *self, const char *file, const LaurelPlanRow *row,
              const LaurelFinding *finding)
{
  g_autofree char *contradiction = laurel_finding_dup_contradiction (finding,
                                                                     &row->reading.window);
  g_autofree char *detail = describe_finding (finding);
  g_autofree char *text = NULL;

  if (contradiction != NULL)
    /* Translators: a file, the number of an activity, and a sentence. */
    text = g_strdup_printf (_("%s: activity %s: %s"), file, row->number, contradiction);
  else
    /* Translators: a file, the number of an activity, what was found in its text, and a detail of
     * that: a date, a role or a number. */
    text = g_strdup_printf (_("%s: activity %s: the text also says “%s” (%s). It was not taken."),
                            file, row->number, finding->title, detail);
  laurel_tool_warn (self->context, text);
}

/* What stands in the text is proposed in the window, and only told here. */
static void
warn_findings (Import *self, const char *file, const LaurelPlanDraft *draft,
               const LaurelPlanRow *row)
{
  g_autoptr (GPtrArray) findings = laurel_content_read (row->content ? row->content : "",
                                                        draft->year, NULL);

  for (guint i = 0; i < findings->len; i++)
    warn_finding (self, file, row, findings->pdata[i]);
}

static void
warn_all (Import *self, const char *file, const LaurelPlanDraft *draft)
{
  g_autoptr (GPtrArray) faults = laurel_plan_draft_list_faults (draft);

  for (guint i = 0; i < faults->len; i++)
    warn_fault (self, file, faults->pdata[i]);
  for (guint i = 0; i < draft->rows->len; i++)
    warn_findings (self, file, draft, draft->rows->pdata[i]);
}

static gboolean
take_in (Import *self, const LaurelPlanDraft *draft, const LaurelPlanTarget *target,
         const GArray *changes, const char *file, GError **error)
{
  g_autofree char *source = g_path_get_basename (file);
  g_auto (LaurelOutcome) outcome = { 0 };

  if (!laurel_library_run (self->library, &LAUREL_PLAN_IMPORT,
                           laurel_plan_build_taken (draft, target, changes, self->take, source),
                           self->context->actor, &outcome, error))
    return FALSE;

  if (!self->context->json)
    laurel_tool_tell_outcome (self->context, &outcome);
  return TRUE;
}

static void
add_counts (LaurelPlanCounts *sum, LaurelPlanCounts counts)
{
  sum->n_new += counts.n_new;
  sum->n_moved += counts.n_moved;
  sum->n_edited += counts.n_edited;
  sum->n_same += counts.n_same;
  sum->n_gone += counts.n_gone;
}

/* After the import the activities are those of the library; in a dry run, those
 * that would be. */
static gboolean
add_activities (Import *self, const LaurelPlanDraft *draft, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (LaurelPlanTarget) after = NULL;

  if (dry_run_option) {
    for (guint i = 0; i < draft->rows->len; i++)
      laurel_plan_row_add_json (self->activities, draft, draft->rows->pdata[i]);
    return TRUE;
  }

  after = laurel_plan_target_find (reader, draft, programme_option, error);
  for (guint i = 0; after != NULL && i < after->activities->len; i++)
    if (!laurel_activity_add_json (self->activities, reader, after->activities->pdata[i], error))
      return FALSE;

  return after != NULL;
}

static gboolean
import_file (Import *self, const char *file, GError **error)
{
  g_autoptr (LaurelPlanDraft) draft = read_draft (self, file, error);
  g_autoptr (LaurelPlanTarget) target = NULL;
  g_autoptr (GArray) changes = NULL;

  if (draft == NULL || !laurel_plan_draft_check (draft, error)) {
    if (error != NULL && *error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR &&
        laurel_exchange_error_get_file (*error) == NULL)
      laurel_exchange_error_set_file (*error, file);
    return FALSE;
  }

  target = laurel_plan_target_find (laurel_library_get_reader (self->library), draft,
                                    programme_option, error);
  if (target == NULL)
    return FALSE;

  changes = laurel_plan_compare (draft, (const LaurelPlanExisting *) target->existing->data,
                                 (int) target->existing->len);
  add_counts (&self->counts, laurel_plan_compare_count (changes));
  g_free (self->title);
  g_free (self->encoding);
  self->title = g_strdup (target->title);
  self->encoding = g_strdup (draft->encoding);
  self->year = draft->year;
  warn_all (self, file, draft);

  return (dry_run_option || take_in (self, draft, target, changes, file, error)) &&
         (!self->context->json || add_activities (self, draft, error));
}

static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
tell (Import *self)
{
  LaurelPlanCounts *counts = &self->counts;

  if (!self->context->json) {
    /* Translators: %d count the activities of a plan that was imported. */
    printf (_("new: %d, moved: %d, edited: %d, same: %d, gone: %d\n"), counts->n_new,
            counts->n_moved, counts->n_edited, counts->n_same, counts->n_gone);
    return;
  }

  json_builder_end_array (self->activities);
  laurel_tool_set_string (self->activities, "title", self->title);
  add_number (self->activities, "year", self->year);
  laurel_tool_set_string (self->activities, "encoding", self->encoding);
  add_number (self->activities, "new", counts->n_new);
  add_number (self->activities, "moved", counts->n_moved);
  add_number (self->activities, "edited", counts->n_edited);
  add_number (self->activities, "same", counts->n_same);
  add_number (self->activities, "gone", counts->n_gone);
  laurel_tool_print_json (self->context, self->activities);
}

static gboolean
import_plan (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonBuilder) activities = json_builder_new ();
  g_autoptr (LaurelLibrary) library = NULL;
  Import self = { .context = context, .activities = activities };
  gboolean done;

  if (!read_take (&self.take, error))
    return FALSE;

  library = laurel_tool_open (context, !dry_run_option, error);
  if (library == NULL)
    return FALSE;

  self.library = library;
  laurel_tool_begin (activities);
  json_builder_set_member_name (activities, "activities");
  json_builder_begin_array (activities);
  done = TRUE;
  for (int i = 0; i < context->n_words && done; i++)
    done = import_file (&self, context->words[i], error);
  if (done)
    tell (&self);
  g_free (self.title);
  g_free (self.encoding);

  return done;
}

const LaurelToolCommand LAUREL_TOOL_IMPORT[] = {
  { "import plan", N_("FILE…"), N_("Takes a plan in: Word, Excel, CSV, text"), 1, -1,
    PLAN_OPTIONS, import_plan },
  { NULL },
};
