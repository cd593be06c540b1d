/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-season-sheets.h"

#include "calendar/laurel-edtf.h"
#include "calendar/laurel-plan-words.h"
#include "exchange/laurel-own-table.h"
#include "exchange/laurel-plan-names.h"
#include "exchange/laurel-season-cell.h"
#include "people/laurel-party-store.h"
#include "store/laurel-library.h"

#include <string.h>

/*
 * A season as tables: for people, in the plan's own language and with headings
 * by which Laurel knows the columns again; for programs, under the names that
 * the command line has for everything.
 */

static gboolean
is_chinese (const LaurelSeason *season)
{
  return g_strcmp0 (laurel_programme_get_language (season->programme), "zh") == 0;
}

/* Which roles anybody has. */
static GPtrArray *
list_roles (const LaurelSeason *season)
{
  static const char *const ROLES[] = { "guide", "support", "host", "carry-out", "co-organize",
                                       "implement", "media", "sponsor" };
  GPtrArray *used = g_ptr_array_new ();

  for (gsize which = 0; which < G_N_ELEMENTS (ROLES); which++) {
    gboolean found = FALSE;

    for (guint i = 0; i < season->activities->len && !found; i++) {
      const LaurelSeasonActivity *activity = season->activities->pdata[i];

      for (guint k = 0; k < activity->roles->len && !found; k++)
        found = g_strcmp0 (g_array_index (activity->roles, LaurelSeasonRole, k).role,
                           ROLES[which]) == 0;
    }
    if (found)
      g_ptr_array_add (used, (char *) ROLES[which]);
  }

  return used;
}

/* Everybody who has that role. */
static char *
join_roles (const LaurelSeasonActivity *activity, const char *role, gboolean chinese)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < activity->roles->len; i++) {
    const LaurelSeasonRole *one = &g_array_index (activity->roles, LaurelSeasonRole, i);

    if (g_strcmp0 (one->role, role) == 0)
      laurel_plan_names_append (text, one->name, one->kind, chinese);
  }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
join_phases (const LaurelSeasonActivity *activity, const char *colon)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < activity->phases->len; i++) {
    const LaurelSeasonPhase *phase = &g_array_index (activity->phases, LaurelSeasonPhase, i);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", phase->title);
    /* The last colon ends the title, also where that has one itself. */
    if (phase->words != NULL || strstr (phase->title, colon) != NULL)
      g_string_append_printf (text, "%s%s", colon, phase->words ? phase->words : "");
  }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* ---- for people ------------------------------------------------------------- */

static gboolean
has_series (const LaurelSeason *season)
{
  for (guint i = 0; i < season->activities->len; i++)
    if (((const LaurelSeasonActivity *) season->activities->pdata[i])->series != 0)
      return TRUE;

  return FALSE;
}

static void
add_plan_columns (LaurelSheet *sheet, const LaurelSeason *season, const GPtrArray *roles)
{
  const char *language = laurel_programme_get_language (season->programme);
  gboolean chinese = is_chinese (season);

  laurel_sheet_add_column (sheet, chinese ? "序号" : "No.", LAUREL_SHEET_NUMBER, 6);
  laurel_sheet_add_column (sheet, chinese ? "活动" : "Activity", LAUREL_SHEET_TEXT, 32);
  laurel_sheet_add_column (sheet, chinese ? "时间、地点" : "Date and place", LAUREL_SHEET_TEXT, 30);
  laurel_sheet_add_column (sheet, chinese ? "开始日期" : "Start date", LAUREL_SHEET_DAY, 12);
  laurel_sheet_add_column (sheet, chinese ? "结束日期" : "End date", LAUREL_SHEET_DAY, 12);
  laurel_sheet_add_column (sheet, chinese ? "范围" : "Extent", LAUREL_SHEET_TEXT, 11);
  laurel_sheet_add_column (sheet, chinese ? "内容" : "Content", LAUREL_SHEET_TEXT, 60);
  for (guint i = 0; i < roles->len; i++)
    laurel_sheet_add_column (sheet, laurel_role_get_label (roles->pdata[i], language),
                             LAUREL_SHEET_TEXT, 24);
  laurel_sheet_add_column (sheet, chinese ? "状态" : "Status", LAUREL_SHEET_TEXT, 20);
  if (has_series (season))
    laurel_sheet_add_column (sheet, chinese ? "所属活动" : "Part of", LAUREL_SHEET_NUMBER, 10);
}

