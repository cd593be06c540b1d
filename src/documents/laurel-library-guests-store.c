/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-library-guests-store.h"

#include "store/laurel-statement.h"

static void
guest_free (gpointer data)
{
  LaurelLibraryGuest *self = data;

  g_free (self->name);
  g_free (self);
}

/**
 * laurel_library_list_guests:
 * @reader: where to read
 * @programme: whose activities
 * @activity: only this one, or 0
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelLibraryGuest): the persons and teams that are
 *   taken, in the order of the plan
 */
GPtrArray *
laurel_library_list_guests (LaurelReader *reader, gint64 programme, gint64 activity,
                            GError **error)
{
  g_autoptr (GPtrArray) guests = g_ptr_array_new_with_free_func (guest_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT resource.kind, ifnull (resource.party_id, 0), resource.name,"
                         " activity.id FROM booking JOIN resource ON resource.id = resource_id"
                         " JOIN activity ON activity.id = booking.activity_id"
                         " WHERE resource.kind IN ('person', 'team')"
                         " AND activity.programme_id = ?1 AND (?2 = 0 OR activity.id = ?2)"
                         " ORDER BY activity.position, activity.id, resource.kind,"
                         " resource.name, booking.id", "xx", programme, activity);

  while (laurel_statement_next (row)) {
    LaurelLibraryGuest *guest = g_new0 (LaurelLibraryGuest, 1);

    guest->kind = g_intern_string (laurel_statement_get_text (row, 0));
    guest->party = laurel_statement_get_int64 (row, 1);
    guest->name = g_strdup (laurel_statement_get_text (row, 2));
    guest->activity = laurel_statement_get_int64 (row, 3);
    g_ptr_array_add (guests, guest);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&guests) : NULL;
}
