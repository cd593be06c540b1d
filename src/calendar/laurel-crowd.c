/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-crowd.h"

#include "calendar/laurel-clash.h"

/*
 * Windows that are too full. First the days are counted: what must lie between
 * two days may not take more days than there are. That is necessary and not
 * enough, so where few are not fixed, all their orders are tried.
 */

void
laurel_crowd_free (LaurelCrowd *self)
{
  g_array_unref (self->members);
  g_free (self);
}

/* One of the list, spread, and where it stands there. */
typedef struct {
  LaurelWindow window;
  guint index;
} Item;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;

  if (one->window.le != other->window.le)
    return one->window.le < other->window.le ? -1 : 1;

  return one->index < other->index ? -1 : 1;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;

  if (one->window.es != other->window.es)
    return one->window.es < other->window.es ? -1 : 1;

  return compare_ends (a, b);
}

static GArray *
list_items (const LaurelWindow *windows, guint n_windows)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < n_windows; i++) {
    Item item = { laurel_window_spread (&windows[i]), i };

    if (laurel_crowd_is_placed (&windows[i]))
      g_array_append_val (items, item);
  }
  g_array_sort (items, compare_starts);

  return items;
}

/* Two that certainly meet are told as a clash, and need not be told twice. */
static gboolean
has_certain_pair (GArray *members, const LaurelWindow *windows)
{
  for (guint i = 0; i < members->len; i++)
    for (guint k = i + 1; k < members->len; k++)
      if (laurel_window_clash (&windows[g_array_index (members, guint, i)],
                               &windows[g_array_index (members, guint, k)]) ==
          LAUREL_CLASH_CERTAIN)
        return TRUE;

  return FALSE;
}

static void
take_crowd (GPtrArray *crowds, GArray *members, const LaurelWindow *windows, LaurelCrowd crowd)
{
  if (members->len < 3 || has_certain_pair (members, windows))
    return;

  crowd.members = g_array_ref (members);
  g_ptr_array_add (crowds, g_memdup2 (&crowd, sizeof (LaurelCrowd)));
}

/* What goes on for ever takes more days than any calendar has. */
#define MOST_DAYS 400000

/* How many days it takes, placed as short as it can be. */
static int
count_days_of (const LaurelWindow *spread)
{
  return MIN (MAX (spread->min_days, spread->ee - spread->ls + 1), MOST_DAYS);
}

/* The fewest days from @first on into which what must lie there does not go. */
static gboolean
find_too_full (GArray *items, LaurelDay first, LaurelDay *last, int *needed)
{
  *needed = 0;
  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);

    if (item->window.es < first)
      continue;
    *last = item->window.le;
    *needed += count_days_of (&item->window);
    if (*needed > *last - first + 1)
      return TRUE;
  }

  return FALSE;
}

static GArray *
list_within (GArray *items, LaurelDay first, LaurelDay last)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < items->len; i++) {
    const Item *item = &g_array_index (items, Item, i);

    if (item->window.es >= first && item->window.le <= last)
      g_array_append_val (members, item->index);
  }

  return members;
}

/* Whether a crowd that is known lies in these days: then that is the reason. */
static gboolean
is_explained (GPtrArray *crowds, LaurelDay first, LaurelDay last)
{
  for (guint i = 0; i < crowds->len; i++) {
    const LaurelCrowd *crowd = crowds->pdata[i];

    if (crowd->first >= first && crowd->last <= last)
      return TRUE;
  }

  return FALSE;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const LaurelDay *) a - *(const LaurelDay *) b;
}

/* Each day on which something can start, the latest first: so what is told is
 * always the shortest stretch of days. */
static GArray *
list_starts (GArray *items)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (LaurelDay));

  for (guint i = 0; i < items->len; i++)
    g_array_append_val (starts, g_array_index (items, Item, i).window.es);
  g_array_sort (starts, compare_days);

  return starts;
}

static void
count_days (GPtrArray *crowds, GArray *items, const LaurelWindow *windows)
{
  g_autoptr (GArray) starts = list_starts (items);

  for (guint i = starts->len; i-- > 0;) {
    LaurelCrowd crowd = { .first = g_array_index (starts, LaurelDay, i) };
    g_autoptr (GArray) members = NULL;

    if (i + 1 < starts->len && crowd.first == g_array_index (starts, LaurelDay, i + 1))
      continue;
    if (!find_too_full (items, crowd.first, &crowd.last, &crowd.needed) ||
        is_explained (crowds, crowd.first, crowd.last))
      continue;
    members = list_within (items, crowd.first, crowd.last);
    take_crowd (crowds, members, windows, crowd);
  }
}

