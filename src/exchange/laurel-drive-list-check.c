/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-list-check.h"

#include "base/laurel-text.h"
#include "exchange/laurel-drive-list-digest.h"
#include "exchange/laurel-drive-units.h"
#include "exchange/laurel-giver-words.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-fields.h"
#include "logistics/books/laurel-gift-receipt-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/books/laurel-giver.h"
#include "logistics/laurel-address.h"
#include "logistics/laurel-drive-time.h"
#include "logistics/laurel-money.h"
#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is wrong with the rows of a list of a drive, and which came in already. */

typedef struct {
  LaurelContestList *list;
  LaurelReader *reader;
  gint64 drive;
  gboolean is_told;    /* that all are named */
  GHashTable *seen;    /* (element-type utf8): whole rows */
  LaurelGiftsKnown *known; /* (nullable): of a list of gifts: what came in already */
  LaurelDriveUnits *units;
} Checking;

static void
blame (Checking *self, LaurelListRow *row, const char *field, const char *hint, char *message)
{
  laurel_contest_list_blame (self->list, row, field,
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_WRONG_ANSWER,
                                               LAUREL_FAULT_ERROR, hint, "%s", message));
  g_free (message);
}

static void
warn (Checking *self, LaurelListRow *row, const char *field, const char *hint, char *message)
{
  laurel_contest_list_blame (self->list, row, field,
                             laurel_fault_new (LAUREL_EXCHANGE_ERROR_TO_LOOK_AT,
                                               LAUREL_FAULT_WARNING, hint, "%s", message));
  g_free (message);
}

static void
set (LaurelListRow *row, const char *field, const char *text)
{
  g_hash_table_insert (row->fields, g_strdup (field), g_strdup (text));
}

/* Full-width digits and signs are digits and signs; 1,200 is 1200. */
static void
narrow (LaurelListRow *row, const char *field)
{
  const char *text = laurel_contest_list_get (row, field);
  g_autofree char *plain = text ? g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;

  if (plain != NULL)
    laurel_text_ungroup (g_strstrip (plain));
  if (plain != NULL && strcmp (plain, text) != 0)
    set (row, field, plain);
}

static void
check_count (Checking *self, LaurelListRow *row, const char *field)
{
  g_autoptr (GError) error = NULL;
  gint64 count;

  narrow (row, field);
  if (laurel_contest_list_get (row, field) != NULL &&
      !laurel_drive_read_count (laurel_contest_list_get (row, field), &count, &error))
    blame (self, row, field, _("Correct this cell."), g_strdup (error->message));
}

/* What may be nothing, too: children, ages, grams. */
static void
check_number (Checking *self, LaurelListRow *row, const char *field)
{
  const char *text;

  narrow (row, field);
  text = laurel_contest_list_get (row, field);
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 0, 10 * LAUREL_GIFT_MOST, NULL, NULL))
    blame (self, row, field, _("Write a whole number."),
           /* Translators: %s is what somebody typed. */
           g_strdup_printf (_("“%s” is not a whole number."), text));
}

/* The lower age first. */
static void
check_ages (Checking *self, LaurelListRow *row)
{
  g_autoptr (GError) error = NULL;

  check_number (self, row, "age-from");
  check_number (self, row, "age-to");
  if (row->state != LAUREL_LIST_WRONG &&
      !laurel_gift_check_ages (laurel_contest_list_get (row, "age-from"),
                               laurel_contest_list_get (row, "age-to"), &error))
    blame (self, row, "age-to", _("Exchange the two cells."), g_strdup (error->message));
}

/* An empty cell is told where it is. */
static void
find_empty (Checking *self, LaurelListRow *row, const char *field)
{
  for (guint i = 0; i < self->list->fields->len; i++)
    if (g_strcmp0 (self->list->fields->pdata[i], field) == 0)
      g_hash_table_insert (row->columns, g_strdup (field), GINT_TO_POINTER ((int) i + 1));
}

static void
check_needed (Checking *self, LaurelListRow *row, const char *field)
{
  if (laurel_contest_list_get (row, field) != NULL)
    return;

  find_empty (self, row, field);
  blame (self, row, field, _("Write it, or delete the row."),
         /* Translators: %s is a technical name of a column, as “item”. */
         g_strdup_printf (_("This row has no “%s”."), field));
}

