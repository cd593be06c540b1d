/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-history.h"

#include "calendar/laurel-history-store.h"
#include "store/laurel-library.h"

/*
 * Gathers what the history of a plan tells on paper.
 */

static void
add_told (LaurelPaperData *data, LaurelHistoryItem *item)
{
  LaurelPaperTold *told = laurel_paper_data_add_told (data);
  /* A description is a page of its own; that it changed is what can be told. */
  gboolean is_long = g_str_equal (laurel_history_item_get_what (item), "content");

  told->release = laurel_history_item_get_release (item);
  told->day = laurel_history_item_get_day (item);
  told->number = g_strdup (laurel_history_item_get_number (item));
  told->title = g_strdup (laurel_history_item_get_title (item));
  told->what = g_strdup (laurel_history_item_get_what (item));
  told->old = is_long ? NULL : g_strdup (laurel_history_item_get_old (item));
  told->now = is_long ? NULL : g_strdup (laurel_history_item_get_new (item));
  told->reason = g_strdup (laurel_history_item_get_why (item));
  told->outside = laurel_history_item_get_outside (item);
}

static void
add_release (LaurelPaperData *data, LaurelHistoryRelease *row)
{
  LaurelPaperRelease *release = laurel_paper_data_add_release (data);

  release->number = laurel_history_release_get_number (row);
  release->title = g_strdup (laurel_history_release_get_title (row));
  release->day = laurel_history_release_get_day (row);
  release->notice = g_strdup (laurel_history_release_get_notice (row));
  release->reason = g_strdup (laurel_history_release_get_reason (row));
  release->actor = g_strdup (laurel_history_release_get_actor (row));
  g_object_get (row, "announced", &release->announced, "moved", &release->moved, "off",
                &release->off, "edited", &release->edited, NULL);
}

/* Of one activity, only the releases that said something of it. */
static gboolean
is_of (GPtrArray *items, LaurelHistoryRelease *release)
{
  for (guint i = 0; i < items->len; i++)
    if (laurel_history_item_get_release (items->pdata[i]) ==
        laurel_history_release_get_number (release))
      return TRUE;

  return FALSE;
}

/**
 * laurel_paper_history_add:
 * @reader: where to read
 * @subject: a season, and one of its activities or 0
 * @data: where to
 * @error: return location for an error
 */
gboolean
laurel_paper_history_add (LaurelReader *reader, const LaurelPaperSubject *subject,
                          LaurelPaperData *data, GError **error)
{
  g_autoptr (GPtrArray) releases =
    laurel_library_ask (reader, &LAUREL_HISTORY_OF_SEASON,
                        g_variant_new ("(x)", subject->programme), error);
  g_autoptr (GPtrArray) items =
    releases ? laurel_history_load (reader, subject->programme, subject->activity, error) : NULL;

  if (items == NULL)
    return FALSE;

  if (subject->activity != 0 && items->len > 0)
    data->about = g_strdup (laurel_history_item_get_title (items->pdata[items->len - 1]));
  for (guint i = 0; i < releases->len; i++)
    if (subject->activity == 0 || is_of (items, releases->pdata[i]))
      add_release (data, releases->pdata[i]);
  for (guint i = 0; i < items->len; i++)
    add_told (data, items->pdata[i]);

  return TRUE;
}
