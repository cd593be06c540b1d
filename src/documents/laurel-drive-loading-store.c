/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-loading-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"

#include <glib/gi18n-lib.h>

/*
 * What is loaded on a day: what was sealed by then and is still here, and what left on that day,
 * since the list is also printed when the driver has signed already. A sheet for each carrier, or
 * each load where they are named: whoever drives takes a paper of their own along. Who receives it
 * at a school, and what is in it, is on labels and packing lists, and not on this.
 */
#define LOADED \
  "SELECT b.holder AS parcel, b.gift_id, b.quantity FROM parcel JOIN gift_balance AS b ON" \
  " b.holder = parcel.id AND b.place = 'packed' WHERE parcel.drive_id = ?1 AND sealed <= ?2" \
  " UNION ALL SELECT m.to_holder, m.gift_id, m.quantity - (SELECT ifnull (sum (r.quantity), 0)" \
  " FROM gift_move AS r WHERE r.reverses = m.id) FROM parcel JOIN gift_move AS m ON m.to_holder =" \
  " parcel.id AND m.to_place = 'way' AND m.from_place = 'packed' AND m.reverses IS NULL" \
  " WHERE parcel.drive_id = ?1 AND m.day = ?2"
#define COUNTED \
  "(SELECT count (*) FROM parcel AS p WHERE p.receiver_id = parcel.receiver_id AND p.number <=" \
  " parcel.number), (SELECT count (*) FROM parcel AS p WHERE p.receiver_id = parcel.receiver_id)"
#define SELECT_LINES \
  "SELECT ifnull (carrier_id, 0), carrier.name, load, parcel.number, " COUNTED ", party.name," \
  " hub.name, ifnull (receiver.region, receiver.address), sum (quantity)," \
  " sum (quantity * ifnull (gift.weight, 0)), sum (iif (gift.weight > 0, 0, quantity))" \
  " FROM (" LOADED ") AS l JOIN gift ON gift.id = gift_id JOIN parcel ON parcel.id = l.parcel" \
  " JOIN receiver ON receiver.id = parcel.receiver_id JOIN party ON party.id = receiver.party_id" \
  " LEFT JOIN carrier ON carrier.id = carrier_id LEFT JOIN point AS hub ON hub.id = hub_id" \
  " WHERE quantity > 0 GROUP BY parcel.id ORDER BY carrier_id IS NULL, carrier_id, load IS NULL," \
  " load, receiver.position, receiver.id, parcel.number"

static const char *const SHEET_COLUMNS[] = { "carrier", "load", "sheet", "count", "pieces",
                                             "weight", "part", NULL };
static const char *const LINE_COLUMNS[] = { "row", "number", "nth", "receiver", "hub", "place",
                                            "pieces", "weight", "part", NULL };

/* Gives @fields the names that such a paper has, with nothing behind them yet. */
void
laurel_drive_loading_declare (LaurelFields *fields)
{
  laurel_fields_set (fields, "drive", NULL);
  laurel_fields_set (fields, "drive.on", NULL);
  laurel_fields_add_table (fields, "sheets", SHEET_COLUMNS);
}

/**
 * laurel_drive_loading_add_sheet:
 * @fields: fields of laurel_drive_loading_declare()
 * @carrier: (nullable): who takes the parcels, if that is known
 * @load: (nullable): with which load they go, if loads have names
 * @sheet: the number of the sheet
 *
 * Returns: (transfer none): that sheet, with no lines yet
 */
LaurelFields *
laurel_drive_loading_add_sheet (LaurelFields *fields, const char *carrier, const char *load,
                                const char *sheet)
{
  LaurelFields *row = laurel_fields_add_row (fields, "sheets");

  laurel_fields_set (row, "carrier", carrier);
  laurel_fields_set (row, "load", load);
  laurel_fields_set (row, "sheet", sheet);
  laurel_fields_add_table (row, "lines", LINE_COLUMNS);

  return row;
}

/* To the gram, so that the lines add up to the sum. A part of it is told as one. */
static void
set_weight (LaurelFields *row, const LaurelLoadingLine *line)
{
  g_autofree char *kg = g_strdup_printf ("%" G_GINT64_FORMAT ".%03d", line->weight / 1000,
                                         (int) (line->weight % 1000));

  laurel_fields_set (row, "weight", line->weight > 0 ? kg : NULL);
  laurel_fields_set (row, "part", line->weight > 0 && line->unweighed > 0 ? "yes" : NULL);
}

