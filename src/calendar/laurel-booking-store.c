/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-rank.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-resource-store.h"

#include <glib/gi18n-lib.h>

/* The SQL about bookings, but for what becomes of them, which is in
 * laurel-booking-state-store.c. When one is, is when its phase is, or its
 * activity. */
#define OF_PHASE(column) "iif (booking.phase_id IS NULL, activity." column ", phase." column ")"
#define SELECT_BOOKING \
  "SELECT booking.id, booking.resource_id, resource.kind," \
  " ifnull (party.name, resource.name) AS called, booking.activity_id, programme.id," \
  " programme.year || '/' || activity.number, activity.title, booking.phase_id, phase.title," \
  " booking.state, booking.rank, activity.status, " OF_PHASE ("words") ", " \
  OF_PHASE ("es") " AS begins, " OF_PHASE ("ls") ", " OF_PHASE ("ee") ", " \
  OF_PHASE ("le") " AS ends, " OF_PHASE ("extent") ", " OF_PHASE ("min_days") ", " \
  OF_PHASE ("approximate") ", " OF_PHASE ("open_start") ", " OF_PHASE ("open_end") "," \
  " booking.note, activity.series_id FROM booking" \
  " JOIN resource ON resource.id = booking.resource_id" \
  " LEFT JOIN party ON party.id = resource.party_id" \
  " JOIN activity ON activity.id = booking.activity_id" \
  " JOIN programme ON programme.id = activity.programme_id" \
  " LEFT JOIN phase ON phase.id = booking.phase_id"

/* A resource, what belongs to it, and what it belongs to; but through its city a
 * hall has nothing to do with other halls. */
#define WITH_NEAR \
  "WITH RECURSIVE below (id) AS (SELECT ?1 UNION SELECT resource.id FROM resource" \
  " JOIN below ON resource.parent_id = below.id)," \
  " above (id) AS (SELECT ?1 UNION SELECT parent.id FROM resource" \
  " JOIN above ON resource.id = above.id JOIN resource AS parent" \
  " ON parent.id = resource.parent_id AND parent.kind <> 'city')," \
  " near (id) AS (SELECT id FROM below UNION SELECT id FROM above) "
#define BY_DAY \
  " ORDER BY begins IS NULL, begins, ends," \
  " instr ('city venue room person team', resource.kind), called, rank, booking.id"

static const char *const TABLES[] = { "booking", "activity", "party", "phase", "programme",
                                      "resource", NULL };

/**
 * laurel_booking_list:
 * @reader: where to read
 * @resource: a resource, or 0 for all
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelBooking): who takes it, what
 *   belongs to it, or what it belongs to, by day
 */
GPtrArray *
laurel_booking_list (LaurelReader *reader, gint64 resource, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    resource == 0
    ? laurel_reader_query (reader, SELECT_BOOKING BY_DAY, "")
    : laurel_reader_query (reader,
                           WITH_NEAR SELECT_BOOKING
                           " WHERE booking.resource_id IN (SELECT id FROM near)" BY_DAY, "x",
                           resource);

  return laurel_row_read_all (LAUREL_TYPE_BOOKING, rows, error);
}

static gboolean
read_day (const char *text, LaurelDay otherwise, LaurelDay *day, GError **error)
{
  *day = otherwise;

  return *text == '\0' || laurel_day_read (text, day, error);
}

static GPtrArray *
list_between (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) bookings = NULL;
  const char *from, *to;
  LaurelDay first, last;
  gint64 resource;

  g_variant_get (args, "(x&s&s)", &resource, &from, &to);
  if (!read_day (from, 1, &first, error) || !read_day (to, LAUREL_DAY_NEVER, &last, error))
    return NULL;

  bookings = laurel_booking_list (reader, resource, error);
  for (guint i = bookings ? bookings->len : 0; i-- > 0;) {
    LaurelWindow window = laurel_booking_get_window (bookings->pdata[i]);
    LaurelWindow spread = laurel_window_spread (&window);

    if (spread.es > last || spread.le < first)
      g_ptr_array_remove_index (bookings, i);
  }

  return g_steal_pointer (&bookings);
}

const LaurelQuery LAUREL_BOOKINGS_BETWEEN = {
  .name = "bookings.between",
  .summary = N_("Who is where, when: what is taken (its id, or 0), from and to which day, or “”"),
  .tables = TABLES,
  .args = "(xss)",
  .row_type = laurel_booking_get_type,
  .run = list_between,
};

