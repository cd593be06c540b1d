/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-reminder-choices.h"

/*
 * When people want to be reminded. What is rarer can be said on the command line.
 */

const char *const LAUREL_REMINDER_CHOICES[] = {
  "start", "start-1d", "start-2d", "start-3d", "start-1w", "start-2w", "start-4w", "start-8w",
  "end-4w", "end-2w", "end-1w", "end-3d", "end-1d", "end", "end+1d", "end+1w", "end+2w", "end+4w",
  NULL,
};

/* Those that are offered first. */
static const char *const FREQUENT[] = { "start-2w", "start-1w", "start-1d", "start" };
static const char *const FREQUENT_AT_THE_END[] = { "end-1w", "end-3d", "end", "end+1w" };

/* Returns: (transfer full): for people: "1 week before it starts" */
char *
laurel_reminder_choice_describe (const char *choice, gboolean deadline)
{
  LaurelReminderWhen when;

  if (!laurel_reminder_when_read (choice, &when, NULL))
    return g_strdup (choice);

  return laurel_reminder_when_describe (&when, deadline);
}

static void
append_choices (GMenu *menu, const char *const *choices, gsize n, gint64 phase, gboolean deadline)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < n; i++) {
    g_autofree char *label = laurel_reminder_choice_describe (choices[i], deadline);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (item, "reminders.add", "(xs)", phase, choices[i]);
    g_menu_append_item (section, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * laurel_reminder_choices_new_menu:
 * @phase: a phase, or 0 for the whole activity
 * @deadline: whether all that is known of it is a last day: it does not start then
 *
 * Returns: (transfer full): a menu of `reminders.add`
 */
GMenuModel *
laurel_reminder_choices_new_menu (gint64 phase, gboolean deadline)
{
  GMenu *menu = g_menu_new ();

  if (!deadline)
    append_choices (menu, FREQUENT, G_N_ELEMENTS (FREQUENT), phase, deadline);
  append_choices (menu, FREQUENT_AT_THE_END, G_N_ELEMENTS (FREQUENT_AT_THE_END), phase, deadline);

  return G_MENU_MODEL (menu);
}
