/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-plans.h"

#include "base/laurel-day.h"
#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-store.h"
#include "exchange/laurel-exchange-error.h"
#include "exchange/laurel-plan-header.h"
#include "exchange/laurel-plan-numbering.h"
#include "exchange/laurel-plan-reader.h"
#include "exchange/laurel-plan-reading.h"
#include "exchange/laurel-plan-series.h"
#include "exchange/laurel-table-reader.h"
#include "tool/laurel-tool-kinds.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/*
 * Files that are imported in one call: read, put together where they go into
 * one programme, and compared with it. What is wrong in any of them is told, all
 * of it, and then nothing goes in.
 */

static void
plan_free (LaurelToolPlan *plan)
{
  g_clear_pointer (&plan->draft, laurel_plan_draft_free);
  g_clear_pointer (&plan->target, laurel_plan_target_free);
  g_clear_pointer (&plan->changes, g_array_unref);
  g_clear_pointer (&plan->numbers, g_hash_table_unref);
  g_free (plan);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelToolPlan, plan_free)

static void
free_table (LaurelTable *table)
{
  g_clear_pointer (&table, laurel_table_free);
}

LaurelToolPlans *
laurel_tool_plans_new (LaurelToolContext *context, const char *programme, int year)
{
  LaurelToolPlans *self = g_new0 (LaurelToolPlans, 1);

  self->context = context;
  self->programme = programme;
  self->year = year;
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) free_table);

  return self;
}

void
laurel_tool_plans_free (LaurelToolPlans *self)
{
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->tables);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

/* ---- reading ---------------------------------------------------------------- */

/**
 * laurel_tool_read_stdin:
 * @context: the call
 * @error: return location for an error
 *
 * Returns: (transfer full): what comes in until its end
 */
GBytes *
laurel_tool_read_stdin (LaurelToolContext *context, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              context->cancellable, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/**
 * laurel_tool_read_table:
 * @context: the call
 * @file: a file, or "-" for standard input
 * @error: return location for an error
 */
LaurelTable *
laurel_tool_read_table (LaurelToolContext *context, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_equal (file, "-"))
    return laurel_table_read_file (file, context->cancellable, error);

  bytes = laurel_tool_read_stdin (context, error);

  return bytes ? laurel_table_read_bytes (bytes, context->cancellable, error) : NULL;
}

/**
 * laurel_tool_read_list:
 * @context: the call
 * @file: a file, or "-" for standard input
 * @error: return location for an error
 *
 * As laurel_tool_read_table(), of a list that may have one column only.
 */
LaurelTable *
laurel_tool_read_list (LaurelToolContext *context, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = g_str_equal (file, "-")
                             ? laurel_tool_read_stdin (context, error)
                             : laurel_table_load_file (file, context->cancellable, error);
  LaurelTable *table = bytes ? laurel_table_read_list (bytes, context->cancellable, error) : NULL;

  if (table == NULL && error != NULL && (*error)->domain == LAUREL_EXCHANGE_ERROR &&
      !g_str_equal (file, "-"))
    laurel_exchange_error_set_file (*error, file);

  return table;
}

/* Goes on after what is wrong with one file, so that all is told at once; not
 * after Ctrl+C. */
static gboolean
note_error (LaurelToolPlans *self, const char *file, GError *fault, GError **error)
{
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, fault);
    return FALSE;
  }

  laurel_exchange_error_set_file (fault, file);
  laurel_tool_take_error (self->context, fault);
  return TRUE;
}

/**
 * laurel_tool_plans_read_tables:
 * @error: return location for an error
 *
 * Reads all files, before the library is opened: while standard input is waited
 * for, nobody else has to wait.
 *
 * Returns: whether to go on; what is wrong with a file is told later
 */
gboolean
laurel_tool_plans_read_tables (LaurelToolPlans *self, GError **error)
{
  for (int i = 0; i < self->context->n_words; i++) {
    const char *file = self->context->words[i];
    GError *fault = NULL;

    g_ptr_array_add (self->tables, laurel_tool_read_table (self->context, file, &fault));
    if (fault != NULL && !note_error (self, file, fault, error))
      return FALSE;
  }

  /* Where nothing could be read, no library is needed. */
  return self->context->errors->len < self->tables->len ||
         laurel_tool_check_errors (self->context, error);
}

static LaurelPlanDraft *
read_draft (LaurelToolPlans *self, const LaurelTable *table, const char *file, GError **error)
{
  g_autofree char *name = g_path_get_basename (file);
  LaurelPlanOptions options = { .name = g_str_equal (file, "-") ? NULL : name,
                                .year = self->year,
                                .knows_place = laurel_activity_is_place_in,
                                .user_data = self->places,
                                .cancellable = self->context->cancellable };
  int month, day;

  laurel_day_get_ymd (laurel_day_today (), &options.fallback_year, &month, &day);

  return laurel_plan_reader_read (table, &options, error);
}

