/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-rows-private.h"

#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-gift-way.h"

/* Rows for labels of what stands on shelves: each box of a gift line has one, and what comes in
 * single pieces has one for all of them. */

/* Returns: how many pieces are still in our hands, inspected or not */
static int
count_here (LaurelGift *gift)
{
  g_autofree char *places = NULL;
  g_auto (GStrv) words = NULL;
  int here = 0;

  g_object_get (gift, "places", &places, NULL);
  words = g_strsplit (places ? places : "", " ", -1);
  for (guint i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2)
    if (g_str_equal (words[i], "received") || g_str_equal (words[i], "stock"))
      here += atoi (words[i + 1]);

  return here;
}

/* Returns: (transfer full) (element-type utf8): the receipts that several gift lines have */
static GHashTable *
list_shared (GPtrArray *gifts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *shared = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gifts->len; i++) {
    const char *receipt = laurel_gift_get_receipt (gifts->pdata[i]);

    if (receipt != NULL && !g_hash_table_add (seen, (gpointer) receipt))
      g_hash_table_add (shared, (gpointer) receipt);
  }

  return shared;
}

static void
set_ages (LaurelDriveRows *self, LaurelGift *gift)
{
  g_autofree char *from = NULL, *to = NULL;

  g_object_get (gift, "age-from", &from, "age-to", &to, NULL);
  if (from != NULL && to != NULL && !g_str_equal (from, to))
    laurel_drive_rows_set_f (self, "ages", "%s–%s", from, to);
  else if (from != NULL && to == NULL)
    laurel_drive_rows_set_f (self, "ages", "%s+", from);
  else
    laurel_drive_rows_set (self, "ages", from ? from : to);
}

/* What is read off it finds the gift line again: its receipt, if no other has that, or its id. */
static void
set_codes (LaurelDriveRows *self, LaurelGift *gift, GHashTable *shared)
{
  const char *receipt = laurel_gift_get_receipt (gift);

  laurel_drive_rows_set (self, "number", receipt);
  if (receipt != NULL && !g_hash_table_contains (shared, receipt))
    laurel_drive_rows_set (self, "bars", receipt);
  else
    laurel_drive_rows_set_f (self, "bars", "G-%" G_GINT64_FORMAT,
                             laurel_row_get_id (LAUREL_ROW (gift)));
}

static void
add_box (LaurelDriveRows *self, LaurelGift *gift, GHashTable *shared, int count)
{
  g_autofree char *unit = NULL, *condition = NULL, *shelf = NULL, *day = NULL;

  g_object_get (gift, "unit", &unit, "condition", &condition, "shelf", &shelf, "day", &day, NULL);
  laurel_library_draft_begin (self->draft);
  laurel_drive_rows_set (self, "item", laurel_gift_get_kind (gift));
  laurel_drive_rows_set_f (self, "count", "%d", count);
  laurel_drive_rows_set (self, "unit", unit);
  set_ages (self, gift);
  laurel_drive_rows_set (self, "condition", condition);
  laurel_drive_rows_set (self, "shelf", shelf);
  set_codes (self, gift, shared);
  laurel_drive_rows_set (self, "name", laurel_gift_get_giver (gift));
  laurel_drive_rows_set (self, "occasion", laurel_drive_get_title (self->drive));
  laurel_drive_rows_set (self, "date", day);
}

/* The last box of a gift line may be less full than the others. */
static void
add_gift (LaurelDriveRows *self, LaurelGift *gift, GHashTable *shared)
{
  int here = count_here (gift), pack, n;

  g_object_get (gift, "pack", &pack, NULL);
  n = pack > 1 ? (here + pack - 1) / pack : MIN (here, 1);
  for (int i = 0; i < n; i++) {
    add_box (self, gift, shared, pack > 1 ? MIN (pack, here - i * pack) : here);
    if (n > 1)
      laurel_drive_rows_set_f (self, "piece", "%d/%d", i + 1, n);
  }
}

/**
 * laurel_box_rows_add:
 * @self: what rows are made from
 * @error: return location for an error
 *
 * Adds a row for each box that is in our hands, of the gift line that is asked for or of all.
 */
gboolean
laurel_box_rows_add (LaurelDriveRows *self, GError **error)
{
  g_autoptr (GPtrArray) gifts = laurel_drive_rows_ask_of_drive (self, &LAUREL_GIFTS_OF_DRIVE,
                                                                error);
  g_autoptr (GHashTable) shared = gifts ? list_shared (gifts) : NULL;

  for (guint i = 0; gifts != NULL && i < gifts->len; i++)
    if (self->one == 0 || laurel_row_get_id (gifts->pdata[i]) == self->one)
      add_gift (self, gifts->pdata[i], shared);

  return gifts != NULL;
}
