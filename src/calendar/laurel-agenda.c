/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-agenda.h"

#include <glib/gi18n-lib.h>

/*
 * What comes next: the sections of an agenda, and the order within them.
 */

/* What has not begun: from a day that is certain on, or some time from now. */
static LaurelAgendaSection
find_coming (const LaurelWindow *window)
{
  gboolean certain = laurel_window_is_exact (window) ||
                     (window->es == window->ls && window->ee == 0 && window->le == 0);

  return certain ? LAUREL_AGENDA_EXACT : LAUREL_AGENDA_WITHIN;
}

/**
 * laurel_agenda_find_section:
 * @window: when it is
 * @today: today
 *
 * Returns: the section it stands in
 */
LaurelAgendaSection
laurel_agenda_find_section (const LaurelWindow *window, LaurelDay today)
{
  if (!laurel_window_is_known (window))
    return window->open_end || window->open_start ? LAUREL_AGENDA_RUNNING
                                                  : LAUREL_AGENDA_NO_DATE;
  if (window->le != 0 && window->le < today)
    return LAUREL_AGENDA_OVER;
  if (laurel_window_is_deadline (window))
    return LAUREL_AGENDA_TODAY;
  if (laurel_window_is_exact (window) && (window->es == today || window->le == today))
    return LAUREL_AGENDA_TODAY;
  if (window->es > today)
    return find_coming (window);

  return window->extent == LAUREL_EXTENT_WITHIN && !laurel_window_is_exact (window)
           ? LAUREL_AGENDA_WITHIN : LAUREL_AGENDA_RUNNING;
}

/**
 * laurel_agenda_get_day:
 * @window: when it is
 * @section: the section it stands in
 *
 * Returns: the day by which it stands there: of certain days the first, else the
 *   last; what has no end comes after all others, and what is over goes backwards
 */
LaurelDay
laurel_agenda_get_day (const LaurelWindow *window, LaurelAgendaSection section)
{
  switch (section) {
  case LAUREL_AGENDA_EXACT:
    return window->es;
  case LAUREL_AGENDA_OVER:
    return -window->le;
  case LAUREL_AGENDA_TODAY:
  case LAUREL_AGENDA_WITHIN:
  case LAUREL_AGENDA_RUNNING:
    return window->le != 0 ? window->le : G_MAXINT32;
  case LAUREL_AGENDA_NO_DATE:
  default:
    return 0;
  }
}

/* What the section is called, translated. */
const char *
laurel_agenda_get_label (LaurelAgendaSection section)
{
  switch (section) {
  case LAUREL_AGENDA_TODAY:
    return _("Today, and the next deadlines");
  case LAUREL_AGENDA_EXACT:
    return _("Exact days");
  case LAUREL_AGENDA_WITHIN:
    return _("Within a window");
  case LAUREL_AGENDA_RUNNING:
    return _("Running");
  case LAUREL_AGENDA_NO_DATE:
    return _("No date");
  case LAUREL_AGENDA_OVER:
    return _("Over");
  default:
    g_return_val_if_reached (NULL);
  }
}
