/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-counting-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"

#include <glib/gi18n-lib.h>

/*
 * The sheets on which stock is counted: of each place all that ever lay there, that of which the
 * books say that nothing is left, too, in the order of the shelves and of the window, where it is
 * entered. What the books say is not on them, as it is not in the window: who counts is to look at
 * the shelf. Nor is who gave it.
 */
#define SELECT_PLACES \
  "SELECT id, name FROM point WHERE drive_id = ?1 AND EXISTS (SELECT 1 FROM gift_balance AS b" \
  " WHERE b.holder = point.id AND b.place = 'stock') ORDER BY id"
#define SELECT_LINES \
  "SELECT (SELECT document FROM gift_move WHERE gift_id = gift.id AND from_place = 'giver'" \
  " ORDER BY day, id LIMIT 1), gift_kind.name, gift_kind.unit, nullif (pack, 1), shelf, condition" \
  " FROM gift_balance AS b JOIN gift ON gift.id = b.gift_id JOIN gift_kind ON gift_kind.id =" \
  " kind_id WHERE b.holder = ?1 AND b.place = 'stock' ORDER BY shelf IS NULL, shelf," \
  " gift_kind.id, gift.id"

static const char *const PLACE_COLUMNS[] = { "place", "sheet", NULL };
static const char *const LINE_COLUMNS[] = { "row", "number", "item", "unit", "pack", "shelf",
                                            "condition", NULL };

/* Gives @fields the names that such a paper has, with nothing behind them yet. */
void
laurel_drive_counting_declare (LaurelFields *fields)
{
  laurel_fields_set (fields, "drive", NULL);
  laurel_fields_set (fields, "drive.on", NULL);
  laurel_fields_add_table (fields, "places", PLACE_COLUMNS);
}

/**
 * laurel_drive_counting_add_place:
 * @fields: fields of laurel_drive_counting_declare()
 * @place: a place
 * @sheet: the number of its sheet
 *
 * Returns: (transfer none): that place, with no lines yet
 */
LaurelFields *
laurel_drive_counting_add_place (LaurelFields *fields, const char *place, const char *sheet)
{
  LaurelFields *row = laurel_fields_add_row (fields, "places");

  laurel_fields_set (row, "place", place);
  laurel_fields_set (row, "sheet", sheet);
  laurel_fields_add_table (row, "lines", LINE_COLUMNS);

  return row;
}

static gboolean
add_lines (LaurelFields *place, LaurelReader *reader, gint64 point, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_LINES, "x", point);
  gint64 n = 0;

  while (laurel_statement_next (row)) {
    LaurelFields *line = laurel_fields_add_row (place, "lines");

    laurel_fields_set_count (line, "row", ++n);
    for (guint i = 1; LINE_COLUMNS[i] != NULL; i++)
      laurel_fields_set (line, LINE_COLUMNS[i], laurel_statement_get_text (row, (int) i - 1));
  }

  return laurel_statement_finish (row, error);
}

/* Each place has a sheet of its own, with a number by which what was counted is entered. */
static gboolean
add_places (LaurelFields *fields, LaurelReader *reader, gint64 drive, const char *day,
            GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_PLACES, "x", drive);
  guint n = 0;

  while (laurel_statement_next (row)) {
    g_autofree char *sheet = g_strdup_printf ("%s/%u", day, ++n);
    LaurelFields *place =
      laurel_drive_counting_add_place (fields, laurel_statement_get_text (row, 1), sheet);

    if (!add_lines (place, reader, laurel_statement_get_int64 (row, 0), error))
      return FALSE;
  }

  return laurel_statement_finish (row, error);
}

/**
 * laurel_drive_counting_add:
 * @reader: where to read
 * @drive: a drive
 * @data: where to
 * @error: return location for an error; it is one if nothing ever was in stock
 *
 * Adds what there is to be counted in the drive.
 */
gboolean
laurel_drive_counting_add (LaurelReader *reader, gint64 drive, LaurelPaperData *data,
                           GError **error)
{
  g_autoptr (LaurelDrive) row = laurel_drive_load (reader, drive, error);
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *today = laurel_day_dup_iso (data->date);

  if (row == NULL)
    return FALSE;

  laurel_drive_counting_declare (fields);
  laurel_fields_set (fields, "drive", laurel_drive_get_title (row));
  laurel_fields_set (fields, "drive.on", today);
  if (!add_places (fields, reader, drive, today, error))
    return FALSE;
  if (laurel_fields_get_n_rows (fields, "places") == 0)
    /* Translators: %s is a drive. */
    return laurel_refuse (error, _("Nothing of “%s” was ever in stock, so there is nothing to "
                                   "count."), laurel_drive_get_title (row));

  data->about = g_strdup (laurel_drive_get_title (row));
  data->report = g_steal_pointer (&fields);

  return TRUE;
}
