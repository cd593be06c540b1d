/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-drive-import-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-receipt-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/books/laurel-promise-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <glib/gi18n-lib.h>

/* Lists that come in: each with one command, and out with one undo. */

typedef struct {
  LaurelTxn *txn;
  gint64 drive;
  GVariant *rows;    /* (nullable): an `aa{ss}`: all of the list */
  gint64 receipt;    /* the next that has no number of its own, or 0 as long as all have one */
  GHashTable *known; /* (element-type utf8 gint64): who and what rows before named → its id */
} Intake;

typedef gboolean (*TakeRow) (Intake *self, GVariant *fields, GError **error);

static void
intake_init (Intake *self, LaurelTxn *txn, gint64 drive, GVariant *rows)
{
  self->txn = txn;
  self->drive = drive;
  self->rows = rows;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
intake_clear (Intake *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Intake, intake_clear)

/* Of some fields of a row, those that something else understands by the same names. */
static GVariant *
pick (GVariant *fields, const char *const *names)
{
  g_auto (GVariantBuilder) picked = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (; *names != NULL; names++) {
    const char *text = laurel_drive_get_field (fields, *names);

    if (text != NULL)
      g_variant_builder_add (&picked, "{ss}", *names, text);
  }

  return g_variant_ref_sink (g_variant_builder_end (&picked));
}

static int
read_age (GVariant *fields, const char *name)
{
  const char *text = laurel_drive_get_field (fields, name);

  return text ? (int) g_ascii_strtoll (text, NULL, 10) : -1;
}

/* ---- gifts
 * ------------------------------------------------------------------------------------- */

/* Rows of a list name the same givers and things again and again. */
static gint64 *
find_known (Intake *self, const char *what, const char *one, const char *two, const char *three,
            const char *four)
{
  g_autofree char *key = g_strdup_printf ("%s\x1f%s\x1f%s\x1f%s\x1f%s", what, one, two ? two : "",
                                          three ? three : "", four ? four : "");
  gint64 *id = g_hash_table_lookup (self->known, key);

  if (id == NULL) {
    id = g_new0 (gint64, 1);
    g_hash_table_insert (self->known, g_steal_pointer (&key), id);
  }

  return id;
}

static gint64
find_giver (Intake *self, const LaurelGiftFields *fields, GError **error)
{
  const char *name = fields->texts[LAUREL_GIFT_FIELD_GIVER];
  const char *said = name ? fields->texts[LAUREL_GIFT_FIELD_NAMING] : "unknown";
  const char *phone = fields->texts[LAUREL_GIFT_FIELD_PHONE];
  g_autofree char *naming = NULL;
  gint64 *id = find_known (self, "giver", said ? said : "", name, phone,
                           fields->texts[LAUREL_GIFT_FIELD_GIVER_KIND]);

  if (*id != 0)
    return *id;

  naming = said ? g_strdup (said)
           : laurel_giver_dup_naming (&self->txn->reader, self->drive, name, phone);
  *id = laurel_giver_find_or_add (self->txn, self->drive, name ? name : "", naming, fields, error);

  return *id;
}

static gint64
find_kind (Intake *self, const LaurelGiftFields *fields, GError **error)
{
  const char *item = fields->texts[LAUREL_GIFT_FIELD_ITEM];
  const char *unit = fields->texts[LAUREL_GIFT_FIELD_UNIT];
  gint64 *id = find_known (self, "kind", item ? item : "", unit, NULL, NULL);

  if (*id == 0)
    *id = laurel_gift_kind_find_or_add (self->txn, self->drive, item ? item : "", unit, error);

  return *id;
}

static gint64
find_point (Intake *self, const LaurelGiftFields *fields, GError **error)
{
  const char *point = fields->texts[LAUREL_GIFT_FIELD_POINT];
  gint64 *id = find_known (self, "point", point ? point : "", NULL, NULL, NULL);

  if (*id == 0)
    *id = laurel_point_find_or_add (self->txn, self->drive, "collection", point ? point : "",
                                    error);

  return *id;
}

static gint64
take_promise (Intake *self, gint64 giver, const LaurelGiftFields *fields, GError **error)
{
  const char *item = fields->texts[LAUREL_GIFT_FIELD_ITEM];
  gint64 quantity;

  return laurel_drive_read_count (fields->texts[LAUREL_GIFT_FIELD_PROMISED], &quantity, error)
         ? laurel_promise_insert (self->txn, self->drive, giver, item ? item : "", quantity, fields,
                                  error)
         : 0;
}

/* Ours come after all that the drive has, and those that stand further down on the list. */
static gint64
find_first_receipt (Intake *self)
{
  gint64 last;

  if (self->rows == NULL)
    return laurel_gift_get_next_receipt (&self->txn->reader, self->drive);

  last = laurel_gift_get_last_receipt (&self->txn->reader, self->drive);
  for (gsize i = 0; i < g_variant_n_children (self->rows); i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (self->rows, i);

    last = MAX (last, laurel_gift_read_receipt (laurel_drive_get_field (row, "receipt")));
  }

  return last + 1;
}

static char *
dup_receipt (Intake *self)
{
  if (self->receipt == 0)
    self->receipt = find_first_receipt (self);

  return laurel_gift_dup_receipt (self->receipt++);
}

/* A gift says which promise it is of, where the row has both, and has a receipt. */
static gboolean
take_gift (Intake *self, GVariant *row, GError **error)
{
  g_autofree char *receipt = NULL;
  LaurelGiftFields fields;
  LaurelGiftOrigin origin = { .drive = self->drive };
  gint64 quantity;

  laurel_gift_fields_read (&fields, row);
  origin.giver = find_giver (self, &fields, error);
  if (origin.giver == 0)
    return FALSE;
  if (fields.texts[LAUREL_GIFT_FIELD_PROMISED] != NULL) {
    origin.promise = take_promise (self, origin.giver, &fields, error);
    if (origin.promise == 0 || fields.texts[LAUREL_GIFT_FIELD_QUANTITY] == NULL)
      return origin.promise != 0;
  }
  if (!laurel_drive_read_count (fields.texts[LAUREL_GIFT_FIELD_QUANTITY], &quantity, error))
    return FALSE;

  origin.kind = find_kind (self, &fields, error);
  origin.point = origin.kind != 0 ? find_point (self, &fields, error) : 0;
  if (fields.texts[LAUREL_GIFT_FIELD_RECEIPT] == NULL)
    fields.texts[LAUREL_GIFT_FIELD_RECEIPT] = receipt = dup_receipt (self);

  return origin.point != 0 &&
         laurel_gift_insert (self->txn, &origin, quantity, &fields, error) != 0;
}

/* One that is taken in by hand says everything a row of a list does. */
static gboolean
take_one (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_auto (Intake) intake = { 0 };
  const char *quantity, *promised, *item;
  gint64 drive;

  g_variant_get (args, "(x@a{ss})", &drive, &fields);
  quantity = laurel_drive_get_field (fields, "quantity");
  promised = laurel_drive_get_field (fields, "promised");
  item = laurel_drive_get_field (fields, "item");
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error))
    return FALSE;

  intake_init (&intake, txn, drive, NULL);
  /* Translators: %1$s is a number of pieces, %2$s a kind of gift. */
  laurel_txn_tell (txn, g_strdup_printf (quantity ? _("Received %1$s “%2$s”")
                                         /* Translators: %1$s is a number of pieces, %2$s a kind of
                                          * gift. */
                                         : _("Noted a promise of %1$s “%2$s”"),
                                         quantity ? quantity : promised ? promised : "",
                                         item ? item : ""));

  return take_gift (&intake, fields, error);
}