static gboolean
has_column (Checking *self, const char *field)
{
  for (guint i = 0; i < self->list->fields->len; i++)
    if (g_strcmp0 (self->list->fields->pdata[i], field) == 0)
      return TRUE;

  return FALSE;
}

/* What is missing is told in its cell, or beside the number that it belongs to. */
static void
check_unit (Checking *self, LaurelListRow *row)
{
  const char *unit = laurel_contest_list_get (row, "unit");
  const char *known;
  gboolean may_say = has_column (self, "unit");
  LaurelFault *fault = laurel_drive_units_check (self->units,
                                                 laurel_contest_list_get (row, "item"), unit,
                                                 may_say, &known);

  if (unit == NULL && may_say)
    find_empty (self, row, "unit");
  if (known != NULL)
    set (row, "unit", known);
  if (fault != NULL)
    laurel_contest_list_blame (self->list, row, may_say ? "unit" : "quantity", fault);
}

/* A day that has not come yet, or is long past, is mistyped more often than meant. */
#define LONG_AGO (10 * 366)

static void
check_nearness (Checking *self, LaurelListRow *row, const char *field, const char *iso)
{
  g_autofree char *text = g_strndup (iso, 10);
  LaurelDay day = laurel_day_from_iso (text), today = laurel_day_today ();

  if (day > today)
    warn (self, row, field, _("Look whether the year is right."),
          /* Translators: %s is a day, as 2062-09-01. */
          g_strdup_printf (_("%s has not come yet."), text));
  else if (day < today - LONG_AGO)
    warn (self, row, field, _("Look whether the year is right."),
          /* Translators: %s is a day, as 1925-09-01. */
          g_strdup_printf (_("%s is long past."), text));
}

static void
check_day (Checking *self, LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "day");
  g_autofree char *iso = text ? laurel_drive_time_dup_iso (text) : NULL;

  if (iso != NULL) {
    iso[10] = '\0';
    set (row, "day", iso);
    check_nearness (self, row, "day", iso);
  } else if (text != NULL) {
    blame (self, row, "day", _("Write it as 2025-09-15."),
           /* Translators: %s is what stands in a cell. */
           g_strdup_printf (_("“%s” is no day."), text));
  }
}

static void
check_worth (Checking *self, LaurelListRow *row)
{
  const char *text;
  gint64 fen;

  narrow (row, "worth");
  text = laurel_contest_list_get (row, "worth");
  if (text != NULL && !laurel_money_read (text, &fen))
    blame (self, row, "worth", _("Write yuan with at most two decimals, such as 1280 or 12.50."),
           /* Translators: %s is what somebody typed. */
           g_strdup_printf (_("“%s” is no amount of money."), text));
}

/* ---- how a giver is named
 * ---------------------------------------------------------------------- */

/* Whether somebody wants no name. */
static void
check_naming (Checking *self, LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "naming");
  const char *naming = text ? laurel_giver_words_find_naming (text, FALSE) : NULL;

  if (naming != NULL)
    set (row, "naming", naming);
  else if (text != NULL)
    blame (self, row, "naming", _("Write “yes”, “no” or “without amount”."),
           /* Translators: %s is what stands in a cell. */
           g_strdup_printf (_("“%s” was not understood."), text));
}

/* Whether somebody wants to be named: the same question the other way round. */
static void
check_signed (Checking *self, LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "signed");
  const char *naming = laurel_contest_list_get (row, "naming");
  const char *meant = text ? laurel_giver_words_find_naming (text, TRUE) : NULL;

  if (text == NULL)
    return;
  if (meant == NULL)
    blame (self, row, "signed", _("Write “yes”, “no” or “without amount”."),
           /* Translators: %s is what stands in a cell. */
           g_strdup_printf (_("“%s” was not understood."), text));
  else if (naming != NULL && !g_str_equal (naming, meant))
    blame (self, row, "signed", _("Delete one of the two, or make them say the same."),
           g_strdup (_("One column says that this giver is to be named, and another one does "
                       "not.")));
  else
    set (row, "naming", meant);
  g_hash_table_remove (row->fields, "signed");
}

/* That everybody is named is told once. */
static void
tell_named (Checking *self, LaurelListRow *row)
{
  if (self->is_told || has_column (self, "naming") || has_column (self, "signed"))
    return;

  self->is_told = TRUE;
  warn (self, row, "giver", _("If anybody wants no name, add a column “anonymous” with “yes” or "
                              "“no”."),
        g_strdup (_("No column says who wants no name: all givers are named.")));
}

