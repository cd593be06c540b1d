/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-row-private.h"

#include "ui/calendar/laurel-activity-words.h"

#include <glib/gi18n-lib.h>

/*
 * What an activity that is copied says of itself, in the window's language.
 */

/* Which date it gets. */
LaurelCopyDate
laurel_copy_row_get_date (LaurelCopyRow *self)
{
  if (self->date_by_hand >= 0)
    return (LaurelCopyDate) self->date_by_hand;

  return laurel_plan_copy_get_prefers_weekday (self->copy) ? LAUREL_COPY_WEEKDAY
                                                           : LAUREL_COPY_WORDS;
}

/* (nullable): when it will be */
const char *
laurel_copy_row_get_words (LaurelCopyRow *self)
{
  LaurelCopyDate date = laurel_copy_row_get_date (self);

  return date == LAUREL_COPY_OTHER
           ? self->words : laurel_plan_copy_get_words (self->copy, date == LAUREL_COPY_WEEKDAY);
}

/* (nullable): the number and the title it had, if it has others now */
char *
laurel_copy_row_dup_before (LaurelCopyRow *self)
{
  const char *old = laurel_plan_copy_get_old_title (self->copy);
  const char *number = laurel_plan_copy_get_number (self->copy);
  gboolean renamed = !g_str_equal (old, laurel_copy_row_get_title (self));

  /* Notices that are printed cite the number. */
  if (g_strcmp0 (self->number, number) != 0)
    /* Translators: the number and the title that an activity had the year before. */
    return renamed ? g_strdup_printf (_("before: no. %1$s, %2$s"), number, old)
                   /* Translators: %s is the number that an activity had the year before. */
                   : g_strdup_printf (_("before: no. %s"), number);

  /* Translators: %s is the title that an activity had the year before. */
  return renamed ? g_strdup_printf (_("before: %s"), old) : NULL;
}

/* When it was. */
char *
laurel_copy_row_dup_last (LaurelCopyRow *self)
{
  return laurel_copy_year_dup_last (self->year, laurel_plan_copy_get_old_words (self->copy));
}

static const char *
get_how (LaurelCopyRow *self)
{
  switch (laurel_copy_row_get_date (self)) {
  case LAUREL_COPY_WEEKDAY:
    return _("same weekday");
  case LAUREL_COPY_OTHER:
    return _("another date");
  case LAUREL_COPY_WORDS:
  default:
    if (laurel_plan_copy_get_has_choice (self->copy))
      return _("same date");
    return g_strcmp0 (laurel_copy_row_get_words (self),
                      laurel_plan_copy_get_old_words (self->copy)) == 0
             /* Translators: of the words that say when an activity is. */
             ? _("words kept") : _("moved to the year");
  }
}

/* A place that is somewhere, but perhaps not there. */
static gboolean
is_in_doubt (const char *place_status)
{
  return g_str_equal (place_status, "tentative") || g_str_equal (place_status, "tbd");
}

/* What the date keeps; and where it will be. */
char *
laurel_copy_row_dup_how (LaurelCopyRow *self)
{
  const char *status = laurel_plan_copy_get_place_status (self->copy);
  const char *place = laurel_plan_copy_get_place (self->copy);
  const char *certainty = laurel_certainty_get_label (status);

  if (!laurel_copy_row_get_taken (self))
    return NULL;
  if (g_str_equal (status, "none"))
    return g_strdup (get_how (self));
  if (place != NULL && *place != '\0' && !is_in_doubt (status))
    /* Translators: %1$s says what a date keeps, %2$s is a place. */
    return g_strdup_printf (_("%1$s · %2$s"), get_how (self), place);
  if (place == NULL || *place == '\0')
    /* Translators: %1$s says what a date keeps, %2$s how sure a place is. */
    return g_strdup_printf (_("%1$s · place %2$s"), get_how (self), certainty);

  /* Translators: %1$s says what a date keeps, %2$s is a place, %3$s how sure it is. */
  return g_strdup_printf (_("%1$s · %2$s, %3$s"), get_how (self), place, certainty);
}

static char *
dup_why_left (LaurelCopyRow *self)
{
  if (self->there)
    /* Translators: %d is a year. */
    return g_strdup_printf (_("%d has it already"), self->year->year);

  return laurel_plan_copy_get_taken (self->copy) ? NULL : g_strdup (_("It was cancelled"));
}

/* What goes over without its series joins the one that is there, or stands alone. */
static char *
dup_alone (LaurelCopyRow *self)
{
  LaurelCopyRow *whole = self->whole;

  if (whole == NULL || laurel_copy_row_get_taken (whole) || whole->there)
    return NULL;

  /* Translators: %s is the title of a series that is left out; it is said of one of
   * many that belong to it. */
  return g_strdup_printf (_("Stands alone, without “%s”"), laurel_copy_row_get_title (whole));
}

static char *
join_lines (const char *left, const char *alone, const char *off)
{
  const char *lines[4] = { NULL };
  guint n = 0;

  if (left != NULL)
    lines[n++] = left;
  if (alone != NULL)
    lines[n++] = alone;
  if (off != NULL)
    lines[n++] = off;

  return n > 0 ? g_strjoinv ("\n", (char **) lines) : NULL;
}

/* (nullable): what there is to say besides, a line each */
char *
laurel_copy_row_dup_remarks (LaurelCopyRow *self)
{
  LaurelCopyDate date = laurel_copy_row_get_date (self);
  g_autofree char *left = dup_why_left (self);
  g_autofree char *alone = NULL;
  g_autofree char *off = NULL;

  if (!laurel_copy_row_get_taken (self))
    return g_steal_pointer (&left);
  if (*laurel_copy_row_get_title (self) == '\0')
    return g_strdup (_("It needs a title"));

  alone = dup_alone (self);
  off = date == LAUREL_COPY_OTHER
          ? laurel_copy_year_dup_day_off (self->year, self->words)
          : g_strdup (laurel_plan_copy_get_warning (self->copy, date == LAUREL_COPY_WEEKDAY));

  return join_lines (left, alone, off);
}

/* When it will be: in the words of the plan; what somebody typed, as it is read. */
char *
laurel_copy_row_dup_reading (LaurelCopyRow *self)
{
  const char *words = laurel_copy_row_get_words (self);

  if (!laurel_copy_row_get_taken (self))
    return g_strdup (_("Left out"));

  return laurel_copy_row_get_date (self) == LAUREL_COPY_OTHER
           ? laurel_copy_year_dup_reading (self->year, words)
           : laurel_copy_year_dup_next (self->year, words);
}

/* (nullable): how many of a series go over */
char *
laurel_copy_row_dup_members (LaurelCopyRow *self)
{
  guint n = self->members ? g_list_model_get_n_items (G_LIST_MODEL (self->members)) : 0;
  guint n_taken = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelCopyRow) member = g_list_model_get_item (G_LIST_MODEL (self->members), i);

    n_taken += laurel_copy_row_get_taken (member) ? 1 : 0;
  }
  if (n == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: of the activities of a series. */
                                       "with %1$u of %2$u activity",
                                       "with %1$u of %2$u activities", n), n_taken, n);
}
