/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-description.h"

/* libadwaita 1.2 reads descriptions as markup; what people typed, and names of files, is none. */

/**
 * laurel_description_set_group:
 * @group: a group of rows
 * @text: (nullable): what to say about it, as it stands
 *
 * Describes a group.
 */
void
laurel_description_set_group (AdwPreferencesGroup *group, const char *text)
{
  g_autofree char *plain = text ? g_markup_escape_text (text, -1) : NULL;

  adw_preferences_group_set_description (group, plain);
}

/**
 * laurel_description_set_page:
 * @page: a page that says what there is, or what is wrong
 * @text: (nullable): what to say, as it stands
 *
 * Describes what a page is about.
 */
void
laurel_description_set_page (AdwStatusPage *page, const char *text)
{
  g_autofree char *plain = text ? g_markup_escape_text (text, -1) : NULL;

  adw_status_page_set_description (page, plain);
}
