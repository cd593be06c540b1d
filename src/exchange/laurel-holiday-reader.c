/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-holiday-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-holiday-list.h"
#include "exchange/laurel-holiday-calendar.h"
#include "exchange/laurel-table-reader.h"

/*
 * Lists of days off: a calendar file, or a table with a day, a name and a kind in each row, with a
 * heading or without. A day can be written in any way in which a date is read,
 * as long as it has its year.
 */

#define BEGIN "BEGIN:VCALENDAR"

enum { DAY, NAME, KIND };

static const struct {
  const char *word;
  gboolean worked;
} KINDS[] = {
  { "off", FALSE }, { "holiday", FALSE }, { "休", FALSE }, { "放假", FALSE }, { "休息", FALSE },
  { "worked", TRUE }, { "workday", TRUE }, { "班", TRUE }, { "上班", TRUE }, { "补班", TRUE },
};

/* Without a kind, it is a day off. */
static gboolean
read_kind (const char *text, gboolean *worked)
{
  g_autofree char *folded = g_utf8_casefold (*text ? text : "off", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].word, g_strstrip (folded))) {
      *worked = KINDS[i].worked;
      return TRUE;
    }

  return FALSE;
}

/* One day, or several in a row. */
static gboolean
read_days (const char *text, LaurelDay *first, LaurelDay *last)
{
  g_auto (LaurelDateReading) reading = { 0 };

  *first = *last = laurel_day_from_iso (text);
  if (*first != 0)
    return TRUE;

  reading = laurel_date_read (text, 1, NULL);
  *first = reading.window.es;
  *last = reading.window.le;

  return reading.understood == LAUREL_UNDERSTOOD_ALL && reading.has_year &&
         laurel_window_is_exact (&reading.window);
}

static void
note_fault (GPtrArray *faults, const LaurelTable *table, int row, int column, const char *hint,
            const char *message)
{
  LaurelFault *fault = laurel_fault_new (LAUREL_EXCHANGE_ERROR_DATE_NOT_UNDERSTOOD,
                                         LAUREL_FAULT_ERROR, hint, "%s", message);

  laurel_table_locate (table, fault, row, column);
  g_ptr_array_add (faults, fault);
}

static void
read_row (GArray *list, const LaurelTable *table, int row, GPtrArray *faults)
{
  const char *day = laurel_table_get_text (table, row, DAY);
  const char *name = laurel_table_get_text (table, row, NAME);
  LaurelDay first, last;
  gboolean worked;

  if (!read_days (day, &first, &last))
    note_fault (faults, table, row, DAY, _("Write it like 2025-10-01."),
                _("This is not a day with its year."));
  else if (*name == '\0')
    note_fault (faults, table, row, NAME, _("Write it in the second column."),
                _("The day has no name."));
  else if (!read_kind (laurel_table_get_text (table, row, KIND), &worked))
    note_fault (faults, table, row, KIND, _("Write “off” or “worked”."),
                _("This does not say whether the day is off or worked."));
  else
    for (; first <= last; first++)
      laurel_holiday_list_add (list, first, name, worked);
}

/* A heading has no digit where the day is. */
static gboolean
is_heading (const LaurelTable *table)
{
  return strpbrk (laurel_table_get_text (table, 0, DAY), "0123456789") == NULL;
}

/* Calendar files begin so, whatever they are called. */
static gboolean
is_calendar (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize mark = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  return size - mark >= strlen (BEGIN) && g_ascii_strncasecmp (data + mark, BEGIN,
                                                               strlen (BEGIN)) == 0;
}

static GArray *
read_table (GBytes *bytes, GCancellable *cancellable, GPtrArray *faults, GError **error)
{
  g_autoptr (LaurelTable) table = laurel_table_read_bytes (bytes, cancellable, error);
  GArray *list;

  if (table == NULL)
    return NULL;

  list = laurel_holiday_list_new ();
  for (int row = is_heading (table); row < laurel_table_get_n_rows (table); row++)
    read_row (list, table, row, faults);

  return list;
}

/**
 * laurel_holiday_read_file:
 * @path: a calendar file, or one with a table: CSV, a spreadsheet, text
 * @cancellable: (nullable): stops it
 * @faults: (element-type LaurelFault): what is wrong with its rows is added
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelHolidayEntry): the days, or %NULL
 *   when the file cannot be read at all
 */
GArray *
laurel_holiday_read_file (const char *path, GCancellable *cancellable, GPtrArray *faults,
                          GError **error)
{
  g_autoptr (GBytes) bytes = laurel_table_load_file (path, cancellable, error);

  if (bytes == NULL)
    return NULL;

  return is_calendar (bytes) ? laurel_holiday_read_calendar (bytes, error)
                             : read_table (bytes, cancellable, faults, error);
}
