/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-sharing.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/receivers/laurel-allocation-share.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-allocation.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

/*
 * How gifts were shared out, with all the arithmetic, so that anybody can compute it again: the
 * rule that was declared, and of each kind the one number by which sizes are multiplied, the exact
 * shares, what was left to be rounded and who got it; or, piece by piece, the quotients of the last
 * piece that each got and of the next that it did not get. What was changed by hand says why.
 */

static const char *const KIND_COLUMNS[] = {
  "kind", "unit", "method", "floor", "total", "day", "lambda", "wholes", "spare", "computed_all",
  "given_all", "by_remainder", "by_quotients", "by_flow", "by_hand", "has_packed", NULL,
};
static const char *const SHARE_COLUMNS[] = {
  "receiver", "size", "floor", "need", "quota", "remainder", "last", "next", "why", "computed",
  "given", "reason", "packed", NULL,
};

/* Whole pieces and the rest apart: “25 1/3”. */
static void
set_ratio (LaurelFields *fields, const char *name, LaurelRatio ratio)
{
  gint64 whole = laurel_ratio_floor (ratio);
  LaurelRatio rest = laurel_ratio_subtract (ratio, laurel_ratio_new (whole, 1));
  g_autofree char *exact = laurel_ratio_dup_exact (rest), *text = NULL;

  if (laurel_ratio_compare (rest, laurel_ratio_new (0, 1)) == 0)
    laurel_fields_set_count (fields, name, whole);
  else if (whole == 0)
    laurel_fields_set (fields, name, exact);
  else
    laurel_fields_set (fields, name, text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", whole,
                                                             exact));
}

#define DIGITS 4 /* of what is compared; exactly it can be computed from what stands beside it */

static void
set_decimal (LaurelFields *fields, const char *name, LaurelRatio ratio)
{
  g_autofree char *text = laurel_ratio_format (ratio, DIGITS, LAUREL_ROUNDING_HALF_UP);

  laurel_fields_set (fields, name, text);
}

/* What neither the floor nor the need held back. */
static gboolean
is_free (const LaurelSharingLine *line)
{
  return line->size > 0 && !g_str_equal (line->why, "at-floor") &&
         !g_str_equal (line->why, "at-need");
}

/* The one number by which sizes are multiplied; and what is left when each has its whole pieces. */
static void
set_remainders (LaurelFields *kind, const LaurelSharingLine *lines, guint n_lines)
{
  gint64 wholes = 0, computed = 0;
  gboolean has_lambda = FALSE;

  for (guint i = 0; i < n_lines; i++) {
    wholes += laurel_ratio_floor (lines[i].quota);
    computed += lines[i].computed;
    if (!has_lambda && is_free (&lines[i])) {
      set_ratio (kind, "lambda", laurel_ratio_divide (lines[i].quota,
                                                      laurel_ratio_new (lines[i].size, 1)));
      has_lambda = TRUE;
    }
  }
  laurel_fields_set_count (kind, "wholes", wholes);
  laurel_fields_set_count (kind, "spare", computed - wholes);
  laurel_fields_set (kind, "by_remainder", "1");
}

/* Of the last piece that it got beyond its floor, and of the next: each last one is at least as
 * large as each next one of those who could still be given something. */
static void
set_quotients (LaurelFields *row, const LaurelSharingLine *line)
{
  gint64 a = line->computed;

  if (a > line->floor)
    set_decimal (row, "last", laurel_ratio_new (line->size, 2 * a - 1));
  if (line->cap < 0 || a < line->cap)
    set_decimal (row, "next", laurel_ratio_new (line->size, 2 * a + 1));
}

static void
add_share (LaurelFields *kind, const LaurelSharingLine *line, const char *method)
{
  LaurelFields *row = laurel_fields_add_row (kind, "shares");
  gint64 whole = laurel_ratio_floor (line->quota);
  LaurelRatio rest = laurel_ratio_subtract (line->quota, laurel_ratio_new (whole, 1));
  gboolean by_hand = line->given != line->computed;

  laurel_fields_set (row, "receiver", line->receiver);
  laurel_fields_set_count (row, "size", line->size);
  laurel_fields_set_count (row, "floor", line->floor);
  if (line->cap >= 0)
    laurel_fields_set_count (row, "need", line->cap);
  set_ratio (row, "quota", line->quota);
  if (laurel_ratio_compare (rest, laurel_ratio_new (0, 1)) != 0)
    set_decimal (row, "remainder", rest);
  if (g_str_equal (method, "sainte-lague"))
    set_quotients (row, line);
  laurel_fields_set (row, "why", line->packed > 0 && g_str_equal (line->why, "at-floor")
                                 ? "at-packed" : line->why);
  if (line->packed > 0)
    laurel_fields_set_count (row, "packed", line->packed);
  laurel_fields_set_count (row, "computed", line->computed);
  laurel_fields_set_count (row, "given", line->given);
  laurel_fields_set (row, "reason", by_hand ? line->reason : NULL);
}

