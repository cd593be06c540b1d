/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-rank.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-clash.h"

/*
 * Who waits for the same place on the same days: holds have ranks, the first
 * one comes first, and what is confirmed defeats them all.
 */

/**
 * laurel_booking_is_held:
 *
 * Returns: whether it gives way to what is confirmed
 */
gboolean
laurel_booking_is_held (LaurelBooking *self)
{
  return g_str_equal (laurel_booking_get_state (self), "held");
}

/**
 * laurel_booking_is_part_of:
 * @a: a booking
 * @b: another
 *
 * Returns: whether the activity of @a belongs to that of @b
 */
gboolean
laurel_booking_is_part_of (LaurelBooking *a, LaurelBooking *b)
{
  return laurel_booking_get_series_id (a) != 0 &&
         laurel_booking_get_series_id (a) == laurel_booking_get_activity_id (b);
}

/**
 * laurel_booking_meets:
 * @a: a booking
 * @b: another, of the same resource or of one that is taken with it
 *
 * Returns: whether two activities may want it on the same days; one that is
 *   cancelled wants nothing; an activity and its phases are one, and so are a series
 *   and each that belongs to it
 */
gboolean
laurel_booking_meets (LaurelBooking *a, LaurelBooking *b)
{
  LaurelWindow one = laurel_booking_get_window (a);
  LaurelWindow other = laurel_booking_get_window (b);

  return laurel_booking_get_activity_id (a) != laurel_booking_get_activity_id (b) &&
         !laurel_booking_is_part_of (a, b) && !laurel_booking_is_part_of (b, a) &&
         !g_str_equal (laurel_booking_get_status (a), "cancelled") &&
         !g_str_equal (laurel_booking_get_status (b), "cancelled") &&
         laurel_window_clash (&one, &other) != LAUREL_CLASH_NONE;
}

/**
 * laurel_booking_rank_list_defeated:
 * @near: (element-type LaurelBooking): the bookings of the resource, and of
 *   those that are taken with it
 * @booking: one that is to be confirmed
 *
 * Returns: (transfer full) (element-type LaurelBooking): the holds that have to
 *   give way then
 */
GPtrArray *
laurel_booking_rank_list_defeated (GPtrArray *near, LaurelBooking *booking)
{
  GPtrArray *defeated = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < near->len; i++)
    if (laurel_booking_is_held (near->pdata[i]) && laurel_booking_meets (near->pdata[i], booking))
      g_ptr_array_add (defeated, g_object_ref (near->pdata[i]));

  return defeated;
}

/**
 * laurel_booking_rank_get_next:
 * @near: (element-type LaurelBooking): the bookings of the resource, and of
 *   those that are taken with it
 * @booking: one of them
 *
 * Returns: the rank behind all that wait for the same days
 */
int
laurel_booking_rank_get_next (GPtrArray *near, LaurelBooking *booking)
{
  g_autoptr (GPtrArray) others = laurel_booking_rank_list_defeated (near, booking);
  int rank = 0;

  for (guint i = 0; i < others->len; i++)
    rank = MAX (rank, laurel_booking_get_rank (others->pdata[i]));

  return rank + 1;
}

static char *
dup_warning (LaurelBooking *booking, LaurelBooking *other)
{
  const char *resource = laurel_booking_get_resource (other);
  const char *title = laurel_booking_get_title (other);
  int rank = laurel_booking_get_rank (other);
  gboolean held = laurel_booking_is_held (booking);

  if (held && rank == laurel_booking_get_rank (booking))
    /* Translators: %1$s is an activity, %2$s a place, a person or a team, %3$d a rank. */
    return laurel_quote (_("“%1$s” holds “%2$s” for the same days with the same rank, %3$d."),
                         title, resource, rank);
  if (held && rank > laurel_booking_get_rank (booking) &&
      laurel_row_get_id (LAUREL_ROW (other)) < laurel_row_get_id (LAUREL_ROW (booking)))
    /* Translators: %1$s is an activity, %2$s a place, a person or a team, %3$d a rank. */
    return laurel_quote (_("This jumps the queue: “%1$s” held “%2$s” for the same days before, "
                           "with rank %3$d."), title, resource, rank);

  return NULL;
}

/**
 * laurel_booking_rank_dup_warnings:
 * @near: (element-type LaurelBooking): the bookings of the resource, and of
 *   those that are taken with it
 * @booking: one of them
 *
 * Returns: (transfer full) (array zero-terminated=1): where its rank is not
 *   right, in sentences, translated
 */
char **
laurel_booking_rank_dup_warnings (GPtrArray *near, LaurelBooking *booking)
{
  g_autoptr (GPtrArray) others = laurel_booking_rank_list_defeated (near, booking);
  g_autoptr (GStrvBuilder) warnings = g_strv_builder_new ();

  for (guint i = 0; i < others->len; i++) {
    g_autofree char *warning = dup_warning (booking, others->pdata[i]);

    if (warning != NULL)
      g_strv_builder_add (warnings, warning);
  }

  return g_strv_builder_end (warnings);
}

/**
 * laurel_booking_rank_dup_jump:
 * @near: (element-type LaurelBooking): the bookings of the resource, and of
 *   those that are taken with it
 * @booking: a hold that is to be confirmed
 *
 * Returns: (transfer full) (nullable): that others come before it, in a
 *   sentence, translated; %NULL when none does
 */
char *
laurel_booking_rank_dup_jump (GPtrArray *near, LaurelBooking *booking)
{
  g_autoptr (GPtrArray) others = laurel_booking_rank_list_defeated (near, booking);

  for (guint i = 0; laurel_booking_is_held (booking) && i < others->len; i++)
    if (laurel_booking_get_rank (others->pdata[i]) < laurel_booking_get_rank (booking))
      /* Translators: %1$s is an activity, %2$s a place, a person or a team, %3$d a rank. */
      return laurel_quote (_("This jumps the queue: “%1$s” holds “%2$s” for the same days, with "
                             "rank %3$d."), laurel_booking_get_title (others->pdata[i]),
                           laurel_booking_get_resource (others->pdata[i]),
                           laurel_booking_get_rank (others->pdata[i]));

  return NULL;
}
