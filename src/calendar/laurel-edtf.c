/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-edtf.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/laurel-error.h"

/* The first and last day that a date can be, and whether it says "about". */
typedef struct {
  LaurelDay first;
  LaurelDay last;
  gboolean approximate;
} Element;

/* The months of the codes 21 to 41: seasons (21–24 anywhere and 25–28 in the
 * north are read alike, 29–32 in the south), quarters, thirds and halves of
 * the year. A winter, or southern summer, ends in the next year. */
static const struct {
  int first;
  int last;
} PARTS_OF_YEAR[] = {
  { 3, 5 }, { 6, 8 }, { 9, 11 }, { 12, 14 },
  { 3, 5 }, { 6, 8 }, { 9, 11 }, { 12, 14 },
  { 9, 11 }, { 12, 14 }, { 3, 5 }, { 6, 8 },
  { 1, 3 }, { 4, 6 }, { 7, 9 }, { 10, 12 },
  { 1, 4 }, { 5, 8 }, { 9, 12 },
  { 1, 6 }, { 7, 12 },
};

static void
skip_qualifiers (const char **at, Element *element)
{
  while (**at != '\0' && strchr ("?~%", **at) != NULL) {
    element->approximate = TRUE;
    (*at)++;
  }
}

/* Digits, of which some may be masked by X. */
static gboolean
read_mask (const char **at, int length, const char **mask)
{
  *mask = *at;
  for (int i = 0; i < length; i++)
    if (!g_ascii_isdigit ((*at)[i]) && (*at)[i] != 'X')
      return FALSE;
  *at += length;

  return !g_ascii_isdigit (**at) && **at != 'X';
}

static gboolean
fits_mask (const char *mask, int length, int value)
{
  for (int i = length - 1; i >= 0; i--, value /= 10)
    if (mask[i] != 'X' && mask[i] - '0' != value % 10)
      return FALSE;

  return value == 0;
}

/* The first day that fits, looking from one end of time to the other. */
static LaurelDay
find_day (const char *year_mask, const char *month_mask, const char *day_mask, gboolean from_end)
{
  for (int y = 1; y <= 9999; y++) {
    int year = from_end ? 10000 - y : y;

    if (!fits_mask (year_mask, 4, year))
      continue;
    for (int m = 1; m <= 12; m++) {
      int month = from_end ? 13 - m : m, days = laurel_day_in_month (year, month);

      if (month_mask != NULL && !fits_mask (month_mask, 2, month))
        continue;
      for (int d = 1; d <= days; d++) {
        int day = from_end ? days + 1 - d : d;

        if (day_mask == NULL || fits_mask (day_mask, 2, day))
          return laurel_day_new (year, month, day);
      }
    }
  }

  return 0;
}

static gboolean
resolve_part_of_year (const char *year_mask, int code, Element *element)
{
  int year = 0, last_month, last_year;

  for (int i = 0; i < 4; i++) {
    if (year_mask[i] == 'X')
      return FALSE;
    year = year * 10 + (year_mask[i] - '0');
  }

  last_month = PARTS_OF_YEAR[code - 21].last;
  last_year = year + (last_month - 1) / 12;
  last_month = (last_month - 1) % 12 + 1;
  if (year < 1 || last_year > 9999)
    return FALSE;

  element->first = laurel_day_new (year, PARTS_OF_YEAR[code - 21].first, 1);
  element->last = laurel_day_new (last_year, last_month,
                                  laurel_day_in_month (last_year, last_month));

  return TRUE;
}

/* "2022", "2022-09~", "2022-XX-1X", "2022-34", "2022-08-~11". */
static gboolean
read_date (const char **at, Element *element)
{
  const char *masks[3] = { NULL };
  int code;

  *element = (Element) { 0 };
  for (int i = 0; i < 3; i++) {
    if (i > 0 && **at != '-')
      break;
    if (i > 0)
      (*at)++;
    skip_qualifiers (at, element);
    if (!read_mask (at, i == 0 ? 4 : 2, &masks[i]))
      return FALSE;
    skip_qualifiers (at, element);
  }

  code = masks[1] != NULL && g_ascii_isdigit (masks[1][0]) && g_ascii_isdigit (masks[1][1])
           ? (masks[1][0] - '0') * 10 + (masks[1][1] - '0')
           : 0;
  if (code >= 21 && code <= 41)
    return masks[2] == NULL && resolve_part_of_year (masks[0], code, element);

  element->first = find_day (masks[0], masks[1], masks[2], FALSE);
  element->last = find_day (masks[0], masks[1], masks[2], TRUE);

  return element->first != 0;
}

/* "2022-XX-XX" is how Laurel writes that nothing is known but the year it is planned
 * for; some day of a year is "2022". */
static gboolean
is_undecided (const char *text)
{
  return strlen (text) == strlen ("2022-XX-XX") && g_str_has_suffix (text, "-XX-XX") &&
         strspn (text, "0123456789") == 4;
}

static gboolean
read_interval_end (const char **at, Element *element, gboolean *open)
{
  *element = (Element) { 0 };
  *open = g_str_has_prefix (*at, "..");
  if (*open)
    *at += 2;

  return *open || **at == '/' || **at == '\0' || read_date (at, element);
}

