/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-xlsx-format.h"

#include <math.h>
#include <string.h>

#include "base/laurel-day.h"

/* 31 December 9999: the last day a sheet can have. */
#define LAST_SERIAL 2958465

static const char *const MONTHS[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
};

/* Past what a format code only shows as it stands. */
static const char *
skip_literal (const char *code)
{
  const char *end;

  switch (*code) {
  case '"':
    end = strchr (code + 1, '"');
    return end != NULL ? end + 1 : code + strlen (code);
  case '[':
    end = strchr (code + 1, ']');
    return end != NULL ? end + 1 : code + strlen (code);
  case '\\':
  case '_':
  case '*':
    return code[1] != '\0' ? g_utf8_next_char (code + 1) : code + 1;
  default:
    return code;
  }
}

/* An m is minutes after an h, or before an s. */
static gboolean
is_before_seconds (const char *code)
{
  while (*code != '\0' && *code != ';' && strchr ("ymdhsYMDHS", *code) == NULL) {
    const char *next = skip_literal (code);

    code = next > code ? next : code + 1;
  }

  return *code == 's' || *code == 'S';
}

/**
 * laurel_xlsx_format_read:
 * @code: a number format, such as `yyyy"年"m"月"`
 *
 * Returns: which parts of a day it shows
 */
LaurelXlsxFormat
laurel_xlsx_format_read (const char *code)
{
  LaurelXlsxFormat format = LAUREL_XLSX_FORMAT_PLAIN;
  char last = '\0';

  while (*code != '\0' && *code != ';') {
    const char *next = skip_literal (code);
    char letter = g_ascii_tolower (*code);
    gsize length = 1;

    if (next > code) {
      code = next;
      continue;
    }
    if (g_ascii_strncasecmp (code, "General", 7) == 0) {
      code += 7;
      continue;
    }
    if (g_ascii_strncasecmp (code, "AM/PM", 5) == 0) {
      code += 5;
      continue;
    }
    while (g_ascii_isalpha (letter) && g_ascii_tolower (code[length]) == letter)
      length++;

    if (letter == 'y')
      format |= LAUREL_XLSX_FORMAT_YEAR;
    else if (letter == 'd' && length <= 2)
      format |= LAUREL_XLSX_FORMAT_DAY;
    else if (letter == 'h' || letter == 's')
      format |= LAUREL_XLSX_FORMAT_TIME;
    else if (letter == 'm' && last != 'h' && !is_before_seconds (code + length))
      format |= LAUREL_XLSX_FORMAT_MONTH | (length >= 3 ? LAUREL_XLSX_FORMAT_ENGLISH : 0);
    if (strchr ("ymdhs", letter) != NULL)
      last = letter;
    code += length;
  }

  return format;
}

/**
 * laurel_xlsx_format_builtin:
 * @id: the number of a format that needs no code
 *
 * The formats that every file may use without defining them; 27 to 36 and 50 to
 * 58 as in Chinese, the only language of ours in which they differ.
 *
 * Returns: which parts of a day it shows
 */
LaurelXlsxFormat
laurel_xlsx_format_builtin (int id)
{
  const LaurelXlsxFormat year = LAUREL_XLSX_FORMAT_YEAR, month = LAUREL_XLSX_FORMAT_MONTH;
  const LaurelXlsxFormat day = LAUREL_XLSX_FORMAT_DAY, time = LAUREL_XLSX_FORMAT_TIME;
  const LaurelXlsxFormat english = LAUREL_XLSX_FORMAT_ENGLISH;

  switch (id) {
  case 14: case 30: case 31:
    return year | month | day;
  case 15:
    return year | month | day | english;
  case 16:
    return month | day | english;
  case 17:
    return year | month | english;
  case 18: case 19: case 20: case 21: case 32: case 33: case 34: case 35:
  case 45: case 46: case 47: case 55: case 56:
    return time;
  case 22:
    return year | month | day | time;
  case 27: case 36: case 50: case 52: case 57:
    return year | month;
  case 28: case 29: case 51: case 53: case 54: case 58:
    return month | day;
  default:
    return LAUREL_XLSX_FORMAT_PLAIN;
  }
}

static char *
tell_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", number));
}

/* Days are counted from 1 January 1900 as day 1, with a 29 February 1900 that
 * never was; or from 1 January 1904 as day 0. */
