/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-free-store.h"

#include "base/laurel-error.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-clash.h"
#include "calendar/laurel-holiday-rule.h"
#include "calendar/laurel-holiday-store.h"
#include "calendar/laurel-resource-store.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 3660

static const char *const TABLES[] = { "booking", "activity", "holiday", "party", "phase",
                                      "programme", "resource", NULL };

/* What is searched: some days in a row within others. */
typedef struct {
  LaurelDay first;
  LaurelDay last;
  int n_days;
  GHashTable *bookings; /* (element-type gint64 LaurelBooking): in the way, each once */
  GPtrArray *holidays;
} Search;

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->bookings, g_hash_table_unref);
  g_clear_pointer (&search->holidays, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* ---- what there is ---------------------------------------------------------- */

static gboolean
read_search (Search *search, const char *from, const char *to, GError **error)
{
  search->first = laurel_day_from_iso (from);
  search->last = laurel_day_from_iso (to);
  if (search->n_days >= 1 && search->n_days <= MOST_DAYS && search->first != 0 &&
      search->last >= search->first + search->n_days - 1 &&
      search->last - search->first < MOST_DAYS)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: both %s are days, such as 2025-09-15, or what was given instead. */
               g_dngettext (GETTEXT_PACKAGE, "There is no %d day from “%s” to “%s”.",
                            "There are no %d days in a row from “%s” to “%s”.", search->n_days),
               search->n_days, from, to);
  return FALSE;
}

static gboolean
check_resource (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelResource) resource = laurel_resource_load (reader, id, error);

  return resource != NULL;
}

/* Everything that takes one of them, on days that are searched. */
static gboolean
add_bookings (Search *search, LaurelReader *reader, gint64 resource, GError **error)
{
  LaurelWindow searched = { .es = search->first, .ls = search->first, .ee = search->last,
                            .le = search->last, .min_days = 1 };
  g_autoptr (GPtrArray) bookings = NULL;

  if (check_resource (reader, resource, error))
    bookings = laurel_booking_list (reader, resource, error);
  for (guint i = 0; bookings != NULL && i < bookings->len; i++) {
    LaurelBooking *booking = bookings->pdata[i];
    LaurelWindow window = laurel_booking_get_window (booking);

    if (laurel_window_clash (&window, &searched) != LAUREL_CLASH_NONE &&
        !g_str_equal (laurel_booking_get_status (booking), "cancelled"))
      g_hash_table_replace (search->bookings,
                            g_memdup2 (&(gint64) { laurel_row_get_id (LAUREL_ROW (booking)) },
                                       sizeof (gint64)), g_object_ref (booking));
  }

  return bookings != NULL;
}

static gboolean
add_all_bookings (Search *search, LaurelReader *reader, GVariant *resources, GError **error)
{
  GVariantIter iter;
  gint64 resource;

  search->bookings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_variant_iter_init (&iter, resources);
  while (g_variant_iter_next (&iter, "x", &resource))
    if (!add_bookings (search, reader, resource, error))
      return FALSE;

  return TRUE;
}

/* ---- what is free ----------------------------------------------------------- */

/* How many activities would have to keep away from these days; -1 when one of
 * them cannot. What is only held can always give way. */
static int
count_in_the_way (Search *search, LaurelDay first, LaurelDay last)
{
  LaurelWindow wanted = { .es = first, .ls = first, .ee = last, .le = last, .min_days = 1 };
  GHashTableIter iter;
  gpointer booking;
  int count = 0;

  g_hash_table_iter_init (&iter, search->bookings);
  while (g_hash_table_iter_next (&iter, NULL, &booking)) {
    LaurelWindow window = laurel_booking_get_window (booking);
    LaurelClashGrade grade = laurel_window_clash (&window, &wanted);

    if (grade == LAUREL_CLASH_CERTAIN && !laurel_booking_is_held (booking))
      return -1;
    count += grade != LAUREL_CLASH_NONE;
  }

  return count;
}

static int
count_days_off (Search *search, LaurelDay first, LaurelDay last)
{
  int count = 0;

  for (LaurelDay day = first; day <= last; day++) {
    LaurelHoliday *holiday = laurel_holiday_find (search->holidays, day);

    count += holiday != NULL && laurel_holiday_is_off (holiday);
  }

  return count;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  return laurel_free_span_compare (*(LaurelFreeSpan *const *) a, *(LaurelFreeSpan *const *) b);
}

static GPtrArray *
list_spans (Search *search)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func (g_object_unref);

  for (LaurelDay first = search->first; first + search->n_days - 1 <= search->last; first++) {
    LaurelDay last = first + search->n_days - 1;
    int in_the_way = count_in_the_way (search, first, last);

    if (in_the_way >= 0)
      g_ptr_array_add (spans, laurel_free_span_new (first, last, in_the_way,
                                                    count_days_off (search, first, last)));
  }
  g_ptr_array_sort (spans, compare_spans);

  return spans;
}

static GPtrArray *
list_free (LaurelReader *reader, GVariant *args, GError **error)
{
  g_auto (Search) search = { 0 };
  g_autoptr (GVariant) resources = NULL;
  const char *from, *to;

  g_variant_get (args, "(@ax&s&si)", &resources, &from, &to, &search.n_days);
  if (!read_search (&search, from, to, error) ||
      !add_all_bookings (&search, reader, resources, error))
    return NULL;

  search.holidays = laurel_holiday_load_between (reader, 0, search.first, search.last, error);

  return search.holidays ? list_spans (&search) : NULL;
}

const LaurelQuery LAUREL_FREE_DAYS = {
  .name = "days.free",
  .summary = N_("Days on which all are free, the best first: ids, from, to, how many in a row"),
  .tables = TABLES,
  .args = "(axssi)",
  .row_type = laurel_free_span_get_type,
  .run = list_free,
};
