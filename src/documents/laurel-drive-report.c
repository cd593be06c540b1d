/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-report.h"

#include "documents/laurel-chart-flow.h"
#include "documents/laurel-drive-report-store.h"
#include "documents/laurel-report-charts.h"
#include "logistics/books/laurel-books-check-store.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-flow-store.h"
#include "logistics/laurel-money.h"

/*
 * What the public account of a drive tells: how gifts flowed, totals by kind, giver, receiver and
 * day, what was lost and what was corrected, the money, and whether the books balance. It is a
 * query over the books as they were on a day, so that the account of any past day can be had.
 */

/* In the order in which they add up to what came; what nobody looked at yet is told where there is
 * any. */
static const struct {
  const char *name;
  LaurelGiftPlace places[2];
} SUMS[] = {
  { "sum.received", { LAUREL_GIFT_RECEIVED, LAUREL_GIFT_N_PLACES } },
  { "sum.stock", { LAUREL_GIFT_STOCK, LAUREL_GIFT_N_PLACES } },
  { "sum.way", { LAUREL_GIFT_PACKED, LAUREL_GIFT_WAY } },
  { "sum.arrived", { LAUREL_GIFT_ARRIVED, LAUREL_GIFT_N_PLACES } },
  { "sum.handed", { LAUREL_GIFT_HANDED, LAUREL_GIFT_N_PLACES } },
  { "sum.damaged", { LAUREL_GIFT_DAMAGED, LAUREL_GIFT_DISPOSED } },
  { "sum.lost", { LAUREL_GIFT_LOST, LAUREL_GIFT_N_PLACES } },
  { "sum.returned", { LAUREL_GIFT_RETURNED, LAUREL_GIFT_N_PLACES } },
};

static const char *const NAMES[] = {
  "drive", "drive.until", "promised", "received", "balanced", "fault", "money.received",
  "money.in_hand", "money.spent", "money.costs", "money.returned",
};

/**
 * laurel_drive_report_declare:
 * @fields: fields
 *
 * Gives them all names that an account has, with nothing behind them yet.
 */
void
laurel_drive_report_declare (LaurelFields *fields)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    laurel_fields_set (fields, NAMES[i], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (SUMS); i++)
    laurel_fields_set (fields, SUMS[i].name, NULL);
  laurel_report_charts_declare (fields);
  laurel_drive_report_declare_tables (fields);
}

/**
 * laurel_drive_report_set_flow:
 * @fields: fields of laurel_drive_report_declare()
 * @flow: how gifts flowed
 * @language: of the document
 *
 * Sets the chart, its table, and what it comes to. Nothing below nothing may be anywhere, and all
 * must add up to what came; else the account says that the books do not balance.
 */
void
laurel_drive_report_set_flow (LaurelFields *fields, const LaurelGiftFlow *flow,
                              const char *language)
{
  g_autoptr (GPtrArray) charts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_chart_unref);
  gint64 received = -flow->stays[LAUREL_GIFT_GIVER], all = 0;
  gboolean is_below = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (SUMS); i++) {
    gint64 sum = 0;

    for (gsize k = 0; k < 2 && SUMS[i].places[k] != LAUREL_GIFT_N_PLACES; k++) {
      sum += flow->stays[SUMS[i].places[k]];
      is_below |= flow->stays[SUMS[i].places[k]] < 0;
    }
    if (sum != 0 || SUMS[i].places[0] != LAUREL_GIFT_RECEIVED)
      laurel_fields_set_count (fields, SUMS[i].name, sum);
    all += sum;
  }
  laurel_fields_set_count (fields, "received", received);
  if (flow->promised > 0)
    laurel_fields_set_count (fields, "promised", flow->promised);
  laurel_fields_set (fields, "balanced", all == received && !is_below ? "1" : NULL);

  g_ptr_array_add (charts, laurel_chart_flow_new (flow, language));
  if (((LaurelChart *) charts->pdata[0])->rows->len > 0)
    laurel_report_charts_set (fields, charts);
}

static void
set_money (LaurelFields *fields, const char *name, gint64 fen)
{
  g_autofree char *text = laurel_money_dup_figures (fen);

  laurel_fields_set (fields, name, text);
}

/* Only where there is any. */
static gboolean
add_money (LaurelFields *fields, LaurelReader *reader, gint64 drive, LaurelDay until,
           GError **error)
{
  LaurelCashSums sums;

  if (!laurel_cash_sum (reader, drive, until, &sums, error))
    return FALSE;
  if (sums.received == 0)
    return TRUE;

  set_money (fields, "money.received", sums.received);
  set_money (fields, "money.in_hand", sums.received - sums.spent - sums.costs - sums.returned);
  set_money (fields, "money.spent", sums.spent);
  set_money (fields, "money.costs", sums.costs);
  set_money (fields, "money.returned", sums.returned);

  return TRUE;
}

/* What is wrong with the books is wrong on every day. */
static gboolean
add_fault (LaurelFields *fields, LaurelReader *reader, gint64 drive, GError **error)
{
  gboolean is_known;
  g_autofree char *fault = laurel_books_dup_fault (reader, drive, &is_known, error);

  laurel_fields_set (fields, "fault", fault);
  if (fault != NULL)
    laurel_fields_set (fields, "balanced", NULL);

  return is_known;
}

/**
 * laurel_drive_report_add:
 * @reader: where to read
 * @drive: a drive
 * @until: the last day that counts, or 0 for today
 * @data: where to
 * @error: return location for an error
 *
 * Adds the account of the drive as it was at the end of a day.
 */
gboolean
laurel_drive_report_add (LaurelReader *reader, gint64 drive, LaurelDay until,
                         LaurelPaperData *data, GError **error)
{
  g_autoptr (LaurelDrive) row = laurel_drive_load (reader, drive, error);
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  LaurelDay last = until != 0 ? until : data->date;
  g_autofree char *iso = laurel_day_dup_iso (last);
  LaurelGiftFlow flow;

  laurel_drive_report_declare (fields);
  if (row == NULL || !laurel_gift_flow_read (reader, drive, iso, &flow, error))
    return FALSE;

  laurel_drive_report_set_flow (fields, &flow, data->language);
  laurel_fields_set (fields, "drive", laurel_drive_get_title (row));
  laurel_fields_set (fields, "drive.until", iso);
  if (!laurel_drive_report_add_tables (fields, reader, drive, iso, data->language, error) ||
      !add_money (fields, reader, drive, last, error) ||
      !add_fault (fields, reader, drive, error))
    return FALSE;

  data->date = last;
  data->about = g_strdup (laurel_drive_get_title (row));
  data->report = g_steal_pointer (&fields);

  return TRUE;
}
