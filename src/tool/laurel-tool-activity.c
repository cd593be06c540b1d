/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-activity.h"

#include "calendar/laurel-change-words.h"
#include "calendar/laurel-date-writer.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-plan-words.h"
#include "tool/laurel-tool-print.h"

#include <glib/gi18n-lib.h>

/*
 * An activity as text: what it is, when and where, how sure that is, and its state. It
 * is told in two lines, and whole with what the days mean, why, and what it is about.
 */

typedef struct {
  int year;
  const char *language;
  const char *number;
  const char *title;
  const char *when;         /* (nullable) */
  LaurelWindow window;
  const char *place;        /* (nullable) */
  const char *place_status;
  const char *status;
  const char *reason;       /* (nullable) */
  const char *content;      /* (nullable) */
} Told;

/* A cell of a plan may be broken into lines; a line here must not be. */
static char *
dup_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text ? text : ""), "\r\n\t", ' '));
}

static void
print_lines (const Told *told)
{
  g_autofree char *title = dup_line (told->title);
  g_autofree char *when = dup_line (told->when);
  g_autofree char *words = laurel_place_dup_words (told->place, told->place_status,
                                                   told->language);
  g_autofree char *where = dup_line (words);

  laurel_print ("%d/%-4s %s\n          %s%s%s · %s\n", told->year, told->number, title,
                *when != '\0' ? when : _("no date"), *where != '\0' ? " · " : "", where,
                laurel_status_get_label (told->status));
}

static void
print_more (const Told *told)
{
  g_autofree char *days = NULL;

  if (laurel_window_is_known (&told->window) && !laurel_window_is_exact (&told->window))
    days = laurel_date_describe (&told->window, told->language, told->year,
                                 LAUREL_DATE_STYLE_FULL);
  if (days != NULL && g_strcmp0 (days, told->when) != 0)
    laurel_print ("          %s\n", days);
  if (told->reason != NULL) {
    laurel_print ("          ");
    /* Translators: %s is a reason. */
    laurel_print (_("Why: %s\n"), told->reason);
  }
  if (told->content != NULL)
    laurel_print ("\n%s\n", told->content);
}

static void
tell_activity (LaurelActivity *activity, Told *told)
{
  told->year = laurel_activity_get_year (activity);
  told->language = laurel_activity_get_language (activity);
  told->number = laurel_activity_get_number (activity);
  told->title = laurel_activity_get_title (activity);
  told->when = laurel_activity_get_words (activity);
  told->window = laurel_activity_get_window (activity);
  told->place = laurel_activity_get_place (activity);
  told->place_status = laurel_activity_get_place_status (activity);
  told->status = laurel_activity_get_status (activity);
  told->reason = laurel_activity_get_reason (activity);
  told->content = laurel_activity_get_content (activity);
}

static void
tell_snapshot (LaurelProgramme *programme, LaurelSnapshot *snapshot, const char *when, Told *told)
{
  told->year = laurel_programme_get_year (programme);
  told->language = laurel_programme_get_language (programme);
  told->number = laurel_snapshot_get_number (snapshot);
  told->title = laurel_snapshot_get_title (snapshot);
  told->when = when;
  told->window = laurel_snapshot_get_window (snapshot);
  told->place = laurel_snapshot_get_place (snapshot);
  told->place_status = laurel_snapshot_get_place_status (snapshot);
  told->status = laurel_snapshot_get_status (snapshot);
  told->reason = laurel_snapshot_get_reason (snapshot);
  told->content = laurel_snapshot_get_content (snapshot);
}

/* In two lines. */
void
laurel_print_activity (LaurelActivity *activity)
{
  Told told;

  tell_activity (activity, &told);
  print_lines (&told);
}

/* What stands below its two lines, where it is told whole. */
void
laurel_print_activity_more (LaurelActivity *activity)
{
  Told told;

  tell_activity (activity, &told);
  print_more (&told);
}

/* In two lines, as it was announced. */
void
laurel_print_snapshot (LaurelProgramme *programme, LaurelSnapshot *snapshot)
{
  g_autofree char *when = laurel_history_dup_when (snapshot,
                                                   laurel_programme_get_language (programme),
                                                   laurel_programme_get_year (programme),
                                                   laurel_programme_get_habits (programme));
  Told told;

  tell_snapshot (programme, snapshot, when, &told);
  print_lines (&told);
}

/* What stands below its two lines, where it is told whole. */
void
laurel_print_snapshot_more (LaurelProgramme *programme, LaurelSnapshot *snapshot)
{
  g_autofree char *when = laurel_history_dup_when (snapshot,
                                                   laurel_programme_get_language (programme),
                                                   laurel_programme_get_year (programme),
                                                   laurel_programme_get_habits (programme));
  Told told;

  tell_snapshot (programme, snapshot, when, &told);
  print_more (&told);
}