/* What a reader of the plan has to know; and a reader of the file knows again. */
static char *
dup_status (const LaurelSeasonActivity *activity, gboolean chinese)
{
  static const char *const WORDS[][3] = {
    { "planned", "计划中", "Planned" }, { "announced", "已公布", "Announced" },
    { "under-way", "进行中", "Under way" }, { "done", "已完成", "Done" },
    { "postponed", "延期", "Postponed" }, { "cancelled", "取消", "Cancelled" },
  };
  gsize which = 0;

  while (which < G_N_ELEMENTS (WORDS) && g_strcmp0 (WORDS[which][0], activity->status) != 0)
    which++;
  if (which == G_N_ELEMENTS (WORDS))
    return NULL;

  return g_strjoin (chinese ? "：" : ": ", WORDS[which][chinese ? 1 : 2], activity->reason, NULL);
}

static const char *
get_extent (const LaurelSeasonActivity *activity, gboolean chinese)
{
  static const char *const WORDS[][2] = {
    [LAUREL_EXTENT_WITHIN] = { "within it", "其间" },
    [LAUREL_EXTENT_THROUGH] = { "all through", "全程" },
    [LAUREL_EXTENT_ON_DEMAND] = { "on request", "预约" },
  };

  return laurel_window_is_known (&activity->window)
         ? WORDS[activity->window.extent][chinese ? 1 : 0] : NULL;
}

static void
add_plan_row (LaurelSheet *sheet, const LaurelSeason *season, const GPtrArray *roles,
              const LaurelSeasonActivity *activity)
{
  gboolean chinese = is_chinese (season);

  laurel_sheet_add (sheet, activity->number);
  laurel_sheet_add (sheet, activity->title);
  laurel_sheet_take (sheet, laurel_season_dup_cell (season, activity));
  laurel_sheet_take (sheet, laurel_day_dup_iso (activity->window.es));
  laurel_sheet_take (sheet, laurel_day_dup_iso (activity->window.le));
  laurel_sheet_add (sheet, get_extent (activity, chinese));
  laurel_sheet_add (sheet, activity->content);
  for (guint i = 0; i < roles->len; i++)
    laurel_sheet_take (sheet, join_roles (activity, roles->pdata[i], chinese));
  laurel_sheet_take (sheet, dup_status (activity, chinese));
  if (has_series (season))
    laurel_sheet_add (sheet, laurel_season_get_series_number (season, activity));
  if (g_strcmp0 (activity->status, "cancelled") == 0)
    laurel_sheet_strike (sheet);
}

/**
 * laurel_season_make_plan_sheet:
 * @season: a season
 * @only: the one activity that is wanted, or 0 for all
 *
 * Returns: (transfer full): the plan as people write it
 */
LaurelSheet *
laurel_season_make_plan_sheet (const LaurelSeason *season, gint64 only)
{
  LaurelSheet *sheet = laurel_sheet_new (is_chinese (season) ? "年度计划" : "Plan");
  g_autoptr (GPtrArray) roles = list_roles (season);

  laurel_sheet_set_title (sheet, laurel_programme_get_title (season->programme));
  add_plan_columns (sheet, season, roles);
  for (guint i = 0; i < season->activities->len; i++) {
    const LaurelSeasonActivity *activity = season->activities->pdata[i];

    if (only == 0 || activity->id == only)
      add_plan_row (sheet, season, roles, activity);
  }

  return sheet;
}

static void
add_days (LaurelSheet *sheet, const LaurelWindow *window)
{
  laurel_sheet_take (sheet, laurel_day_dup_iso (window->es));
  laurel_sheet_take (sheet, laurel_day_dup_iso (window->ls));
  laurel_sheet_take (sheet, laurel_day_dup_iso (window->ee));
  laurel_sheet_take (sheet, laurel_day_dup_iso (window->le));
  laurel_sheet_add (sheet, laurel_extent_to_string (window->extent));
}

static void
add_edtf (LaurelSheet *sheet, const LaurelSeason *season, const LaurelSeasonActivity *activity)
{
  laurel_sheet_take (sheet,
                     laurel_edtf_write_words (activity->words, &activity->window,
                                              laurel_programme_get_year (season->programme)));
}

