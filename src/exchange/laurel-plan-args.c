/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-args.h"

#include "calendar/laurel-content-reader.h"
#include "calendar/laurel-plan-import-store.h"
#include "exchange/laurel-plan-series.h"

/*
 * The arguments of the command that takes a plan in: what was read, as far as it
 * is taken.
 */

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

/* Most texts of most rows say nothing, so they all share one. */
static GVariant *
new_text (const char *text)
{
  static GVariant *empty;

  if (text != NULL && *text != '\0')
    return g_variant_new_string (text);

  if (g_once_init_enter (&empty))
    g_once_init_leave (&empty, g_variant_ref_sink (g_variant_new_string ("")));

  return empty;
}

static GVariant *
new_texts (const char *one, const char *two, const char *three)
{
  GVariant *const texts[] = { new_text (one), new_text (two), new_text (three) };

  return g_variant_new_tuple (texts, G_N_ELEMENTS (texts));
}

/* Three times nothing. */
static GVariant *
get_no_texts (void)
{
  static GVariant *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_variant_ref_sink (new_texts (NULL, NULL, NULL)));

  return none;
}

static GVariant *
get_no_phases (void)
{
  static GVariant *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_variant_ref_sink (g_variant_new ("a(sssi)", NULL)));

  return none;
}

static GVariant *
get_no_roles (void)
{
  static GVariant *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_variant_ref_sink (g_variant_new ("a(sss)", NULL)));

  return none;
}

static GVariant *
get_no_bookings (void)
{
  static GVariant *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_variant_ref_sink (g_variant_new (LAUREL_BOOKING_IMPORT_ROWS,
                                                                 NULL)));

  return none;
}

static void
add_bookings (GVariantBuilder *builder, guint phase, const GPtrArray *takes)
{
  for (guint i = 0; i < takes->len; i++) {
    const LaurelPlanTaking *taking = takes->pdata[i];

    g_variant_builder_add (builder, "(issssis)", phase, taking->kind, taking->name,
                           taking->parent, taking->above, taking->rank, taking->note);
  }
}

/* What an activity takes that is new, and its phases. */
static GVariant *
build_bookings (const LaurelPlanFacts *facts)
{
  g_auto (GVariantBuilder) builder =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LAUREL_BOOKING_IMPORT_ROWS));
  guint n;

  if (facts == NULL)
    return get_no_bookings ();

  n = facts->takes->len;
  add_bookings (&builder, 0, facts->takes);
  for (guint i = 0; i < facts->stages->len; i++) {
    const LaurelPlanStage *stage = facts->stages->pdata[i];

    n += stage->takes->len;
    add_bookings (&builder, i + 1, stage->takes);
  }

  return n > 0 ? g_variant_builder_end (&builder) : get_no_bookings ();
}

static GVariant *
get_no_reminders (void)
{
  static GVariant *none;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_variant_ref_sink (g_variant_new (LAUREL_REMINDER_IMPORT_ROWS,
                                                                 NULL)));

  return none;
}

static void
add_reminders (GVariantBuilder *builder, guint phase, const GPtrArray *reminders)
{
  for (guint i = 0; i < reminders->len; i++) {
    const LaurelPlanReminder *reminder = reminders->pdata[i];

    g_variant_builder_add (builder, "(isiiss)", phase, reminder->anchor, reminder->days,
                           reminder->minute, reminder->words, reminder->done);
  }
}

/* When to remind of an activity that is new, and of its phases. */
static GVariant *
build_reminders (const LaurelPlanFacts *facts)
{
  g_auto (GVariantBuilder) builder =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LAUREL_REMINDER_IMPORT_ROWS));
  guint n;

  if (facts == NULL)
    return get_no_reminders ();

  n = facts->reminders->len;
  add_reminders (&builder, 0, facts->reminders);
  for (guint i = 0; i < facts->stages->len; i++) {
    const LaurelPlanStage *stage = facts->stages->pdata[i];

    n += stage->reminders->len;
    add_reminders (&builder, i + 1, stage->reminders);
  }

  return n > 0 ? g_variant_builder_end (&builder) : get_no_reminders ();
}