static void
check_giver (Checking *self, LaurelListRow *row)
{
  const char *name = laurel_contest_list_get (row, "giver");
  const char *said = laurel_contest_list_get (row, "kind");
  const char *kind = said ? laurel_giver_words_find_kind (said) : laurel_giver_guess_kind (name);

  check_naming (self, row);
  check_signed (self, row);
  if (name != NULL)
    tell_named (self, row);
  if (kind != NULL)
    set (row, "kind", kind);
  else
    blame (self, row, "kind", _("Write “person” or “organization”."),
           /* Translators: %s is what was given; the two words in quotes stay as they are. */
           g_strdup_printf (_("“%s” is neither “person” nor “organization”."), said));
}

/* ---- rows
 * ---------------------------------------------------------------------------------------- */

/* Returns: its digest, which belongs to @self */
static const char *
check_double (Checking *self, LaurelListRow *row, const char *field)
{
  char *digest = laurel_drive_list_dup_digest (row, FALSE);
  gpointer before;

  if (g_hash_table_lookup_extended (self->seen, digest, &before, NULL)) {
    g_free (digest);
    blame (self, row, field, _("Delete one of them, or tell them apart by a note."),
           g_strdup (_("The same row is on the list twice.")));
    return before;
  }

  g_hash_table_add (self->seen, digest);

  return digest;
}

/* A spreadsheet that saves a list again writes 1200.50 as 1200.5: that is no other gift. */
static void
spell_worth (LaurelListRow *row)
{
  const char *text = laurel_contest_list_get (row, "worth");
  g_autofree char *figures = NULL;
  gint64 fen;

  if (text == NULL || !laurel_money_read (text, &fen))
    return;

  figures = laurel_money_dup_figures (fen);
  set (row, "worth", figures);
}

/* Whether this very row came in already; lists that came in before sums were spelled alike, and
 * before what goes without saying was left out, said all of it. */
static gboolean
came_in (Checking *self, const LaurelListRow *row, const char *digest, const char *as_typed)
{
  g_autofree char *whole = NULL;

  if (g_hash_table_size (self->known->sources) == 0)
    return FALSE;
  if (g_hash_table_contains (self->known->sources, digest) ||
      g_hash_table_contains (self->known->sources, as_typed))
    return TRUE;
  whole = laurel_drive_list_dup_digest (row, TRUE);

  return g_hash_table_contains (self->known->sources, whole);
}

/* A row that is new, and may tell once more what is in the books: a receipt that stands there says
 * so surely, and the same gift of the same giver maybe. */
static void
check_again (Checking *self, LaurelListRow *row)
{
  const char *receipt = laurel_contest_list_get (row, "receipt");
  const char *point = laurel_contest_list_get (row, "point");
  const char *giver = laurel_contest_list_get (row, "giver");
  const char *item = laurel_contest_list_get (row, "item");
  const char *quantity = laurel_contest_list_get (row, "quantity");

  if (quantity == NULL)
    return;
  if (receipt != NULL && laurel_gifts_known_has_receipt (self->known, receipt, point, item))
    blame (self, row, "receipt", _("Correct it in the drive and delete the row, or name the "
                                   "collection point of which this receipt is."),
           /* Translators: %1$s is the number of a receipt, %2$s a kind of gift. */
           g_strdup_printf (_("Receipt “%1$s” came in before, with “%2$s”, and this row says "
                              "something else of it."), receipt, item));
  else if (receipt != NULL && laurel_gifts_known_is_others (self->known, receipt, point, giver))
    warn (self, row, "receipt", _("Look whether the number is right, or name the collection "
                                  "point."),
          /* Translators: %s is the number of a receipt. */
          g_strdup_printf (_("Receipt “%s” is another giver's already."), receipt));
  else if (laurel_gifts_known_has_gift (self->known, giver, item, quantity,
                                        laurel_contest_list_get (row, "day")))
    warn (self, row, "item", _("Delete the row if it is the same gift."),
          /* Translators: %1$s is a number of pieces, %2$s a kind of gift. */
          g_strdup_printf (_("%1$s × “%2$s” of this giver came in before."), quantity, item));
}

