/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-apportionment.h"
#include "documents/laurel-drive-sharing.h"
#include "logistics/receivers/laurel-allocation-plan-store.h"

/* What is shared out among so many children, as the rule does it. */

static inline LaurelFields *
sample_share_out (LaurelFields *fields, const char *kind, const char *method, gint64 total,
                  const gint64 *sizes, guint n, gint64 floor, const gint64 *needs)
{
  g_autofree LaurelShare *shares = g_new0 (LaurelShare, n);
  g_autofree LaurelSharingLine *lines = g_new0 (LaurelSharingLine, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint which;

  for (guint i = 0; i < n; i++) {
    shares[i] = (LaurelShare) { .size = sizes[i], .floor = floor, .cap = needs ? needs[i] : -1 };
    g_ptr_array_add (names, g_strdup_printf ("R%u", i + 1));
  }
  laurel_apportionment_share (g_str_equal (method, "sainte-lague")
                              ? LAUREL_APPORTIONMENT_SAINTE_LAGUE
                              : LAUREL_APPORTIONMENT_LARGEST_REMAINDER, total, shares, n, &which,
                              &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    lines[i] = (LaurelSharingLine) {
      .receiver = names->pdata[i], .size = sizes[i], .floor = floor, .cap = shares[i].cap,
      .quota = shares[i].quota, .computed = shares[i].given, .given = shares[i].given,
      .why = laurel_share_reason_to_string (shares[i].reason),
    };

  return laurel_drive_sharing_add_kind (fields, kind, method, total, lines, n);
}

static inline LaurelPaperData *
sample_new_drive_sharing (const char *language)
{
  static const gint64 SIZES[] = { 38, 52, 27, 61, 45, 19, 33, 74, 28, 23 };
  gboolean zh = g_str_equal (language, "zh");
  LaurelPaperData *data = laurel_paper_data_new (language);
  LaurelFields *fields = laurel_fields_new (), *kind;

  data->programme = g_strdup (zh ? "良作月" : "Month of Good Work");
  data->issuer = g_strdup (zh ? "南汀工艺协会" : "Nanting Craft Association");
  data->year = 2025;
  data->date = laurel_day_new (2025, 9, 30);
  data->report = fields;
  laurel_drive_sharing_declare (fields);
  laurel_fields_set (fields, "drive", zh ? "山乡幼儿园玩具捐助" : "Toys for hill kindergartens");
  laurel_fields_set (fields, "drive.on", "2025-09-30");
  laurel_fields_set (fields, "rule.method", "largest-remainder");
  laurel_fields_set (fields, "rule.floor", "1");
  kind = sample_share_out (fields, zh ? "图画书" : "Picture book", "largest-remainder", 500, SIZES,
                           G_N_ELEMENTS (SIZES), 1, NULL);
  laurel_fields_set (kind, "unit", zh ? "本" : "book");
  laurel_fields_set (kind, "floor", "1");
  laurel_fields_set (kind, "day", "2025-09-10");

  return data;
}
