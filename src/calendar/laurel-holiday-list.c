/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-list.h"

#include "base/laurel-locale.h"

#include <gio/gio.h>

/*
 * Lists of days off, and the one that is shipped: China's, in which a weekend is
 * now and then worked for a day off before or after it.
 */

#define CHINA "/io/github/laurel/Laurel/holidays/cn.csv"

static void
clear_entry (gpointer entry)
{
  g_free (((LaurelHolidayEntry *) entry)->name);
}

/**
 * laurel_holiday_list_new:
 *
 * Returns: (transfer full) (element-type LaurelHolidayEntry): an empty list
 */
GArray *
laurel_holiday_list_new (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LaurelHolidayEntry));

  g_array_set_clear_func (list, clear_entry);

  return list;
}

void
laurel_holiday_list_add (GArray *list, LaurelDay day, const char *name, gboolean worked)
{
  LaurelHolidayEntry entry = { day, g_strdup (name), worked };

  g_array_append_val (list, entry);
}

/**
 * laurel_holiday_list_china:
 *
 * Returns: (transfer full) (element-type LaurelHolidayEntry): the days off and
 *   the worked weekends of China, 2021 to 2026, in the user's language
 */
GArray *
laurel_holiday_list_china (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (CHINA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gboolean chinese = g_str_equal (laurel_locale_get_language (), "zh");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *list = laurel_holiday_list_new ();

  g_assert (bytes != NULL);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) cells = g_strsplit (*line, ",", 4);

    if (g_ascii_isdigit (**line) && g_strv_length (cells) == 4)
      laurel_holiday_list_add (list, laurel_day_from_iso (cells[0]), cells[chinese ? 2 : 3],
                               g_str_equal (cells[1], "worked"));
  }

  return list;
}