static void
check_gift (Checking *self, LaurelListRow *row)
{
  g_autofree char *as_typed = NULL;
  const char *digest;

  check_giver (self, row);
  check_count (self, row, "quantity");
  check_count (self, row, "promised");
  check_count (self, row, "pack");
  check_number (self, row, "weight");
  check_number (self, row, "volume");
  check_ages (self, row);
  check_worth (self, row);
  check_unit (self, row);
  check_day (self, row);
  if (laurel_contest_list_get (row, "promised") == NULL)
    check_needed (self, row, "quantity");
  as_typed = laurel_drive_list_dup_digest (row, FALSE);
  spell_worth (row);
  digest = check_double (self, row, "item");
  if (row->state != LAUREL_LIST_WRONG && came_in (self, row, digest, as_typed))
    row->state = LAUREL_LIST_SAME;
  else if (row->state != LAUREL_LIST_WRONG)
    check_again (self, row);
  set (row, "source", digest);
}

/* What a list says of one thing it says once: the last word would count, and nobody would know. */
static void
check_twice (Checking *self, LaurelListRow *row, const char *field, const char *hint, char *key,
             char *message)
{
  if (row->state != LAUREL_LIST_WRONG && !g_hash_table_add (self->seen, key))
    blame (self, row, field, hint, g_strdup (message));
  else if (row->state == LAUREL_LIST_WRONG)
    g_free (key);
  g_free (message);
}

/* Several counties have one name: which one is meant is asked, unless the row or the drive says
 * where it is. */
static void
check_county (Checking *self, LaurelListRow *row)
{
  const char *address = laurel_contest_list_get (row, "address");
  const char *region = laurel_contest_list_get (row, "region");
  g_autofree char *line = g_strconcat (region ? region : "", address, NULL);
  g_auto (LaurelAddress) read = laurel_address_read (line);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (read.could_be == NULL || (region == NULL && row->id != 0 &&
                                laurel_receiver_has_region (self->reader, row->id)))
    return;

  for (guint i = 0; read.could_be[i] != NULL; i++) {
    g_autofree char *name = laurel_address_dup_name (read.could_be[i]);

    g_strv_builder_add (builder, name);
  }
  names = g_strv_builder_end (builder);
  list = g_strjoinv (g_dpgettext2 (GETTEXT_PACKAGE, "list", ", "), names);
  blame (self, row, address ? "address" : "region",
         _("Write the province and the city before it."),
         /* Translators: %1$s is a county, %2$s are those of that name, with where they are. */
         g_strdup_printf (_("Which “%1$s” is meant: %2$s?"), read.county, list));
}

static void
check_receiver (Checking *self, LaurelListRow *row)
{
  const char *said = laurel_contest_list_get (row, "receiver");
  const char *receiver = said ? said : "";
  const char *class_name = laurel_contest_list_get (row, "class");

  check_number (self, row, "size");
  check_ages (self, row);
  check_double (self, row, "receiver");
  check_twice (self, row, class_name ? "class" : "receiver",
               _("Delete one of the rows, or write the classes apart."),
               g_strjoin ("\x1f", receiver, class_name, NULL),
               /* Translators: %s is a school, or a class of one. */
               g_strdup_printf (_("“%s” is on this list twice."),
                                class_name ? class_name : receiver));
  row->id = laurel_receiver_find (self->reader, self->drive, receiver);
  check_county (self, row);
  if (row->state != LAUREL_LIST_WRONG && row->id != 0)
    row->state = laurel_receiver_says (self->reader, row->id, row->fields) ? LAUREL_LIST_SAME
                                                                          : LAUREL_LIST_CHANGED;
}

/* Whether that is needed was maybe said before. */
static void
find_need (Checking *self, LaurelListRow *row, gint64 receiver)
{
  const char *class_name = laurel_contest_list_get (row, "class");
  gint64 before, now;

  row->id = laurel_need_find (self->reader, receiver, laurel_contest_list_get (row, "item"),
                              class_name ? class_name : "", &before);
  if (row->id != 0 &&
      laurel_drive_read_count (laurel_contest_list_get (row, "quantity"), &now, NULL))
    row->state = now == before ? LAUREL_LIST_SAME : LAUREL_LIST_CHANGED;
}