/* ---- telling ---------------------------------------------------------------- */

/* "plan.csv:7:3: what is wrong. What to do." @kinds: (nullable): what was told so far */
static void
warn_kind (LaurelToolContext *context, const char *file, const LaurelFault *fault,
           LaurelToolKinds *kinds)
{
  g_autofree char *place = laurel_tool_dup_place (file, fault->line, fault->column, fault->cell);
  g_autofree char *text = g_strdup_printf ("%s: %s", place, fault->message);
  g_autofree char *whole = NULL;

  if (fault->hint != NULL)
    /* Translators: two sentences: what is wrong, and what to do. */
    whole = g_strdup_printf (_("%s %s"), text, fault->hint);

  if (kinds == NULL ||
      laurel_tool_kinds_take (kinds, (int) fault->code, fault->hint, fault->cell, text))
    laurel_tool_warn (context, whole ? whole : text);
  else
    laurel_tool_note (context, whole ? whole : text);
}

void
laurel_tool_warn_fault (LaurelToolContext *context, const char *file, const LaurelFault *fault)
{
  warn_kind (context, file, fault, NULL);
}

/**
 * laurel_tool_take_faults:
 * @context: the call
 * @file: a file
 * @faults: (element-type LaurelFault): what is wrong with it, or worth knowing
 * @are_warnings: whether what is wrong does not stop the call
 *
 * Each is told with its place in the file; of those that stop nothing, the first few of each kind.
 */
void
laurel_tool_take_faults (LaurelToolContext *context, const char *file, GPtrArray *faults,
                         gboolean are_warnings)
{
  g_autoptr (LaurelToolKinds) kinds = laurel_tool_kinds_new ();

  for (guint i = 0; i < faults->len; i++) {
    LaurelFault *fault = faults->pdata[i];
    GError *error;

    if (fault->level != LAUREL_FAULT_ERROR || are_warnings) {
      warn_kind (context, file, fault, kinds);
      continue;
    }
    error = laurel_fault_to_error (fault);
    laurel_exchange_error_set_file (error, file);
    laurel_tool_take_error (context, error);
  }
  if (!context->json)
    laurel_tool_kinds_tell (kinds);
}

void
laurel_tool_plans_warn (LaurelToolPlans *self, const char *file, const LaurelFault *fault)
{
  laurel_tool_warn_fault (self->context, file, fault);
}

/* What is an error keeps everything out; the rest is only told. */
static void
tell_faults (LaurelToolPlans *self, const char *file, const LaurelPlanDraft *draft)
{
  g_autoptr (GPtrArray) faults = laurel_plan_draft_list_faults (draft);

  for (guint i = 0; i < faults->len; i++) {
    const LaurelFault *fault = faults->pdata[i];
    GError *error = NULL;

    if (fault->level < LAUREL_FAULT_ERROR) {
      laurel_tool_plans_warn (self, file, fault);
      continue;
    }
    error = laurel_fault_to_error (fault);
    laurel_exchange_error_set_file (error, file);
    laurel_tool_take_error (self->context, error);
  }
}

/* ---- several files into one programme --------------------------------------- */

static LaurelToolPlan *
find_plan (LaurelToolPlans *self, const LaurelPlanTarget *target)
{
  for (guint i = 0; i < self->plans->len; i++) {
    LaurelToolPlan *plan = self->plans->pdata[i];

    if (plan->target->programme == target->programme &&
        g_str_equal (plan->target->title, target->title))
      return plan;
  }

  return NULL;
}

static void
refuse_number (LaurelToolPlans *self, const LaurelToolPlan *plan, const char *file,
               const LaurelPlanRow *row, const char *other)
{
  GError *error = NULL;

  laurel_exchange_error_set (&error, LAUREL_EXCHANGE_ERROR_DUPLICATE_NUMBER,
                             _("Give one of them another number, or import the files one by one."),
                             /* Translators: %1$s is a number, %2$s and %4$s are titles of
                              * activities, %3$s is a file. */
                             _("Number %1$s is “%2$s” in “%3$s”, and “%4$s” here."), row->number,
                             other, plan->file, row->title);
  laurel_exchange_error_set_file (error, file);
  laurel_exchange_error_set_position (error, row->line, row->column, row->cell);
  laurel_tool_take_error (self->context, error);
}

static void
take_numbers (LaurelToolPlan *plan, const LaurelPlanDraft *draft)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    LaurelPlanRow *row = draft->rows->pdata[i];

    g_hash_table_insert (plan->numbers, row->number, row);
  }
}

