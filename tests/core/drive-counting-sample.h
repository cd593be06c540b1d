/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-drive-counting-store.h"

/* The sheet of a store without a library: with and without a shelf, in packs and in pieces. */

static inline void
sample_add_line (LaurelFields *place, int row, const char *shelf, const char *number,
                 const char *item, const char *unit, const char *pack)
{
  LaurelFields *line = laurel_fields_add_row (place, "lines");

  laurel_fields_set_count (line, "row", row);
  laurel_fields_set (line, "shelf", shelf);
  laurel_fields_set (line, "number", number);
  laurel_fields_set (line, "item", item);
  laurel_fields_set (line, "unit", unit);
  laurel_fields_set (line, "pack", pack);
}

static inline LaurelPaperData *
sample_new_drive_counting (const char *language)
{
  gboolean zh = g_str_equal (language, "zh");
  LaurelPaperData *data = laurel_paper_data_new (language);
  LaurelFields *fields = laurel_fields_new (), *place;

  data->programme = g_strdup (zh ? "良作月" : "Month of Good Work");
  data->issuer = g_strdup (zh ? "南汀工艺协会" : "Nanting Craft Association");
  data->year = 2025;
  data->date = laurel_day_new (2025, 9, 12);
  data->report = fields;
  laurel_drive_counting_declare (fields);
  laurel_fields_set (fields, "drive", zh ? "山乡幼儿园玩具捐助" : "Toys for hill kindergartens");
  laurel_fields_set (fields, "drive.on", "2025-09-12");
  place = laurel_drive_counting_add_place (fields, zh ? "仓库" : "Store", "2025-09-12/1");
  sample_add_line (place, 1, "A-1", "0001", zh ? "图画书" : "Picture book", zh ? "本" : "book",
                   NULL);
  sample_add_line (place, 2, "A-2", "0017", zh ? "跳绳" : "Skipping rope", zh ? "根" : "piece", "20");
  sample_add_line (place, 3, NULL, "0003", zh ? "拼图" : "Puzzle", zh ? "盒" : "box", NULL);
  sample_add_line (place, 4, NULL, NULL, zh ? "毛绒玩具" : "Soft toy", zh ? "个" : "piece", NULL);

  return data;
}