/* Gives @fields the names that such a paper has, with nothing behind them yet. */
void
laurel_drive_sharing_declare (LaurelFields *fields)
{
  static const char *const NAMES[] = { "drive", "drive.on", "rule.method", "rule.floor" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    laurel_fields_set (fields, NAMES[i], NULL);
  laurel_fields_add_table (fields, "allocations", KIND_COLUMNS);
}

/**
 * laurel_drive_sharing_add_kind:
 * @fields: fields of laurel_drive_sharing_declare()
 * @kind: what was shared out
 * @method: how: "largest-remainder", "sainte-lague" or, of several kinds at once, "flow"
 * @total: how many there were
 * @lines: (array length=n_lines): who got how many
 *
 * Returns: (transfer none): what is told of that kind
 */
LaurelFields *
laurel_drive_sharing_add_kind (LaurelFields *fields, const char *kind, const char *method,
                               gint64 total, const LaurelSharingLine *lines, guint n_lines)
{
  LaurelFields *row = laurel_fields_add_row (fields, "allocations");
  gint64 computed = 0, given = 0;
  gboolean by_hand = FALSE, has_packed = FALSE;

  laurel_fields_set (row, "kind", kind);
  laurel_fields_set (row, "method", method);
  laurel_fields_set_count (row, "total", total);
  laurel_fields_add_table (row, "shares", SHARE_COLUMNS);
  for (guint i = 0; i < n_lines; i++) {
    computed += lines[i].computed;
    given += lines[i].given;
    by_hand |= lines[i].given != lines[i].computed;
    has_packed |= lines[i].packed > 0;
    add_share (row, &lines[i], method);
  }
  laurel_fields_set_count (row, "computed_all", computed);
  laurel_fields_set_count (row, "given_all", given);
  laurel_fields_set (row, "by_hand", by_hand ? "1" : NULL);
  laurel_fields_set (row, "has_packed", has_packed && !g_str_equal (method, "flow")
                                        ? "1" : NULL);
  if (g_str_equal (method, "largest-remainder"))
    set_remainders (row, lines, n_lines);
  laurel_fields_set (row, "by_quotients", g_str_equal (method, "sainte-lague") ? "1" : NULL);
  laurel_fields_set (row, "by_flow", g_str_equal (method, "flow") ? "1" : NULL);

  return row;
}

/* ---- out of the library ---------------------------------------------------------------------- */

/* What each gets at the least is @floor; who gets more in any case had that packed already. */
static void
read_line (LaurelAllocationShare *share, int floor, LaurelSharingLine *line)
{
  *line = (LaurelSharingLine) {
    .receiver = laurel_allocation_share_get_receiver (share),
    .size = laurel_allocation_share_get_size (share),
    .floor = laurel_allocation_share_get_floor (share),
    .cap = laurel_allocation_share_get_cap (share),
    .computed = laurel_allocation_share_get_computed (share),
    .given = laurel_allocation_share_get_given (share),
    .why = laurel_allocation_share_get_why (share),
    .reason = laurel_allocation_share_get_reason (share),
  };
  if (line->floor > floor)
    line->packed = line->floor;
  if (!laurel_ratio_read (laurel_allocation_share_get_quota (share), &line->quota))
    line->quota = laurel_ratio_new (line->computed, 1);
}

static gboolean
add_allocation (LaurelFields *fields, LaurelReader *reader, LaurelAllocation *allocation,
                GError **error)
{
  g_autoptr (GPtrArray) shares =
    laurel_allocation_list_shares (reader, laurel_row_get_id (LAUREL_ROW (allocation)), error);
  g_autofree LaurelSharingLine *lines = NULL;
  g_autofree char *day = NULL, *unit = NULL;
  LaurelFields *row;
  int floor;

  if (shares == NULL)
    return FALSE;

  g_object_get (allocation, "day", &day, "unit", &unit, "floor", &floor, NULL);
  lines = g_new0 (LaurelSharingLine, shares->len + 1);
  for (guint i = 0; i < shares->len; i++)
    read_line (shares->pdata[i], floor, &lines[i]);
  row = laurel_drive_sharing_add_kind (fields, laurel_allocation_get_kind (allocation),
                                       laurel_allocation_get_method (allocation),
                                       laurel_allocation_get_total (allocation), lines,
                                       shares->len);
  laurel_fields_set (row, "day", day);
  laurel_fields_set (row, "unit", unit);
  laurel_fields_set_count (row, "floor", floor);

  return TRUE;
}

/**
 * laurel_drive_sharing_add:
 * @reader: where to read
 * @drive: a drive
 * @data: where to
 * @error: return location for an error; it is one if nothing was shared out
 *
 * Adds how the gifts of the drive were shared out.
 */
gboolean
laurel_drive_sharing_add (LaurelReader *reader, gint64 drive, LaurelPaperData *data,
                          GError **error)
{
  g_autoptr (LaurelDrive) row = laurel_drive_load (reader, drive, error);
  g_autoptr (GPtrArray) allocations =
    row ? laurel_library_ask (reader, &LAUREL_ALLOCATIONS_OF_DRIVE, g_variant_new ("(x)", drive),
                              error) : NULL;
  g_autoptr (LaurelFields) fields = laurel_fields_new ();
  g_autofree char *today = laurel_day_dup_iso (data->date);

  if (allocations == NULL)
    return FALSE;
  if (allocations->len == 0)
    /* Translators: %s is a drive. */
    return laurel_refuse (error, _("Nothing of “%s” was shared out yet."),
                          laurel_drive_get_title (row));

  laurel_drive_sharing_declare (fields);
  laurel_fields_set (fields, "drive", laurel_drive_get_title (row));
  laurel_fields_set (fields, "drive.on", today);
  laurel_fields_set (fields, "rule.method", laurel_drive_get_method (row));
  laurel_fields_set_count (fields, "rule.floor", laurel_drive_get_floor (row));
  for (guint i = 0; i < allocations->len; i++)
    if (!add_allocation (fields, reader, allocations->pdata[i], error))
      return FALSE;

  data->about = g_strdup (laurel_drive_get_title (row));
  data->report = g_steal_pointer (&fields);

  return TRUE;
}
