/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-load.h"

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "calendar/laurel-snapshot.h"
#include "documents/laurel-contest-report.h"
#include "documents/laurel-drive-counting-store.h"
#include "documents/laurel-drive-loading-store.h"
#include "documents/laurel-drive-report.h"
#include "documents/laurel-drive-sharing.h"
#include "documents/laurel-notice-store.h"
#include "documents/laurel-paper-award.h"
#include "documents/laurel-paper-history.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-template-store.h"

/*
 * Gathers from the library what a paper tells: the plain copy that is then laid
 * out on another thread.
 */

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", id));

  return query->run (reader, args, error);
}

static gboolean
add_phases (LaurelReader *reader, gint64 id, LaurelPaperActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) phases = ask (reader, &LAUREL_PHASES_OF_ACTIVITY, id, error);

  if (phases == NULL)
    return FALSE;

  for (guint i = 0; i < phases->len; i++) {
    LaurelPhase *row = phases->pdata[i];
    LaurelPaperPhase *phase = laurel_paper_activity_add_phase (activity);

    phase->title = g_strdup (laurel_phase_get_title (row));
    phase->words = g_strdup (laurel_phase_get_words (row));
    phase->place = g_strdup (laurel_phase_get_place (row));
    phase->window = laurel_phase_get_window (row);
  }

  return TRUE;
}

/* Those with the same role stand in one line. */
static gboolean
add_roles (LaurelReader *reader, gint64 id, LaurelPaperActivity *activity, const char *language,
           GError **error)
{
  g_autoptr (GPtrArray) roles = ask (reader, &LAUREL_ROLES_OF_ACTIVITY, id, error);
  const char *comma = g_str_equal (language, "zh") ? "、" : ", ";

  for (guint i = 0; roles != NULL && i < roles->len;) {
    const char *role = laurel_role_get_role (roles->pdata[i]);
    g_autoptr (GString) names = g_string_new (laurel_role_get_name (roles->pdata[i]));

    for (i++; i < roles->len && g_str_equal (laurel_role_get_role (roles->pdata[i]), role); i++)
      g_string_append_printf (names, "%s%s", comma, laurel_role_get_name (roles->pdata[i]));
    laurel_paper_activity_add_role (activity, role, names->str);
  }

  return roles != NULL;
}

static void
copy_activity (LaurelActivity *row, LaurelPaperActivity *activity)
{
  activity->number = g_strdup (laurel_activity_get_number (row));
  activity->title = g_strdup (laurel_activity_get_title (row));
  activity->words = g_strdup (laurel_activity_get_words (row));
  activity->window = laurel_activity_get_window (row);
  activity->place = g_strdup (laurel_activity_get_place (row));
  activity->place_status = g_strdup (laurel_activity_get_place_status (row));
  activity->modality = g_strdup (laurel_activity_get_modality (row));
  activity->status = g_strdup (laurel_activity_get_status (row));
  activity->content = g_strdup (laurel_activity_get_content (row));
  activity->member = laurel_activity_get_series_id (row) != 0;
  activity->reason = g_strdup (laurel_activity_get_reason (row));
  g_object_get (row, "quota-min", &activity->quota_min, "quota-max", &activity->quota_max, NULL);
}

static gboolean
add_activity (LaurelReader *reader, LaurelActivity *row, LaurelPaperData *data, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (row));
  LaurelPaperActivity *activity = laurel_paper_data_add_activity (data);

  copy_activity (row, activity);
  return add_phases (reader, id, activity, error) &&
         add_roles (reader, id, activity, data->language, error);
}

/* What belongs to the activity stands in its timetable, behind its own phases. */
static gboolean
add_members (LaurelReader *reader, gint64 series, LaurelPaperActivity *activity, GError **error)
{
  g_autoptr (GPtrArray) members = ask (reader, &LAUREL_ACTIVITIES_OF_SERIES, series, error);

  for (guint i = 0; members != NULL && i < members->len; i++) {
    LaurelActivity *row = members->pdata[i];
    LaurelPaperPhase *phase;
    const char *words = laurel_activity_get_words (row);

    if (g_str_equal (laurel_activity_get_status (row), "cancelled"))
      continue;
    phase = laurel_paper_activity_add_phase (activity);
    phase->title = g_strdup_printf ("%s %s", laurel_activity_get_number (row),
                                    laurel_activity_get_title (row));
    phase->words = g_strdup (words ? words : "—");
    phase->place = g_strdup (laurel_activity_get_place (row));
    phase->window = laurel_activity_get_window (row);
  }

  return members != NULL;
}

