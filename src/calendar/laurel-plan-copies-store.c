/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-plan-copies-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-title-raise.h"

#include <glib/gi18n-lib.h>

/*
 * What a plan would be in another year, before it is copied.
 */

/**
 * laurel_plan_copy_list_series:
 * @activities: (element-type LaurelActivity): those of a season
 *
 * Returns: (transfer full): what their titles have in common, and count on
 */
GHashTable *
laurel_plan_copy_list_series (GPtrArray *activities)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < activities->len; i++)
    g_ptr_array_add (titles, (gpointer) laurel_activity_get_title (activities->pdata[i]));
  g_ptr_array_add (titles, NULL);

  return laurel_title_list_series ((const char *const *) titles->pdata);
}

static gboolean
check_year (LaurelProgramme *from, int year, GError **error)
{
  if (year >= 1900 && year <= 2999 && year != laurel_programme_get_year (from))
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("A season is copied to another year, from 1900 to 2999."));
  return FALSE;
}

/**
 * laurel_plan_copy_load:
 * @reader: where to read
 * @programme: which programme is to be copied
 * @year: to which year
 * @next: (out caller-allocates): from which year to which, for as long as the
 *   programme is there
 * @error: return location for an error
 *
 * Returns: (transfer full): the programme, or %NULL with @error set
 */
LaurelProgramme *
laurel_plan_copy_load (LaurelReader *reader, gint64 programme, int year, LaurelNextYear *next,
                       GError **error)
{
  g_autoptr (LaurelProgramme) from = laurel_programme_load (reader, programme, error);

  if (from == NULL || !check_year (from, year, error))
    return NULL;

  next->from = laurel_programme_get_year (from);
  next->to = year;
  next->language = laurel_programme_get_language (from);
  next->habits = laurel_programme_get_habits (from);

  return g_steal_pointer (&from);
}

/* Who does what that is said of an activity itself, by its id. */
static GHashTable *
list_organisers (LaurelReader *reader, gint64 programme, const char *language, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", programme));
  g_autoptr (GPtrArray) roles = LAUREL_ROLES_OF_SEASON.run (reader, args, error);
  const char *comma = g_str_equal (language, "zh") ? "、" : ", ";
  GHashTable *organisers;

  if (roles == NULL)
    return NULL;

  organisers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < roles->len; i++) {
    gint64 activity = laurel_role_get_activity_id (roles->pdata[i]);
    const char *name = laurel_role_get_name (roles->pdata[i]);
    const char *before = g_hash_table_lookup (organisers, &activity);

    if (activity != 0)
      g_hash_table_insert (organisers, g_memdup2 (&activity, sizeof activity),
                           before ? g_strconcat (before, comma, name, NULL) : g_strdup (name));
  }

  return organisers;
}

static GPtrArray *
make_copies (LaurelReader *reader, gint64 programme, const LaurelNextYear *year,
             GHashTable *organisers, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) activities = laurel_activity_list (reader, programme, error);
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (GHashTable) series = NULL;

  if (activities != NULL)
    holidays = laurel_holiday_load_between (reader, programme, laurel_day_new (year->to, 1, 1),
                                            laurel_day_new (year->to, 12, 31), error);
  if (holidays == NULL)
    return NULL;

  series = laurel_plan_copy_list_series (activities);
  for (guint i = 0; i < activities->len; i++) {
    gint64 id = laurel_row_get_id (activities->pdata[i]);

    if (!laurel_reader_goes_on (reader, error))
      return NULL;

    g_ptr_array_add (copies, laurel_plan_copy_new (activities->pdata[i], series, year, holidays,
                                                   g_hash_table_lookup (organisers, &id)));
  }

  return g_steal_pointer (&copies);
}

static GPtrArray *
list_copies (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelProgramme) from = NULL;
  g_autoptr (GHashTable) organisers = NULL;
  LaurelNextYear next;
  gint64 programme;
  int year;

  g_variant_get (args, "(xi)", &programme, &year);
  from = laurel_plan_copy_load (reader, programme, year, &next, error);
  if (from != NULL)
    organisers = list_organisers (reader, programme, next.language, error);

  return organisers ? make_copies (reader, programme, &next, organisers, error) : NULL;
}

static const char *const TABLES[] = { "activity", "programme", "holiday", "role", "party", NULL };

const LaurelQuery LAUREL_PLAN_COPIES = {
  .name = "plan.copies",
  .summary = N_("What the activities of a programme would be in another year: its id, year"),
  .tables = TABLES,
  .args = "(xi)",
  .row_type = laurel_plan_copy_get_type,
  .run = list_copies,
};

/**
 * laurel_plan_copy_dup_title:
 * @reader: where to read
 * @programme: a programme
 * @year: another year
 * @error: return location for an error
 *
 * Returns: (transfer full): the title that the programme would have in that year
 */
char *
laurel_plan_copy_dup_title (LaurelReader *reader, gint64 programme, int year, GError **error)
{
  LaurelNextYear next;
  g_autoptr (LaurelProgramme) from = laurel_plan_copy_load (reader, programme, year, &next, error);

  if (from == NULL)
    return NULL;

  return laurel_title_raise (laurel_programme_get_title (from), NULL, next.from, year);
}
