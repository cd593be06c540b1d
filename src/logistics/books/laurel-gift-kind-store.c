/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-kind-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-ages-store.h"
#include "logistics/books/laurel-packed-for.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about kinds of gifts: what is promised, needed and shared out. */
#define IN_BOOKS(places) \
  "(SELECT ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = gift.id" \
  " WHERE gift.kind_id = gift_kind.id AND place IN (" places "))"
/* What was shared out to somebody and is not in a parcel to them yet. */
#define RESERVED \
  "(SELECT ifnull (sum (max (0, given - " \
  LAUREL_PACKED_FOR ("gift_kind.id", "s.receiver_id") ")), 0) FROM allocation_share AS s" \
  " WHERE allocation_id = (SELECT max (id) FROM allocation WHERE kind_id = gift_kind.id))"
#define SELECT_GIFT_KIND \
  "SELECT gift_kind.id, gift_kind.drive_id, gift_kind.name, gift_kind.unit, gift_kind.age_from," \
  " gift_kind.age_to, -" IN_BOOKS ("'giver'") ", " IN_BOOKS ("'stock'") ", " RESERVED "," \
  " (SELECT ifnull (sum (quantity), 0) FROM need WHERE kind_id = gift_kind.id) FROM gift_kind"

static const char *const TABLES[] = { "gift_kind", "allocation", "allocation_share", "gift",
                                      "gift_balance", "gift_move", "need", "parcel", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_GIFT_KIND " WHERE gift_kind.drive_id = ?1"
                              " ORDER BY position, id", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_KIND, rows, error);
}

const LaurelQuery LAUREL_KINDS_OF_DRIVE = {
  .name = "kinds.of-drive",
  .summary = N_("The kinds of gifts of a drive (its id): what came, is in stock, is reserved and "
                "needed"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_kind_get_type,
  .run = list_of_drive,
};

/* Returns: the id of the kind of that name, or 0 */
gint64
laurel_gift_kind_find (LaurelReader *reader, gint64 drive, const char *name)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM gift_kind WHERE drive_id = ?1 AND name = ?2"
                         " ORDER BY id", "xs", drive, clean);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* Returns: (transfer full) (nullable): what a kind is counted by; %NULL if there is none */
char *
laurel_gift_kind_dup_unit (LaurelReader *reader, gint64 kind)
{
  return laurel_reader_dup_text (reader, "SELECT unit FROM gift_kind WHERE id = ?1", kind);
}

static gboolean
check_unit (LaurelReader *reader, gint64 kind, const char *unit, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *known = laurel_gift_kind_dup_unit (reader, kind);

  if (unit == NULL || g_strcmp0 (unit, known) == 0)
    return TRUE;

  name = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift, %2$s and %3$s units, such as
                         * “box”. */
                        _("“%1$s” is counted by “%2$s”, not by “%3$s”: write how many of those "
                          "there are."), name, known, unit);
}

/**
 * laurel_gift_kind_find_or_add:
 * @txn: a transaction
 * @drive: a drive
 * @name: what it is called, as written
 * @unit: (nullable): what it is counted by
 * @error: return location for an error
 *
 * Returns: the id of that kind, made if there is none; 0 with @error set, if it is counted by
 *   something else
 */
gint64
laurel_gift_kind_find_or_add (LaurelTxn *txn, gint64 drive, const char *name, const char *unit,
                              GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autofree char *by = laurel_text_dup_line (unit);
  gint64 known = laurel_gift_kind_find (&txn->reader, drive, name);

  if (known != 0)
    return check_unit (&txn->reader, known, by, error) ? known : 0;
  if (!laurel_setter_check_name (clean, error))
    return 0;

  return laurel_txn_insert (txn, error, "gift_kind",
                            "INSERT INTO gift_kind (id, drive_id, position, name, unit) VALUES (?1,"
                            " ?2, (SELECT 1 + ifnull (max (position), -1) FROM gift_kind WHERE"
                            " drive_id = ?2), ?3, ?4)", "xss", drive, clean,
                            by != NULL ? by : _("piece"));
}

/* Of the two ages either may be set first: what they come to in the end was looked at before. */
static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE gift_kind SET name = ?2 WHERE id = ?1", laurel_setter_check_name, TRUE },
  { "unit", "UPDATE gift_kind SET unit = ?2 WHERE id = ?1", laurel_setter_check_filled, TRUE },
  { "age-from", "UPDATE gift_kind SET age_from = ?2, age_to = iif (age_to < ?2, NULL, age_to)"
    " WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "age-to", "UPDATE gift_kind SET age_to = ?2, age_from = iif (age_from > ?2, NULL, age_from)"
    " WHERE id = ?1", laurel_setter_check_count, TRUE },
};

static gboolean
set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  return laurel_gift_ages_check_edit (&txn->reader, "SELECT age_from, age_to FROM gift_kind WHERE"
                                      " id = ?1", id, fields, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *name, *unit;
  gint64 drive, id;

  g_variant_get (args, "(x&s&s@a{ss})", &drive, &name, &unit, &fields);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error))
    return FALSE;

  id = laurel_gift_kind_find_or_add (txn, drive, name, unit, error);

  return id != 0 && set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_GIFT_KIND_ADD = {
  .name = "gift-kind.add",
  .label = N_("Add kind of gift"),
  .summary = N_("Adds a kind of gift to a drive: drive, name, unit, fields (“age-from”, “age-to”)"),
  .args = "(xssa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM gift_kind WHERE id = ?1", id, error) &&
         set_fields (txn, id, fields, error) &&
         laurel_drive_tell_edited (txn, "SELECT name FROM gift_kind WHERE id = ?1", id);
}

const LaurelCommand LAUREL_GIFT_KIND_EDIT = {
  .name = "gift-kind.edit",
  .label = N_("Edit kind of gift"),
  .summary = N_("Sets fields of a kind of gift: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

const LaurelIndexer LAUREL_GIFT_KIND_INDEXER = {
  .table = "gift_kind",
  .words = "SELECT name FROM gift_kind WHERE id = ?1",
};