static gboolean
add_activities (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelPaperData *data,
                GError **error)
{
  g_autoptr (LaurelActivity) one = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (subject->activity != 0) {
    one = laurel_activity_load (reader, subject->activity, error);
    return one != NULL && add_activity (reader, one, data, error) &&
           add_members (reader, subject->activity,
                        g_ptr_array_index (data->activities, data->activities->len - 1), error);
  }

  all = ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME, subject->programme, error);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!add_activity (reader, all->pdata[i], data, error))
      return FALSE;

  return all != NULL;
}

static void
set_pair (char **before, char **after, LaurelChange *row)
{
  g_free (*before);
  g_free (*after);
  *before = g_strdup (laurel_change_get_old (row));
  *after = g_strdup (laurel_change_get_new (row));
}

static void
set_kind (LaurelPaperChange *change, const char *kind)
{
  g_free (change->kind);
  change->kind = g_strdup (kind);
}

/* Date and place of one activity are one change to its readers; what is
 * cancelled or postponed tells what it was. */
static void
merge_change (LaurelPaperChange *change, LaurelChange *row)
{
  const char *field = laurel_change_get_field (row);
  gboolean is_off = g_strcmp0 (change->kind, "cancelled") == 0 ||
                    g_strcmp0 (change->kind, "postponed") == 0;

  if (g_str_equal (field, "date")) {
    set_pair (&change->words_before, &change->words_after, row);
    change->outside = laurel_change_get_outside (row) == LAUREL_OUTSIDE_YES;
    if (!is_off)
      set_kind (change, "date");
  } else if (g_str_equal (field, "place")) {
    set_pair (&change->place_before, &change->place_after, row);
    if (!is_off)
      set_kind (change, g_strcmp0 (change->kind, "date") == 0 ? "both" : "place");
  } else if (g_str_equal (field, "status") &&
             g_strcmp0 (laurel_change_get_kind (row), "cancelled") == 0) {
    set_kind (change, laurel_change_get_new (row));
  } else if (g_str_equal (field, "activity")) {
    set_kind (change, "added");
  } else {
    set_pair (&change->text_before, &change->text_after, row);
    set_kind (change, g_str_equal (field, "title") ? "title" : "content");
  }
}

/* "North" alone says nothing to whoever was told of a contest. */
static char *
dup_change_title (LaurelReader *reader, LaurelChange *row, const char *language)
{
  g_autoptr (LaurelActivity) activity =
    laurel_activity_load (reader, laurel_change_get_activity_id (row), NULL);
  gint64 id = activity ? laurel_activity_get_series_id (activity) : 0;
  g_autoptr (LaurelActivity) series = id != 0 ? laurel_activity_load (reader, id, NULL) : NULL;

  if (series == NULL)
    return g_strdup (laurel_change_get_title (row));

  return g_strconcat (laurel_activity_get_title (series),
                      g_str_equal (language, "zh") ? "·" : ": ", laurel_change_get_title (row),
                      NULL);
}

static LaurelPaperChange *
begin_change (LaurelReader *reader, LaurelPaperData *data, LaurelChange *row)
{
  LaurelPaperChange *change = laurel_paper_data_add_change (data);

  change->activity = laurel_change_get_activity_id (row);
  change->number = g_strdup (laurel_change_get_number (row));
  change->title = dup_change_title (reader, row, data->language);
  change->reason = g_strdup (laurel_change_get_reason (row));

  return change;
}

/* What is edited beside a move is a change of its own. */
static gboolean
goes_with (LaurelPaperChange *change, LaurelChange *last, LaurelChange *row)
{
  static const char *const TOGETHER[] = { "date", "place", "status", NULL };

  return change != NULL &&
         laurel_change_get_activity_id (last) == laurel_change_get_activity_id (row) &&
         g_strv_contains (TOGETHER, laurel_change_get_field (last)) &&
         g_strv_contains (TOGETHER, laurel_change_get_field (row));
}

static LaurelSnapshot *
find_snapshot (GPtrArray *snapshots, gint64 activity)
{
  for (guint i = 0; i < snapshots->len; i++)
    if (laurel_snapshot_get_activity_id (snapshots->pdata[i]) == activity)
      return snapshots->pdata[i];

  return NULL;
}

/* Takes @text, unless something is said already. */
static void
say (char **what, char *text)
{
  if (*what == NULL)
    *what = text;
  else
    g_free (text);
}

static void
say_when_and_where (LaurelSnapshot *snapshot, const LaurelPaperData *data, char **when,
                    char **where)
{
  say (when, laurel_history_dup_when (snapshot, data->language, data->year, data->habits));
  say (where, laurel_place_dup_words (laurel_snapshot_get_place (snapshot),
                                      laurel_snapshot_get_place_status (snapshot),
                                      data->language));
}

/* Whoever reads that something is off wants to know what it was; of what is new, when
 * and where it is. */
