/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-drive-report.h"

/* The account of a drive without a library: some is damaged, some lost, some on its way. */

static void
sample_add_row (LaurelFields *fields, const char *table, const char *const *texts)
{
  LaurelFields *row = laurel_fields_add_row (fields, table);

  for (guint i = 0; texts[i] != NULL; i += 2)
    laurel_fields_set (row, texts[i], *texts[i + 1] != '\0' ? texts[i + 1] : NULL);
}

static LaurelGiftFlow
sample_new_gift_flow (void)
{
  LaurelGiftFlow flow = { .promised = 100, .fulfilled = 96 };

  flow.moved[LAUREL_GIFT_GIVER][LAUREL_GIFT_RECEIVED] = 96;
  flow.moved[LAUREL_GIFT_RECEIVED][LAUREL_GIFT_STOCK] = 88;
  flow.moved[LAUREL_GIFT_RECEIVED][LAUREL_GIFT_DAMAGED] = 8;
  flow.moved[LAUREL_GIFT_STOCK][LAUREL_GIFT_PACKED] = 80;
  flow.moved[LAUREL_GIFT_PACKED][LAUREL_GIFT_WAY] = 62;
  flow.moved[LAUREL_GIFT_WAY][LAUREL_GIFT_ARRIVED] = 50;
  flow.moved[LAUREL_GIFT_WAY][LAUREL_GIFT_LOST] = 5;
  flow.moved[LAUREL_GIFT_ARRIVED][LAUREL_GIFT_HANDED] = 45;
  laurel_gift_flow_settle (&flow);

  return flow;
}

static LaurelPaperData *
sample_new_drive_report (const char *language)
{
  gboolean zh = g_str_equal (language, "zh");
  LaurelPaperData *data = laurel_paper_data_new (language);
  LaurelFields *fields = laurel_fields_new ();
  LaurelGiftFlow flow = sample_new_gift_flow ();
  const char *book = zh ? "图画书" : "Picture book";

  data->programme = g_strdup (zh ? "良作月" : "Month of Good Work");
  data->issuer = g_strdup (zh ? "南汀工艺协会" : "Nanting Craft Association");
  data->year = 2025;
  data->date = laurel_day_new (2025, 9, 30);
  data->report = fields;
  laurel_drive_report_declare (fields);
  laurel_drive_report_set_flow (fields, &flow, language);
  laurel_fields_set (fields, "drive", zh ? "山乡幼儿园玩具捐助" : "Toys for hill kindergartens");
  laurel_fields_set (fields, "drive.until", "2025-09-30");
  sample_add_row (fields, "kinds", (const char *const[]) {
    "item", book, "unit", zh ? "本" : "book", "received", "96", "handed", "45", "arrived", "5",
    "way", "25", "stock", "8", "damaged", "8", "lost", "5", "returned", "0", NULL });
  sample_add_row (fields, "receivers", (const char *const[]) {
    "name", zh ? "桤木坡幼儿园" : "Alder Hill Kindergarten", "size", "38", "handed", "45", NULL });
  sample_add_row (fields, "days", (const char *const[]) { "day", "2025-09-02", "came", "96",
                                                          NULL });
  sample_add_row (fields, "losses", (const char *const[]) {
    "day", "2025-09-12", "item", book, "quantity", "8", "place", "damaged", "reason",
    zh ? "缺页" : "pages are missing", NULL });
  sample_add_row (fields, "givers", (const char *const[]) {
    "n", "1", "naming", "anonymous", "gift", book, "quantity", "96", NULL });

  return data;
}
