/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-apportionment.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

__extension__ typedef __int128 Wide;

static gint64
get_cap (const LaurelShare *share)
{
  return share->cap < 0 ? LAUREL_APPORTIONMENT_MOST : share->cap;
}

/* For sentences: as much of a number as they have room for. */
static int
get_int (gint64 number)
{
  return (int) CLAMP (number, G_MININT, G_MAXINT);
}

static gboolean
check_share (const LaurelShare *share, GError **error)
{
  if (share->size < 0 || share->size > LAUREL_APPORTIONMENT_MOST * 1000)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is a number. */
                 _("Its size must be a number from 0 to %d."),
                 get_int (LAUREL_APPORTIONMENT_MOST * 1000));
  else if (share->floor < 0)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("What it gets at the least is below 0."));
  else if (share->floor > get_cap (share))
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: two numbers. */
                 _("It must get %d at the least, and may get only %d."), get_int (share->floor),
                 get_int (get_cap (share)));
  else
    return TRUE;

  return FALSE;
}

static gboolean
check (gint64 total, const LaurelShare *shares, guint n_shares, guint *which, GError **error)
{
  gint64 floors = 0;

  *which = n_shares;
  if (total < 0 || total > LAUREL_APPORTIONMENT_MOST) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %d is a number. */
                 _("What is shared out must be a number from 0 to %d."),
                 get_int (LAUREL_APPORTIONMENT_MOST));
    return FALSE;
  }
  for (guint i = 0; i < n_shares; i++) {
    if (!check_share (&shares[i], error)) {
      *which = i;
      return FALSE;
    }
    floors += shares[i].floor;
  }
  if (floors > total) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: two numbers. */
                 _("There are %d to share out, and what all must get at the least comes to %d."),
                 get_int (total), get_int (floors));
    return FALSE;
  }

  return TRUE;
}

/* ---- the largest remainder ---------------------------------------------------- */

/* Where a share reaches one of its bounds, as more and more is shared out. */
typedef struct {
  LaurelRatio at; /* a unit of size gets this much */
  gint64 fixed;   /* what it then gets more, or no more, in any case */
  gint64 size;    /* what it then takes part with, or no more */
} Bend;

static int
compare_bends (gconstpointer a, gconstpointer b)
{
  return laurel_ratio_compare (((const Bend *) a)->at, ((const Bend *) b)->at);
}

static GArray *
list_bends (const LaurelShare *shares, guint n_shares)
{
  GArray *bends = g_array_new (FALSE, FALSE, sizeof (Bend));

  for (guint i = 0; i < n_shares; i++) {
    const LaurelShare *share = &shares[i];
    Bend bend = { LAUREL_RATIO_ZERO, -share->floor, share->size };

    if (share->size == 0)
      continue;
    bend.at = laurel_ratio_new (share->floor, share->size);
    g_array_append_val (bends, bend);
    if (share->cap < 0)
      continue;
    bend = (Bend) { laurel_ratio_new (share->cap, share->size), share->cap, -share->size };
    g_array_append_val (bends, bend);
  }
  g_array_sort (bends, compare_bends);

  return bends;
}

/* What a unit of size gets, so that all shares within their bounds come to @total. As more is
 * given to a unit, the sum of the shares rises along straight lines that bend where one of them
 * reaches a bound: on the line where it reaches @total, the rest is a division.
 *
 * Returns: whether there is enough for all that may be given */
static gboolean
find_level (const LaurelShare *shares, guint n_shares, gint64 total, LaurelRatio *level)
{
  g_autoptr (GArray) bends = list_bends (shares, n_shares);
  gint64 fixed = 0, size = 0;

  for (guint i = 0; i < n_shares; i++)
    fixed += shares[i].floor;
  for (guint i = 0; i < bends->len; i++) {
    const Bend *bend = &g_array_index (bends, Bend, i);

    if (size > 0 && (Wide) size * bend->at.over >= (Wide) (total - fixed) * bend->at.under)
      break;
    fixed += bend->fixed;
    size += bend->size;
  }
  if (size == 0)
    return FALSE;

  *level = laurel_ratio_new (total - fixed, size);

  return TRUE;
}

static void
set_quota (LaurelShare *share, const LaurelRatio *level)
{
  LaurelRatio floor = laurel_ratio_new (share->floor, 1);
  LaurelRatio cap = laurel_ratio_new (get_cap (share), 1);

  share->quota = level ? laurel_ratio_multiply (laurel_ratio_new (share->size, 1), *level) : cap;
  if (share->size == 0 || laurel_ratio_compare (share->quota, floor) < 0) {
    share->quota = floor;
    share->reason = LAUREL_SHARE_AT_FLOOR;
  } else if (laurel_ratio_compare (share->quota, cap) >= 0) {
    share->quota = cap;
    share->reason = LAUREL_SHARE_AT_CAP;
  } else {
    share->reason = laurel_ratio_is_whole (share->quota) ? LAUREL_SHARE_EXACT
                                                         : LAUREL_SHARE_ROUNDED_DOWN;
  }
  share->given = laurel_ratio_floor (share->quota);
}

