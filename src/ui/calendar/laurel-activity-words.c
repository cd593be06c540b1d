/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-words.h"

#include "base/laurel-quotes.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-date-translate.h"
#include "calendar/laurel-date-writer.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/*
 * What the window says of an activity, in the window's language.
 */

static const struct {
  const char *icon;
  const char *style;
  const char *label;
} LIGHTS[] = {
  [LAUREL_LIGHT_READ] = { "x-office-calendar-symbolic", "accent", N_("Understood") },
  [LAUREL_LIGHT_PARTLY] = { "dialog-warning-symbolic", "warning", N_("Partly understood") },
  [LAUREL_LIGHT_TEXT_ONLY] = { "dialog-question-symbolic", "error", N_("Text only") },
};

const char *
laurel_light_get_icon (LaurelLight light)
{
  return LIGHTS[light].icon;
}

const char *
laurel_light_get_style (LaurelLight light)
{
  return LIGHTS[light].style;
}

const char *
laurel_light_get_label (LaurelLight light)
{
  return _(LIGHTS[light].label);
}

/* Lets a picture say how well words were understood. */
void
laurel_light_show (LaurelLight light, GtkImage *image)
{
  const char *styles[] = { laurel_light_get_style (light), NULL };

  gtk_image_set_from_icon_name (image, laurel_light_get_icon (light));
  gtk_widget_set_tooltip_text (GTK_WIDGET (image), laurel_light_get_label (light));
  gtk_widget_set_css_classes (GTK_WIDGET (image), styles);
}

/**
 * laurel_words_get_light:
 * @words: what somebody typed about a date
 * @year: the plan's
 * @habits: (nullable): the plan's, of the parts of a month
 */
LaurelLight
laurel_words_get_light (const char *words, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);

  if (reading.problem != LAUREL_DATE_PROBLEM_NONE || reading.understood == LAUREL_UNDERSTOOD_NONE)
    return LAUREL_LIGHT_TEXT_ONLY;

  return reading.understood == LAUREL_UNDERSTOOD_ALL ? LAUREL_LIGHT_READ : LAUREL_LIGHT_PARTLY;
}

/**
 * laurel_words_dup_reading:
 * @words: what somebody typed about a date
 * @year: the plan's
 * @habits: (nullable): the plan's, of the parts of a month
 *
 * Returns: (transfer full): how they are read, in words
 */
char *
laurel_words_dup_reading (const char *words, int year, const LaurelDateHabits *habits)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, year, habits);
  g_autofree char *described = NULL;

  if (*words == '\0')
    return g_strdup (_("No date yet"));
  if (reading.problem != LAUREL_DATE_PROBLEM_NONE)
    return g_strdup (reading.message);
  if (reading.understood == LAUREL_UNDERSTOOD_NONE)
    return g_strdup (_("Kept as words: no date in them"));

  described = laurel_date_describe (&reading.window, laurel_language_get_own (), year,
                                    LAUREL_DATE_STYLE_FULL);
  if (reading.understood == LAUREL_UNDERSTOOD_ALL)
    return g_steal_pointer (&described);
  if (*reading.rest == '\0')
    /* Translators: first a date in words, then a sentence that says what is in doubt. */
    return g_strdup_printf (_("%s. %s"), described, reading.message);

  /* Translators: first a date in words, then the words that say nothing about it. */
  return laurel_quote (_("%s. Not understood: “%s”"), described, reading.rest);
}

/**
 * laurel_activity_dup_typed:
 * @activity: an activity
 * @words: what somebody typed about its date
 *
 * Returns: (transfer full): the words as its plan would say them
 */
char *
laurel_activity_dup_typed (LaurelActivity *activity, const char *words)
{
  return laurel_date_translate (words, laurel_activity_get_language (activity),
                                laurel_activity_get_year (activity),
                                laurel_activity_get_habits (activity));
}

/**
 * laurel_activity_dup_reading:
 * @activity: an activity
 *
 * Returns: (transfer full): when it is, in words
 */
char *
laurel_activity_dup_reading (LaurelActivity *activity)
{
  LaurelWindow window = laurel_activity_get_window (activity);
  const char *words = laurel_activity_get_words (activity);

  if (!laurel_window_is_known (&window))
    return laurel_words_dup_reading (words ? words : "", laurel_activity_get_year (activity),
                                     laurel_activity_get_habits (activity));

  return laurel_date_describe (&window, laurel_language_get_own (),
                               laurel_activity_get_year (activity), LAUREL_DATE_STYLE_FULL);
}