/* What the file says exactly, and what was taken out of the text. */
static GVariant *
build_phases (GPtrArray *stages, GPtrArray *findings)
{
  GVariantBuilder builder;

  if ((stages == NULL || stages->len == 0) && findings == NULL)
    return get_no_phases ();

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssi)"));
  for (guint i = 0; stages != NULL && i < stages->len; i++) {
    const LaurelPlanStage *stage = stages->pdata[i];

    g_variant_builder_add (&builder, "(sssi)", stage->title, or_empty (stage->words),
                           or_empty (stage->place), stage->gap);
  }
  for (guint i = 0; findings != NULL && i < findings->len; i++) {
    LaurelFinding *finding = findings->pdata[i];

    if (finding->kind == LAUREL_FINDING_PHASE)
      g_variant_builder_add (&builder, "(sssi)", finding->title,
                             finding->words ? finding->words : "", "", 0);
  }

  return g_variant_builder_end (&builder);
}

static GVariant *
build_roles (const LaurelPlanRow *row, GPtrArray *findings)
{
  GVariantBuilder builder;

  if (row->parties->len == 0 && findings == NULL)
    return get_no_roles ();

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sss)"));
  for (guint i = 0; i < row->parties->len; i++) {
    LaurelPlanParty *party = row->parties->pdata[i];

    g_variant_builder_add (&builder, "(sss)", party->role, party->kind, party->name);
  }
  for (guint i = 0; findings != NULL && i < findings->len; i++) {
    LaurelFinding *finding = findings->pdata[i];

    if (finding->kind == LAUREL_FINDING_ROLE)
      g_variant_builder_add (&builder, "(sss)", finding->role, "organization", finding->title);
  }

  return g_variant_builder_end (&builder);
}

static void
find_quota (GPtrArray *findings, int *least, int *most)
{
  *least = *most = 0;
  for (guint i = 0; findings != NULL && i < findings->len; i++) {
    LaurelFinding *finding = findings->pdata[i];

    if (finding->kind != LAUREL_FINDING_QUOTA)
      continue;
    *least = finding->min;
    *most = finding->max;
  }
}

/* Most activities begin on the day on which they begin at the latest. */
static GVariant *
new_day (LaurelDay day, LaurelDay before, GVariant *same)
{
  if (day == 0)
    return new_text (NULL);

  return day == before ? same : g_variant_new_take_string (laurel_day_dup_iso (day));
}

static GVariant *
build_when (const LaurelPlanCell *reading)
{
  const LaurelWindow *window = &reading->window;
  GVariant *es = new_day (window->es, 0, NULL);
  GVariant *ls = new_day (window->ls, window->es, es);
  GVariant *ee = new_day (window->ee, window->es, es);
  GVariant *le = new_day (window->le, window->ee, ee);

  return g_variant_new_tuple ((GVariant *const[]) {
    new_text (reading->words), es, ls, ee, le,
    new_text (laurel_extent_to_string (window->extent)),
    g_variant_new_int32 (MAX (window->min_days, 1)),
    g_variant_new_int32 (window->approximate | window->open_start << 1 | window->open_end << 2),
  }, 8);
}

static GVariant *
new_numbers (int one, int other)
{
  return g_variant_new_tuple ((GVariant *const[]) { g_variant_new_int32 (one),
                                                    g_variant_new_int32 (other) }, 2);
}

/**
 * laurel_plan_build_row:
 * @row: a row of a plan
 * @activity: the activity that it is, or 0 for a new one
 * @what: what to take of it: "new", "moved", "edited" or "both"
 * @findings: (nullable) (element-type LaurelFinding): proposals that were taken
 *
 * Returns: (transfer floating): the row as the command plan.import wants it
 */
GVariant *
laurel_plan_build_row (const LaurelPlanRow *row, gint64 activity, const char *what,
                       GPtrArray *findings)
{
  const LaurelPlanCell *reading = &row->reading;
  const char *series = laurel_plan_series_get_number (row);
  /* An activity that is there has its phases. */
  GPtrArray *stages = row->facts != NULL && activity == 0 ? row->facts->stages : NULL;
  int least, most;

  find_quota (findings, &least, &most);
  if (row->facts != NULL && least == 0 && most == 0) {
    least = row->facts->quota_min;
    most = row->facts->quota_max;
  }

  return g_variant_new_tuple ((GVariant *const[]) {
    g_variant_new_int64 (activity), new_text (what), new_texts (row->number, row->title, row->raw),
    build_when (reading),
    new_texts (reading->place, laurel_place_status_to_string (reading->place_status),
               reading->modality),
    new_text (row->content), new_numbers (least, most), build_phases (stages, findings),
    build_roles (row, findings),
    row->status || row->reason || series ? new_texts (row->status, row->reason, series)
                                         : get_no_texts (),
    build_bookings (activity == 0 ? row->facts : NULL),
    build_reminders (activity == 0 ? row->facts : NULL),
    new_text (activity == 0 && row->facts != NULL ? row->facts->uid : NULL),
  }, 13);
}

