/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-names.h"

static const char *const MONTHS[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
};

static const char *const ORDINALS[] = { "first", "second", "third", "fourth" };
static const char *const CHINESE_ORDINALS[] = { "一", "二", "三", "四" };

/* What a unit in a month is called; %s is the month. */
static const struct {
  const char *chinese;
  const char *english;
} IN_MONTH[] = {
  [LAUREL_DATE_UNIT_EARLY] = { "%s上旬", "early %s" },
  [LAUREL_DATE_UNIT_MID] = { "%s中旬", "mid-%s" },
  [LAUREL_DATE_UNIT_LATE] = { "%s下旬", "late %s" },
  [LAUREL_DATE_UNIT_EARLY_TO_MID] = { "%s上中旬", "early to mid-%s" },
  [LAUREL_DATE_UNIT_MID_TO_LATE] = { "%s中下旬", "mid to late %s" },
  [LAUREL_DATE_UNIT_MONTH] = { "%s", "%s" },
  [LAUREL_DATE_UNIT_MONTH_START] = { "%s初", "the beginning of %s" },
  [LAUREL_DATE_UNIT_MONTH_MIDDLE] = { "%s中", "the middle of %s" },
  [LAUREL_DATE_UNIT_MONTH_END] = { "%s底", "the end of %s" },
  [LAUREL_DATE_UNIT_FIRST_HALF_MONTH] = { "%s上半月", "the first half of %s" },
  [LAUREL_DATE_UNIT_SECOND_HALF_MONTH] = { "%s下半月", "the second half of %s" },
};

/**
 * laurel_date_language_is_chinese:
 * @language: (nullable): "zh", "zh_CN", "en" …
 *
 * Returns: whether dates are written in Chinese; else they are in English
 */
gboolean
laurel_date_language_is_chinese (const char *language)
{
  return language != NULL && g_str_has_prefix (language, "zh");
}

/**
 * laurel_date_get_month_name:
 * @month: 1 to 12
 *
 * Returns: its English name
 */
const char *
laurel_date_get_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return MONTHS[month - 1];
}

static char *
dup_in_month (const LaurelDateUnit *unit, gboolean chinese)
{
  const char *name = laurel_date_get_month_name (unit->index);
  g_autofree char *month = chinese ? g_strdup_printf ("%d月", unit->index) : g_strdup (name);
  g_auto (GStrv) parts = NULL;

  if (unit->kind == LAUREL_DATE_UNIT_DAY)
    return chinese ? g_strdup_printf ("%s%d日", month, unit->day)
                   : g_strdup_printf ("%d %s", unit->day, month);

  parts = g_strsplit (chinese ? IN_MONTH[unit->kind].chinese : IN_MONTH[unit->kind].english,
                      "%s", 2);

  return g_strjoin (month, parts[0], parts[1], NULL);
}

static char *
dup_chinese_part_of_year (const LaurelDateUnit *unit)
{
  switch ((int) unit->kind) {
  case LAUREL_DATE_UNIT_QUARTER:
    return g_strconcat (CHINESE_ORDINALS[unit->index - 1], "季度", NULL);
  case LAUREL_DATE_UNIT_HALF_YEAR:
    return g_strdup (unit->index == 1 ? "上半年" : "下半年");
  case LAUREL_DATE_UNIT_YEAR_START:
    return g_strdup ("年初");
  case LAUREL_DATE_UNIT_YEAR_END:
    return g_strdup ("年底");
  case LAUREL_DATE_UNIT_WEEK:
    return g_strdup_printf ("第%d周", unit->index);
  default:
    return g_strdup (unit->throughout ? "全年" : "");
  }
}

/* "10月全月", "整个三季度". */
static char *
dup_chinese_throughout (const LaurelDateUnit *unit)
{
  g_autofree char *name = laurel_date_unit_is_in_month (unit->kind)
                            ? dup_in_month (unit, TRUE)
                            : dup_chinese_part_of_year (unit);

  if (!unit->throughout || unit->kind == LAUREL_DATE_UNIT_YEAR)
    return g_steal_pointer (&name);

  return unit->kind == LAUREL_DATE_UNIT_MONTH ? g_strconcat (name, "全月", NULL)
                                              : g_strconcat ("整个", name, NULL);
}

