/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* "date and place", "dates": what is not decided. */
static gboolean
take_subject (LaurelDateCursor *cursor, gboolean *has_date, gboolean *has_place)
{
  static const char *const dates[] = { "dates", "date", "times", "time", "day", NULL };
  static const char *const places[] = { "places", "place", "venues", "venue", "locations",
                                        "location", "city", NULL };
  static const char *const still[] = { "are still", "is still", "are", "is", "still", "both",
                                       NULL };

  *has_date = *has_place = FALSE;
  for (;;) {
    laurel_date_cursor_take_words (cursor, "exact");
    if (laurel_date_cursor_take_any (cursor, dates) >= 0)
      *has_date = TRUE;
    else if (laurel_date_cursor_take_any (cursor, places) >= 0)
      *has_place = TRUE;
    else
      break;
    laurel_date_take_english_list (cursor);
  }
  laurel_date_cursor_take_mark (cursor, ':');
  laurel_date_cursor_take_any (cursor, still);

  return *has_date || *has_place;
}

/* "place" stands before: then it is the place that is not decided. */
static gboolean
follows_place (const LaurelDateCursor *cursor)
{
  LaurelDateCursor before = *cursor;
  gboolean has_date, has_place;

  for (guint back = 1; back <= 2 && before.at >= 1; back++) {
    LaurelDateCursor at = { cursor->text, --before.at };

    if (take_subject (&at, &has_date, &has_place) && has_place && !has_date)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_date_take_english_undated:
 * @cursor: a cursor
 * @phrase: (inout): the phrase
 *
 * Returns: whether "to be announced" or "ongoing" came next, that has no days;
 *   then it is passed
 */
gboolean
laurel_date_take_english_undated (LaurelDateCursor *cursor, LaurelDatePhrase *phrase)
{
  static const char *const undecided[] = {
    "to be announced", "to be confirmed", "to be decided", "to be determined", "to be named",
    "to be fixed", "to be advised", "to be agreed", "to be arranged", "to follow", "tba", "tbd",
    "tbc", "not yet fixed", "not yet known", "not yet decided", "not yet set", "not fixed yet",
    "not known yet", "not decided yet", "undecided", NULL
  };
  static const char *const always[] = { "ongoing", "permanently", "open ended", "at any time",
                                        NULL };
  guint start = cursor->at;
  gboolean has_date, has_place, has_subject = take_subject (cursor, &has_date, &has_place);

  if ((has_date || !has_place) && (has_subject || !follows_place (cursor)) &&
      laurel_date_cursor_take_any (cursor, undecided) >= 0) {
    LaurelDateCursor ahead = *cursor;
    LaurelDateUnit unit;

    /* "tbc September" is in September all the same. */
    if (laurel_date_take_english_unit (&ahead, FALSE, &unit)) {
      cursor->at = start;
      return FALSE;
    }
    phrase->shape = LAUREL_DATE_SHAPE_UNDECIDED;
    phrase->names_place = has_place || !has_subject;
    return TRUE;
  }
  cursor->at = start;
  if (laurel_date_cursor_take_any (cursor, always) >= 0) {
    phrase->shape = LAUREL_DATE_SHAPE_ALWAYS;
    return TRUE;
  }

  return FALSE;
}
