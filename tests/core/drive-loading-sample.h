/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-drive-loading-store.h"

/* What a carrier takes along, without a library: straight to a school and by a hub, and a parcel of
 * which not all was weighed. */
static inline LaurelPaperData *
sample_new_drive_loading (const char *language)
{
  gboolean zh = g_str_equal (language, "zh");
  const char *county = zh ? "云南省怒江傈僳族自治州福贡县" : "Fugong County, Nujiang, Yunnan";
  const char *alder = zh ? "桤木坡幼儿园" : "Alder Hill Kindergarten";
  const LaurelLoadingLine LINES[] = {
    { 3, 1, 2, alder, NULL, county, 24, 11350, 0 },
    { 4, 2, 2, alder, NULL, county, 7, 8005, 0 },
    { 11, 1, 1, zh ? "石月亮小学" : "Stone Moon Village School", zh ? "六库转运点" : "Liuku hub",
      county, 40, 12000, 3 },
    { 12, 1, 1, zh ? "双河教学点" : "Two Rivers School", NULL, NULL, 5, 0, 5 },
  };
  LaurelPaperData *data = laurel_paper_data_new (language);
  LaurelFields *fields = laurel_fields_new (), *sheet;

  data->programme = g_strdup (zh ? "良作月" : "Month of Good Work");
  data->issuer = g_strdup (zh ? "南汀工艺协会" : "Nanting Craft Association");
  data->year = 2025;
  data->date = laurel_day_new (2025, 9, 12);
  data->report = fields;
  laurel_drive_loading_declare (fields);
  laurel_fields_set (fields, "drive", zh ? "山乡幼儿园玩具捐助" : "Toys for hill kindergartens");
  laurel_fields_set (fields, "drive.on", "2025-09-12");
  sheet = laurel_drive_loading_add_sheet (fields, zh ? "邮政" : "Post", zh ? "一号车" : "truck 1",
                                          "2025-09-12/1");
  for (guint i = 0; i < G_N_ELEMENTS (LINES); i++)
    laurel_drive_loading_add_line (sheet, &LINES[i]);
  laurel_drive_loading_end_sheet (sheet, &(LaurelLoadingLine) { .pieces = 76, .weight = 31355,
                                                                .unweighed = 8 });

  return data;
}