/* So many steps are taken for what hangs together: that is a few hundredths of a second. */
#define MOST_STEPS 10000000

static gboolean
fit_without (GArray *members, guint left_out, const LaurelWindow *windows, gint64 *steps)
{
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (LaurelWindow));

  for (guint i = 0; i < members->len; i++)
    if (i != left_out)
      g_array_append_val (rest, windows[g_array_index (members, guint, i)]);

  return laurel_crowd_fits ((const LaurelWindow *) (gpointer) rest->data, rest->len, steps);
}

/* Leaves out whatever is not needed for there to be no order, for as long as there are steps.
 * It is the loose ones that make them many. */
static void
reduce (GArray *members, const LaurelWindow *windows, gint64 *steps)
{
  for (int fixed = FALSE; fixed <= TRUE; fixed++)
    for (guint i = members->len; i-- > 0;)
      if (laurel_crowd_is_fixed (&windows[g_array_index (members, guint, i)]) == fixed &&
          !fit_without (members, i, windows, steps))
        g_array_remove_index (members, i);
}

static void
try_orders (GPtrArray *crowds, GArray *members, const LaurelWindow *windows)
{
  LaurelCrowd crowd = { .first = LAUREL_DAY_NEVER, .by_order = TRUE };
  gint64 steps = MOST_STEPS;

  if (members->len < 3 || has_certain_pair (members, windows) ||
      fit_without (members, members->len, windows, &steps))
    return;

  reduce (members, windows, &steps);
  for (guint i = 0; i < members->len; i++) {
    LaurelWindow window = laurel_window_spread (&windows[g_array_index (members, guint, i)]);

    crowd.first = MIN (crowd.first, window.es);
    crowd.last = MAX (crowd.last, window.le);
    crowd.needed += count_days_of (&window);
  }
  if (!is_explained (crowds, crowd.first, crowd.last))
    take_crowd (crowds, members, windows, crowd);
}

/* The end of what hangs together by days from @first on. */
static guint
find_end (GArray *items, guint first)
{
  LaurelDay last = g_array_index (items, Item, first).window.le;
  guint end = first + 1;

  for (; end < items->len && g_array_index (items, Item, end).window.es <= last; end++)
    last = MAX (last, g_array_index (items, Item, end).window.le);

  return end;
}

/* Days that are too few, and orders that do not fit, are only so within a group. */
static void
find_in_group (GPtrArray *crowds, const Item *items, guint n_items, const LaurelWindow *windows,
               const gboolean *wanted)
{
  g_autoptr (GArray) group = g_array_new (FALSE, FALSE, sizeof (Item));
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean is_wanted = FALSE;

  for (guint i = 0; i < n_items; i++) {
    g_array_append_val (group, items[i]);
    g_array_append_val (members, items[i].index);
    is_wanted |= wanted[items[i].index];
  }
  if (!is_wanted)
    return;

  g_array_sort (group, compare_ends);
  count_days (crowds, group, windows);
  try_orders (crowds, members, windows);
}

/**
 * laurel_crowd_find:
 * @windows: (array length=n_windows): when things are that need the same
 * @n_windows: how many
 * @wanted: (array length=n_windows): of which of them somebody wants to know
 *
 * Finds what cannot be kept apart although each two of it can. What has nothing to do with
 * those that are wanted is left out, but not all that is found has one of them in it.
 *
 * Returns: (transfer full) (element-type LaurelCrowd): the crowds
 */
GPtrArray *
laurel_crowd_find (const LaurelWindow *windows, guint n_windows, const gboolean *wanted)
{
  GPtrArray *crowds = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_crowd_free);
  g_autoptr (GArray) items = list_items (windows, n_windows);

  for (guint first = 0, end; first < items->len; first = end) {
    end = find_end (items, first);
    find_in_group (crowds, &g_array_index (items, Item, first), end - first, windows, wanted);
  }

  return crowds;
}