/* What it says has the name, of whoever wants none, too; the rest is in the changeset. */
static GVariant *
record_one (GVariant *args)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 drive;

  g_variant_get (args, "(x@a{ss})", &drive, &fields);

  return g_variant_new ("(x)", drive);
}

const LaurelCommand LAUREL_GIFT_TAKE = {
  .name = "gift.take",
  .label = N_("Take gift in"),
  .summary = N_("Takes a gift or a promise in, as a row of a list: drive, fields (“giver”, "
                "“naming”, “item”, “quantity”, “promised”, “unit”, “worth” and others)"),
  .args = "(xa{ss})",
  .apply = take_one,
  .record = record_one,
};

/* ---- receivers
 * ---------------------------------------------------------------------------------- */

static gboolean
take_class (LaurelTxn *txn, gint64 receiver, GVariant *fields, GError **error)
{
  const char *size = laurel_drive_get_field (fields, "size");

  return laurel_receiver_put_class (txn, receiver, laurel_drive_get_field (fields, "class"),
                                    size ? (int) g_ascii_strtoll (size, NULL, 10) : 0,
                                    read_age (fields, "age-from"), read_age (fields, "age-to"),
                                    error) &&
         laurel_txn_exec (txn, error, "UPDATE receiver SET size = (SELECT sum (children) FROM"
                          " receiver_class WHERE receiver_id = ?1) WHERE id = ?1", "x", receiver);
}