static void
complete_change (LaurelPaperChange *change, gint64 activity, const LaurelPaperData *data,
                 GPtrArray *before, GPtrArray *after)
{
  gboolean is_new = g_strcmp0 (change->kind, "added") == 0;
  gboolean is_off = g_strcmp0 (change->kind, "cancelled") == 0 ||
                    g_strcmp0 (change->kind, "postponed") == 0;
  gboolean is_moved = g_strcmp0 (change->kind, "date") == 0 ||
                      g_strcmp0 (change->kind, "both") == 0;
  LaurelSnapshot *was = find_snapshot (before, activity);
  LaurelSnapshot *now = find_snapshot (after, activity);

  if (is_new && now != NULL)
    say_when_and_where (now, data, &change->words_after, &change->place_after);
  if (is_off && was != NULL)
    say_when_and_where (was, data, &change->words_before, &change->place_before);
  /* Days may have changed without their words, or have none. */
  if (is_moved && was != NULL && now != NULL) {
    g_free (change->words_before);
    g_free (change->words_after);
    laurel_history_dup_dates (was, now, data->language, data->year, data->habits,
                              &change->words_before,
                              &change->words_after);
  }
}

static gboolean
add_changes (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelPaperData *data,
             GError **error)
{
  g_autoptr (GPtrArray) rows = laurel_changes_between (reader, subject->programme, subject->from,
                                                       subject->to, error);
  g_autoptr (GPtrArray) before =
    rows ? laurel_snapshots_load (reader, subject->programme, data->release_before, error) : NULL;
  g_autoptr (GPtrArray) after =
    before ? laurel_snapshots_load (reader, subject->programme, subject->to, error) : NULL;
  LaurelPaperChange *change = NULL;

  for (guint i = 0; after != NULL && i < rows->len; i++) {
    if (!goes_with (change, i > 0 ? rows->pdata[i - 1] : NULL, rows->pdata[i]))
      change = begin_change (reader, data, rows->pdata[i]);
    merge_change (change, rows->pdata[i]);
    complete_change (change, laurel_change_get_activity_id (rows->pdata[i]), data, before, after);
  }

  return after != NULL;
}

static LaurelRelease *
find_release (GPtrArray *releases, int number)
{
  if (number == 0 && releases->len > 0)
    return releases->pdata[releases->len - 1];

  for (guint i = 0; i < releases->len; i++)
    if (laurel_release_get_number (releases->pdata[i]) == number)
      return releases->pdata[i];

  return NULL;
}

/* The number of a notice is that of one paper: the first release is told by the plan
 * itself, each later one by its change notice. An announcement is no release, and has
 * a number and a day of its own. */
static gboolean
is_told_by (LaurelRelease *release, const char *kind)
{
  return g_str_equal (kind, laurel_release_get_number (release) == 1 ? "year-plan"
                                                                     : "change-notice");
}

/* Whether the plan as it is now was told by its last release. */
static gboolean
check_told (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelRelease *last,
            gboolean *told, GError **error)
{
  g_autoptr (GPtrArray) changes =
    laurel_changes_between (reader, subject->programme, laurel_release_get_number (last), 0, error);

  *told = changes != NULL && changes->len == 0;

  return changes != NULL;
}

/* A paper has the day of what it tells: a release's, and today's only where that was not
 * released. So the same library prints the same bytes tomorrow. */
static gboolean
add_releases (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelPaperData *data,
              GError **error)
{
  g_autoptr (GPtrArray) releases = ask (reader, &LAUREL_RELEASES_OF_PROGRAMME, subject->programme,
                                        error);
  LaurelRelease *before, *after;
  gboolean told = TRUE;

  if (releases == NULL)
    return FALSE;

  before = find_release (releases, subject->from);
  after = find_release (releases, subject->to);
  if (after != NULL && subject->to == 0 && g_str_equal (subject->kind, "year-plan") &&
      !check_told (reader, subject, after, &told, error))
    return FALSE;
  if (before != NULL) {
    data->release_before = laurel_release_get_number (before);
    data->announced = laurel_release_get_day (before);
  }
  /* The draft has no day yet, and no notice: it is not announced. */
  if (after != NULL && told && !g_str_equal (subject->kind, "announcement") &&
      !g_str_equal (subject->kind, "award-notice") &&
      !laurel_paper_is_own (subject->kind) &&
      !(subject->to == 0 && g_str_equal (subject->kind, "change-notice"))) {
    data->date = laurel_release_get_day (after);
    if (is_told_by (after, subject->kind))
      data->number = g_strdup (laurel_release_get_notice (after));
  }
  data->release_after = subject->to;

  return TRUE;
}

/* What a paper of its kind tells of the plan. A notice of one's own is about an activity, about
 * a release, or about neither. */