static LaurelRatio
get_remainder (const LaurelShare *share)
{
  return laurel_ratio_subtract (share->quota, laurel_ratio_new (share->given, 1));
}

/* Equal remainders in the order of the list. */
static int
compare_remainders (gconstpointer a, gconstpointer b)
{
  const LaurelShare *one = *(LaurelShare *const *) a, *other = *(LaurelShare *const *) b;
  int order = laurel_ratio_compare (get_remainder (other), get_remainder (one));

  return order != 0 ? order : (one > other) - (one < other);
}

static void
share_by_remainders (gint64 total, LaurelShare *shares, guint n_shares)
{
  g_autofree LaurelShare **order = g_new (LaurelShare *, n_shares + 1);
  LaurelRatio level;
  gboolean is_short = find_level (shares, n_shares, total, &level);

  for (guint i = 0; i < n_shares; i++) {
    set_quota (&shares[i], is_short ? &level : NULL);
    total -= shares[i].given;
    order[i] = &shares[i];
  }
  if (!is_short)
    return;

  qsort (order, n_shares, sizeof *order, compare_remainders);
  for (guint i = 0; i < n_shares && total > 0 && get_remainder (order[i]).over > 0; i++, total--)
    order[i]->reason = LAUREL_SHARE_ROUNDED_UP;
  for (guint i = 0; i < n_shares; i++)
    shares[i].given += shares[i].reason == LAUREL_SHARE_ROUNDED_UP;
}

/* ---- the next to the largest quotient ------------------------------------------- */

static gint64
get_divisor (LaurelApportionmentMethod method, const LaurelShare *share)
{
  return method == LAUREL_APPORTIONMENT_DHONDT ? share->given + 1 : 2 * share->given + 1;
}

/* Whether the next goes to the one rather than to the other. */
static gboolean
is_before (LaurelApportionmentMethod method, const LaurelShare *one, const LaurelShare *other)
{
  Wide left = (Wide) one->size * get_divisor (method, other);
  Wide right = (Wide) other->size * get_divisor (method, one);

  return left != right ? left > right : one < other;
}

/* Brings the first of a heap to where it belongs. */
static void
sink (LaurelApportionmentMethod method, LaurelShare **heap, guint n, guint at)
{
  for (;;) {
    guint best = at;

    for (guint below = 2 * at + 1; below <= 2 * at + 2 && below < n; below++)
      if (is_before (method, heap[below], heap[best]))
        best = below;
    if (best == at)
      return;

    LaurelShare *moved = heap[at];

    heap[at] = heap[best];
    heap[best] = moved;
    at = best;
  }
}

static void
share_by_quotients (LaurelApportionmentMethod method, gint64 total, LaurelShare *shares,
                    guint n_shares)
{
  g_autofree LaurelShare **heap = g_new (LaurelShare *, n_shares + 1);
  gint64 whole = total, size = 0;
  guint n = 0;

  for (guint i = 0; i < n_shares; i++) {
    shares[i].given = shares[i].floor;
    shares[i].reason = shares[i].floor > 0 ? LAUREL_SHARE_AT_FLOOR : LAUREL_SHARE_BY_QUOTIENTS;
    total -= shares[i].floor;
    size += shares[i].size;
    if (shares[i].size > 0 && shares[i].given < get_cap (&shares[i]))
      heap[n++] = &shares[i];
  }
  for (guint i = n / 2; i-- > 0;)
    sink (method, heap, n, i);
  for (; total > 0 && n > 0; total--) {
    LaurelShare *next = heap[0];

    next->given++;
    next->reason = LAUREL_SHARE_BY_QUOTIENTS;
    if (next->given == get_cap (next)) {
      next->reason = LAUREL_SHARE_AT_CAP;
      heap[0] = heap[--n];
    }
    sink (method, heap, n, 0);
  }
  for (guint i = 0; i < n_shares; i++)
    shares[i].quota = size == 0 ? LAUREL_RATIO_ZERO
                                : laurel_ratio_divide (
                                    laurel_ratio_new (shares[i].size * whole, 1),
                                    laurel_ratio_new (size, 1));
}

/**
 * laurel_apportionment_share:
 * @method: how
 * @total: how many there are
 * @shares: (inout) (array length=n_shares): among whom; equals are served in this order
 * @n_shares: how many they are
 * @which: (out): the one that is wrong, or @n_shares when all of them are
 * @error: return location for an error
 *
 * Shares out whole things in proportion to sizes, nobody below its floor and nobody
 * above its cap. By largest remainder, the exact shares are kept within the bounds
 * first: each is its size times the one level at which they come to @total; only then
 * are they rounded, once. What nobody may have stays.
 *
 * Returns: whether it could be done; @shares are not touched otherwise
 */
gboolean
laurel_apportionment_share (LaurelApportionmentMethod method, gint64 total, LaurelShare *shares,
                            guint n_shares, guint *which, GError **error)
{
  if (!check (total, shares, n_shares, which, error))
    return FALSE;

  if (method == LAUREL_APPORTIONMENT_LARGEST_REMAINDER)
    share_by_remainders (total, shares, n_shares);
  else
    share_by_quotients (method, total, shares, n_shares);

  return TRUE;
}