/* Adds @line to a sheet, as its last. */
void
laurel_drive_loading_add_line (LaurelFields *sheet, const LaurelLoadingLine *line)
{
  guint n = laurel_fields_get_n_rows (sheet, "lines");
  LaurelFields *row = laurel_fields_add_row (sheet, "lines");
  g_autofree char *number = g_strdup_printf ("P-%04d", line->number);
  g_autofree char *nth = g_strdup_printf ("%d/%d", line->nth, line->of);

  laurel_fields_set_count (row, "row", n + 1);
  laurel_fields_set (row, "number", number);
  laurel_fields_set (row, "nth", nth);
  laurel_fields_set (row, "receiver", line->receiver);
  laurel_fields_set (row, "hub", line->hub);
  laurel_fields_set (row, "place", line->place);
  laurel_fields_set_count (row, "pieces", line->pieces);
  set_weight (row, line);
}

/* Says what the lines of a sheet come to: @sum has pieces and weights only. */
void
laurel_drive_loading_end_sheet (LaurelFields *sheet, const LaurelLoadingLine *sum)
{
  laurel_fields_set_count (sheet, "count", laurel_fields_get_n_rows (sheet, "lines"));
  laurel_fields_set_count (sheet, "pieces", sum->pieces);
  set_weight (sheet, sum);
}

static LaurelLoadingLine
read_line (LaurelStatement *row)
{
  return (LaurelLoadingLine) {
    .number = (int) laurel_statement_get_int64 (row, 3),
    .nth = (int) laurel_statement_get_int64 (row, 4),
    .of = (int) laurel_statement_get_int64 (row, 5),
    .receiver = laurel_statement_get_text (row, 6),
    .hub = laurel_statement_get_text (row, 7),
    .place = laurel_statement_get_text (row, 8),
    .pieces = laurel_statement_get_int64 (row, 9),
    .weight = laurel_statement_get_int64 (row, 10),
    .unweighed = laurel_statement_get_int64 (row, 11),
  };
}

/* The next sheet, where @row goes by another carrier or with another load than what is on @last. */
static LaurelFields *
find_sheet (LaurelFields *fields, LaurelFields *last, LaurelStatement *row, gint64 *carrier,
            const char *day)
{
  const char *load = laurel_statement_get_text (row, 2);
  g_autofree char *sheet = NULL;

  if (last != NULL && *carrier == laurel_statement_get_int64 (row, 0) &&
      g_str_equal (load ? load : "", laurel_fields_get (last, "load")))
    return last;

  *carrier = laurel_statement_get_int64 (row, 0);
  sheet = g_strdup_printf ("%s/%u", day, laurel_fields_get_n_rows (fields, "sheets") + 1);

  return laurel_drive_loading_add_sheet (fields, laurel_statement_get_text (row, 1), load, sheet);
}

static gboolean
add_sheets (LaurelFields *fields, LaurelReader *reader, gint64 drive, const char *day,
            GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_LINES, "xs", drive, day);
  LaurelLoadingLine sum = { 0 };
  LaurelFields *sheet = NULL;
  gint64 carrier = 0;

  while (laurel_statement_next (row)) {
    LaurelFields *next = find_sheet (fields, sheet, row, &carrier, day);
    LaurelLoadingLine line = read_line (row);

    if (next != sheet)
      sum = (LaurelLoadingLine) { 0 };
    sheet = next;
    sum.pieces += line.pieces;
    sum.weight += line.weight;
    sum.unweighed += line.unweighed;
    laurel_drive_loading_add_line (sheet, &line);
    laurel_drive_loading_end_sheet (sheet, &sum);
  }

  return laurel_statement_finish (row, error);
}

static gboolean
refuse_nothing (const char *drive, LaurelDay day, GError **error)
{
  g_autofree char *on = laurel_day_format (day, _("%-e %B %Y"));

  /* Translators: %1$s is a drive, %2$s a day such as 12 September 2025. */
  return laurel_refuse (error, _("No parcel of “%1$s” is sealed and still here on %2$s, so there "
                                 "is nothing to load. Seal what is packed first."), drive, on);
}

/**
 * laurel_drive_loading_add:
 * @reader: where to read
 * @drive: a drive
 * @day: which day, or 0 for today
 * @data: where to
 * @error: return location for an error; it is one if there is nothing to load
 *
 * Adds what is loaded on that day.
 */
gboolean
laurel_drive_loading_add (LaurelReader *reader, gint64 drive, LaurelDay day, LaurelPaperData *data,
                          GError **error)
{
  g_autoptr (LaurelDrive) row = laurel_drive_load (reader, drive, error);
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *on = laurel_day_dup_iso (day != 0 ? day : data->date);

  if (row == NULL)
    return FALSE;

  laurel_drive_loading_declare (fields);
  laurel_fields_set (fields, "drive", laurel_drive_get_title (row));
  laurel_fields_set (fields, "drive.on", on);
  if (!add_sheets (fields, reader, drive, on, error))
    return FALSE;
  if (laurel_fields_get_n_rows (fields, "sheets") == 0)
    return refuse_nothing (laurel_drive_get_title (row), day != 0 ? day : data->date, error);

  data->about = g_strdup (laurel_drive_get_title (row));
  data->report = g_steal_pointer (&fields);

  return TRUE;
}
