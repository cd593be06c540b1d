/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-way-event-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/laurel-drive-time.h"
#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-parcel-moves.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what carriers tell of waybills. An event moves nothing by itself:
 * that a
 * parcel arrived is said by whoever has it. */
#define SELECT_WAY_EVENT \
  "SELECT e.id, e.drive_id, ifnull (e.parcel_id, 0), ifnull (parcel.number, 0), e.waybill, e.at," \
  " e.place, e.state, e.source FROM way_event AS e LEFT JOIN parcel ON parcel.id = e.parcel_id"

static const char *const TABLES[] = { "way_event", "parcel", NULL };

#define LIST(name, where) \
  static GPtrArray * \
  name (LaurelReader *reader, GVariant *args, GError **error) \
  { \
    g_autoptr (LaurelStatement) rows = NULL; \
    gint64 id; \
    \
    g_variant_get (args, "(x)", &id); \
    rows = laurel_reader_query (reader, SELECT_WAY_EVENT where, "x", id); \
    \
    return laurel_row_read_all (LAUREL_TYPE_WAY_EVENT, rows, error); \
  }

LIST (list_of_drive, " WHERE e.drive_id = ?1 ORDER BY e.at DESC, e.id DESC")
LIST (list_of_parcel, " WHERE e.parcel_id = ?1 ORDER BY e.at, e.id")
LIST (list_aside, " WHERE e.drive_id = ?1 AND e.parcel_id IS NULL ORDER BY e.waybill, e.at, e.id")

const LaurelQuery LAUREL_EVENTS_OF_DRIVE = {
  .name = "events.of-drive",
  .summary = N_("What carriers told of the parcels of a drive (its id), the last first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_way_event_get_type,
  .run = list_of_drive,
};

const LaurelQuery LAUREL_EVENTS_OF_PARCEL = {
  .name = "events.of-parcel",
  .summary = N_("What carriers told of a parcel (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_way_event_get_type,
  .run = list_of_parcel,
};

const LaurelQuery LAUREL_EVENTS_ASIDE = {
  .name = "events.aside",
  .summary = N_("What carriers told of waybills that no parcel of a drive (its id) has"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_way_event_get_type,
  .run = list_aside,
};

/* Whether a list said so already. */
static gboolean
is_known (LaurelReader *reader, gint64 drive, const char *waybill, const char *at,
          const char *place, const char *state)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM way_event WHERE drive_id = ?1 AND waybill = ?2 AND"
                         " at = ?3 AND place IS ?4 AND state IS ?5", "xssss", drive, waybill, at,
                         place, state);

  return laurel_statement_next (row);
}

/**
 * laurel_way_event_place:
 * @reader: where to read
 * @drive: a drive
 * @waybill: the number of a waybill, without spaces
 * @at: when, as 2025-09-05T08:30
 * @place: (nullable): where
 * @state: (nullable): what
 * @parcel: (out): which parcel it is of, or 0
 *
 * Returns: what such an event means to the drive
 */
LaurelWayEventPlace
laurel_way_event_place (LaurelReader *reader, gint64 drive, const char *waybill, const char *at,
                        const char *place, const char *state, gint64 *parcel)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT id, " LAUREL_PARCEL_LEFT ("min", "parcel.id") " FROM parcel"
                         " WHERE drive_id = ?1 AND waybill = ?2", "xs", drive, waybill);
  g_autofree char *day = g_strndup (at, 10);
  gboolean is_there = laurel_statement_next (row);

  *parcel = is_there ? laurel_statement_get_int64 (row, 0) : 0;
  if (is_known (reader, drive, waybill, at, place, state))
    return LAUREL_WAY_EVENT_KNOWN;
  if (!is_there)
    return LAUREL_WAY_EVENT_STRAY;

  return laurel_statement_is_null (row, 1) || g_strcmp0 (day, laurel_statement_get_text (row,
                                                                                         1)) < 0
         ? LAUREL_WAY_EVENT_EARLY : LAUREL_WAY_EVENT_NEW;
}

static gboolean
take_row (LaurelTxn *txn, gint64 drive, const char *source, GVariant *row, guint *count,
          GError **error)
{
  const char *number, *said, *where, *what;
  g_auto (LaurelWaybill) waybill = { 0 };
  g_autofree char *at = NULL;
  g_autofree char *place = NULL;
  g_autofree char *state = NULL;

  g_variant_get (row, "(&s&s&s&s)", &number, &said, &where, &what);
  waybill = laurel_waybill_read (number, LAUREL_WAYBILL_UNKNOWN);
  place = laurel_text_dup_line (where);
  state = laurel_text_dup_line (what);
  if (*waybill.number == '\0' || *said == '\0')
    return laurel_refuse (error, _("An event has a waybill and a time."));
  at = laurel_drive_time_read (said, error);
  if (at == NULL)
    return FALSE;
  if (is_known (&txn->reader, drive, waybill.number, at, place, state))
    return TRUE;

  (*count)++;
  return laurel_txn_insert (txn, error, "way_event",
                            "INSERT INTO way_event (id, drive_id, parcel_id, waybill, at, place,"
                            " state, source) VALUES (?1, ?2, (SELECT id FROM parcel WHERE"
                            " drive_id ="
                            " ?2 AND waybill = ?3), ?3, ?4, ?5, ?6, ?7)", "xsssss", drive,
                            waybill.number, at, place, state, source) != 0;
}

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) rows = NULL;
  GVariant *row;
  const char *source, *columns;
  gint64 drive;
  guint count = 0;

  g_variant_get (args, "(x&s&sa" LAUREL_WAY_EVENTS_ROW ")", &drive, &source, &columns, &rows);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      (*columns != '\0' && !laurel_drive_remember_columns (txn, drive, columns, error)))
    return FALSE;

  while ((row = g_variant_iter_next_value (rows)) != NULL) {
    g_autoptr (GVariant) owned = row;

    if (!take_row (txn, drive, *source != '\0' ? source : NULL, owned, &count, error))
      return FALSE;
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %u counts what a carrier
                                                       * told of
                                                       * parcels. */
                                                      "Took %u event", "Took %u events", count),
                                         count));
  return TRUE;
}

/* The rows are in the changeset. */
static GVariant *
record_take (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  const char *source, *columns;
  gint64 drive;

  g_variant_get (args, "(x&s&s@a" LAUREL_WAY_EVENTS_ROW ")", &drive, &source, &columns, &rows);

  return g_variant_new ("(xst)", drive, source, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_WAY_EVENTS_TAKE = {
  .name = "way-events.take",
  .label = N_("Take carrier's list"),
  .summary = N_("Takes what a carrier tells: drive, the file, what its headings mean, rows of "
                "waybill, time, place, state"),
  .args = LAUREL_WAY_EVENTS_ARGS,
  .apply = take,
  .record = record_take,
};
