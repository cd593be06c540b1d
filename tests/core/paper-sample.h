/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "calendar/laurel-date-reader.h"
#include "documents/laurel-paper-data.h"
#include "exchange/laurel-csv-reader.h"

/* The sample season as a document is made from it: 南汀工艺协会, 2025 良作月. */

#define SAMPLE_YEAR 2025

static inline LaurelTable *
sample_read (const char *language, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/io/github/laurel/Laurel/sample/%s/%s.csv", language,
                                           name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  LaurelTable *table;

  g_assert_no_error (error);
  table = laurel_csv_reader_read (g_bytes_get_data (bytes, NULL), ',', NULL, &error);
  g_assert_no_error (error);

  return table;
}

static inline const char *
sample_get (LaurelTable *table, int row, const char *column)
{
  for (int i = 0; i < laurel_table_get_n_columns (table); i++)
    if (g_str_equal (laurel_table_get_text (table, 0, i), column))
      return laurel_table_get_text (table, row, i);

  g_assert_not_reached ();
}

/* (nullable): as a library has it, which has no empty text */
static inline char *
sample_dup (LaurelTable *table, int row, const char *column)
{
  const char *text = sample_get (table, row, column);

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static inline LaurelWindow
sample_window (LaurelTable *table, int row)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (sample_get (table, row, "words"),
                                                         SAMPLE_YEAR, NULL);
  const char *extent = sample_get (table, row, "extent");

  reading.window.extent = g_str_equal (extent, "through") ? LAUREL_EXTENT_THROUGH
                          : g_str_equal (extent, "on-demand") ? LAUREL_EXTENT_ON_DEMAND
                          : LAUREL_EXTENT_WITHIN;
  return reading.window;
}

static inline void
sample_add_phases (LaurelPaperActivity *activity, const char *language)
{
  g_autoptr (LaurelTable) table = sample_read (language, "phases");

  for (int row = 1; row < laurel_table_get_n_rows (table); row++)
    if (g_str_equal (sample_get (table, row, "activity"), activity->number)) {
      LaurelPaperPhase *phase = laurel_paper_activity_add_phase (activity);

      phase->title = g_strdup (sample_get (table, row, "title"));
      phase->words = g_strdup (sample_get (table, row, "words"));
      phase->place = sample_dup (table, row, "place");
      phase->window = sample_window (table, row);
    }
}

static inline void
sample_fill_activity (LaurelPaperActivity *activity, LaurelTable *table, int row,
                      const char *language)
{
  activity->number = g_strdup (sample_get (table, row, "number"));
  activity->title = g_strdup (sample_get (table, row, "title"));
  activity->words = g_strdup (sample_get (table, row, "words"));
  activity->window = sample_window (table, row);
  activity->place = sample_dup (table, row, "place");
  activity->place_status = g_strdup (sample_get (table, row, "place_status"));
  activity->modality = g_strdup (sample_get (table, row, "modality"));
  activity->status = g_strdup (sample_get (table, row, "status"));
  activity->content = g_strdup (sample_get (table, row, "content"));
  activity->quota_min = atoi (sample_get (table, row, "quota_min"));
  activity->quota_max = atoi (sample_get (table, row, "quota_max"));
  sample_add_phases (activity, language);
}

static inline LaurelPaperData *
sample_new_data (const char *language)
{
  g_autoptr (LaurelTable) programme = sample_read (language, "programme");
  LaurelPaperData *data = laurel_paper_data_new (language);
  gboolean zh = g_str_equal (language, "zh");

  data->programme = g_strdup (sample_get (programme, 1, "title"));
  data->year = SAMPLE_YEAR;
  data->issuer = g_strdup (sample_get (programme, 1, "issuer"));
  data->note = g_strdup (sample_get (programme, 1, "note"));
  data->number = g_strdup (zh ? "南工协〔2025〕14号" : "NCA 2025/14");
  data->date = laurel_day_new (SAMPLE_YEAR, 8, 19);
  data->contact = g_strdup (zh ? "协会办公室，电话0000-555-0100，office@nanting.example"
                               : "The office, 0000-555-0100, office@nanting.example");

  return data;
}

