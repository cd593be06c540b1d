/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-row.h"

#include "calendar/laurel-agenda-item.h"
#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-settle-item.h"
#include "ui/calendar/laurel-activity-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What a line of a plan says, and what its button does: its row is one of the
 * agenda, or one of what is to be settled.
 */

/**
 * laurel_plan_row_dup_field:
 * @row: (nullable): a row
 * @name: a property that either kind may have
 *
 * Returns: (nullable) (transfer full): what it says of itself under that name
 */
char *
laurel_plan_row_dup_field (LaurelRow *row, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (row == NULL || g_object_class_find_property (G_OBJECT_GET_CLASS (row), name) == NULL)
    return NULL;

  g_object_get_property (G_OBJECT (row), name, &value);

  return g_value_dup_string (&value);
}

/* Returns: (nullable) (transfer full): "13" of "2025/13" */
char *
laurel_plan_row_dup_number (LaurelRow *row)
{
  g_autofree char *activity = laurel_plan_row_dup_field (row, "activity");
  const char *slash = activity ? strrchr (activity, '/') : NULL;

  return g_strdup (slash ? slash + 1 : activity);
}

/* Returns: the id of the activity that it is about, or 0 */
gint64
laurel_plan_row_get_activity (LaurelRow *row)
{
  if (LAUREL_IS_AGENDA_ITEM (row))
    return laurel_agenda_item_get_activity_id (LAUREL_AGENDA_ITEM (row));

  return row ? laurel_row_get_id (row) : 0;
}

/* Whether it says what is to be done for an activity. */
gboolean
laurel_plan_row_is_reminder (LaurelRow *row)
{
  return LAUREL_IS_AGENDA_ITEM (row) && laurel_agenda_item_is_reminder (LAUREL_AGENDA_ITEM (row));
}

/* Whether it is the line of the activity itself: not of a phase of it, and not a reminder. */
gboolean
laurel_plan_row_is_own (LaurelRow *row)
{
  return row != NULL && laurel_row_get_id (row) == laurel_plan_row_get_activity (row);
}

/* Returns: (nullable) (transfer full): in words */
char *
laurel_plan_row_dup_when_and_where (LaurelRow *row)
{
  gboolean settles = LAUREL_IS_SETTLE_ITEM (row);
  g_autofree char *said = laurel_plan_row_dup_field (row, settles ? "words" : "when");
  g_autofree char *when = laurel_words_dup_set (said);
  g_autofree char *where = laurel_plan_row_dup_field (row, settles ? "soon" : "place");

  if (when == NULL || *when == '\0')
    return g_steal_pointer (&where);
  if (where == NULL || *where == '\0')
    return g_steal_pointer (&when);

  /* Translators: when something is, and where, or how soon. */
  return g_strdup_printf (_("%s · %s"), when, where);
}

/**
 * laurel_plan_row_dup_badge:
 * @row: a row
 * @fault: (nullable): in what its activity contradicts itself
 *
 * A status that is out of the ordinary says more than a place that is open. What a
 * button settles has no badge.
 *
 * Returns: (nullable) (transfer full): what is not as it should be, in a word or two
 */
char *
laurel_plan_row_dup_badge (LaurelRow *row, LaurelConflict *fault)
{
  g_autofree char *status = laurel_plan_row_dup_field (row, "status");
  g_autofree char *place = laurel_plan_row_dup_field (row, "place-status");

  if (LAUREL_IS_SETTLE_ITEM (row))
    return NULL;
  if (laurel_plan_row_is_reminder (row))
    return g_strdup (_("reminder"));
  if (g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0)
    return g_strdup (laurel_status_get_label (status));
  if (g_strcmp0 (place, "tentative") == 0)
    return g_strdup (laurel_certainty_get_label (place));
  if (g_strcmp0 (place, "tbd") == 0)
    return g_strdup (_("place open"));
  if (fault != NULL)
    return g_strdup (_("contradicts itself"));

  return NULL;
}

/* Returns: (nullable): the style class of that badge */
const char *
laurel_plan_row_get_badge_style (LaurelRow *row, LaurelConflict *fault)
{
  g_autofree char *status = laurel_plan_row_dup_field (row, "status");
  g_autofree char *place = laurel_plan_row_dup_field (row, "place-status");
  gboolean off = g_strcmp0 (status, "cancelled") == 0 || g_strcmp0 (status, "postponed") == 0;
  gboolean open = g_strcmp0 (place, "tentative") == 0 || g_strcmp0 (place, "tbd") == 0;

  if (laurel_plan_row_is_reminder (row))
    return "accent";
  if (!off && !open && fault != NULL)
    return "error";

  return off ? laurel_status_get_style (status) : laurel_certainty_get_style (place);
}

/* Returns: (nullable): what its button is called, if it has one; that of a reminder is a
 * check mark */
const char *
laurel_plan_row_get_button (LaurelRow *row)
{
  return LAUREL_IS_SETTLE_ITEM (row) ? laurel_settle_item_get_label (LAUREL_SETTLE_ITEM (row))
                                     : NULL;
}

/* Returns: (nullable): what that button does, where its name does not say it */
const char *
laurel_plan_row_get_button_tip (LaurelRow *row)
{
  return laurel_plan_row_is_reminder (row) ? _("Mark this reminder as done") : NULL;
}

/**
 * laurel_plan_row_press:
 * @row: (nullable): a row
 * @widget: whose actions are meant
 *
 * Does what its button does, if it has one.
 */
void
laurel_plan_row_press (LaurelRow *row, GtkWidget *widget)
{
  if (LAUREL_IS_SETTLE_ITEM (row))
    gtk_widget_activate_action (widget, "calendar.settle-what", "(xs)", laurel_row_get_id (row),
                                laurel_settle_item_get_what (LAUREL_SETTLE_ITEM (row)));
  else if (laurel_plan_row_is_reminder (row))
    gtk_widget_activate_action (widget, "calendar.do-reminder", "(xb)",
                                laurel_agenda_item_get_reminder_id (LAUREL_AGENDA_ITEM (row)),
                                TRUE);
}