static void
add_days_columns (LaurelSheet *sheet, gboolean chinese)
{
  laurel_sheet_add_column (sheet, chinese ? "序号" : "No.", LAUREL_SHEET_NUMBER, 6);
  laurel_sheet_add_column (sheet, chinese ? "活动" : "Activity", LAUREL_SHEET_TEXT, 32);
  laurel_sheet_add_column (sheet, chinese ? "最早开始" : "Earliest start", LAUREL_SHEET_DAY, 14);
  laurel_sheet_add_column (sheet, chinese ? "最晚开始" : "Latest start", LAUREL_SHEET_DAY, 14);
  laurel_sheet_add_column (sheet, chinese ? "最早结束" : "Earliest end", LAUREL_SHEET_DAY, 14);
  laurel_sheet_add_column (sheet, chinese ? "最晚结束" : "Latest end", LAUREL_SHEET_DAY, 14);
  laurel_sheet_add_column (sheet, chinese ? "范围" : "Extent", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, "EDTF", LAUREL_SHEET_TEXT, 26);
  laurel_sheet_add_column (sheet, chinese ? "地点确定程度" : "Place status", LAUREL_SHEET_TEXT, 14);
  laurel_sheet_add_column (sheet, chinese ? "状态" : "Status", LAUREL_SHEET_TEXT, 12);
  laurel_sheet_add_column (sheet, chinese ? "阶段" : "Phases", LAUREL_SHEET_TEXT, 40);
}

/**
 * laurel_season_make_days_sheet:
 * @season: a season
 *
 * Returns: (transfer full): what the dates of the plan mean: the four days, how
 *   they are filled, EDTF
 */
LaurelSheet *
laurel_season_make_days_sheet (const LaurelSeason *season)
{
  gboolean chinese = is_chinese (season);
  LaurelSheet *sheet = laurel_sheet_new (chinese ? "日期" : "Days");

  add_days_columns (sheet, chinese);
  for (guint i = 0; i < season->activities->len; i++) {
    const LaurelSeasonActivity *activity = season->activities->pdata[i];

    laurel_sheet_add (sheet, activity->number);
    laurel_sheet_add (sheet, activity->title);
    add_days (sheet, &activity->window);
    add_edtf (sheet, season, activity);
    laurel_sheet_add (sheet, activity->place_status);
    laurel_sheet_add (sheet, activity->status);
    laurel_sheet_take (sheet, join_phases (activity, chinese ? "：" : ": "));
  }

  return sheet;
}

/* ---- for programs ----------------------------------------------------------- */

static char *
dup_exact_roles (const LaurelSeasonActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < activity->roles->len; i++) {
    const LaurelSeasonRole *one = &g_array_index (activity->roles, LaurelSeasonRole, i);

    laurel_own_table_append_role (text, one->role, one->kind, one->name);
  }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* A line for each phase; nothing where none says anything. */
static char *
join_phase_places (const LaurelSeasonActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < activity->phases->len; i++) {
    const char *place = g_array_index (activity->phases, LaurelSeasonPhase, i).place;

    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", place ? place : "");
    any = any || (place != NULL && *place != '\0');
  }

  return any ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
join_phase_gaps (const LaurelSeasonActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < activity->phases->len; i++) {
    int gap = g_array_index (activity->phases, LaurelSeasonPhase, i).gap;

    g_string_append_printf (text, "%s%d", i > 0 ? "\n" : "", gap);
    any = any || gap != 0;
  }

  return any ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_count (LaurelSheet *sheet, int count)
{
  laurel_sheet_take (sheet, count > 0 ? g_strdup_printf ("%d", count) : NULL);
}

