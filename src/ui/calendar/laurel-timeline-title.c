/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-private.h"

#include <string.h>

/*
 * What there is room for of a title.
 */

/* At the beginning of a word; Han characters are words each. */
static gsize
find_difference (const char *title, const char *other)
{
  const char *end = title;
  gunichar before;

  while (*end != '\0' && g_utf8_get_char (end) == g_utf8_get_char (other)) {
    end = g_utf8_next_char (end);
    other = g_utf8_next_char (other);
  }
  while (end > title) {
    before = g_utf8_get_char (g_utf8_prev_char (end));
    if (!g_unichar_isalnum (before) || g_unichar_iswide (before))
      break;
    end = g_utf8_prev_char (end);
  }

  return *end != '\0' ? (gsize) (end - title) : 0;
}

/* Where the title of a row goes on otherwise than that of the row beside it, which belongs to the
 * same series: at the beginning of a word, or 0. */
static gsize
find_own (LaurelTimeline *self, const LaurelTimelineRow *at, guint beside)
{
  gint64 series = laurel_activity_get_series_id (at->activity);
  const LaurelTimelineRow *other =
    series != 0 && beside < laurel_timeline_rows_get_n (self->rows)
      ? laurel_timeline_rows_get (self->rows, beside) : NULL;

  if (other == NULL || other->activity == at->activity ||
      laurel_activity_get_series_id (other->activity) != series)
    return 0;

  return find_difference (laurel_activity_get_title (at->activity),
                                   laurel_activity_get_title (other->activity));
}

/**
 * laurel_timeline_fit_title:
 * @self: the timeline
 * @title: the layout of a row's title
 * @row: the row
 * @width: the room for it, in Pango units
 *
 * Of those that belong to a series, what they have in common is left out before what
 * they have not. A title that has that width was fitted already.
 */
void
laurel_timeline_fit_title (LaurelTimeline *self, PangoLayout *title, guint row, int width)
{
  const LaurelTimelineRow *at = laurel_timeline_rows_get (self->rows, row);
  const char *text = laurel_timeline_row_get_title (at);
  g_autofree char *cut = NULL;
  gsize own;

  if (pango_layout_get_width (title) == width)
    return;

  if (!g_str_equal (pango_layout_get_text (title), text))
    pango_layout_set_text (title, text, -1);
  pango_layout_set_width (title, width);
  if (at->phase != NULL || !pango_layout_is_ellipsized (title))
    return;

  own = find_own (self, at, row + 1);
  if (own == 0)
    own = find_own (self, at, row - 1);
  if (own == 0)
    return;

  cut = g_strconcat ("…", text + own, NULL);
  pango_layout_set_text (title, cut, -1);
}

/**
 * laurel_timeline_is_title_cut:
 * @title: the layout of a row's title
 * @row: the row
 *
 * Returns: whether it does not show all of it
 */
gboolean
laurel_timeline_is_title_cut (PangoLayout *title, const LaurelTimelineRow *row)
{
  return pango_layout_is_ellipsized (title) ||
         !g_str_equal (pango_layout_get_text (title), laurel_timeline_row_get_title (row));
}
