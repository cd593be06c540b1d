/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-batch.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolData:
 * @template: the name of a template, or a file
 * @file: (nullable): a file of rows, or "-"
 * @from: (nullable): rows out of the library: "people", "activities", "register", or of a
 *   contest "judges", "entries", "sheets" or "draw"
 * @programme, @activity, @role, @search: (nullable): which of them
 * @contest, @stage: (nullable): those of a contest
 * @drive: (nullable): that of a drive: "parcels", "boxes", "deliveries", "gifts",
 *   "receipts", "thanks" or "account"
 * @parcel: (nullable): the only parcel of it: its number or waybill
 * @maps: (nullable) (array zero-terminated=1): "column=field"
 * @language: (nullable): of the pages
 * @letters: whether rows become letters
 * @to: (nullable): the column that says where they go
 * @subject: (nullable): of the letters
 * @body: (nullable): a file with their text
 *
 * What a batch is made of.
 */
typedef struct {
  const char *template;
  const char *file;
  const char *from;
  const char *programme;
  const char *activity;
  const char *role;
  const char *search;
  const char *contest;
  const char *stage;
  const char *drive;
  const char *parcel;
  const char * const *maps;
  const char *language;
  gboolean letters;
  const char *to;
  const char *subject;
  const char *body;
} LaurelToolData;

LaurelBatch *laurel_tool_data_load_batch (LaurelToolContext     *context,
                                          const LaurelToolData  *data,
                                          char                 **kind,
                                          GError               **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