static GPtrArray *
list_of_activity (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 activity;

  g_variant_get (args, "(x)", &activity);
  rows = laurel_reader_query (reader,
                              SELECT_BOOKING " WHERE booking.activity_id = ?1"
                              " ORDER BY phase.position, phase.id,"
                              " instr ('city venue room person team', resource.kind), called,"
                              " booking.id", "x", activity);

  return laurel_row_read_all (LAUREL_TYPE_BOOKING, rows, error);
}

const LaurelQuery LAUREL_BOOKINGS_OF_ACTIVITY = {
  .name = "bookings.of-activity",
  .summary = N_("What an activity (its id) and its phases take"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_booking_get_type,
  .run = list_of_activity,
};

/**
 * laurel_booking_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the booking, or %NULL with @error set
 */
LaurelBooking *
laurel_booking_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_BOOKING " WHERE booking.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_BOOKING (laurel_row_new_read (LAUREL_TYPE_BOOKING, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This is not taken (any more)."));
  return NULL;
}

static GPtrArray *
list_defeated (LaurelReader *reader, LaurelBooking *booking, GError **error)
{
  g_autoptr (GPtrArray) near =
    laurel_booking_list (reader, laurel_booking_get_resource_id (booking), error);

  return near ? laurel_booking_rank_list_defeated (near, booking) : NULL;
}

static GPtrArray *
list_defeated_by (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelBooking) booking = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  booking = laurel_booking_load (reader, id, error);

  return booking ? list_defeated (reader, booking, error) : NULL;
}

const LaurelQuery LAUREL_BOOKINGS_DEFEATED_BY = {
  .name = "bookings.defeated-by",
  .summary = N_("The holds that confirming one (its id) would defeat"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_booking_get_type,
  .run = list_defeated_by,
};

/* ---- taking ----------------------------------------------------------------- */

/**
 * laurel_booking_check_resource:
 * @reader: where to read
 * @id: a place, a person or a team
 * @error: return location for an error
 *
 * Returns: whether it can be taken
 */
gboolean
laurel_booking_check_resource (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelResource) resource = laurel_resource_load (reader, id, error);

  if (resource == NULL)
    return FALSE;
  if (!g_str_equal (laurel_resource_get_kind (resource), "city"))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a city. */
               _("“%s” is a city, which nobody takes. Choose a venue in it."),
               laurel_resource_get_name (resource));
  return FALSE;
}

static gboolean
check_not_taken (LaurelReader *reader, gint64 resource, gint64 activity, gint64 phase,
                 GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT activity.title FROM booking JOIN activity ON activity.id ="
                         " booking.activity_id WHERE resource_id = ?1 AND activity_id = ?2"
                         " AND phase_id IS nullif (?3, 0)", "xxx", resource, activity, phase);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is an activity. */
               _("“%s” has taken this already. A hold is confirmed, not taken again."),
               laurel_statement_get_text (row, 0));
  return FALSE;
}

/* Returns the booking, confirmed, or NULL. */
static LaurelBooking *
insert (LaurelTxn *txn, gint64 resource, gint64 activity, gint64 phase, GError **error)
{
  g_autoptr (LaurelActivity) owner = laurel_activity_load (&txn->reader, activity, error);
  gint64 id;

  if (owner == NULL || !laurel_booking_check_resource (&txn->reader, resource, error) ||
      !laurel_phase_check (&txn->reader, activity, phase, error) ||
      !check_not_taken (&txn->reader, resource, activity, phase, error))
    return NULL;

  id = laurel_txn_insert (txn, error, "booking",
                          "INSERT INTO booking (id, resource_id, activity_id, phase_id, state)"
                          " VALUES (?1, ?2, ?3, nullif (?4, 0), 'confirmed')",
                          "xxx", resource, activity, phase);

  return id != 0 ? laurel_booking_load (&txn->reader, id, error) : NULL;
}

/**
 * laurel_booking_insert:
 * @txn: a transaction
 * @resource: a place, a person or a team
 * @activity: what takes it as a whole, at once
 * @error: return location for an error
 */
gboolean
laurel_booking_insert (LaurelTxn *txn, gint64 resource, gint64 activity, GError **error)
{
  g_autoptr (LaurelBooking) booking = insert (txn, resource, activity, 0, error);

  return booking != NULL;
}

static gboolean
hold_for (LaurelTxn *txn, gint64 resource, gint64 activity, gint64 phase, int rank, GError **error)
{
  g_autoptr (LaurelBooking) booking = insert (txn, resource, activity, phase, error);
  g_autoptr (GPtrArray) near = NULL;

  if (booking != NULL)
    near = laurel_booking_list (&txn->reader, resource, error);
  if (near == NULL)
    return FALSE;

  if (rank == 0)
    rank = laurel_booking_rank_get_next (near, booking);
  /* Translators: %1$s is a place, a person or a team, %2$s an activity, %3$d a rank. */
  laurel_txn_tell (txn, g_strdup_printf (_("Held “%1$s” for “%2$s”, with rank %3$d"),
                                         laurel_booking_get_resource (booking),
                                         laurel_booking_get_title (booking), rank));

  return laurel_booking_set_rank (txn, laurel_row_get_id (LAUREL_ROW (booking)), rank, error);
}