static void
check_need (Checking *self, LaurelListRow *row)
{
  const char *receiver = laurel_contest_list_get (row, "receiver");
  const char *item = laurel_contest_list_get (row, "item");
  const char *whose = receiver ? receiver : "";
  gint64 id;

  check_needed (self, row, "item");
  check_needed (self, row, "quantity");
  check_count (self, row, "quantity");
  check_unit (self, row);
  check_double (self, row, "receiver");
  if (item != NULL)
    check_twice (self, row, "item", _("Write in one row how many are needed in all."),
                 g_strjoin ("\x1f", whose, item, laurel_contest_list_get (row, "class"), NULL),
                 /* Translators: %1$s is a school, or another receiver, %2$s a kind of gift. */
                 g_strdup_printf (_("What “%1$s” needs of “%2$s” is on this list twice."),
                                  whose, item));
  id = receiver ? laurel_receiver_find (self->reader, self->drive, receiver) : 0;
  if (receiver != NULL && id == 0)
    blame (self, row, "receiver", _("Correct it, or import the receivers first."),
           /* Translators: %s is a school, or another organisation. */
           g_strdup_printf (_("This drive has no receiver “%s”."), receiver));
  if (row->state != LAUREL_LIST_WRONG)
    find_need (self, row, id);
}

static void
check_event (Checking *self, LaurelListRow *row)
{
  const char *number = laurel_contest_list_get (row, "waybill");
  const char *time = laurel_contest_list_get (row, "time");
  g_auto (LaurelWaybill) waybill = laurel_waybill_read (number ? number : "",
                                                        LAUREL_WAYBILL_UNKNOWN);
  g_autoptr (GError) error = NULL;
  g_autofree char *iso = time ? laurel_drive_time_read (time, &error) : NULL;

  check_needed (self, row, "time");
  if (error != NULL)
    blame (self, row, "time", _("Write it, or delete the row."), g_strdup (error->message));
  if (row->state == LAUREL_LIST_WRONG)
    return;

  check_nearness (self, row, "time", iso);
  set (row, "time", iso);
  set (row, "waybill", waybill.number);
  switch (laurel_way_event_place (self->reader, self->drive, waybill.number, iso,
                                  laurel_contest_list_get (row, "place"),
                                  laurel_contest_list_get (row, "state"), &row->id)) {
  case LAUREL_WAY_EVENT_KNOWN:
    row->state = LAUREL_LIST_SAME;
    break;
  case LAUREL_WAY_EVENT_STRAY: {
    g_autofree char *reason = laurel_waybill_dup_reason (&waybill);

    warn (self, row, "waybill", waybill.check >= LAUREL_WAYBILL_WRONG_DIGIT ? reason
          : _("It is set aside until a parcel has this waybill."),
          /* Translators: %s is the number of a waybill. */
          g_strdup_printf (_("No parcel of this drive has the waybill “%s”."), waybill.number));
    break;
  }
  case LAUREL_WAY_EVENT_EARLY:
    warn (self, row, "time", _("Look whether the day is right, here or in the books."),
          /* Translators: %s is the number of a waybill. */
          g_strdup_printf (_("“%s” was seen before it left."), waybill.number));
    break;
  case LAUREL_WAY_EVENT_NEW:
    break;
  }
}

/**
 * laurel_drive_list_check:
 * @list: a list
 * @kind: what it is a list of
 * @reader: where to read
 * @drive: of which drive
 * @new_units: whether units that nobody knows are meant
 *
 * Finds what is wrong with each row, and which came in already.
 */
void
laurel_drive_list_check (LaurelContestList *list, LaurelDriveListKind kind, LaurelReader *reader,
                         gint64 drive, gboolean new_units)
{
  static void (*const CHECKS[]) (Checking *, LaurelListRow *) = {
    [LAUREL_DRIVE_LIST_GIFTS] = check_gift,
    [LAUREL_DRIVE_LIST_RECEIVERS] = check_receiver,
    [LAUREL_DRIVE_LIST_NEEDS] = check_need,
    [LAUREL_DRIVE_LIST_WAYBILLS] = check_event,
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LaurelGiftsKnown) known =
    kind == LAUREL_DRIVE_LIST_GIFTS ? laurel_gifts_known_read (reader, drive) : NULL;
  g_autoptr (LaurelDriveUnits) units = laurel_drive_units_new (reader, drive, new_units);
  Checking self = { list, reader, drive, FALSE, seen, known, units };

  for (guint i = 0; i < list->rows->len; i++) {
    LaurelListRow *row = list->rows->pdata[i];

    if (row->state != LAUREL_LIST_WRONG)
      CHECKS[kind] (&self, row);
  }
}
