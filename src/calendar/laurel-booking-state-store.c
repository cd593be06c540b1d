/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-state-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "calendar/laurel-booking-store.h"

#include <glib/gi18n-lib.h>

/* The rank of a hold. */
gboolean
laurel_booking_check_rank (int rank, GError **error)
{
  if (rank >= 1)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %d is what was given. */
               _("%d is no rank: they count 1, 2, 3 …"), rank);
  return FALSE;
}

/**
 * laurel_booking_set_rank:
 * @txn: a transaction
 * @id: a booking
 * @rank: its rank, from 1
 * @error: return location for an error
 *
 * Makes a hold of it, with that rank.
 */
gboolean
laurel_booking_set_rank (LaurelTxn *txn, gint64 id, int rank, GError **error)
{
  return laurel_booking_check_rank (rank, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE booking SET state = 'held', rank = ?2 WHERE id = ?1", "xi", id,
                          rank);
}

static gboolean
release_defeated (LaurelTxn *txn, gint64 booking, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(x)", booking));
  g_autoptr (GPtrArray) defeated = LAUREL_BOOKINGS_DEFEATED_BY.run (&txn->reader, args, error);

  for (guint i = 0; defeated != NULL && i < defeated->len; i++)
    if (!laurel_txn_exec (txn, error, "DELETE FROM booking WHERE id = ?1", "x",
                          laurel_row_get_id (defeated->pdata[i])))
      return FALSE;

  return defeated != NULL;
}

/* @args: a command's, the first of which is a booking's id. The booking may be gone. */
static LaurelBooking *
load_first (LaurelReader *reader, GVariant *args)
{
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);

  return laurel_booking_load (reader, id, NULL);
}

static gboolean
confirm (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelBooking) booking = NULL;
  gboolean release;
  gint64 id;

  g_variant_get (args, "(xb)", &id, &release);
  booking = laurel_booking_load (&txn->reader, id, error);
  if (booking == NULL)
    return FALSE;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Confirmed “%1$s” for “%2$s”"),
                                         laurel_booking_get_resource (booking),
                                         laurel_booking_get_title (booking)));

  return (!release || release_defeated (txn, id, error)) &&
         laurel_txn_exec (txn, error,
                          "UPDATE booking SET state = 'confirmed', rank = NULL WHERE id = ?1",
                          "x", id);
}

static char *
describe_confirm (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelBooking) booking = load_first (reader, args);

  if (booking == NULL)
    return NULL;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Confirm “%1$s” for “%2$s”"), laurel_booking_get_resource (booking),
                       laurel_booking_get_title (booking));
}

const LaurelCommand LAUREL_BOOKING_CONFIRM = {
  .name = "booking.confirm",
  .label = N_("Confirm booking"),
  .summary = N_("Makes a hold certain: id, whether the holds it defeats are released"),
  .args = "(xb)",
  .apply = confirm,
  .describe = describe_confirm,
};

static gboolean
change_rank (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelBooking) booking = NULL;
  gint64 id;
  int rank;

  g_variant_get (args, "(xi)", &id, &rank);
  booking = laurel_booking_load (&txn->reader, id, error);

  return booking != NULL && laurel_booking_set_rank (txn, id, rank, error);
}

static char *
describe_rank (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelBooking) booking = load_first (reader, args);

  if (booking == NULL)
    return NULL;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Change rank of “%1$s” for “%2$s”"),
                       laurel_booking_get_resource (booking),
                       laurel_booking_get_title (booking));
}

const LaurelCommand LAUREL_BOOKING_RANK = {
  .name = "booking.rank",
  .label = N_("Change rank"),
  .summary = N_("Gives a hold another rank, or makes a hold of what was certain: id, rank"),
  .args = "(xi)",
  .apply = change_rank,
  .describe = describe_rank,
};

static gboolean
note (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelBooking) booking = NULL;
  const char *text;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &text);
  booking = laurel_booking_load (&txn->reader, id, error);

  return booking != NULL &&
         laurel_txn_exec (txn, error, "UPDATE booking SET note = nullif (?2, '') WHERE id = ?1",
                          "xs", id, text);
}

static char *
describe_note (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelBooking) booking = load_first (reader, args);

  if (booking == NULL)
    return NULL;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Edit note on “%1$s” for “%2$s”"),
                       laurel_booking_get_resource (booking),
                       laurel_booking_get_title (booking));
}

const LaurelCommand LAUREL_BOOKING_NOTE = {
  .name = "booking.note",
  .label = N_("Edit note"),
  .summary = N_("Says something about a booking: id, text"),
  .args = "(xs)",
  .apply = note,
  .describe = describe_note,
};

static gboolean
release (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelBooking) booking = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  booking = laurel_booking_load (&txn->reader, id, error);
  if (booking == NULL)
    return FALSE;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("“%1$s” is free of “%2$s”"),
                                         laurel_booking_get_resource (booking),
                                         laurel_booking_get_title (booking)));

  return laurel_txn_exec (txn, error, "DELETE FROM booking WHERE id = ?1", "x", id);
}

static char *
describe_release (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelBooking) booking = load_first (reader, args);

  if (booking == NULL)
    return NULL;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Release “%1$s” from “%2$s”"), laurel_booking_get_resource (booking),
                       laurel_booking_get_title (booking));
}

const LaurelCommand LAUREL_BOOKING_RELEASE = {
  .name = "booking.release",
  .label = N_("Release booking"),
  .summary = N_("Frees what an activity took: id of the booking"),
  .args = "(x)",
  .apply = release,
  .describe = describe_release,
};