static gboolean
take_receiver (Intake *self, GVariant *fields, GError **error)
{
  static const char *const OF_ALL[] = { "address", "region", "contact", "phone", "note", NULL };
  static const char *const WITH_SIZE[] = { "size", "address", "region", "contact", "phone", "note",
                                           NULL };
  const char *name = laurel_drive_get_field (fields, "receiver");
  gboolean has_class = laurel_drive_get_field (fields, "class") != NULL;
  g_autoptr (GVariant) own = pick (fields, has_class ? OF_ALL : WITH_SIZE);
  gint64 receiver =
    laurel_receiver_find_or_add (self->txn, self->drive, name ? name : "", error);

  return receiver != 0 && laurel_receiver_set_fields (self->txn, receiver, own, error) &&
         (!has_class || take_class (self->txn, receiver, fields, error));
}

static gboolean
take_need (Intake *self, GVariant *fields, GError **error)
{
  const char *name = laurel_drive_get_field (fields, "receiver");
  const char *item = laurel_drive_get_field (fields, "item");
  const char *class_name = laurel_drive_get_field (fields, "class");
  gint64 receiver = laurel_receiver_find (&self->txn->reader, self->drive, name ? name : "");
  gint64 count;

  if (receiver == 0)
    /* Translators: %s is a school, or another organisation. */
    return laurel_refuse (error, _("This drive has no receiver “%s”."), name ? name : "");

  return laurel_drive_read_count (laurel_drive_get_field (fields, "quantity"), &count, error) &&
         laurel_need_put (self->txn, receiver, item ? item : "",
                          laurel_drive_get_field (fields, "unit"), class_name ? class_name : "",
                          count, error);
}

/* ---- any list
 * ------------------------------------------------------------------------------------ */

static gboolean
take_rows (LaurelTxn *txn, GVariant *args, TakeRow take, GError **error)
{
  g_autoptr (GVariant) rows = NULL;
  g_auto (Intake) intake = { 0 };
  const char *source, *columns;
  gint64 drive;
  gsize count;

  g_variant_get (args, "(x&s&s@aa{ss})", &drive, &source, &columns, &rows);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      (*columns != '\0' && !laurel_drive_remember_columns (txn, drive, columns, error)))
    return FALSE;

  intake_init (&intake, txn, drive, rows);
  count = g_variant_n_children (rows);
  for (gsize i = 0; i < count; i++) {
    g_autoptr (GVariant) row = g_variant_get_child_value (rows, i);

    if (!take (&intake, row, error))
      return FALSE;
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %lu counts the rows of a
                                                       * list. */
                                                      "Took %lu row in", "Took %lu rows in", count),
                                         (gulong) count));
  return TRUE;
}

static gboolean
import_gifts (LaurelTxn *txn, GVariant *args, GError **error)
{
  return take_rows (txn, args, take_gift, error);
}

static gboolean
import_receivers (LaurelTxn *txn, GVariant *args, GError **error)
{
  return take_rows (txn, args, take_receiver, error);
}

static gboolean
import_needs (LaurelTxn *txn, GVariant *args, GError **error)
{
  return take_rows (txn, args, take_need, error);
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  const char *source, *columns;
  gint64 drive;

  g_variant_get (args, "(x&s&s@aa{ss})", &drive, &source, &columns, &rows);

  return g_variant_new ("(xst)", drive, source, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_GIFTS_IMPORT = {
  .name = "gifts.import",
  .label = N_("Import gifts"),
  .summary = N_("Takes a list of gifts in: drive, the file, what its headings mean, rows of "
                "“giver”, "
                "“naming”, “item”, “quantity”, “promised” and others"),
  .args = LAUREL_DRIVE_IMPORT_ARGS,
  .apply = import_gifts,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};

const LaurelCommand LAUREL_RECEIVERS_IMPORT = {
  .name = "receivers.import",
  .label = N_("Import receivers"),
  .summary = N_("Takes a list of receivers in: drive, the file, what its headings mean, rows of "
                "“receiver”, “size”, “class” and others"),
  .args = LAUREL_DRIVE_IMPORT_ARGS,
  .apply = import_receivers,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};

const LaurelCommand LAUREL_NEEDS_IMPORT = {
  .name = "needs.import",
  .label = N_("Import needs"),
  .summary = N_("Takes a list of needs in: drive, the file, what its headings mean, rows of "
                "“receiver”, “item”, “quantity”, “class” and “unit”"),
  .args = LAUREL_DRIVE_IMPORT_ARGS,
  .apply = import_needs,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};