static void
join_series (LaurelToolPlan *plan, LaurelPlanDraft *draft)
{
  laurel_plan_series_join (draft, (const LaurelPlanExisting *) plan->target->existing->data,
                           (int) plan->target->existing->len);
}

/* What one file does not have, another may: only together do they say what is gone. */
static void
append_draft (LaurelToolPlans *self, LaurelToolPlan *plan, LaurelPlanDraft *draft,
              const char *file)
{
  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];
    const LaurelPlanRow *other = g_hash_table_lookup (plan->numbers, row->number);

    if (other != NULL)
      refuse_number (self, plan, file, row, other->title);
  }

  take_numbers (plan, draft);
  g_ptr_array_extend_and_steal (plan->draft->rows, g_steal_pointer (&draft->rows));
  draft->rows = g_ptr_array_new ();
  laurel_plan_series_settle (plan->draft);
  join_series (plan, plan->draft);
}

static LaurelPlanOptions
get_options (LaurelToolPlans *self, const LaurelToolPlan *plan)
{
  return (LaurelPlanOptions) { .year = self->year, .habits = plan->target->habits,
                               .knows_place = laurel_activity_is_place_in,
                               .user_data = self->places,
                               .cancellable = self->context->cancellable };
}

/* A season may mean other days by 月底 than most do, and it has a year, which the
 * file need not say; then the plan is read again, as it is meant there. */
static gboolean
read_as_meant (LaurelToolPlans *self, LaurelToolPlan *plan, GError **error)
{
  LaurelPlanOptions options = get_options (self, plan);
  int year = plan->draft->year;

  if (plan->draft->year_open && plan->target->year != 0)
    laurel_plan_header_take_year (plan->draft, plan->target->year, plan->target->title);

  return (plan->draft->year == year && plan->target->habits == &LAUREL_DATE_HABITS_NARROW) ||
         laurel_plan_reading_read_all (plan->draft, &options, error);
}

static gboolean
add_plan (LaurelToolPlans *self, LaurelReader *reader, const char *file, LaurelPlanDraft *draft,
          GError **error)
{
  g_autoptr (LaurelToolPlan) plan = g_new0 (LaurelToolPlan, 1);
  LaurelToolPlan *other;

  plan->file = file;
  plan->draft = draft;
  plan->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  plan->target = laurel_plan_target_find (reader, draft, self->programme, error);
  if (plan->target == NULL || !read_as_meant (self, plan, error))
    return FALSE;

  laurel_plan_numbering_settle (draft,
                                (const LaurelPlanExisting *) plan->target->existing->data,
                                (int) plan->target->existing->len);
  join_series (plan, draft);
  tell_faults (self, file, draft);
  other = find_plan (self, plan->target);
  if (other != NULL) {
    append_draft (self, other, draft, file);
    return TRUE;
  }

  take_numbers (plan, draft);
  g_ptr_array_add (self->plans, g_steal_pointer (&plan));
  return TRUE;
}

static gboolean
read_drafts (LaurelToolPlans *self, LaurelReader *reader, GError **error)
{
  self->places = laurel_activity_list_places (reader, error);
  if (self->places == NULL)
    return FALSE;

  for (guint i = 0; i < self->tables->len; i++) {
    const char *file = self->context->words[i];
    const LaurelTable *table = self->tables->pdata[i];
    GError *fault = NULL;
    LaurelPlanDraft *draft = table ? read_draft (self, table, file, &fault) : NULL;

    if (fault != NULL && !note_error (self, file, fault, error))
      return FALSE;
    if (draft != NULL && !add_plan (self, reader, file, draft, error))
      return FALSE;
  }

  return laurel_tool_check_errors (self->context, error);
}

/**
 * laurel_tool_plans_compare:
 * @reader: where to read what is there
 * @error: return location for an error
 *
 * Finds the plans in the tables, and how each differs from what it goes into.
 *
 * Returns: %FALSE when anything is wrong with any of the files
 */
gboolean
laurel_tool_plans_compare (LaurelToolPlans *self, LaurelReader *reader, GError **error)
{
  if (!read_drafts (self, reader, error))
    return FALSE;

  for (guint i = 0; i < self->plans->len; i++) {
    LaurelToolPlan *plan = self->plans->pdata[i];
    LaurelPlanOptions options = get_options (self, plan);

    plan->changes = laurel_plan_compare (plan->draft, &options,
                                         (const LaurelPlanExisting *) plan->target->existing->data,
                                         (int) plan->target->existing->len);
  }

  return !g_cancellable_set_error_if_cancelled (self->context->cancellable, error);
}
