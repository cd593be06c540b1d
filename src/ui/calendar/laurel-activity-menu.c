/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-menu.h"

#include <glib/gi18n-lib.h>

/* What can be done to an activity as a whole: it depends on whether it is many, or
 * one of many. */

/**
 * laurel_activity_is_series:
 * @session: a session
 * @activity: an activity of its season
 *
 * Returns: whether others belong to it
 */
gboolean
laurel_activity_is_series (LaurelSession *session, LaurelActivity *activity)
{
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (session));
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) other = g_list_model_get_item (activities, i);

    if (laurel_activity_get_series_id (other) == id)
      return TRUE;
  }

  return FALSE;
}

/**
 * laurel_activity_find_series:
 * @session: a session
 * @id: an activity, or 0 for the one that is selected
 *
 * Returns: (transfer full) (nullable): what it belongs to, or itself when it
 *   belongs to nothing
 */
LaurelActivity *
laurel_activity_find_series (LaurelSession *session, gint64 id)
{
  LaurelRowList *activities = laurel_session_list_activities (session);
  LaurelRow *row = id ? laurel_row_list_find (activities, id)
                      : LAUREL_ROW (laurel_session_get_activity (session));
  gint64 series = row ? laurel_activity_get_series_id (LAUREL_ACTIVITY (row)) : 0;

  if (series != 0)
    row = laurel_row_list_find (activities, series);

  return row ? LAUREL_ACTIVITY (g_object_ref (row)) : NULL;
}

static void
add (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

/* An action that is a command, which takes a tuple. */
static void
add_command (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(x)", id);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
add_whole (GMenu *menu, gint64 series)
{
  g_autoptr (GMenu) list = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  add (list, _("_Add to series…"), "calendar.list-series", series);
  add (list, _("_Edit together…"), "calendar.edit-together", series);
  add_command (list, _("_Fit to its activities"), "calendar.fit-series", series);
  add_command (end, _("_Dissolve series"), "calendar.dissolve-series", series);
  /* Translators: a series, with its activities. */
  add_command (end, _("_Remove all of it"), "calendar.remove-activity", series);
  add_section (menu, list);
  add_section (menu, end);
}

/**
 * laurel_activity_menu_new:
 * @session: a session
 * @activity: an activity of its season
 *
 * Returns: (transfer full): what can be done to it, as actions of the calendar
 */
GMenuModel *
laurel_activity_menu_new (LaurelSession *session, LaurelActivity *activity)
{
  GMenu *menu = g_menu_new ();
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  add (first, _("_Move to…"), "calendar.move-to", id);
  g_menu_append (first, _("_Copy"), "calendar.copy");
  add_section (menu, first);

  if (laurel_activity_get_series_id (activity) != 0) {
    add_command (section, _("_Take out of series"), "calendar.take-out", id);
    add (section, _("_Edit together…"), "calendar.edit-together", id);
  } else if (laurel_activity_is_series (session, activity)) {
    add_whole (menu, id);
    return G_MENU_MODEL (menu);
  } else {
    add (section, _("Make a _series…"), "calendar.list-series", id);
  }
  add_command (end, _("_Remove"), "calendar.remove-activity", id);
  add_section (menu, section);
  add_section (menu, end);

  return G_MENU_MODEL (menu);
}
