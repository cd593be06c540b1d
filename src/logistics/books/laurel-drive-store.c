/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-drive-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-text.h"
#include "calendar/laurel-activity-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/laurel-waybill.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about drives. */
#define COUNT_OF(table) "(SELECT count (*) FROM " table " WHERE drive_id = drive.id)"
#define SELECT_DRIVE \
  "SELECT drive.id, drive.activity_id, programme.year || '/' || activity.number, activity.title," \
  " activity.programme_id, drive.title, opens, closes, ends, method, floor, columns, drive.note," \
  " gs1_prefix, " COUNT_OF ("giver") ", " COUNT_OF ("gift") ", " COUNT_OF ("receiver") ", " \
  COUNT_OF ("parcel") \
  " FROM drive JOIN activity ON activity.id = drive.activity_id" \
  " JOIN programme ON programme.id = activity.programme_id"
#define IN_ORDER \
  " ORDER BY programme.year DESC, programme.id, activity.position, activity.id," \
  " drive.position, drive.id"

static const char *const TABLES[] = { "drive", "activity", "gift", "giver", "parcel", "programme",
                                      "receiver", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader, SELECT_DRIVE " WHERE ?1 IN (0, activity.programme_id)"
                              IN_ORDER, "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_DRIVE, rows, error);
}

const LaurelQuery LAUREL_DRIVES_OF_PROGRAMME = {
  .name = "drives.of-programme",
  .summary = N_("The drives of a programme (its id, or 0 for all), by activity"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_drive_get_type,
  .run = list_of_programme,
};

/**
 * laurel_drive_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the drive, or %NULL with @error set
 */
LaurelDrive *
laurel_drive_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_DRIVE " WHERE drive.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_DRIVE (laurel_row_new_read (LAUREL_TYPE_DRIVE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such drive (any more)."));
  return NULL;
}

static void
set_not_one (GError **error, const char *name, guint n_found)
{
  if (n_found == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is the title or id of a drive. */
                 _("There is no drive “%s”."), name);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: %s is the title of a drive. */
                 _("Several drives are called “%s”. Name it by its id."), name);
}

/**
 * laurel_drive_find:
 * @reader: where to read
 * @name: its id, or its title if no other has it
 * @error: return location for an error
 *
 * Returns: (transfer full): the drive, or %NULL with @error set
 */
LaurelDrive *
laurel_drive_find (LaurelReader *reader, const char *name, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_DRIVE " WHERE drive.title = ?1 OR drive.id = ?1"
                         " ORDER BY drive.id = ?1 DESC", "s", name);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_DRIVE, rows, error);
  gpointer meant = found ? laurel_row_pick (found, name) : NULL;

  if (meant != NULL)
    return g_object_ref (meant);

  if (found != NULL)
    set_not_one (error, name, found->len);
  return NULL;
}

/* ---- what its stores share ----------------------------------------------------------------- */

/**
 * laurel_drive_read_count:
 * @text: what somebody typed: “1200”, “1,200”; full-width digits are digits
 * @count: (out): how many pieces
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether it is a whole number of pieces, at least one
 */
gboolean
laurel_drive_read_count (const char *text, gint64 *count, GError **error)
{
  g_autofree char *narrow = text == NULL || g_str_is_ascii (text)
                            ? g_strdup (text ? text : "")
                            : g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  guint64 number = 0;

  if (narrow == NULL ||
      !g_ascii_string_to_unsigned (laurel_text_ungroup (g_strstrip (narrow)), 10, 0, G_MAXINT64,
                                   &number, NULL))
    /* Translators: %s is what somebody typed. */
    return laurel_refuse (error, _("“%s” is not a whole number of pieces: write 1, 2, 3 and so "
                                   "on."), text ? text : "");
  if (number == 0)
    return laurel_refuse (error, _("Nothing is no gift: write how many pieces there are, or delete "
                                   "the row."));
  if (number > LAUREL_GIFT_MOST)
    return laurel_refuse (error,
                          /* Translators: %1$s is what somebody typed, %2$d a million. */
                          _("“%1$s” is more than one line can have: %2$d. Look whether it is a "
                            "number of pieces."), text, (int) LAUREL_GIFT_MOST);

  *count = (gint64) number;
  return TRUE;
}

