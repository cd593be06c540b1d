/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-writer.h"

#include "calendar/laurel-date-names.h"

/* What a description is made for. */
typedef struct {
  const LaurelWindow *window;
  gboolean chinese;
  int year;
  gboolean brief;
} Telling;

/* "9月11日–20日", "11 to 20 September", and months and years by their names. */
static char *
dup_stretch (const Telling *telling, LaurelDay first, LaurelDay last, const char *joint)
{
  LaurelDateUnit unit;

  if (laurel_date_unit_find (first, last, NULL, &unit) &&
      (unit.kind == LAUREL_DATE_UNIT_DAY || unit.kind == LAUREL_DATE_UNIT_MONTH ||
       !laurel_date_unit_is_in_month (unit.kind)))
    return laurel_date_dup_unit_name (&unit, telling->chinese, unit.year != telling->year);

  return laurel_date_dup_days (first, last, telling->chinese, telling->year,
                               telling->chinese ? "–" : joint);
}

static gboolean
has_name (LaurelDay first, LaurelDay last)
{
  LaurelDateUnit unit;

  return laurel_date_unit_find (first, last, NULL, &unit) &&
         (unit.kind == LAUREL_DATE_UNIT_MONTH || !laurel_date_unit_is_in_month (unit.kind));
}

/* In a list, each of the three parts of a month goes by its name. */
static char *
dup_part (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  LaurelDateUnit unit;

  if (!telling->brief || !telling->chinese ||
      !laurel_date_unit_find (window->es, window->le, NULL, &unit) ||
      unit.kind > LAUREL_DATE_UNIT_LATE)
    return NULL;

  return laurel_date_dup_unit_name (&unit, TRUE, unit.year != telling->year);
}

/* "some day from 11 to 20 September". */
static char *
tell_within (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  gboolean named = has_name (window->es, window->le);
  g_autofree char *part = dup_part (telling);
  g_autofree char *days = dup_stretch (telling, window->es, window->le,
                                       telling->brief ? "–" : "to");
  g_autofree char *some = NULL;

  if (part != NULL && window->min_days == 1)
    return g_strconcat (part, "某日", NULL);
  if (telling->chinese)
    return window->min_days > 1 ? g_strdup_printf ("%s内某%d天", days, window->min_days)
                                : g_strconcat (days, telling->brief ? "某日" : "内某日", NULL);

  some = window->min_days > 1 ? g_strdup_printf ("some %d days", window->min_days)
                              : g_strdup ("some day");
  if (named)
    return g_strdup_printf ("%s in %s", some, days);

  return g_strdup_printf (telling->brief ? "%s %s" : "%s from %s", some, days);
}

static char *
tell_stretch (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  g_autofree char *days = NULL;

  if (window->extent == LAUREL_EXTENT_WITHIN)
    return tell_within (telling);

  days = dup_stretch (telling, window->es, window->le, "–");
  if (window->extent == LAUREL_EXTENT_ON_DEMAND)
    return g_strdup (days);

  return telling->chinese ? g_strconcat (days, "，持续进行", NULL)
                          : g_strconcat ("all through ", days, NULL);
}

/* "1 Sep – 30 Nov": short months, when there are two and room is scarce. */
static char *
tell_short_days (const Telling *telling, LaurelDay first, LaurelDay last)
{
  int from_year, from_month, from_day, to_year, to_month, to_day;

  laurel_day_get_ymd (first, &from_year, &from_month, &from_day);
  laurel_day_get_ymd (last, &to_year, &to_month, &to_day);
  if (from_year != to_year || to_year != telling->year || from_month == to_month)
    return laurel_date_dup_days (first, last, FALSE, telling->year, "–");

  return g_strdup_printf ("%d %.3s – %d %.3s", from_day, laurel_date_get_month_name (from_month),
                          to_day, laurel_date_get_month_name (to_month));
}

static char *
tell_exact (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  LaurelDateUnit unit;

  if (laurel_date_unit_find (window->es, window->le, NULL, &unit) &&
      unit.kind == LAUREL_DATE_UNIT_YEAR) {
    unit.throughout = TRUE;
    return laurel_date_dup_unit_name (&unit, telling->chinese, unit.year != telling->year);
  }
  if (telling->brief && !telling->chinese)
    return tell_short_days (telling, window->es, window->le);

  return laurel_date_dup_days (window->es, window->le, telling->chinese, telling->year, "–");
}