static gboolean
read_interval (const char *text, LaurelWindow *window)
{
  Element a, b;

  if (!read_interval_end (&text, &a, &window->open_start) || *text++ != '/' ||
      !read_interval_end (&text, &b, &window->open_end) || *text != '\0')
    return FALSE;

  /* "/" says nothing at all. */
  if (a.first == 0 && b.first == 0 && !window->open_start && !window->open_end)
    return FALSE;
  if (a.first != 0 && b.first != 0 && (b.first < a.first || b.last < a.last))
    return FALSE;

  window->es = a.first;
  window->ls = a.last;
  window->ee = a.first != 0 ? b.first : 0;
  window->le = b.last;
  window->approximate = a.approximate || b.approximate;
  window->extent = a.first != 0 || window->open_end ? LAUREL_EXTENT_THROUGH : LAUREL_EXTENT_WITHIN;

  return TRUE;
}

/* One member of a set: a date, or a run of them, which may be open at the ends
 * of the set. */
static gboolean
read_member (const char **at, Element *first, Element *last, LaurelWindow *window)
{
  while (**at == ' ')
    (*at)++;

  *first = (Element) { 0 };
  if (!g_str_has_prefix (*at, "..") && !read_date (at, first))
    return FALSE;

  *last = *first;
  if (!g_str_has_prefix (*at, ".."))
    return TRUE;

  *at += 2;
  *last = (Element) { 0 };
  if (**at == '\0' || strchr (",]}", **at) != NULL) {
    window->open_end = TRUE;
    return first->first != 0;
  }
  if (!read_date (at, last))
    return FALSE;

  window->open_start |= first->first == 0;

  return last->first >= first->first;
}

static void
set_window (LaurelWindow *window, const Element *lowest, const Element *highest, gboolean all)
{
  window->extent = all ? LAUREL_EXTENT_THROUGH : LAUREL_EXTENT_WITHIN;
  if (window->open_start) {
    window->le = window->open_end ? 0 : highest->last;
  } else if (window->open_end) {
    window->es = lowest->first;
    window->ls = lowest->last;
  } else {
    window->es = lowest->first;
    window->le = highest->last;
    window->ls = all ? lowest->last : highest->last;
    window->ee = all ? highest->first : lowest->first;
  }
}

/* "[2022-08-21..2022-08-31]": one of them; "{1960,1961-12}": all of them. */
static gboolean
read_set (const char *text, LaurelWindow *window)
{
  gboolean all = *text == '{';
  char close = all ? '}' : ']';
  Element lowest = { 0 }, highest = { 0 };

  do {
    Element first, last;

    text++;
    if (!read_member (&text, &first, &last, window))
      return FALSE;

    window->approximate |= first.approximate || last.approximate;
    if (first.first != 0 && (lowest.first == 0 || first.first < lowest.first))
      lowest = first;
    if (last.last > highest.last)
      highest = last;
  } while (*text == ',');

  if (text[0] != close || text[1] != '\0')
    return FALSE;

  /* A bound may have been open while an outer one is known. */
  set_window (window, &lowest, &highest, all);

  return laurel_window_check (window, NULL);
}

static gboolean
read_any (const char *text, LaurelWindow *window)
{
  Element element;

  if (*text == '[' || *text == '{')
    return read_set (text, window);
  if (strchr (text, '/') != NULL)
    return read_interval (text, window);

  if (!read_date (&text, &element) || *text != '\0')
    return FALSE;

  window->es = window->ee = element.first;
  window->ls = window->le = element.last;
  window->approximate = element.approximate;

  return TRUE;
}

/**
 * laurel_edtf_is_like:
 * @text: any text
 *
 * Returns: whether @text is written as EDTF is, so that it should be read as
 *   that or not at all
 */
gboolean
laurel_edtf_is_like (const char *text)
{
  gsize length = strlen (text);

  if (length < 3 || strspn (text, "0123456789X-./~?%[]{}, ") != length || *text == ' ')
    return FALSE;
  if (strchr ("[{/.", *text) != NULL)
    return TRUE;

  text += strspn (text, "?~%");
  if (strspn (text, "0123456789X") != 4)
    return FALSE;

  return text[4] == '\0' || strchr ("-/?~%", text[4]) != NULL;
}

/**
 * laurel_edtf_read:
 * @text: EDTF of level 0 or 1, or a set or the qualified parts of level 2
 * @window: (out caller-allocates): the window, with outer bounds; unchanged on
 *   failure
 * @error: return location for an error
 *
 * Digit masks, sets and parts of the year are read by the first and the last
 * day that they can mean; but a year whose month and day are not known has no
 * day, as [func@laurel_edtf_write] writes it. Times of day, years beyond 9999 and exponents are
 * not read.
 *
 * Returns: %FALSE with %LAUREL_RULE_ERROR_NOT_UNDERSTOOD when it is none
 */
gboolean
laurel_edtf_read (const char *text, LaurelWindow *window, GError **error)
{
  LaurelWindow read = LAUREL_WINDOW_UNKNOWN;

  if (!laurel_edtf_is_like (text) || !(is_undecided (text) || read_any (text, &read))) {
    /* Translators: EDTF is a format for dates; %s is what was written. */
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 _("“%s” is no date in EDTF."), text);
    return FALSE;
  }
  *window = read;

  return TRUE;
}