static gboolean
add_told (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelPaperData *data,
          GError **error)
{
  gboolean is_own = laurel_paper_is_own (subject->kind);
  gboolean has_changes = g_str_equal (subject->kind, "change-notice") ||
                         (is_own && (subject->from != 0 || subject->to != 0));
  gboolean has_activities = is_own ? subject->activity != 0
                                   : !g_str_equal (subject->kind, "change-notice");

  if (g_str_equal (subject->kind, "plan-history"))
    return laurel_paper_history_add (reader, subject, data, error);

  return (!has_changes || add_changes (reader, subject, data, error)) &&
         (!has_activities || add_activities (reader, subject, data, error)) &&
         (!g_str_equal (subject->kind, "award-notice") ||
          laurel_paper_award_load (reader, subject->activity, data, error));
}

static gboolean
shows_plan (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++) {
    const LaurelNoticeBlock *block = blocks->pdata[i];

    if (g_strcmp0 (block->source, "plan") == 0 && !block->gone)
      return TRUE;
  }

  return FALSE;
}

/* The plan is long, and few notices show it. */
static gboolean
add_blocks (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelPaperData *data,
            GError **error)
{
  g_autoptr (GPtrArray) blocks = laurel_notice_load_blocks (reader, subject, error);
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) layouts =
    blocks ? laurel_template_load_layouts (reader, data->language, error) : NULL;

  if (layouts == NULL)
    return FALSE;

  g_ptr_array_unref (data->layouts);
  data->layouts = g_steal_pointer (&layouts);
  g_ptr_array_unref (data->blocks);
  data->blocks = g_ptr_array_ref (blocks);
  if (!shows_plan (blocks))
    return TRUE;

  plan = ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME, subject->programme, error);
  for (guint i = 0; plan != NULL && i < plan->len; i++)
    copy_activity (plan->pdata[i], laurel_paper_data_add_planned (data));

  return plan != NULL;
}

/* A notice of one's own may be in another language than its season. */
static char *
dup_language (LaurelReader *reader, const LaurelPaperSubject *subject, LaurelProgramme *programme,
              GError **error)
{
  const char *language = laurel_programme_get_language (programme);
  g_autoptr (GHashTable) fields = NULL;

  if (laurel_paper_is_own (subject->kind)) {
    const char *own;

    fields = laurel_paper_load_fields (reader, subject, error);
    if (fields == NULL)
      return NULL;
    own = g_hash_table_lookup (fields, "language");
    if (g_strcmp0 (own, "zh") == 0 || g_strcmp0 (own, "en") == 0)
      language = own;
  }

  return g_strdup (language);
}

/**
 * laurel_paper_load_data:
 * @reader: where to read
 * @subject: what the paper is about
 * @error: return location for an error
 *
 * Returns: (transfer full): what it tells
 */
LaurelPaperData *
laurel_paper_load_data (LaurelReader *reader, const LaurelPaperSubject *subject, GError **error)
{
  g_autoptr (LaurelProgramme) programme = laurel_programme_load (reader, subject->programme, error);
  g_autoptr (LaurelPaperData) data = NULL;
  g_autofree char *language = programme ? dup_language (reader, subject, programme, error) : NULL;

  if (language == NULL)
    return NULL;

  data = laurel_paper_data_new (language);
  data->programme = g_strdup (laurel_programme_get_title (programme));
  data->year = laurel_programme_get_year (programme);
  data->habits = laurel_programme_get_habits (programme);
  data->issuer = g_strdup (laurel_programme_get_issuer (programme));
  data->note = g_strdup (laurel_programme_get_note (programme));
  data->date = laurel_day_today ();

  if (g_str_equal (subject->kind, LAUREL_CONTEST_REPORT))
    return laurel_contest_report_add (reader, subject->activity, data, error)
             ? g_steal_pointer (&data) : NULL;
  if (g_str_equal (subject->kind, LAUREL_DRIVE_REPORT))
    return laurel_drive_report_add (reader, subject->activity, subject->to, data, error)
             ? g_steal_pointer (&data) : NULL;
  if (g_str_equal (subject->kind, LAUREL_DRIVE_COUNTING))
    return laurel_drive_counting_add (reader, subject->activity, data, error)
             ? g_steal_pointer (&data) : NULL;
  if (g_str_equal (subject->kind, LAUREL_DRIVE_LOADING))
    return laurel_drive_loading_add (reader, subject->activity, subject->to, data, error)
             ? g_steal_pointer (&data) : NULL;
  if (g_str_equal (subject->kind, LAUREL_DRIVE_SHARING))
    return laurel_drive_sharing_add (reader, subject->activity, data, error)
             ? g_steal_pointer (&data) : NULL;
  if (!add_releases (reader, subject, data, error) || !add_told (reader, subject, data, error) ||
      (laurel_paper_has_blocks (subject->kind) && !add_blocks (reader, subject, data, error)))
    return NULL;

  return g_steal_pointer (&data);
}
