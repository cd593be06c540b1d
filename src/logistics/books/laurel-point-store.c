/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-point-store.h"

#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about points: where gifts are collected, kept, handed on, or arrive. */
#define SELECT_POINT \
  "SELECT id, drive_id, kind, name, address, ifnull (receiver_id, 0) FROM point"

static const char *const TABLES[] = { "point", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_POINT " WHERE drive_id = ?1"
                              " ORDER BY instr ('collection store hub receiver', kind), id", "x",
                              drive);

  return laurel_row_read_all (LAUREL_TYPE_POINT, rows, error);
}

const LaurelQuery LAUREL_POINTS_OF_DRIVE = {
  .name = "points.of-drive",
  .summary = N_("Where gifts of a drive (its id) are collected, kept, handed on or arrive"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_point_get_type,
  .run = list_of_drive,
};

static gint64
insert (LaurelTxn *txn, gint64 drive, const char *kind, const char *name, gint64 receiver,
        GError **error)
{
  return laurel_txn_insert (txn, error, "point",
                            "INSERT INTO point (id, drive_id, kind, name, receiver_id)"
                            " VALUES (?1, ?2, ?3, ?4, nullif (?5, 0))", "xssx", drive, kind, name,
                            receiver);
}

static const char *
get_usual_name (const char *kind)
{
  return g_str_equal (kind, "collection") ? _("Collection point")
         : g_str_equal (kind, "store") ? _("Store") : _("Hub");
}

/**
 * laurel_point_find_or_add:
 * @txn: a transaction
 * @drive: a drive
 * @kind: "collection", "store" or "hub"
 * @name: what it is called, or "" for the first of that kind
 * @error: return location for an error
 *
 * Returns: the id of a point, made if there is none; 0 with @error set
 */
gint64
laurel_point_find_or_add (LaurelTxn *txn, gint64 drive, const char *kind, const char *name,
                          GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT id FROM point WHERE drive_id = ?1 AND kind = ?2"
                         " AND (?3 IS NULL OR name = ?3) ORDER BY id LIMIT 1", "xss", drive, kind,
                         clean);

  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error)
         ? insert (txn, drive, kind, clean ? clean : get_usual_name (kind), 0, error) : 0;
}

/* Returns: the id of the point at which gifts arrive at a receiver, made if there is none */
gint64
laurel_point_of_receiver (LaurelTxn *txn, gint64 receiver, GError **error)
{
  g_autofree char *name =
    laurel_reader_dup_text (&txn->reader, "SELECT party.name FROM receiver JOIN party ON party.id ="
                            " party_id WHERE receiver.id = ?1", receiver);
  gint64 drive = laurel_reader_read_int (&txn->reader,
                                         "SELECT drive_id FROM receiver WHERE id = ?1", receiver);
  gint64 known = laurel_reader_read_int (&txn->reader, "SELECT id FROM point WHERE receiver_id = ?1"
                                         " ORDER BY id LIMIT 1", receiver);

  return known != 0 ? known : insert (txn, drive, "receiver", name ? name : "", receiver, error);
}

static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE point SET name = ?2 WHERE id = ?1", laurel_setter_check_name, TRUE },
  { "address", "UPDATE point SET address = ?2 WHERE id = ?1", NULL, TRUE },
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const KINDS[] = { "collection", "store", "hub", NULL };
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *kind, *name;
  gint64 drive, id;

  g_variant_get (args, "(x&s&s@a{ss})", &drive, &kind, &name, &fields);
  clean = laurel_text_dup_line (name);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      !laurel_setter_check_choice (kind, KINDS, error) || !laurel_setter_check_name (clean, error))
    return FALSE;

  id = insert (txn, drive, kind, clean, 0, error);

  return id != 0 &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_POINT_ADD = {
  .name = "point.add",
  .label = N_("Add point"),
  .summary = N_("Adds a place to a drive: drive, “collection”, “store” or “hub”, name, fields"),
  .args = "(xssa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM point WHERE id = ?1", id, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         laurel_drive_tell_edited (txn, "SELECT name FROM point WHERE id = ?1", id);
}

const LaurelCommand LAUREL_POINT_EDIT = {
  .name = "point.edit",
  .label = N_("Edit point"),
  .summary = N_("Sets fields of a place of a drive: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};
