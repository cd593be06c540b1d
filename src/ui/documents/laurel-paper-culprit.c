/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-culprit.h"

#include "base/laurel-error.h"

static gboolean
has (const char *text, gunichar c)
{
  return text != NULL && g_utf8_strchr (text, -1, c) != NULL;
}

static gboolean
is_culprit (LaurelActivity *activity, gunichar c)
{
  return has (laurel_activity_get_title (activity), c) ||
         has (laurel_activity_get_words (activity), c) ||
         has (laurel_activity_get_place (activity), c) ||
         has (laurel_activity_get_content (activity), c) ||
         has (laurel_activity_get_reason (activity), c);
}

/**
 * laurel_paper_find_culprit:
 * @session: a session
 * @error: why a paper could not be made
 *
 * Returns: (transfer none) (nullable): the first activity of the season in which what
 *   is wrong can be mended; %NULL where there is none
 */
LaurelActivity *
laurel_paper_find_culprit (LaurelSession *session, const GError *error)
{
  gunichar c = laurel_document_error_get_missing (error);
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (session));

  for (guint i = 0; c != 0 && i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (LaurelActivity) activity = g_list_model_get_item (activities, i);

    if (is_culprit (activity, c))
      return activity; /* the list keeps it */
  }

  return NULL;
}
