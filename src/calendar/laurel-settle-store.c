/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-settle-store.h"

#include "calendar/laurel-activity-store.h"

#include <glib/gi18n-lib.h>

static const char *const TABLES[] = { "activity", "programme", NULL };

/* What was called off, or has been, needs nothing any more. */
static gboolean
is_closed (LaurelActivity *activity)
{
  const char *status = laurel_activity_get_status (activity);

  return g_str_equal (status, "cancelled") || g_str_equal (status, "done");
}

static void
add_item (GPtrArray *items, LaurelActivity *activity, LaurelDay today)
{
  LaurelWindow window = laurel_activity_get_window (activity);
  LaurelPlaceStatus place = LAUREL_PLACE_NONE;
  LaurelSettle settle;

  /* The schema knows the words too. */
  laurel_place_status_from_string (laurel_activity_get_place_status (activity), &place);
  settle = laurel_settle_find (&window, place, today);
  if (settle != 0 && !is_closed (activity))
    g_ptr_array_add (items, laurel_settle_item_new (activity, settle, today));
}

/* The soonest first; what has no date comes last, and else the plan's order stays. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  LaurelSettleItem *one = *(LaurelSettleItem *const *) a;
  LaurelSettleItem *other = *(LaurelSettleItem *const *) b;

  if (laurel_settle_item_get_has_days (one) != laurel_settle_item_get_has_days (other))
    return laurel_settle_item_get_has_days (one) ? -1 : 1;

  return laurel_settle_item_get_days (one) - laurel_settle_item_get_days (other);
}

static GPtrArray *
list_to_settle (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) activities = NULL;
  const char *text;
  gint64 programme;
  LaurelDay today;

  g_variant_get (args, "(x&s)", &programme, &text);
  if (!laurel_day_read (text, &today, error))
    return NULL;

  activities = laurel_activity_list (reader, programme, error);
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    add_item (items, activities->pdata[i], today);
  g_ptr_array_sort (items, compare_items);

  return activities ? g_steal_pointer (&items) : NULL;
}

const LaurelQuery LAUREL_TO_SETTLE = {
  .name = "activities.to-settle",
  .summary = N_("What is still open and matters soon: programme (its id, or 0), today"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_settle_item_get_type,
  .run = list_to_settle,
};
