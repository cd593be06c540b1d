/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-receiver-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/laurel-address.h"
#include "logistics/receivers/laurel-school-class.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about receivers, and about their classes. A receiver is an organisation;
 * children are numbers of a class and of an age. */
#define IN_PARCELS(place) \
  "(SELECT ifnull (sum (quantity), 0) FROM parcel JOIN gift_balance ON holder = parcel.id" \
  " AND place = '" place "' WHERE parcel.receiver_id = receiver.id)"
#define SELECT_RECEIVER \
  "SELECT receiver.id, receiver.drive_id, receiver.position, receiver.party_id, party.name, size," \
  " region, receiver.address, receiver.code, receiver.contact, receiver.phone, receiver.note," \
  " (SELECT ifnull (sum (quantity), 0) FROM need WHERE receiver_id = receiver.id)," \
  " (SELECT ifnull (sum (given), 0) FROM allocation_share AS s WHERE s.receiver_id = receiver.id" \
  " AND allocation_id IN (SELECT max (id) FROM allocation GROUP BY kind_id)), " \
  IN_PARCELS ("packed") ", " IN_PARCELS ("way") "," \
  " (SELECT ifnull (sum (quantity), 0) FROM point JOIN gift_balance ON holder = point.id AND" \
  " place" \
  " = 'arrived' WHERE point.receiver_id = receiver.id), (SELECT ifnull (sum (quantity), 0) FROM" \
  " gift_balance WHERE holder = receiver.id AND place = 'handed') FROM receiver JOIN party" \
  " ON party.id = receiver.party_id"

static const char *const TABLES[] = { "receiver", "allocation", "allocation_share", "gift_balance",
                                      "need", "parcel", "party", "point", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_RECEIVER " WHERE receiver.drive_id = ?1"
                              " ORDER BY receiver.position, receiver.id", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_RECEIVER, rows, error);
}

const LaurelQuery LAUREL_RECEIVERS_OF_DRIVE = {
  .name = "receivers.of-drive",
  .summary = N_("Who is given something in a drive (its id), and how far it came"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_receiver_get_type,
  .run = list_of_drive,
};

static GPtrArray *
list_classes (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader,
                              "SELECT c.id, c.receiver_id, party.name, c.name, c.age_from, "
                              "c.age_to,"
                              " c.children FROM receiver_class AS c JOIN receiver ON receiver.id ="
                              " c.receiver_id JOIN party ON party.id = receiver.party_id"
                              " WHERE receiver.drive_id = ?1 ORDER BY receiver.position,"
                              " receiver.id, c.position, c.id", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_SCHOOL_CLASS, rows, error);
}

static const char *const CLASS_TABLES[] = { "receiver_class", "party", "receiver", NULL };

const LaurelQuery LAUREL_CLASSES_OF_DRIVE = {
  .name = "classes.of-drive",
  .summary = N_("The classes of all receivers of a drive (its id): how many children, of which "
                "ages"),
  .tables = CLASS_TABLES,
  .args = "(x)",
  .row_type = laurel_school_class_get_type,
  .run = list_classes,
};

/* ---- its fields ------------------------------------------------------------------------------ */

/* An address is kept as it is written; its county is found out as far as that is sure. */
static gboolean
set_address (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_auto (LaurelAddress) address = laurel_address_read (text ? text : "");
  g_autofree char *region = NULL;

  if (address.province != NULL)
    region = g_strdup_printf ("%s%s%s", address.province, address.city ? address.city : "",
                              address.county ? address.county : "");

  return laurel_txn_exec (txn, error, "UPDATE receiver SET address = ?2, code = nullif (?3, ''),"
                          " region = ifnull (?4, region) WHERE id = ?1", "xsss", id, text,
                          address.code, region);
}