static char *
dup_chinese (const LaurelDateUnit *unit, gboolean with_year)
{
  g_autofree char *name = dup_chinese_throughout (unit);

  if (!with_year)
    return g_steal_pointer (&name);
  if (g_str_has_prefix (name, "年"))
    return g_strdup_printf ("%04d%s", unit->year, name);

  return g_strdup_printf ("%04d年%s", unit->year, name);
}

static char *
dup_english_part_of_year (const LaurelDateUnit *unit, gboolean with_year)
{
  g_autofree char *year = with_year ? g_strdup_printf ("%04d", unit->year) : g_strdup ("the year");

  switch ((int) unit->kind) {
  case LAUREL_DATE_UNIT_QUARTER:
    return g_strdup_printf ("the %s quarter%s%s", ORDINALS[unit->index - 1],
                            with_year ? " of " : "", with_year ? year : "");
  case LAUREL_DATE_UNIT_HALF_YEAR:
    return g_strdup_printf ("the %s half of %s", ORDINALS[unit->index - 1], year);
  case LAUREL_DATE_UNIT_YEAR_START:
    return g_strdup_printf ("the beginning of %s", year);
  case LAUREL_DATE_UNIT_YEAR_END:
    return g_strdup_printf ("the end of %s", year);
  case LAUREL_DATE_UNIT_WEEK:
    return g_strdup_printf ("week %d%s%s", unit->index, with_year ? " of " : "",
                            with_year ? year : "");
  default:
    if (!unit->throughout)
      return g_strdup_printf ("%04d", unit->year);
    return with_year ? g_strdup_printf ("all year %s", year) : g_strdup ("all year");
  }
}

static char *
dup_english (const LaurelDateUnit *unit, gboolean with_year)
{
  g_autofree char *name = NULL;

  if (!laurel_date_unit_is_in_month (unit->kind))
    return dup_english_part_of_year (unit, with_year);

  name = dup_in_month (unit, FALSE);

  return with_year ? g_strdup_printf ("%s %04d", name, unit->year) : g_steal_pointer (&name);
}

/**
 * laurel_date_dup_unit_name:
 * @unit: a unit whose year and month are known
 * @chinese: whether in Chinese
 * @with_year: whether the year is said; a whole year is always said
 *
 * Returns: (transfer full): "9月中旬", "mid-September"
 */
char *
laurel_date_dup_unit_name (const LaurelDateUnit *unit, gboolean chinese, gboolean with_year)
{
  g_autofree char *name = NULL;

  if (chinese)
    return dup_chinese (unit, with_year || (unit->kind == LAUREL_DATE_UNIT_YEAR &&
                                            !unit->throughout));

  name = dup_english (unit, with_year);

  return unit->throughout && unit->kind != LAUREL_DATE_UNIT_YEAR
           ? g_strconcat ("throughout ", name, NULL)
           : g_steal_pointer (&name);
}

/**
 * laurel_date_dup_days:
 * @first: a day
 * @last: that day, or a later one
 * @chinese: whether in Chinese
 * @year: the year that goes without saying; 0 when none does
 * @joint: what stands between them
 *
 * Writes a run of days, saying the month and the year no more often than
 * needed. In English, a dash between "30 September" and "2 October" gets
 * spaces, and between two numbers none.
 *
 * Returns: (transfer full): "9月8日-10日", "8–10 September"
 */
char *
laurel_date_dup_days (LaurelDay first, LaurelDay last, gboolean chinese, int year,
                      const char *joint)
{
  LaurelDateUnit a, b;
  gboolean same_year, same_month, is_dash = g_strcmp0 (joint, "–") == 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, first, &a);
  laurel_date_unit_around (LAUREL_DATE_UNIT_DAY, last, &b);
  same_year = a.year == b.year;
  same_month = same_year && a.index == b.index;

  from = laurel_date_dup_unit_name (&a, chinese, !same_year || (chinese && a.year != year));
  if (first == last && (chinese || a.year == year))
    return g_steal_pointer (&from);

  to = laurel_date_dup_unit_name (&b, chinese, !same_year || (!chinese && b.year != year));
  if (first == last)
    return g_steal_pointer (&to);
  if (same_month && chinese)
    return g_strdup_printf ("%s%s%d日", from, joint, b.day);
  if (same_month)
    return g_strdup_printf (is_dash ? "%d%s%s" : "%d %s %s", a.day, joint, to);

  return g_strdup_printf (chinese ? "%s%s%s" : "%s %s %s", from, joint, to);
}
