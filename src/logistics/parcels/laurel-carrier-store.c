/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-carrier-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/laurel-waybill.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about carriers: g, cm³, mm, pieces, cm³ for a charged kilogram, days. */
#define SELECT_CARRIER \
  "SELECT id, drive_id, name, kind, weight, volume, side, girth, pieces, divisor, silent, late" \
  " FROM carrier"

static const char *const TABLES[] = { "carrier", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_CARRIER " WHERE drive_id = ?1 ORDER BY id", "x",
                              drive);

  return laurel_row_read_all (LAUREL_TYPE_CARRIER, rows, error);
}

const LaurelQuery LAUREL_CARRIERS_OF_DRIVE = {
  .name = "carriers.of-drive",
  .summary = N_("The carriers of a drive (its id), and what they take in a parcel"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_carrier_get_type,
  .run = list_of_drive,
};

/**
 * laurel_carrier_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the carrier, or %NULL with @error set
 */
LaurelCarrier *
laurel_carrier_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_CARRIER " WHERE id = ?1",
                                                         "x", id);

  if (laurel_statement_next (row))
    return LAUREL_CARRIER (laurel_row_new_read (LAUREL_TYPE_CARRIER, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such carrier (any more)."));
  return NULL;
}

static gboolean
check_kind (const char *text, GError **error)
{
  LaurelWaybillKind kind;

  return text == NULL || laurel_waybill_kind_read (text, &kind) ||
         /* Translators: %s is a word that was typed; the others stay as they are. */
         laurel_refuse (error, _("There is no carrier “%s” here. Say dhl, ems, fedex, jd, s10, sf, "
                                 "sscc, ups, yto or zto."), text);
}

static gboolean
check_days (const char *text, GError **error)
{
  return laurel_setter_check_filled (text, error) && laurel_drive_check_count (text, error);
}

#define LIMIT(column) "UPDATE carrier SET " column " = ifnull (?2, 0) WHERE id = ?1"

static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE carrier SET name = ?2 WHERE id = ?1", laurel_setter_check_name, TRUE },
  { "kind", "UPDATE carrier SET kind = ?2 WHERE id = ?1", check_kind, TRUE },
  { "weight", LIMIT ("weight"), laurel_setter_check_count, TRUE },
  { "volume", LIMIT ("volume"), laurel_setter_check_count, TRUE },
  { "side", LIMIT ("side"), laurel_setter_check_count, TRUE },
  { "girth", LIMIT ("girth"), laurel_setter_check_count, TRUE },
  { "pieces", LIMIT ("pieces"), laurel_setter_check_count, TRUE },
  { "divisor", LIMIT ("divisor"), laurel_setter_check_count, TRUE },
  { "silent", "UPDATE carrier SET silent = ?2 WHERE id = ?1", check_days, TRUE },
  { "late", "UPDATE carrier SET late = ?2 WHERE id = ?1", check_days, TRUE },
};

#undef LIMIT

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *name;
  gint64 drive, id;

  g_variant_get (args, "(x&s@a{ss})", &drive, &name, &fields);
  clean = laurel_text_dup_line (name);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      !laurel_setter_check_name (clean, error))
    return FALSE;

  id = laurel_txn_insert (txn, error, "carrier",
                          "INSERT INTO carrier (id, drive_id, name) VALUES (?1, ?2, ?3)", "xs",
                          drive, clean);

  if (id == 0 || !laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error))
    return FALSE;

  /* Translators: %s is a carrier. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added the carrier “%s”"), clean));
  return TRUE;
}

const LaurelCommand LAUREL_CARRIER_ADD = {
  .name = "carrier.add",
  .label = N_("Add carrier"),
  .summary = N_("Adds a carrier: drive, name, fields (“kind”, “weight” in g, “volume” in cm³, "
                "“side” "
                "and “girth” in mm, “pieces”, “divisor”, “silent” and “late” in days)"),
  .args = "(xsa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelCarrier) carrier = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  carrier = laurel_carrier_load (&txn->reader, id, error);

  return carrier != NULL &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         laurel_drive_tell_edited (txn, "SELECT name FROM carrier WHERE id = ?1", id);
}

const LaurelCommand LAUREL_CARRIER_EDIT = {
  .name = "carrier.edit",
  .label = N_("Edit carrier"),
  .summary = N_("Sets fields of a carrier: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};
