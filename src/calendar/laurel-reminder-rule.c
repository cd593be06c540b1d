/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-reminder-rule.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/*
 * When to remind of something whose days may move: "a week before it starts". All
 * of it is by the calendar and the clock on the wall.
 */

/* Ten years. */

/* The day of a deadline is its end; it has two names. */
static const struct {
  const char *word;
  LaurelReminderAnchor anchor;
} ANCHORS[] = {
  { "start", LAUREL_REMINDER_START },
  { "end", LAUREL_REMINDER_END },
  { "deadline", LAUREL_REMINDER_END },
};

/* "-1w", "+3d", or nothing for the day itself. */
static gboolean
read_days (const char *text, int *days)
{
  gint64 number;
  char *end;

  *days = 0;
  if (*text == '\0')
    return TRUE;
  if ((*text != '-' && *text != '+') || !g_ascii_isdigit (text[1]) || strlen (text) > 6)
    return FALSE;

  number = strtol (text, &end, 10);
  if (g_str_equal (end, "w"))
    number *= 7;
  else if (!g_str_equal (end, "d"))
    return FALSE;

  *days = (int) number;

  return ABS (number) <= LAUREL_REMINDER_MOST_DAYS;
}

/**
 * laurel_reminder_when_read:
 * @text: "start-1w", "end", "deadline-3d", "end+2d"
 * @when: (out): what it says
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_reminder_when_read (const char *text, LaurelReminderWhen *when, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ANCHORS); i++) {
    if (!g_str_has_prefix (text, ANCHORS[i].word))
      continue;

    when->anchor = ANCHORS[i].anchor;
    if (read_days (text + strlen (ANCHORS[i].word), &when->days))
      return TRUE;
  }

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what was given; start-1w, start and deadline-3d stay as
                * they are. */
               _("“%s” does not say when to remind. Write it like start-1w, start or "
                 "deadline-3d; at most ten years away."), text);
  return FALSE;
}

/* Returns: (transfer full): as laurel_reminder_when_read() reads it */
char *
laurel_reminder_when_dup_text (const LaurelReminderWhen *when)
{
  const char *anchor = laurel_reminder_anchor_to_string (when->anchor);

  if (when->days == 0)
    return g_strdup (anchor);

  return when->days % 7 == 0 ? g_strdup_printf ("%s%+dw", anchor, when->days / 7)
                             : g_strdup_printf ("%s%+dd", anchor, when->days);
}

/* "3 days", "1 week". */
static char *
dup_count (int days)
{
  int n = ABS (days) % 7 == 0 ? ABS (days) / 7 : ABS (days);

  if (ABS (days) % 7 == 0)
    /* Translators: how long before or after something to remind of it. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) n), n);
}

/* Of what is before or after the day itself; what it is about, a day or a deadline. */
static const char *
get_format (LaurelReminderAnchor anchor, gboolean before, gboolean deadline)
{
  if (anchor == LAUREL_REMINDER_START)
    /* Translators: %s is “1 week” or “3 days”. */
    return before ? _("%s before it starts") : _("%s after it starts");
  if (deadline)
    /* Translators: %s is “1 week” or “3 days”. */
    return before ? _("%s before the deadline") : _("%s after the deadline");

  /* Translators: %s is “1 week” or “3 days”. */
  return before ? _("%s before its last day") : _("%s after its last day");
}

/**
 * laurel_reminder_when_describe:
 * @when: when to remind
 * @deadline: whether what it is about is a deadline
 *
 * Returns: (transfer full): that, for people: "1 week before it starts"
 */
char *
laurel_reminder_when_describe (const LaurelReminderWhen *when, gboolean deadline)
{
  g_autofree char *count = NULL;

  if (when->days == 0 && when->anchor == LAUREL_REMINDER_START)
    return g_strdup (_("On its earliest day"));
  if (when->days == 0)
    return g_strdup (deadline ? _("On the day of the deadline") : _("On its last day"));

  count = dup_count (when->days);

  return g_strdup_printf (get_format (when->anchor, when->days < 0, deadline), count);
}

/**
 * laurel_reminder_when_get_day:
 * @when: when to remind
 * @anchor: the day that it counts from, or 0
 *
 * Returns: the day on which to remind, or 0 when that is not known
 */
LaurelDay
laurel_reminder_when_get_day (const LaurelReminderWhen *when, LaurelDay anchor)
{
  return anchor != 0 ? MAX (anchor + when->days, 1) : 0;
}

/**
 * laurel_reminder_find_state:
 * @when: when to remind
 * @anchor: the day that it counts from, or 0
 * @minute: at what time of the day
 * @done: of which of its days it was done, or 0
 * @status: of the activity
 * @now: now
 *
 * Whoever was away is still told until what he is reminded of has come, and for a
 * week in any case; after that it would be noise. What was done is done, unless the
 * plan has moved it to a later day since.
 *
 * Returns: how it stands
 */
LaurelReminderState
laurel_reminder_find_state (const LaurelReminderWhen *when, LaurelDay anchor, int minute,
                            LaurelDay done, const char *status, LaurelMoment now)
{
  LaurelDay day = laurel_reminder_when_get_day (when, anchor);

  if (g_str_equal (status, "cancelled"))
    return LAUREL_REMINDER_OFF;
  if (day == 0)
    return LAUREL_REMINDER_WAITING;
  if (day <= done)
    return LAUREL_REMINDER_DONE;
  if (laurel_moment_new (day, minute) > now)
    return LAUREL_REMINDER_COMING;

  return laurel_moment_get_day (now) <= MAX (anchor, day + LAUREL_REMINDER_KEPT_DAYS)
         ? LAUREL_REMINDER_DUE : LAUREL_REMINDER_MISSED;
}

/* What scripts call it. */
const char *
laurel_reminder_state_to_string (LaurelReminderState state)
{
  static const char *const WORDS[] = { "waiting", "off", "coming", "due", "missed", "done" };

  g_return_val_if_fail ((gsize) state < G_N_ELEMENTS (WORDS), NULL);

  return WORDS[state];
}

const char *
laurel_reminder_anchor_to_string (LaurelReminderAnchor anchor)
{
  return anchor == LAUREL_REMINDER_END ? "end" : "start";
}

LaurelReminderAnchor
laurel_reminder_anchor_from_string (const char *text)
{
  return g_strcmp0 (text, "end") == 0 ? LAUREL_REMINDER_END : LAUREL_REMINDER_START;
}