/* "starts in July", "ends from 11 to 20 September". */
static char *
tell_end (const Telling *telling, LaurelDay first, LaurelDay last, gboolean is_start)
{
  g_autofree char *days = dup_stretch (telling, first, last, "to");
  const char *preposition = "from";

  if (telling->chinese)
    return g_strconcat (days, first == last ? "" : "内", is_start ? "开始" : "结束", NULL);

  if (first == last)
    preposition = "on";
  else if (has_name (first, last))
    preposition = "in";

  return g_strdup_printf ("%s %s %s", is_start ? "starts" : "ends", preposition, days);
}

static char *
tell_range (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  start = tell_end (telling, window->es, window->ls, TRUE);
  end = tell_end (telling, window->ee, window->le, FALSE);

  return g_strjoin (telling->chinese ? "，" : ", ", start, end, NULL);
}

/* In a list, a range goes by its words, with the dash of good print; but not by those that
 * mean something else in another season. */
static char *
tell_short_range (const Telling *telling)
{
  LaurelWindow plain = *telling->window;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;

  plain.approximate = FALSE;
  plain.min_days = 1;
  words = laurel_date_write (&plain, telling->chinese ? "zh" : "en", telling->year,
                             &LAUREL_DATE_HABITS_THIRDS);
  if (!telling->chinese)
    return g_steal_pointer (&words);

  parts = g_strsplit (words, "-", -1);

  return g_strjoinv ("–", parts);
}

static char *
tell_half_known (const Telling *telling)
{
  const LaurelWindow *window = telling->window;
  LaurelDay ls = window->ls != 0 ? window->ls : window->es;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (window->es == 0) {
    end = laurel_date_dup_days (window->le, window->le, telling->chinese, telling->year, "");
    return telling->chinese ? g_strdup_printf ("不晚于%s", end) : g_strdup_printf ("by %s", end);
  }

  if (window->ls == 0 && !window->open_end) {
    start = laurel_date_dup_days (window->es, window->es, telling->chinese, telling->year, "");
    return g_strconcat (telling->chinese ? "不早于" : "not before ", start, NULL);
  }

  start = tell_end (telling, window->es, ls, TRUE);
  if (telling->chinese)
    return g_strconcat (start, window->open_end ? "，长期" : "，结束时间未知", NULL);

  return g_strconcat (start, window->open_end ? ", no end" : ", end not known", NULL);
}

static char *
tell (const Telling *telling)
{
  const LaurelWindow *window = telling->window;

  if (!laurel_window_is_known (window) && window->open_end)
    return g_strdup (telling->chinese ? "长期" : "ongoing");
  if (!laurel_window_is_known (window))
    return g_strdup (telling->chinese ? "时间待定" : "no date yet");
  if (telling->brief && laurel_window_is_deadline (window))
    return tell_short_range (telling);
  if (window->es == 0 || window->le == 0 || window->ls == 0 || window->ee == 0)
    return tell_half_known (telling);
  if (laurel_window_is_exact (window))
    return tell_exact (telling);
  if (laurel_window_is_one_stretch (window))
    return tell_stretch (telling);

  return telling->brief ? tell_short_range (telling) : tell_range (telling);
}

/**
 * laurel_date_describe:
 * @window: a window that passes [func@laurel_window_check]
 * @language: "zh" or "en"
 * @year: the year that goes without saying; 0 when none does
 * @style: for a sentence, or for a list
 *
 * Tells people how Laurel understands a window, so that they can see whether
 * it understood. Unlike [func@laurel_date_write], it gives days where words
 * such as 月底 leave room for doubt.
 *
 * Returns: (transfer full): "some day from 11 to 20 September"
 */
char *
laurel_date_describe (const LaurelWindow *window, const char *language, int year,
                      LaurelDateStyle style)
{
  Telling telling = {
    .window = window,
    .chinese = laurel_date_language_is_chinese (language),
    .year = year,
    .brief = style == LAUREL_DATE_STYLE_SHORT,
  };
  const char *about = "", *on_request = "";
  g_autofree char *body = NULL;

  g_return_val_if_fail (window != NULL, NULL);

  body = tell (&telling);
  if (window->approximate)
    about = telling.chinese ? "约" : "about ";
  if (window->extent == LAUREL_EXTENT_ON_DEMAND)
    on_request = telling.chinese ? "，按预约" : ", on request";

  return g_strconcat (about, body, on_request, NULL);
}