/* The whole plan. */
static inline LaurelPaperData *
sample_new_plan (const char *language)
{
  LaurelPaperData *data = sample_new_data (language);
  g_autoptr (LaurelTable) table = sample_read (language, "activities");

  for (int row = 1; row < laurel_table_get_n_rows (table); row++)
    sample_fill_activity (laurel_paper_data_add_activity (data), table, row, language);

  return data;
}

/* One activity of it, with two organisers. */
static inline LaurelPaperData *
sample_new_activity (const char *language, int number)
{
  LaurelPaperData *data = sample_new_data (language);
  g_autoptr (LaurelTable) table = sample_read (language, "activities");
  LaurelPaperActivity *activity = laurel_paper_data_add_activity (data);

  sample_fill_activity (activity, table, number, language);
  laurel_paper_activity_add_role (activity, "host", data->issuer);
  laurel_paper_activity_add_role (activity, "carry-out",
                                  g_str_equal (language, "zh") ? "青港分会" : "Qinggang branch");

  return data;
}

static inline void
sample_set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static inline LaurelPaperChange *
sample_add_change (LaurelPaperData *data, const char *number, const char *title, const char *kind,
                   const char *before, const char *after)
{
  LaurelPaperChange *change = laurel_paper_data_add_change (data);

  change->number = g_strdup (number);
  change->title = g_strdup (title);
  change->kind = g_strdup (kind);
  change->words_before = g_strdup (before);
  change->words_after = g_strdup (after);

  return change;
}

static inline void
sample_add_changes_zh (LaurelPaperData *data)
{
  LaurelPaperChange *change;

  change = sample_add_change (data, "4", "良作讲堂第二讲", "cancelled", "8月下旬", NULL);
  change->place_before = g_strdup ("在线");
  change->reason = g_strdup ("主讲人患病，题目留到明年。");
  change = sample_add_change (data, "15", "满意指数新闻日", "place", NULL, NULL);
  change->place_before = g_strdup ("河西");
  change->place_after = g_strdup ("北苑");
  change->reason = g_strdup ("河西的会场容不下全部媒体");
  change = sample_add_change (data, "16", "良作讲堂第三讲", "date", "9月中旬", "9月下旬");
  change->outside = TRUE;
  change = sample_add_change (data, "20", "成熟度指南公开讲座", "postponed", "8月-9月", NULL);
  change->reason = g_strdup ("指南印制晚了一个月");
  sample_add_change (data, "21", "用户满意星级评价", "date", "9月-11月", "9月-12月")->outside = TRUE;
}

static inline void
sample_add_changes_en (LaurelPaperData *data)
{
  LaurelPaperChange *change;

  change = sample_add_change (data, "4", "Good Work Lecture, second", "cancelled", "late August",
                              NULL);
  change->place_before = g_strdup ("Online");
  change->reason = g_strdup ("the lecturer is ill");
  change = sample_add_change (data, "15", "Press day: satisfaction index", "place", NULL, NULL);
  change->place_before = g_strdup ("Hexi");
  change->place_after = g_strdup ("Beiyuan");
  change->reason = g_strdup ("the hall in Hexi is too small");
  change = sample_add_change (data, "16", "Good Work Lecture, third", "date", "mid-September",
                              "late September");
  change->outside = TRUE;
  sample_add_change (data, "20", "Maturity guide: open talks", "postponed", "August – September",
                     NULL);
}

/* What a second release changed. */
static inline LaurelPaperData *
sample_new_changes (const char *language)
{
  LaurelPaperData *data = sample_new_data (language);

  data->release_before = 2;
  data->release_after = 3;
  data->announced = laurel_day_new (SAMPLE_YEAR, 7, 8);
  if (g_str_equal (language, "zh"))
    sample_add_changes_zh (data);
  else
    sample_add_changes_en (data);

  return data;
}
