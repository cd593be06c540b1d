/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-day.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-fault.h"
#include "exchange/laurel-plan-args.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-plan-reading.h"
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
  { "programme", 0, 0, G_OPTION_ARG_FILENAME, &programme_option,
    N_("Into this season: its title, id or year"), N_("SEASON") },
  { "year", 'y', 0, G_OPTION_ARG_INT, &year_option, N_("The year of the plan"), N_("YEAR") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say what would be imported"),
    NULL },
  { "take", 0, 0, G_OPTION_ARG_FILENAME, &take_option,
    N_("Which differences: new, moved, edited, gone (default: all)"), N_("KINDS") },
  { NULL },
};

/* What one file, or several that go into one programme, come to. */
typedef struct {
  const char *file;
  LaurelPlanDraft *draft;
  LaurelPlanTarget *target;
  GArray *changes;
} Plan;

/* What one call imports: the counts of several plans add up. */
typedef struct {
  LaurelToolContext *context;
  LaurelLibrary *library;
  LaurelPlanTake take;
  GPtrArray *tables; /* one for each file */
  GPtrArray *plans;  /* (element-type Plan) */
  LaurelPlanCounts counts;
} Import;

static void
plan_free (Plan *plan)
{
  g_clear_pointer (&plan->draft, laurel_plan_draft_free);
  g_clear_pointer (&plan->target, laurel_plan_target_free);
  g_clear_pointer (&plan->changes, g_array_unref);
  g_free (plan);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

/* ---- reading ---------------------------------------------------------------- */

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

/* All files are read before the library is opened: while standard input is
 * waited for, nobody else has to wait. */
static gboolean
read_tables (Import *self, GError **error)
{
  for (int i = 0; i < self->context->n_words; i++) {
    const char *file = self->context->words[i];
    LaurelTable *table = read_table (self->context, file, error);

    if (table == NULL) {
      laurel_exchange_error_set_file (*error, file);
      return FALSE;
    }
    g_ptr_array_add (self->tables, table);
  }

  return TRUE;
}

static LaurelPlanDraft *
read_draft (Import *self, const LaurelTable *table, const char *file, GHashTable *places,
            GError **error)
{
  g_autofree char *name = g_path_get_basename (file);
  LaurelPlanOptions options = { .name = g_str_equal (file, "-") ? NULL : name,
                                .year = year_option,
                                .knows_place = is_known_place, .user_data = places,
                                .cancellable = self->context->cancellable };
  g_autoptr (LaurelPlanDraft) draft = NULL;
  int month, day;

  laurel_day_get_ymd (laurel_day_today (), &options.fallback_year, &month, &day);
  draft = laurel_plan_reader_read (table, &options, error);
  if (draft != NULL && laurel_plan_draft_check (draft, error))
    return g_steal_pointer (&draft);

  laurel_exchange_error_set_file (*error, file);
  return NULL;
}

/* "plan.csv:7:C7: what is wrong. What to do." */
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

static void
warn_all (Import *self, const char *file, const LaurelPlanDraft *draft)
{
  g_autoptr (GPtrArray) faults = laurel_plan_draft_list_faults (draft);

  for (guint i = 0; i < faults->len; i++)
    warn_fault (self, file, faults->pdata[i]);
}

/* ---- several files into one programme --------------------------------------- */

static Plan *
find_plan (Import *self, const LaurelPlanTarget *target)
{
  for (guint i = 0; i < self->plans->len; i++) {
    Plan *plan = self->plans->pdata[i];

    if (plan->target->programme == target->programme &&
        g_str_equal (plan->target->title, target->title))
      return plan;
  }

  return NULL;
}

static const LaurelPlanRow *
find_number (const LaurelPlanDraft *draft, const char *number)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (g_str_equal (row->number, number))
      return row;
  }

  return NULL;
}