static const LaurelSetter SETTERS[] = {
  { "size", "UPDATE receiver SET size = ifnull (?2, 0) WHERE id = ?1", laurel_setter_check_count,
    TRUE },
  { "region", "UPDATE receiver SET region = ?2 WHERE id = ?1", NULL, TRUE },
  { "address", NULL, NULL, TRUE, set_address },
  { "contact", "UPDATE receiver SET contact = ?2 WHERE id = ?1", NULL, TRUE },
  { "phone", "UPDATE receiver SET phone = ?2 WHERE id = ?1", NULL, TRUE },
  { "note", "UPDATE receiver SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

gboolean
laurel_receiver_set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

/* Returns: the id of the receiver of that name, or 0 */
gint64
laurel_receiver_find (LaurelReader *reader, gint64 drive, const char *name)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT receiver.id FROM receiver JOIN party ON party.id = "
                                 "party_id"
                         " WHERE +drive_id = ?1 AND party.name = ?2 ORDER BY receiver.id", "xs",
                         drive, clean);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* The last ones have the last positions: of a long list, not all are looked through for each. */
#define LOOK_BACK 100

/**
 * laurel_receiver_find_or_add:
 * @txn: a transaction
 * @drive: a drive
 * @name: the name of an organisation
 * @error: return location for an error
 *
 * Returns: the id of a receiver, made if there is none of that name; 0 with @error set
 */
gint64
laurel_receiver_find_or_add (LaurelTxn *txn, gint64 drive, const char *name, GError **error)
{
  gint64 known = laurel_receiver_find (&txn->reader, drive, name);
  gint64 party = known ? 0 : laurel_party_find_or_add (txn, "organization", name, error);

  if (known != 0)
    return known;

  return party == 0 ? 0
         : laurel_txn_insert (txn, error, "receiver",
                              "INSERT INTO receiver (id, drive_id, position, party_id, size) VALUES"
                              " (?1, ?2, (SELECT 1 + ifnull (max (position), -1) FROM (SELECT"
                              " position FROM receiver WHERE drive_id = ?2 ORDER BY id DESC LIMIT"
                              " ?4)), ?3, 0)", "xxi", drive, party, LOOK_BACK);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *name;
  gint64 drive, id;
  int size;

  g_variant_get (args, "(x&si@a{ss})", &drive, &name, &size, &fields);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error))
    return FALSE;
  if (laurel_receiver_find (&txn->reader, drive, name) != 0)
    /* Translators: %s is a receiver, such as a school. */
    return laurel_refuse (error, _("“%s” is a receiver of this drive already."), name);
  if (size < 0)
    return laurel_refuse (error, _("There cannot be fewer than no children."));

  id = laurel_receiver_find_or_add (txn, drive, name, error);

  if (id == 0 ||
      !laurel_txn_exec (txn, error, "UPDATE receiver SET size = ?2 WHERE id = ?1", "xi", id,
                        size) ||
      !laurel_receiver_set_fields (txn, id, fields, error))
    return FALSE;

  /* Translators: %s is a receiver, such as a school. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added the receiver “%s”"), name));
  return TRUE;
}

const LaurelCommand LAUREL_RECEIVER_ADD = {
  .name = "receiver.add",
  .label = N_("Add receiver"),
  .summary = N_("Adds a receiver: drive, name, how many children, fields (“region”, “address”, "
                "“contact”, “phone”, “note”)"),
  .args = "(xsia{ss})",
  .apply = add,
};

/**
 * laurel_receiver_tell_edited:
 * @txn: the transaction of an edit that was done
 * @id: the receiver, of whom something was edited
 *
 * Returns: %TRUE
 */
gboolean
laurel_receiver_tell_edited (LaurelTxn *txn, gint64 id)
{
  return laurel_drive_tell_edited (txn, "SELECT name FROM party WHERE id = (SELECT party_id FROM"
                                   " receiver WHERE id = ?1)", id);
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM receiver WHERE id = ?1", id, error) &&
         laurel_receiver_set_fields (txn, id, fields, error) &&
         laurel_receiver_tell_edited (txn, id);
}

