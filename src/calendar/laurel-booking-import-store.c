/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-import-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-resource-store.h"

#include <glib/gi18n-lib.h>

/* A file with many holds of one hall: nothing is asked or told of each. */

/* A person is one, wherever she belongs; a hall of the same name elsewhere is
 * another. */
static gboolean
find (LaurelTxn *txn, const char *kind, const char *name, gint64 parent, gint64 *id,
      GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader,
                         "SELECT resource.id FROM resource"
                         " LEFT JOIN party ON party.id = resource.party_id"
                         " WHERE resource.kind = ?1"
                         " AND ifnull (party.name, resource.name) = ?2 COLLATE NOCASE"
                         " AND (parent_id IS nullif (?3, 0) OR party_id IS NOT NULL)"
                         " ORDER BY resource.id LIMIT 1", "ssx", kind, name, parent);

  *id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error);
}

/* @names: the name, that of what it belongs to, and so on; returns 0 on an error. */
static gint64
find_or_add (LaurelTxn *txn, const char *kind, const char *const *names, GError **error)
{
  const char *above = laurel_resource_kind_get_parent (kind);
  g_autofree char *name = laurel_text_dup_clean (names[0]);
  gint64 parent = 0, id;

  if (above != NULL && names[1] != NULL && *names[1] != '\0' &&
      (parent = find_or_add (txn, above, names + 1, error)) == 0)
    return 0;
  if (!find (txn, kind, name, parent, &id, error))
    return 0;

  return id != 0 ? id : laurel_resource_insert (txn, kind, name, parent, "", error);
}

static gboolean
take (LaurelTxn *txn, gint64 activity, gint64 phase, gint64 resource, int rank, const char *note,
      GError **error)
{
  g_autoptr (LaurelStatement) there =
    laurel_reader_query (&txn->reader,
                         "SELECT 1 FROM booking WHERE resource_id = ?1 AND activity_id = ?2"
                         " AND phase_id IS nullif (?3, 0)", "xxx", resource, activity, phase);

  /* What a file says twice counts once. */
  if (laurel_statement_next (there))
    return TRUE;

  return laurel_statement_finish (there, error) &&
         laurel_txn_insert (txn, error, "booking",
                            "INSERT INTO booking (id, resource_id, activity_id, phase_id, state,"
                            " rank, note) VALUES (?1, ?2, ?3, nullif (?4, 0),"
                            " iif (?5 > 0, 'held', 'confirmed'), iif (?5 > 0, ?5, NULL),"
                            " nullif (?6, ''))",
                            "xxxis", resource, activity, phase, rank, note) != 0;
}

/* None, or one of those that came with the activity. */
static gboolean
find_phase (const GArray *phases, int which, gint64 *phase, GError **error)
{
  *phase = which > 0 && (guint) which <= phases->len ? g_array_index (phases, gint64, which - 1)
                                                     : 0;
  if (which == 0 || *phase != 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("There is no such phase (any more)."));
  return FALSE;
}

/**
 * laurel_bookings_import:
 * @txn: a transaction
 * @activity: a new activity
 * @phases: (element-type gint64): its phases, in order
 * @bookings: what it takes, `LAUREL_BOOKING_IMPORT_ROWS`; what is not there is made
 * @error: return location for an error
 *
 * Returns: whether all of it is taken
 */
gboolean
laurel_bookings_import (LaurelTxn *txn, gint64 activity, const GArray *phases, GVariant *bookings,
                        GError **error)
{
  const char *kind, *name, *parent, *above, *note;
  GVariantIter iter;
  int which, rank;

  g_variant_iter_init (&iter, bookings);
  while (g_variant_iter_next (&iter, "(i&s&s&s&si&s)", &which, &kind, &name, &parent, &above,
                              &rank, &note)) {
    const char *const names[] = { name, parent, above, NULL };
    gint64 phase, resource;

    if (!find_phase (phases, which, &phase, error) ||
        (rank != 0 && !laurel_booking_check_rank (rank, error)))
      return FALSE;

    resource = find_or_add (txn, kind, names, error);
    if (resource == 0 || !laurel_booking_check_resource (&txn->reader, resource, error) ||
        !take (txn, activity, phase, resource, rank, note, error))
      return FALSE;
  }

  return TRUE;
}
