/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-calendar-page.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-role-store.h"
#include "ui/calendar/laurel-year-view.h"

/**
 * LaurelCalendarPage:
 *
 * The plan of a season: the view of the year, and beside it the pane with the
 * activity that is selected.
 *
 * ## Actions
 *
 * - `calendar.*`: one for each command on activities, phases and roles, with
 *   the command's arguments
 */
struct _LaurelCalendarPage {
  LaurelPage parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelCalendarPage, laurel_calendar_page, LAUREL_TYPE_PAGE)

static const LaurelPageCommand COMMANDS[] = {
  { "calendar.add", &LAUREL_ACTIVITY_ADD },
  { "calendar.add-phase", &LAUREL_PHASE_ADD },
  { "calendar.add-role", &LAUREL_ROLE_ADD },
  { "calendar.cancel", &LAUREL_ACTIVITY_CANCEL },
  { "calendar.change-role", &LAUREL_ROLE_CHANGE },
  { "calendar.edit", &LAUREL_ACTIVITY_EDIT },
  { "calendar.edit-phase", &LAUREL_PHASE_EDIT },
  { "calendar.move", &LAUREL_ACTIVITY_MOVE },
  { "calendar.postpone", &LAUREL_ACTIVITY_POSTPONE },
  { "calendar.remove", &LAUREL_ACTIVITY_REMOVE },
  { "calendar.remove-phase", &LAUREL_PHASE_REMOVE },
  { "calendar.remove-role", &LAUREL_ROLE_REMOVE },
  { "calendar.reorder-phase", &LAUREL_PHASE_REORDER },
  { "calendar.reorder-role", &LAUREL_ROLE_REORDER },
  { "calendar.set-window", &LAUREL_ACTIVITY_SET_WINDOW },
  { "calendar.settle", &LAUREL_ACTIVITY_SETTLE },
  { "calendar.word", &LAUREL_ACTIVITY_WORD },
};

static void
laurel_calendar_page_class_init (LaurelCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LAUREL_TYPE_YEAR_VIEW);
  laurel_page_install_commands (LAUREL_PAGE_CLASS (klass), COMMANDS, G_N_ELEMENTS (COMMANDS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-calendar-page.ui");
}

static void
laurel_calendar_page_init (LaurelCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