gboolean
laurel_drive_check_count (const char *text, GError **error)
{
  gint64 count;

  return laurel_drive_read_count (text, &count, error);
}

/**
 * laurel_drive_tell_edited:
 * @txn: the transaction of an edit that was done
 * @sql: what it is called, by its id: a constant
 * @id: what was edited
 *
 * Tells of it as of all that is done, so that it can be undone there.
 *
 * Returns: %TRUE
 */
gboolean
laurel_drive_tell_edited (LaurelTxn *txn, const char *sql, gint64 id)
{
  g_autofree char *name = laurel_reader_dup_text (&txn->reader, sql, id);

  /* Translators: %s is a drive, or a receiver, a kind of gift and the like of one. */
  laurel_txn_tell (txn, g_strdup_printf (_("Edited “%s”"), name ? name : ""));

  return TRUE;
}

/* Reads a day, today where none is named. */
gboolean
laurel_drive_read_day (const char *text, LaurelDay *day, GError **error)
{
  if (text == NULL || *text == '\0') {
    *day = laurel_day_today ();
    return TRUE;
  }

  return laurel_day_read (text, day, error);
}

/* Returns: (transfer none) (nullable): one of an `a{ss}`; empty is none */
const char *
laurel_drive_get_field (GVariant *fields, const char *name)
{
  const char *text = NULL;

  return g_variant_lookup (fields, name, "&s", &text) && *text != '\0' ? text : NULL;
}

/* Notes what the headings of lists that come in mean: JSON, or "" for nothing. */
gboolean
laurel_drive_remember_columns (LaurelTxn *txn, gint64 id, const char *columns, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE drive SET columns = nullif (?2, '') WHERE id = ?1"
                          " AND columns IS NOT nullif (?2, '')", "xs", id, columns);
}

/* ---- its fields ------------------------------------------------------------------------------ */

static gboolean
check_method (const char *text, GError **error)
{
  static const char *const METHODS[] = { "largest-remainder", "sainte-lague", NULL };

  return laurel_setter_check_choice (text, METHODS, error);
}

/* With the number of a parcel and the check digit these are eighteen. */
static gboolean
check_gs1_prefix (const char *text, GError **error)
{
  gsize length = strspn (text, "0123456789");

  return (text[length] == '\0' && length >= LAUREL_SSCC_PREFIX_LEAST
          && length <= LAUREL_SSCC_PREFIX_MOST) ||
         /* Translators: %1$d and %2$d count digits; GS1 gives out numbers of companies. */
         laurel_refuse (error, _("The numbers of parcels begin with %1$d to %2$d digits: what GS1 "
                                 "gave, and more of your own if other drives use it, too."),
                        LAUREL_SSCC_PREFIX_LEAST, LAUREL_SSCC_PREFIX_MOST);
}

