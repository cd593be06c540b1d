/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-award.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-award-store.h"
#include "store/laurel-library.h"

/*
 * What a notice of awards tells: those of the contests of an activity that are settled, which are
 * those that nobody can object to any more.
 */

static const char *const COLUMNS[] = { "contest", "section", "level", "work", "names",
                                       "organisation", NULL };

static const char *const LEVEL_COLUMNS[] = { "level", "count", "last", NULL };

/* ---- loading ------------------------------------------------------------------------------- */

static char *
dup_names (const char *lines, const char *language)
{
  g_autoptr (GString) names = g_string_new (lines);

  g_string_replace (names, "\n", g_str_equal (language, "zh") ? "、" : ", ", 0);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
add_contest (LaurelReader *reader, LaurelContest *contest, LaurelPaperData *data, GError **error)
{
  g_autofree char *today = laurel_day_dup_iso (data->date);
  g_autoptr (GPtrArray) awards =
    laurel_award_list (reader, laurel_row_get_id (LAUREL_ROW (contest)), today, error);

  for (guint i = 0; awards != NULL && i < awards->len; i++) {
    LaurelAward *row = awards->pdata[i];
    LaurelPaperAward *award = laurel_paper_data_add_award (data);

    award->contest = g_strdup (laurel_contest_get_title (contest));
    award->section = g_strdup (laurel_award_get_scope (row));
    award->level = g_strdup (laurel_award_get_level (row));
    award->work = g_strdup (laurel_award_get_title (row));
    award->names = dup_names (laurel_award_get_names (row), data->language);
    award->organisation = g_strdup (laurel_award_get_organization (row));
  }

  return awards != NULL;
}

/**
 * laurel_paper_award_load:
 * @reader: where to read
 * @activity: an activity
 * @data: gets the awards that are settled on its day
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_paper_award_load (LaurelReader *reader, gint64 activity, LaurelPaperData *data,
                         GError **error)
{
  g_autoptr (GPtrArray) contests =
    laurel_library_ask (reader, &LAUREL_CONTESTS_OF_ACTIVITY, g_variant_new ("(x)", activity),
                        error);

  for (guint i = 0; contests != NULL && i < contests->len; i++)
    if (!add_contest (reader, contests->pdata[i], data, error))
      return FALSE;

  return contests != NULL;
}

/* ---- fields -------------------------------------------------------------------------------- */

static void
set_count (LaurelFields *fields, const char *name, guint count)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : NULL;

  laurel_fields_set (fields, name, text);
}

static guint
count_level (const LaurelPaperData *data, const char *level)
{
  guint count = 0;

  for (guint i = 0; i < data->awards->len; i++)
    count += g_str_equal (((LaurelPaperAward *) data->awards->pdata[i])->level, level);

  return count;
}

/* In the order in which they come first. */
static void
add_levels (LaurelFields *fields, const LaurelPaperData *data)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  LaurelFields *row = NULL;

  laurel_fields_add_table (fields, "levels", LEVEL_COLUMNS);
  for (guint i = 0; i < data->awards->len; i++) {
    const LaurelPaperAward *award = data->awards->pdata[i];

    if (!g_hash_table_add (known, award->level))
      continue;
    row = laurel_fields_add_row (fields, "levels");
    laurel_fields_set (row, "level", award->level);
    set_count (row, "count", count_level (data, award->level));
  }
  if (row != NULL)
    laurel_fields_set (row, "last", "1");
}

/**
 * laurel_paper_award_fill:
 * @fields: gets the tables "awards" and "levels", and how many there are
 * @data: what a paper is made from
 */
void
laurel_paper_award_fill (LaurelFields *fields, const LaurelPaperData *data)
{
  set_count (fields, "awards.count", data->awards->len);
  laurel_fields_add_table (fields, "awards", COLUMNS);
  for (guint i = 0; i < data->awards->len; i++) {
    const LaurelPaperAward *award = data->awards->pdata[i];
    LaurelFields *row = laurel_fields_add_row (fields, "awards");

    laurel_fields_set (row, "contest", award->contest);
    laurel_fields_set (row, "section", award->section);
    laurel_fields_set (row, "level", award->level);
    laurel_fields_set (row, "work", award->work);
    laurel_fields_set (row, "names", award->names);
    laurel_fields_set (row, "organisation", award->organisation);
  }
  add_levels (fields, data);
}
