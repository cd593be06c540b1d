/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-hit-store.h"

#include "logistics/laurel-waybill.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Parcels by what is written on them, over all years: P-0012, or a waybill, with or without the
 * spaces that are printed in it. Words find the other things that there are. */
#define SELECT_PARCEL_HIT \
  "SELECT parcel.id, programme.id, programme.title, drive.id, drive.title, parcel.number," \
  " party.name, parcel.waybill FROM parcel JOIN drive ON drive.id = parcel.drive_id" \
  " JOIN activity ON activity.id = drive.activity_id JOIN programme ON programme.id =" \
  " activity.programme_id JOIN receiver ON receiver.id = parcel.receiver_id JOIN party" \
  " ON party.id = receiver.party_id"

#define SHORTEST 5 /* signs of a waybill: fewer are the beginnings of too many */
#define MOST 50

static const char *const TABLES[] = { "parcel", "activity", "drive", "party", "programme",
                                      "receiver", NULL };

static gboolean
has_digit (const char *text)
{
  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;

  return *text != '\0';
}

static GPtrArray *
list_found (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  g_auto (LaurelWaybill) waybill = { 0 };
  g_autofree char *clean = NULL;
  const char *words;
  guint64 number = 0;

  g_variant_get (args, "(&s)", &words);
  clean = g_utf8_normalize (words, -1, G_NORMALIZE_ALL_COMPOSE);
  if (clean == NULL)
    clean = g_strdup ("");
  g_strstrip (clean);
  if (g_ascii_strncasecmp (clean, "P-", strlen ("P-")) == 0 &&
      !g_ascii_string_to_unsigned (clean + strlen ("P-"), 10, 1, G_MAXINT, &number, NULL))
    number = 0;
  waybill = laurel_waybill_read (clean, LAUREL_WAYBILL_UNKNOWN);
  if (number == 0 && (strlen (waybill.number) < SHORTEST || !has_digit (waybill.number)))
    return g_ptr_array_new_with_free_func (g_object_unref);

  rows = laurel_reader_query (reader, SELECT_PARCEL_HIT " WHERE (?1 > 0 AND parcel.number = ?1)"
                              " OR (?1 = 0 AND substr (parcel.waybill, 1, length (?2)) = ?2)"
                              " ORDER BY programme.year DESC, parcel.waybill IS NOT ?2, parcel.id"
                              " LIMIT ?3", "isi", (int) number, waybill.number, MOST);

  return laurel_row_read_all (LAUREL_TYPE_PARCEL_HIT, rows, error);
}

const LaurelQuery LAUREL_PARCELS_FOUND = {
  .name = "parcels.found",
  .summary = N_("The parcels of all years that have a number (“P-0012”) or a waybill"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_parcel_hit_get_type,
  .run = list_found,
};