static LaurelDay
day_of_serial (int serial, gboolean from_1904)
{
  if (from_1904)
    return laurel_day_new (1904, 1, 1) + serial;

  return laurel_day_new (1899, 12, 30) + serial + (serial < 60 ? 1 : 0);
}

static char *
tell_in_english (LaurelXlsxFormat format, int year, int month, int day)
{
  const char *name = MONTHS[month - 1];

  if ((format & LAUREL_XLSX_FORMAT_YEAR) && (format & LAUREL_XLSX_FORMAT_DAY))
    return g_strdup_printf ("%d %s %d", day, name, year);
  if (format & LAUREL_XLSX_FORMAT_YEAR)
    return g_strdup_printf ("%s %d", name, year);
  if (format & LAUREL_XLSX_FORMAT_DAY)
    return g_strdup_printf ("%d %s", day, name);

  return g_strdup (name);
}

static char *
tell_day (LaurelXlsxFormat format, int year, int month, int day)
{
  const LaurelXlsxFormat shown = format & (LAUREL_XLSX_FORMAT_YEAR | LAUREL_XLSX_FORMAT_MONTH |
                                           LAUREL_XLSX_FORMAT_DAY);

  if (format & LAUREL_XLSX_FORMAT_ENGLISH)
    return tell_in_english (format, year, month, day);
  if (shown == (LAUREL_XLSX_FORMAT_MONTH | LAUREL_XLSX_FORMAT_DAY))
    return g_strdup_printf ("%d月%d日", month, day);
  if (shown == (LAUREL_XLSX_FORMAT_YEAR | LAUREL_XLSX_FORMAT_MONTH))
    return g_strdup_printf ("%d年%d月", year, month);
  if (shown == LAUREL_XLSX_FORMAT_MONTH)
    return g_strdup_printf ("%d月", month);
  if (shown == LAUREL_XLSX_FORMAT_DAY)
    return g_strdup_printf ("%d日", day);
  if (shown == LAUREL_XLSX_FORMAT_YEAR)
    return g_strdup_printf ("%d年", year);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * laurel_xlsx_format_apply:
 * @format: which parts of a day to show
 * @value: the number as it stands in the file
 * @from_1904: whether the file counts days from 1904
 *
 * Says a number as the sheet shows it: a whole day as ISO, a part of one in
 * words ("9月1日", "1 September"). A number that is no day stays a number.
 *
 * Returns: (transfer full): the text
 */
char *
laurel_xlsx_format_apply (LaurelXlsxFormat format, const char *value, gboolean from_1904)
{
  char *end;
  double number = g_ascii_strtod (value, &end);
  int year, month, day, minutes;
  g_autofree char *text = NULL;

  if (end == value || *end != '\0' || !isfinite (number))
    return g_strdup (value);
  if (format == LAUREL_XLSX_FORMAT_PLAIN || number < 0 || number >= LAST_SERIAL + 1)
    return tell_number (number);

  minutes = (int) floor ((number - floor (number)) * 1440 + 0.5) % 1440;
  if (format == LAUREL_XLSX_FORMAT_TIME)
    return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
  if (number < 1 && !from_1904)
    return tell_number (number);

  laurel_day_get_ymd (day_of_serial ((int) number, from_1904), &year, &month, &day);
  text = tell_day (format, year, month, day);
  if (!(format & LAUREL_XLSX_FORMAT_TIME) || minutes == 0)
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s %02d:%02d", text, minutes / 60, minutes % 60);
}

/**
 * laurel_xlsx_format_get_hidden_year:
 * @format: which parts of a day are shown
 * @value: the number as it stands in the file
 * @from_1904: whether the file counts days from 1904
 *
 * Returns: the year of a day that is shown without it, or 0
 */
int
laurel_xlsx_format_get_hidden_year (LaurelXlsxFormat format, const char *value, gboolean from_1904)
{
  char *end;
  double number = g_ascii_strtod (value, &end);
  int year, month, day;

  if (!(format & LAUREL_XLSX_FORMAT_MONTH) || (format & LAUREL_XLSX_FORMAT_YEAR) ||
      end == value || *end != '\0' || !(number >= 1 && number < LAST_SERIAL + 1))
    return 0;

  laurel_day_get_ymd (day_of_serial ((int) number, from_1904), &year, &month, &day);

  return year;
}