static char *
dup_distance (const LaurelWindow *window, LaurelDay today)
{
  LaurelDay start = window->es != 0 ? window->es : window->le;

  if (start > today && window->es == 0)
    /* Translators: %d counts the days until then. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "ends in %d day at the latest",
                                         "ends in %d days at the latest",
                                         (gulong) (start - today)),
                            start - today);
  if (start > today && window->ls != start)
    /* Translators: %d counts the days until then. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "can begin in %d day",
                                         "can begin in %d days", (gulong) (start - today)),
                            start - today);
  if (start > today)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: until something begins. */
                                         "in %d day", "in %d days", (gulong) (start - today)),
                            start - today);
  if (window->le != 0 && window->le < today)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: since something ended. */
                                         "%d day ago", "%d days ago",
                                         (gulong) (today - window->le)),
                            today - window->le);

  /* It begins today for certain only if it cannot begin later. */
  if (start == today)
    return g_strdup (window->es == 0     ? _("ends today at the latest")
                     : window->ls != start ? _("may begin today")
                                           : _("today"));

  return g_strdup (_("now"));
}

/**
 * laurel_activity_dup_settled:
 * @activity: an activity
 * @today: the day it is
 *
 * Returns: (transfer full): whether its date is fixed, and how soon that matters
 */
char *
laurel_activity_dup_settled (LaurelActivity *activity, LaurelDay today)
{
  LaurelWindow window = laurel_activity_get_window (activity);
  const char *fixed = laurel_window_is_exact (&window) ? _("Fixed") : _("Not fixed yet");
  g_autofree char *distance = NULL;

  if (!laurel_window_is_known (&window))
    return g_strdup (_("No date yet"));

  distance = dup_distance (&window, today);

  /* Translators: whether a date is fixed, and how far away it is: Not fixed yet · in 9 days. */
  return g_strdup_printf (_("%s · %s"), fixed, distance);
}

/* ---- certainty and status --------------------------------------------------- */

typedef struct {
  const char *name;
  const char *label;
  const char *style;
} Word;

static const Word CERTAINTIES[] = {
  { "confirmed", N_("confirmed"), "success" },
  { "tentative", N_("tentative"), "warning" },
  { "tbd", N_("open"), "error" },
  { "online", N_("online"), "plain" },
  { "multi", N_("several places"), "plain" },
  { "by-appointment", N_("by appointment"), "plain" },
  { "none", N_("not said"), "plain" },
};

static const Word STATUSES[] = {
  { "planned", N_("planned"), "plain" },
  { "announced", N_("announced"), "success" },
  { "under-way", N_("under way"), "accent" },
  { "done", N_("done"), "plain" },
  { "postponed", N_("postponed"), "warning" },
  { "cancelled", N_("cancelled"), "error" },
};

static const Word *
find_word (const Word *words, gsize n_words, const char *name)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].name, name) == 0)
      return &words[i];

  return &words[0];
}

/* How sure a place is, for people. */
const char *
laurel_certainty_get_label (const char *place_status)
{
  return _(find_word (CERTAINTIES, G_N_ELEMENTS (CERTAINTIES), place_status)->label);
}

/* The style class of a badge that says it. */
const char *
laurel_certainty_get_style (const char *place_status)
{
  return find_word (CERTAINTIES, G_N_ELEMENTS (CERTAINTIES), place_status)->style;
}

const char *
laurel_status_get_style (const char *status)
{
  return find_word (STATUSES, G_N_ELEMENTS (STATUSES), status)->style;
}

/* ---- days ------------------------------------------------------------------- */

/* A day without its year: 28 Aug. */
char *
laurel_day_dup_short (LaurelDay day)
{
  /* Translators: a day and a short month, as in strftime(). */
  return laurel_day_format (day, _("%-e %b"));
}

/**
 * laurel_day_dup_near:
 * @day: a day
 * @today: the day on which it is read
 *
 * Returns: (transfer full): the day, with its year where that is not this one: 28 Aug 2027
 */
char *
laurel_day_dup_near (LaurelDay day, LaurelDay today)
{
  int year, this_year, month, of_month;

  laurel_day_get_ymd (day, &year, &month, &of_month);
  laurel_day_get_ymd (today, &this_year, &month, &of_month);

  return year == this_year ? laurel_day_dup_short (day)
                           /* Translators: a day, a short month and a year, as in strftime(). */
                           : laurel_day_format (day, _("%-e %b %Y"));
}

/**
 * laurel_day_dup_weekday:
 *
 * Returns: (transfer full): the weekday, short, in the user's language
 */
char *
laurel_day_dup_weekday (LaurelDay day)
{
  /* Translators: a short weekday, as in strftime(): "Fri". In Chinese: "周%a".
   * xgettext:no-c-format */
  return laurel_day_format (day, _("%a"));
}