static const LaurelSetter SETTERS[] = {
  { "title", "UPDATE drive SET title = ?2 WHERE id = ?1", laurel_setter_check_title, TRUE },
  { "opens", "UPDATE drive SET opens = ?2 WHERE id = ?1", laurel_setter_check_day, TRUE },
  { "closes", "UPDATE drive SET closes = ?2 WHERE id = ?1", laurel_setter_check_day, TRUE },
  { "ends", "UPDATE drive SET ends = ?2 WHERE id = ?1", laurel_setter_check_day, TRUE },
  { "method", "UPDATE drive SET method = ?2 WHERE id = ?1", check_method, TRUE },
  { "floor", "UPDATE drive SET floor = ifnull (?2, 0) WHERE id = ?1", laurel_setter_check_count,
    TRUE },
  { "gs1-prefix", "UPDATE drive SET gs1_prefix = ?2 WHERE id = ?1", check_gs1_prefix, TRUE },
  { "note", "UPDATE drive SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  if (!laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error))
    return FALSE;

  return laurel_reader_read_int (&txn->reader, "SELECT opens > closes OR closes > ends FROM drive"
                                 " WHERE id = ?1", id) == 0 ||
         laurel_refuse (error, _("A drive opens before it closes, and closes before it ends."));
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelActivity) activity = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *title;
  gint64 activity_id, id;

  g_variant_get (args, "(x&s@a{ss})", &activity_id, &title, &fields);
  clean = laurel_text_dup_line (title);
  activity = laurel_activity_load (&txn->reader, activity_id, error);
  if (activity == NULL || !laurel_setter_check_title (clean, error))
    return FALSE;

  /* Translators: %s is a drive. */
  laurel_txn_tell (txn, g_strdup_printf (_("Opened the drive “%s”"), clean));
  id = laurel_txn_insert (txn, error, "drive",
                          "INSERT INTO drive (id, activity_id, position, title) VALUES (?1, ?2,"
                          " (SELECT 1 + ifnull (max (position), -1) FROM drive WHERE activity_id ="
                          " ?2), ?3)", "xs", activity_id, clean);

  return id != 0 && set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_DRIVE_ADD = {
  .name = "drive.add",
  .label = N_("Open drive"),
  .summary = N_("Opens a drive for an activity: activity, title, other fields"),
  .args = "(xsa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelDrive) drive = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  drive = laurel_drive_load (&txn->reader, id, error);

  return drive != NULL && set_fields (txn, id, fields, error) &&
         laurel_drive_tell_edited (txn, "SELECT title FROM drive WHERE id = ?1", id);
}

static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelDrive) drive = NULL;
  gint64 id;

  g_variant_get_child (args, 0, "x", &id);
  drive = laurel_drive_load (reader, id, NULL);

  /* Translators: %s is a drive. */
  return drive ? laurel_quote (_("Edit “%s”"), laurel_drive_get_title (drive)) : NULL;
}

const LaurelCommand LAUREL_DRIVE_EDIT = {
  .name = "drive.edit",
  .label = N_("Edit drive"),
  .summary = N_("Sets fields of a drive: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
  .describe = describe_edit,
};

static gboolean
remove_drive (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const REMOVALS[] = {
    "DELETE FROM point WHERE drive_id = ?1",
    "DELETE FROM gift_kind WHERE drive_id = ?1",
    "DELETE FROM carrier WHERE drive_id = ?1",
    "DELETE FROM drive WHERE id = ?1",
  };
  g_autoptr (LaurelDrive) drive = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  drive = laurel_drive_load (&txn->reader, id, error);
  if (drive == NULL)
    return FALSE;
  if (laurel_reader_read_int (&txn->reader, "SELECT EXISTS (SELECT 1 FROM giver WHERE drive_id ="
                              " ?1) OR EXISTS (SELECT 1 FROM receiver WHERE drive_id = ?1)"
                              " OR EXISTS (SELECT 1 FROM gift WHERE drive_id = ?1)"
                              " OR EXISTS (SELECT 1 FROM cash WHERE drive_id = ?1)", id) != 0)
    return laurel_refuse (error,
                          /* Translators: %s is a drive. */
                          _("“%s” has givers, receivers, gifts or money: its books stay."),
                          laurel_drive_get_title (drive));

  for (gsize i = 0; i < G_N_ELEMENTS (REMOVALS); i++)
    if (!laurel_txn_exec (txn, error, REMOVALS[i], "x", id))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_DRIVE_REMOVE = {
  .name = "drive.remove",
  .label = N_("Remove drive"),
  .summary = N_("Takes a drive out in which there is nothing yet: id"),
  .args = "(x)",
  .apply = remove_drive,
};

const LaurelIndexer LAUREL_DRIVE_INDEXER = {
  .table = "drive",
  .words = "SELECT title || char (10) || ifnull (note, '') FROM drive WHERE id = ?1",
};