static void
add_whole_row (LaurelSheet *sheet, const LaurelSeason *season,
               const LaurelSeasonActivity *activity)
{
  laurel_sheet_add (sheet, activity->number);
  laurel_sheet_add (sheet, activity->title);
  laurel_sheet_add (sheet, activity->raw);
  laurel_sheet_add (sheet, activity->words);
  add_days (sheet, &activity->window);
  laurel_sheet_take (sheet, g_strdup_printf ("%d", activity->window.min_days));
  laurel_sheet_take (sheet, laurel_window_dup_marks (&activity->window));
  add_edtf (sheet, season, activity);
  laurel_sheet_add (sheet, activity->place);
  laurel_sheet_add (sheet, activity->place_status);
  laurel_sheet_add (sheet, activity->modality);
  laurel_sheet_add (sheet, activity->status);
  laurel_sheet_add (sheet, activity->reason);
  laurel_sheet_add (sheet, activity->content);
  laurel_sheet_take (sheet, dup_exact_roles (activity));
  laurel_sheet_take (sheet, join_phases (activity, ": "));
  laurel_sheet_add (sheet, laurel_season_get_series_number (season, activity));
  add_count (sheet, activity->quota_min);
  add_count (sheet, activity->quota_max);
  laurel_sheet_take (sheet, join_phase_places (activity));
  laurel_sheet_take (sheet, join_phase_gaps (activity));
}

/**
 * laurel_season_make_whole_sheet:
 * @season: a season
 *
 * Returns: (transfer full): every field of each activity and of its phases, under the
 *   names that the command line has for it; but not what is taken, and no reminders
 */
LaurelSheet *
laurel_season_make_whole_sheet (const LaurelSeason *season)
{
  static const struct {
    const char *name;
    LaurelSheetKind kind;
  } COLUMNS[] = {
    { "number", LAUREL_SHEET_NUMBER }, { "title", LAUREL_SHEET_TEXT }, { "raw", LAUREL_SHEET_TEXT },
    { "words", LAUREL_SHEET_TEXT }, { "es", LAUREL_SHEET_DAY }, { "ls", LAUREL_SHEET_DAY },
    { "ee", LAUREL_SHEET_DAY }, { "le", LAUREL_SHEET_DAY }, { "extent", LAUREL_SHEET_TEXT },
    { "min_days", LAUREL_SHEET_NUMBER }, { "marks", LAUREL_SHEET_TEXT },
    { "edtf", LAUREL_SHEET_TEXT },
    { "place", LAUREL_SHEET_TEXT },
    { "place_status", LAUREL_SHEET_TEXT }, { "modality", LAUREL_SHEET_TEXT },
    { "status", LAUREL_SHEET_TEXT }, { "reason", LAUREL_SHEET_TEXT },
    { "content", LAUREL_SHEET_TEXT }, { "roles", LAUREL_SHEET_TEXT },
    { "phases", LAUREL_SHEET_TEXT }, { "series", LAUREL_SHEET_NUMBER },
    { "quota_min", LAUREL_SHEET_NUMBER }, { "quota_max", LAUREL_SHEET_NUMBER },
    { "phase_places", LAUREL_SHEET_TEXT }, { "phase_gaps", LAUREL_SHEET_TEXT },
  };
  LaurelSheet *sheet = laurel_sheet_new ("plan");

  for (gsize i = 0; i < G_N_ELEMENTS (COLUMNS); i++)
    laurel_sheet_add_column (sheet, COLUMNS[i].name, COLUMNS[i].kind, 12);
  for (guint i = 0; i < season->activities->len; i++)
    add_whole_row (sheet, season, season->activities->pdata[i]);


  return sheet;
}

/* ---- people ----------------------------------------------------------------- */

/**
 * laurel_people_make_sheet:
 * @reader: where to read
 * @error: return location for an error
 *
 * Returns: (transfer full): every person and organisation, or %NULL
 */
LaurelSheet *
laurel_people_make_sheet (LaurelReader *reader, GError **error)
{
  static const char *const NAMES[] = { "kind", "name", "short-name", "english-name", "phone",
                                       "mail", "note" };
  g_autoptr (GPtrArray) rows = laurel_library_ask (reader, &LAUREL_PARTIES_ALL,
                                                   g_variant_new ("()"), error);
  LaurelSheet *sheet;

  if (rows == NULL)
    return NULL;

  sheet = laurel_sheet_new ("people");
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *heading = g_strdelimit (g_strdup (NAMES[i]), "-", '_');

    laurel_sheet_add_column (sheet, heading, LAUREL_SHEET_TEXT, 20);
  }
  for (guint row = 0; row < rows->len; row++)
    for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
      char *text = NULL;

      g_object_get (rows->pdata[row], NAMES[i], &text, NULL);
      laurel_sheet_take (sheet, text);
    }

  return sheet;
}
