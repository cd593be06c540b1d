/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-args.h"
#include "exchange/laurel-plan-compare.h"
#include "tool/laurel-activity-json.h"
#include "tool/laurel-tool-plans.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

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

/* What one call imports: the counts of several plans add up. */
typedef struct {
  LaurelToolContext *context;
  LaurelLibrary *library;
  LaurelPlanTake take;
  GPtrArray *plans; /* (element-type LaurelToolPlan) */
  LaurelPlanCounts counts;
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
    /* Whoever asks for it by name means it. */
    if (*take & LAUREL_PLAN_TAKE_MOVED)
      *take |= LAUREL_PLAN_TAKE_BACK;
  }

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

static void
count_all (Import *self)
{
  for (guint i = 0; i < self->plans->len; i++) {
    const LaurelToolPlan *plan = self->plans->pdata[i];

    add_counts (&self->counts, laurel_plan_compare_count (plan->changes));
  }
}

/* What was settled in the library is not taken back by a file that only says
 * what it always said. */
static void
warn_left_row (LaurelToolPlans *plans, const LaurelToolPlan *plan, const LaurelPlanChange *change)
{
  const LaurelPlanRow *row = plan->draft->rows->pdata[change->row];
  g_autoptr (LaurelFault) fault =
    laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING,
                      _("To take what the file says, add “--take moved”."),
                      /* Translators: %1$s is the number of an activity, %2$s its title. */
                      _("%1$s “%2$s” was settled or changed here since it was imported, and the "
                        "file says what it said then; it was left as it is."), row->number,
                      row->title);

  laurel_fault_set_position (fault, row->line, row->column, row->cell);
  laurel_tool_plans_warn (plans, plan->file, fault);
}

static void
warn_left (LaurelToolPlans *plans, LaurelPlanTake take)
{
  gboolean left = (take & LAUREL_PLAN_TAKE_MOVED) && !(take & LAUREL_PLAN_TAKE_BACK);

  for (guint i = 0; left && i < plans->plans->len; i++) {
    const LaurelToolPlan *plan = plans->plans->pdata[i];

    for (guint k = 0; k < plan->changes->len; k++) {
      const LaurelPlanChange *change = &g_array_index (plan->changes, LaurelPlanChange, k);

      if (change->made_here != 0)
        warn_left_row (plans, plan, change);
    }
  }
}

/* What has nothing but its number is likely to be of another plan. */
static void
warn_other_row (LaurelToolPlans *plans, const LaurelToolPlan *plan, const LaurelPlanChange *change)
{
  const LaurelPlanRow *row = plan->draft->rows->pdata[change->row];
  g_autofree char *was = laurel_plan_compare_dup_other (
    &g_array_index (plan->target->existing, LaurelPlanExisting, change->existing));
  g_autoptr (LaurelFault) fault =
    laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
                      _("If the file is another plan, say which season it is with “--programme”."),
                      "%s", was);

  laurel_fault_set_position (fault, row->line, row->column, row->cell);
  laurel_tool_plans_warn (plans, plan->file, fault);
}

static void
warn_others (LaurelToolPlans *plans, LaurelPlanTake take)
{
  gboolean taken = (take & (LAUREL_PLAN_TAKE_MOVED | LAUREL_PLAN_TAKE_EDITED)) != 0;

  for (guint i = 0; taken && i < plans->plans->len; i++) {
    const LaurelToolPlan *plan = plans->plans->pdata[i];

    for (guint k = 0; k < plan->changes->len; k++) {
      const LaurelPlanChange *change = &g_array_index (plan->changes, LaurelPlanChange, k);

      if (change->other)
        warn_other_row (plans, plan, change);
    }
  }
}

/* Gone is taken of itself only where the file may be the plan as it is now. */
static LaurelPlanTake
get_take (const LaurelToolPlan *plan, LaurelPlanTake take)
{
  int n_gone = laurel_plan_compare_count (plan->changes).n_gone;
  gboolean is_newer = laurel_plan_compare_is_newer (n_gone, (int) plan->target->existing->len);

  return take_option || is_newer ? take : take & ~LAUREL_PLAN_TAKE_GONE;
}

static void
warn_kept (LaurelToolPlans *plans, LaurelPlanTake take)
{
  for (guint i = 0; i < plans->plans->len; i++) {
    const LaurelToolPlan *plan = plans->plans->pdata[i];
    g_autoptr (LaurelFault) fault = NULL;

    if (get_take (plan, take) == take)
      continue;

    fault =
      laurel_fault_new (LAUREL_EXCHANGE_ERROR_LEFT_OUT, LAUREL_FAULT_WARNING,
                        _("To cancel them, add “--take new,moved,edited,gone”."),
                        /* Translators: %1$d and %2$d count activities, %3$s is a season. */
                        _("%1$d of the %2$d activities of “%3$s” are not in the file, which is "
                          "more than half; they were left as they are."),
                        laurel_plan_compare_count (plan->changes).n_gone,
                        (int) plan->target->existing->len, plan->target->title);
    laurel_tool_plans_warn (plans, plan->file, fault);
  }
}

/* ---- writing ---------------------------------------------------------------- */

static GVariant *
build_args (Import *self, const LaurelToolPlan *plan, GError **error)
{
  g_autofree char *source = g_path_get_basename (plan->file);

  return laurel_plan_build_taken (plan->draft, plan->target, plan->changes,
                                  get_take (plan, self->take), source,
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
add_activities (Import *self, JsonBuilder *builder, const LaurelToolPlan *plan, GError **error)
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
  const LaurelToolPlan *first = self->plans->pdata[0];

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
  laurel_print (_("new: %d, moved: %d, edited: %d, same: %d, gone: %d\n"), counts->n_new,
                counts->n_moved, counts->n_edited, counts->n_same, counts->n_gone);
  return TRUE;
}

static gboolean
import_plan (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelToolPlans) plans = laurel_tool_plans_new (context, programme_option,
                                                             year_option);
  g_autoptr (LaurelLibrary) library = NULL;
  Import self = { .context = context, .plans = plans->plans };

  context->imports = TRUE;
  if (!read_take (&self.take, error) || !laurel_tool_check_year (year_option, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, _("Reading…"));
  if (!laurel_tool_plans_read_tables (plans, error))
    return FALSE;

  self.library = library = laurel_tool_open (context, !dry_run_option, error);
  if (library == NULL ||
      !laurel_tool_plans_compare (plans, laurel_library_get_reader (library), error))
    return FALSE;

  count_all (&self);
  warn_left (plans, self.take);
  warn_others (plans, self.take);
  warn_kept (plans, self.take);
  laurel_tool_watch_tell (context->watch, _("Importing…"));
  if (!dry_run_option && !take_in (&self, error))
    return FALSE;

  laurel_tool_watch_tell (context->watch, NULL);
  return tell (&self, error);
}

const LaurelToolCommand LAUREL_TOOL_IMPORT[] = {
  { "import plan", N_("FILE…"), N_("Takes a plan in: Word, Excel, OpenDocument, PDF, CSV, text"),
    1, -1, PLAN_OPTIONS, import_plan },
  { NULL },
};