static gboolean
hold (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 resource, activity, phase;
  int rank;

  g_variant_get (args, "(xxxi)", &resource, &activity, &phase, &rank);

  return hold_for (txn, resource, activity, phase, rank, error);
}

/* Loads what is taken and what takes it; they may be gone by now. */
static gboolean
load_both (LaurelReader *reader, GVariant *args, LaurelResource **resource,
           LaurelActivity **activity)
{
  gint64 resource_id, activity_id;

  g_variant_get_child (args, 0, "x", &resource_id);
  g_variant_get_child (args, 1, "x", &activity_id);
  *resource = laurel_resource_load (reader, resource_id, NULL);
  *activity = laurel_activity_load (reader, activity_id, NULL);

  return *resource != NULL && *activity != NULL;
}

/* @resource: what is held */
static char *
format_hold (const char *resource, LaurelActivity *activity)
{
  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Hold “%1$s” for “%2$s”"), resource,
                       laurel_activity_get_title (activity));
}

static char *
describe_hold (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelResource) resource = NULL;
  g_autoptr (LaurelActivity) activity = NULL;

  return load_both (reader, args, &resource, &activity)
         ? format_hold (laurel_resource_get_name (resource), activity) : NULL;
}

const LaurelCommand LAUREL_BOOKING_HOLD = {
  .name = "booking.hold",
  .label = N_("Hold"),
  .summary = N_("Holds what can be taken: its id, activity, phase or 0, rank or 0 for the next"),
  .args = "(xxxi)",
  .apply = hold,
  .describe = describe_hold,
};

static gboolean
book_for (LaurelTxn *txn, gint64 resource, gint64 activity, gint64 phase, GError **error)
{
  g_autoptr (LaurelBooking) booking = insert (txn, resource, activity, phase, error);

  if (booking == NULL)
    return FALSE;

  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  laurel_txn_tell (txn, g_strdup_printf (_("Booked “%1$s” for “%2$s”"),
                                         laurel_booking_get_resource (booking),
                                         laurel_booking_get_title (booking)));
  return TRUE;
}

static gboolean
book (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 resource, activity, phase;

  g_variant_get (args, "(xxx)", &resource, &activity, &phase);

  return book_for (txn, resource, activity, phase, error);
}

/* @resource: what is taken */
static char *
format_book (const char *resource, LaurelActivity *activity)
{
  /* Translators: %1$s is a place, a person or a team, %2$s an activity. */
  return laurel_quote (_("Book “%1$s” for “%2$s”"), resource,
                       laurel_activity_get_title (activity));
}

static char *
describe_book (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelResource) resource = NULL;
  g_autoptr (LaurelActivity) activity = NULL;

  return load_both (reader, args, &resource, &activity)
         ? format_book (laurel_resource_get_name (resource), activity) : NULL;
}

const LaurelCommand LAUREL_BOOKING_BOOK = {
  .name = "booking.book",
  .label = N_("Book"),
  .summary = N_("Takes what can be taken at once: its id, activity, phase or 0"),
  .args = "(xxx)",
  .apply = book,
  .describe = describe_book,
};

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *name, *state;
  gint64 activity, resource;

  g_variant_get (args, "(x&s&s&s)", &activity, &kind, &name, &state);
  resource = laurel_resource_find_or_add (txn, kind, name, error);
  if (resource == 0)
    return FALSE;

  return g_str_equal (state, "held") ? hold_for (txn, resource, activity, 0, 0, error)
                                     : book_for (txn, resource, activity, 0, error);
}

static char *
describe_take (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelActivity) activity = NULL;
  const char *kind, *name, *state;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &kind, &name, &state);
  activity = laurel_activity_load (reader, id, NULL);
  if (activity == NULL)
    return NULL;

  return g_str_equal (state, "held") ? format_hold (name, activity)
                                     : format_book (name, activity);
}

const LaurelCommand LAUREL_BOOKING_TAKE = {
  .name = "booking.take",
  .label = N_("Take"),
  .summary = N_("Takes what goes by a name: activity, kind, name, “held” or “confirmed”"),
  .args = "(xsss)",
  .apply = take,
  .describe = describe_take,
};