/**
 * laurel_plan_build_gone:
 * @activity: an activity that the plan has not any more
 *
 * Returns: (transfer floating): the row that cancels it
 */
GVariant *
laurel_plan_build_gone (gint64 activity)
{
  return g_variant_new ("(xs(sss)(ssssssii)(sss)s(ii)@a(sssi)@a(sss)(sss)"
                        LAUREL_BOOKING_IMPORT_ROWS LAUREL_REMINDER_IMPORT_ROWS "s)", activity,
                        "gone", "", "", "", "", "", "", "", "", "within", 1, 0, "", "none", "",
                        "", 0, 0, g_variant_new ("a(sssi)", NULL),
                        g_variant_new ("a(sss)", NULL), "", "", "", NULL, NULL, "");
}

/**
 * laurel_plan_build_args:
 * @draft: a plan
 * @target: where it goes
 * @source: the name of the file
 * @rows: of the type of the command's rows; it is ended
 *
 * Returns: (transfer floating): the arguments of plan.import
 */
GVariant *
laurel_plan_build_args (const LaurelPlanDraft *draft, const LaurelPlanTarget *target,
                        const char *source, GVariantBuilder *rows)
{
  const LaurelPlanHead *head = target->programme == 0 ? draft->head : NULL;
  g_auto (GVariantBuilder) roles = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  for (guint i = 0; head != NULL && i < head->parties->len; i++) {
    const LaurelPlanParty *party = head->parties->pdata[i];

    g_variant_builder_add (&roles, "(sss)", party->role, party->kind, party->name);
  }

  return g_variant_new (LAUREL_PLAN_IMPORT_ARGS, target->programme, target->title, draft->year,
                        draft->language, draft->note, source, rows,
                        or_empty (head ? head->issuer : NULL),
                        or_empty (head ? head->habits : NULL), &roles);
}

/* What of a change is taken, or NULL for nothing. */
static const char *
pick (const LaurelPlanChange *change, LaurelPlanTake take)
{
  LaurelPlanField fields = change->fields;
  gboolean moved, edited;

  if (change->existing < 0)
    return take & LAUREL_PLAN_TAKE_NEW ? "new" : NULL;

  if (!(take & LAUREL_PLAN_TAKE_BACK))
    fields &= ~change->made_here;
  moved = (take & LAUREL_PLAN_TAKE_MOVED) &&
          (fields & (LAUREL_PLAN_FIELDS_MOVED | LAUREL_PLAN_FIELD_MODALITY |
                     LAUREL_PLAN_FIELD_STATUS));
  edited = (take & LAUREL_PLAN_TAKE_EDITED) && (fields & ~LAUREL_PLAN_FIELDS_MOVED);

  return moved && edited ? "both" : moved ? "moved" : edited ? "edited" : NULL;
}

/**
 * laurel_plan_build_taken:
 * @draft: a plan
 * @target: where it goes
 * @changes: (element-type LaurelPlanChange): how it differs from what is there
 * @take: which kinds of differences are taken
 * @source: the name of the file
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer floating): the arguments of plan.import, or %NULL
 */
GVariant *
laurel_plan_build_taken (const LaurelPlanDraft *draft, const LaurelPlanTarget *target,
                         const GArray *changes, LaurelPlanTake take, const char *source,
                         GCancellable *cancellable, GError **error)
{
  g_auto (GVariantBuilder) rows =
    G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" LAUREL_PLAN_IMPORT_ROW));

  for (guint i = 0; i < changes->len; i++) {
    const LaurelPlanChange *change = &g_array_index (changes, LaurelPlanChange, i);
    gint64 id = change->existing < 0
                ? 0 : g_array_index (target->existing, LaurelPlanExisting, change->existing).id;
    const char *what = change->row < 0 ? NULL : pick (change, take);

    if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    if (change->row < 0 && (take & LAUREL_PLAN_TAKE_GONE))
      g_variant_builder_add_value (&rows, laurel_plan_build_gone (id));
    else if (what != NULL)
      g_variant_builder_add_value (&rows, laurel_plan_build_row (draft->rows->pdata[change->row],
                                                                 id, what, NULL));
  }

  return laurel_plan_build_args (draft, target, source, &rows);
}
