/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-plan-target.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-activity-uid-store.h"
#include "calendar/laurel-plan-name.h"
#include "calendar/laurel-programme-store.h"
#include "exchange/laurel-plan-number.h"

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, GVariant *args, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (args);

  return query->run (reader, owned, error);
}

/**
 * laurel_plan_target_match:
 * @draft: a plan
 * @programmes: (array length=n_programmes): those there are
 * @n_programmes: how many they are
 *
 * A plan is for the programme of its title, or else for the only one of its year. One
 * that says neither is for the only one there is.
 *
 * Returns: which that is, or -1 for a new one
 */
int
laurel_plan_target_match (const LaurelPlanDraft *draft, gpointer *programmes, guint n_programmes)
{
  int of_year = -1, count = 0;

  if (draft->anonymous && n_programmes == 1)
    return 0;

  for (guint i = 0; i < n_programmes; i++) {
    if (g_str_equal (laurel_programme_get_title (programmes[i]), draft->title))
      return (int) i;
    if (laurel_programme_get_year (programmes[i]) == draft->year) {
      of_year = (int) i;
      count++;
    }
  }

  return count == 1 ? of_year : -1;
}

static LaurelProgramme *
match_programme (GPtrArray *programmes, const LaurelPlanDraft *draft)
{
  int which = laurel_plan_target_match (draft, programmes->pdata, programmes->len);

  return which >= 0 ? programmes->pdata[which] : NULL;
}

/**
 * laurel_plan_target_find_by_uid:
 * @reader: where to read
 * @draft: a plan
 * @programme: (out): the season that it is, whatever either is called by now: by what
 *   the calendar calls itself, or else its activities; or 0
 * @error: return location for an error
 */
gboolean
laurel_plan_target_find_by_uid (LaurelReader *reader, const LaurelPlanDraft *draft,
                                gint64 *programme, GError **error)
{
  *programme = 0;
  if (draft->head != NULL && draft->head->uid != NULL &&
      !laurel_season_find_by_uid (reader, draft->head->uid, programme, error))
    return FALSE;

  for (guint i = 0; *programme == 0 && i < draft->rows->len; i++) {
    const LaurelPlanRow *row = draft->rows->pdata[i];

    if (row->facts != NULL && row->facts->uid != NULL &&
        !laurel_season_find_by_uid (reader, row->facts->uid, programme, error))
      return FALSE;
  }

  return TRUE;
}

/* The programme of that id, or NULL for 0. */
static LaurelProgramme *
find_programme (GPtrArray *programmes, gint64 id)
{
  for (guint i = 0; i < programmes->len; i++)
    if (laurel_row_get_id (programmes->pdata[i]) == id)
      return programmes->pdata[i];

  return NULL;
}

/**
 * laurel_plan_existing_of:
 * @activity: an activity, which must outlive what is returned
 *
 * Returns: (transfer none): what of it is compared
 */
LaurelPlanExisting
laurel_plan_existing_of (LaurelActivity *activity)
{
  LaurelPlanExisting existing = {
    .id = laurel_row_get_id (LAUREL_ROW (activity)),
    .series = laurel_activity_get_series_id (activity),
    .number = laurel_activity_get_number (activity),
    .title = laurel_activity_get_title (activity),
    .raw = laurel_activity_get_raw (activity),
    .words = laurel_activity_get_words (activity),
    .window = laurel_activity_get_window (activity),
    .place = laurel_activity_get_place (activity),
    .modality = laurel_activity_get_modality (activity),
    .content = laurel_activity_get_content (activity),
    .status = laurel_activity_get_status (activity),
    .cancelled = g_str_equal (laurel_activity_get_status (activity), "cancelled"),
  };

  /* The schema knows the words too. */
  laurel_place_status_from_string (laurel_activity_get_place_status (activity),
                                   &existing.place_status);

  return existing;
}

static gboolean
load_activities (LaurelPlanTarget *self, LaurelReader *reader, GError **error)
{
  self->existing = g_array_new (FALSE, FALSE, sizeof (LaurelPlanExisting));
  self->activities = self->programme == 0
                     ? g_ptr_array_new_with_free_func (g_object_unref)
                     : ask (reader, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                            g_variant_new ("(x)", self->programme), error);
  if (self->activities == NULL)
    return FALSE;

  for (guint i = 0; i < self->activities->len; i++) {
    LaurelPlanExisting existing = laurel_plan_existing_of (self->activities->pdata[i]);

    g_array_append_val (self->existing, existing);
  }

  return TRUE;
}

/**
 * laurel_plan_target_find:
 * @reader: where to read
 * @draft: the plan
 * @programme: (nullable): the programme that is named; one that does not exist
 *   will be made, with that title
 * @error: return location for an error
 *
 * Returns: (transfer full): where the plan goes
 */
LaurelPlanTarget *
laurel_plan_target_find (LaurelReader *reader, const LaurelPlanDraft *draft, const char *programme,
                         GError **error)
{
  g_autoptr (LaurelPlanTarget) self = g_new0 (LaurelPlanTarget, 1);
  g_autoptr (GPtrArray) programmes = ask (reader, &LAUREL_PROGRAMMES_ALL, g_variant_new ("()"),
                                          error);
  g_autoptr (LaurelProgramme) named = NULL;
  g_autoptr (GError) why = NULL;
  LaurelProgramme *found;
  gint64 known = 0;

  if (programmes == NULL ||
      (programme == NULL && !laurel_plan_target_find_by_uid (reader, draft, &known, error)))
    return NULL;

  if (programme != NULL)
    named = laurel_plan_find_programme (reader, programme, &why);
  if (why != NULL && !g_error_matches (why, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&why));
    return NULL;
  }

  found = programme ? named
        : known ? find_programme (programmes, known) : match_programme (programmes, draft);
  self->programme = found ? laurel_row_get_id (LAUREL_ROW (found)) : 0;
  self->title = g_strdup (found ? laurel_programme_get_title (found)
                                : programme ? programme : draft->title);
  if (found != NULL)
    self->year = laurel_programme_get_year (found);
  else if (programme != NULL)
    self->year = laurel_plan_number_find_year (programme);
  self->habits = found ? laurel_programme_get_habits (found) : &LAUREL_DATE_HABITS_NARROW;

  return load_activities (self, reader, error) ? g_steal_pointer (&self) : NULL;
}

void
laurel_plan_target_free (LaurelPlanTarget *self)
{
  g_clear_pointer (&self->existing, g_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_free (self->title);
  g_free (self);
}