static gboolean
refuse_number (const Plan *plan, const char *file, const LaurelPlanRow *row, const char *other,
               GError **error)
{
  laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
                             _("Give one of them another number, or import the files one by one."),
                             /* Translators: %1$s is a number, %2$s and %4$s are titles of
                              * activities, %3$s is a file. */
                             _("Number %1$s is “%2$s” in “%3$s”, and “%4$s” here."), row->number,
                             other, plan->file, row->title);
  laurel_exchange_error_set_file (*error, file);
  laurel_exchange_error_set_position (*error, row->line, row->column, row->cell);

  return FALSE;
}

/* What one file does not have, another may: only together do they say what is gone. */
static gboolean
append_draft (Plan *plan, LaurelPlanDraft *draft, const char *file, GError **error)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanRow *other = find_number (plan->draft, row->number);

    if (other != NULL)
      return refuse_number (plan, file, row, other->title, error);
  }

  g_ptr_array_extend_and_steal (plan->draft->rows, g_steal_pointer (&draft->rows));
  draft->rows = g_ptr_array_new ();
  return TRUE;
}

/* A season may mean other days by 月底 than most do; then the plan is read again,
 * as it means them. */
static gboolean
read_as_meant (Import *self, Plan *plan, GHashTable *places, GError **error)
{
  LaurelPlanOptions options = { .habits = plan->target->habits,
                                .knows_place = is_known_place, .user_data = places,
                                .cancellable = self->context->cancellable };

  return plan->target->habits == &LAUREL_DATE_HABITS_NARROW ||
         laurel_plan_reading_read_all (plan->draft, &options, error);
}

static gboolean
add_plan (Import *self, const char *file, LaurelPlanDraft *draft, GHashTable *places,
          GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (Plan) plan = g_new0 (Plan, 1);
  Plan *other;

  plan->file = file;
  plan->draft = draft;
  plan->target = laurel_plan_target_find (reader, draft, programme_option, error);
  if (plan->target == NULL || !read_as_meant (self, plan, places, error))
    return FALSE;

  warn_all (self, file, draft);
  other = find_plan (self, plan->target);
  if (other != NULL)
    return append_draft (other, draft, file, error);

  g_ptr_array_add (self->plans, g_steal_pointer (&plan));
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

static gboolean
read_plans (Import *self, GError **error)
{
  g_autoptr (GHashTable) places =
    laurel_activity_list_places (laurel_library_get_reader (self->library), error);

  if (places == NULL)
    return FALSE;

  for (guint i = 0; i < self->tables->len; i++) {
    const char *file = self->context->words[i];
    LaurelPlanDraft *draft = read_draft (self, self->tables->pdata[i], file, places, error);

    if (draft == NULL || !add_plan (self, file, draft, places, error))
      return FALSE;
  }

  for (guint i = 0; i < self->plans->len; i++) {
    Plan *plan = self->plans->pdata[i];

    plan->changes = laurel_plan_compare (plan->draft,
                                         (const LaurelPlanExisting *) plan->target->existing->data,
                                         (int) plan->target->existing->len);
    add_counts (&self->counts, laurel_plan_compare_count (plan->changes));
  }

  return !g_cancellable_set_error_if_cancelled (self->context->cancellable, error);
}

/* ---- writing ---------------------------------------------------------------- */

static GVariant *
build_args (Import *self, const Plan *plan, GError **error)
{
  g_autofree char *source = g_path_get_basename (plan->file);

  return laurel_plan_build_taken (plan->draft, plan->target, plan->changes, self->take, source,
                                  self->context->cancellable, error);
}

/* Several plans are the arguments of one command. */
static GVariant *
build_all_args (Import *self, GError **error)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (
    "a" LAUREL_PLAN_IMPORT_ARGS));

  for (guint i = 0; i < self->plans->len; i++) {
    GVariant *args = build_args (self, self->plans->pdata[i], error);

    if (args == NULL)
      return NULL;
    g_variant_builder_add_value (&builder, args);
  }

  return g_variant_new (LAUREL_PLANS_IMPORT_ARGS, &builder);
}