const LaurelCommand LAUREL_RECEIVER_EDIT = {
  .name = "receiver.edit",
  .label = N_("Edit receiver"),
  .summary = N_("Sets fields of a receiver: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

/* ---- whether it is told once more ------------------------------------------------------------ */

static char *
dup_line (GHashTable *fields, const char *name)
{
  return laurel_text_dup_line (g_hash_table_lookup (fields, name));
}

static gboolean
says_class (LaurelReader *reader, gint64 id, GHashTable *fields)
{
  g_autofree char *name = dup_line (fields, "class");
  const char *size = g_hash_table_lookup (fields, "size");
  g_autoptr (LaurelStatement) row = NULL;

  if (name == NULL)
    return TRUE;

  row = laurel_reader_query (reader, "SELECT 1 FROM receiver_class WHERE receiver_id = ?1 AND"
                             " name = ?2 AND children = ?3 AND age_from IS cast (?4 AS INTEGER)"
                             " AND age_to IS cast (?5 AS INTEGER) AND (SELECT size FROM receiver"
                             " WHERE id = ?1) = (SELECT sum (children) FROM receiver_class WHERE"
                             " receiver_id = ?1)", "xsxss", id, name,
                             size ? g_ascii_strtoll (size, NULL, 10) : 0,
                             g_hash_table_lookup (fields, "age-from"),
                             g_hash_table_lookup (fields, "age-to"));

  return laurel_statement_next (row);
}

/* Whether it is known where a receiver is, down to its county or as somebody wrote it. */
gboolean
laurel_receiver_has_region (LaurelReader *reader, gint64 id)
{
  return laurel_reader_read_int (reader, "SELECT region IS NOT NULL FROM receiver WHERE id = ?1",
                                 id) != 0;
}

/**
 * laurel_receiver_says:
 * @reader: where to read
 * @id: a receiver
 * @fields: (element-type utf8 utf8): what a row of a list says of it, or of a class of it
 *
 * Returns: whether all of that stands there already
 */
gboolean
laurel_receiver_says (LaurelReader *reader, gint64 id, GHashTable *fields)
{
  g_autofree char *address = dup_line (fields, "address");
  g_autofree char *region = dup_line (fields, "region");
  g_autofree char *contact = dup_line (fields, "contact");
  g_autofree char *phone = dup_line (fields, "phone");
  g_autofree char *note = laurel_text_dup_clean (g_hash_table_lookup (fields, "note"));
  gboolean has_class = g_hash_table_contains (fields, "class");
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM receiver WHERE id = ?1"
                         " AND (?2 IS NULL OR address IS ?2) AND (?3 IS NULL OR region IS ?3)"
                         " AND (?4 IS NULL OR contact IS ?4) AND (?5 IS NULL OR phone IS ?5)"
                         " AND (?6 IS NULL OR note IS ?6)"
                         " AND (?7 IS NULL OR size = cast (?7 AS INTEGER))", "xssssss", id,
                         address, region, contact, phone, note,
                         has_class ? NULL : g_hash_table_lookup (fields, "size"));

  return laurel_statement_next (row) && says_class (reader, id, fields);
}

/* ---- classes
 * ----------------------------------------------------------------------------------- */

/**
 * laurel_receiver_put_class:
 * @txn: a transaction
 * @receiver: a receiver
 * @name: a class of it
 * @children: how many there are
 * @from: from which age, or -1
 * @to: to which age, or -1
 * @error: return location for an error
 *
 * Says how many children a class has; it is made if there is none.
 */
gboolean
laurel_receiver_put_class (LaurelTxn *txn, gint64 receiver, const char *name, int children,
                           int from, int to, GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autoptr (LaurelStatement) row = NULL;

  if (!laurel_setter_check_name (clean, error))
    return FALSE;
  if (children < 0 || (from >= 0 && to >= 0 && to < from))
    return laurel_refuse (error, _("A class has children of an age from the lower to the higher "
                                   "one."));

  row = laurel_reader_query (&txn->reader, "SELECT id FROM receiver_class WHERE receiver_id = ?1"
                             " AND name = ?2", "xs", receiver, clean);
  if (laurel_statement_next (row))
    return laurel_txn_exec (txn, error, "UPDATE receiver_class SET children = ?2, age_from ="
                            " iif (?3 < 0, NULL, ?3), age_to = iif (?4 < 0, NULL, ?4)"
                            " WHERE id = ?1", "xiii", laurel_statement_get_int64 (row, 0), children,
                            from, to);

  return laurel_statement_finish (row, error) &&
         laurel_txn_insert (txn, error, "receiver_class",
                            "INSERT INTO receiver_class (id, receiver_id, position, name, children,"
                            " age_from, age_to) VALUES (?1, ?2, (SELECT 1 + ifnull (max (position),"
                            " -1) FROM receiver_class WHERE receiver_id = ?2), ?3, ?4,"
                            " iif (?5 < 0, NULL, ?5), iif (?6 < 0, NULL, ?6))", "xsiii", receiver,
                            clean, children, from, to) != 0;
}

static gboolean
put_class (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name;
  gint64 receiver;
  int children, from, to;

  g_variant_get (args, "(x&siii)", &receiver, &name, &children, &from, &to);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM receiver WHERE id = ?1", receiver,
                                error) &&
         laurel_receiver_put_class (txn, receiver, name, children, from, to, error) &&
         laurel_receiver_tell_edited (txn, receiver);
}

const LaurelCommand LAUREL_SCHOOL_CLASS_PUT = {
  .name = "class.put",
  .label = N_("Set class"),
  .summary = N_("Says how many children a class has: receiver, class, children, from which age or "
                "-1, to which age or -1"),
  .args = "(xsiii)",
  .apply = put_class,
};

const LaurelIndexer LAUREL_RECEIVER_INDEXER = {
  .table = "receiver",
  .words =
    "SELECT ifnull (region, '') || ' ' || ifnull (address, '') || ' ' || ifnull (contact, '') || "
    "' '"
    " || ifnull (note, '') FROM receiver WHERE id = ?1"
    " AND coalesce (region, address, contact, note) IS NOT NULL",
};