/* However many there are, they are one entry, and one undo. */
static gboolean
take_in (Import *self, GError **error)
{
  g_auto (LaurelOutcome) outcome = { 0 };
  gboolean one = self->plans->len == 1;
  GVariant *args = one ? build_args (self, self->plans->pdata[0], error)
                       : build_all_args (self, error);

  if (args == NULL ||
      !laurel_library_run (self->library, one ? &LAUREL_PLAN_IMPORT : &LAUREL_PLANS_IMPORT, args,
                           self->context->actor, &outcome, error))
    return FALSE;

  if (!self->context->json)
    laurel_tool_tell_outcome (self->context, &outcome);
  return TRUE;
}

/* ---- telling ---------------------------------------------------------------- */

/* After the import the activities are those of the library; in a dry run, those
 * that would be. */
static gboolean
add_activities (Import *self, JsonBuilder *builder, const Plan *plan, GError **error)
{
  LaurelReader *reader = laurel_library_get_reader (self->library);
  g_autoptr (LaurelPlanTarget) after = NULL;

  if (dry_run_option) {
    for (guint i = 0; i < plan->draft->rows->len; i++)
      laurel_plan_row_add_json (builder, plan->draft, plan->draft->rows->pdata[i]);
    return TRUE;
  }

  after = laurel_plan_target_find (reader, plan->draft, programme_option, error);
  for (guint i = 0; after != NULL && i < after->activities->len; i++)
    if (!laurel_activity_add_json (builder, reader, after->activities->pdata[i], error))
      return FALSE;

  return after != NULL;
}

static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static gboolean
tell_json (Import *self, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const Plan *first = self->plans->pdata[0];

  laurel_tool_begin (builder);
  laurel_tool_set_string (builder, "title", first->target->title);
  add_number (builder, "year", first->draft->year);
  laurel_tool_set_string (builder, "encoding", first->draft->encoding);
  json_builder_set_member_name (builder, "activities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->plans->len; i++)
    if (!add_activities (self, builder, self->plans->pdata[i], error))
      return FALSE;
  json_builder_end_array (builder);
  add_number (builder, "new", self->counts.n_new);
  add_number (builder, "moved", self->counts.n_moved);
  add_number (builder, "edited", self->counts.n_edited);
  add_number (builder, "same", self->counts.n_same);
  add_number (builder, "gone", self->counts.n_gone);
  laurel_tool_print_json (self->context, builder);

  return TRUE;
}

static gboolean
tell (Import *self, GError **error)
{
  const LaurelPlanCounts *counts = &self->counts;

  if (self->context->json)
    return tell_json (self, error);

  /* Translators: %d count the activities of a plan that was imported. */
  printf (_("new: %d, moved: %d, edited: %d, same: %d, gone: %d\n"), counts->n_new,
          counts->n_moved, counts->n_edited, counts->n_same, counts->n_gone);
  return TRUE;
}

static gboolean
import_plan (LaurelToolContext *context, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)
                                                                 laurel_table_free);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  g_autoptr (LaurelLibrary) library = NULL;
  Import self = { .context = context, .tables = tables, .plans = plans };

  if (!read_take (&self.take, error) || !laurel_tool_check_year (year_option, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Reading…"));
  if (!read_tables (&self, error))
    return FALSE;

  self.library = library = laurel_tool_open (context, !dry_run_option, error);
  if (library == NULL || !read_plans (&self, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option && !take_in (&self, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  return tell (&self, error);
}

const LaurelToolCommand LAUREL_TOOL_IMPORT[] = {
  { "import plan", N_("FILE…"), N_("Takes a plan in: Word, Excel, CSV, text"), 1, -1,
    PLAN_OPTIONS, import_plan },
  { NULL },
};
