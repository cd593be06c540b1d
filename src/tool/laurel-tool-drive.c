/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "logistics/books/laurel-books-check-store.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/books/laurel-promise-store.h"
#include "logistics/laurel-money.h"
#include "tool/laurel-activity-json.h"

#include <glib/gi18n-lib.h>

/* laurel drive list, status and show: what is where, and what became of it. */

static char *on_option;
static char *by_option;

static const GOptionEntry STATUS_OPTIONS[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, &on_option, N_("As it was on this day"), N_("DAY") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &by_option,
    N_("By the day of what happened (“day”) or of when it was entered (“entered”)"), N_("WHICH") },
  { NULL },
};

/* All that is told of a drive. */
typedef struct {
  LaurelDrive *drive;
  GPtrArray *accounts;
  GPtrArray *promises;
  LaurelCashSums cash;
  char *fault; /* (nullable) */
} Status;

static void
status_clear (Status *self)
{
  g_clear_object (&self->drive);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->promises, g_ptr_array_unref);
  g_free (self->fault);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Status, status_clear)

static gboolean
read_status (LaurelReader *reader, const char *name, Status *self, GError **error)
{
  gboolean is_known;
  LaurelDay until = 0;
  gint64 id;

  if (on_option != NULL && !laurel_day_read (on_option, &until, error))
    return FALSE;
  self->drive = laurel_drive_find (reader, name, error);
  if (self->drive == NULL)
    return FALSE;

  id = laurel_row_get_id (LAUREL_ROW (self->drive));
  self->accounts = laurel_library_ask (reader, &LAUREL_ACCOUNTS_OF_DRIVE,
                                       g_variant_new ("(xss)", id, on_option ? on_option : "",
                                                      by_option ? by_option : "day"), error);
  if (self->accounts == NULL || !laurel_cash_sum (reader, id, until, &self->cash, error))
    return FALSE;

  self->promises = laurel_library_ask (reader, &LAUREL_PROMISES_OF_DRIVE,
                                       g_variant_new ("(x)", id), error);
  if (self->promises == NULL)
    return FALSE;

  self->fault = laurel_books_dup_fault (reader, id, &is_known, error);

  return is_known;
}

static gint64
sum_accounts (const Status *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->accounts->len; i++)
    sum += laurel_gift_account_get_quantity (self->accounts->pdata[i]);

  return sum;
}

static void
set_int (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
set_money (JsonBuilder *builder, const char *name, gint64 fen)
{
  g_autofree char *text = laurel_money_dup_figures (fen);

  laurel_tool_set_string (builder, name, text);
}

static void
add_accounts (JsonBuilder *builder, const Status *self)
{
  json_builder_set_member_name (builder, "accounts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->accounts->len; i++) {
    LaurelGiftAccount *account = self->accounts->pdata[i];
    LaurelGiftPlace place;

    laurel_gift_place_read (laurel_gift_account_get_place (account), &place, NULL);
    laurel_tool_begin (builder);
    laurel_tool_set_string (builder, "account", laurel_gift_account_get_place (account));
    set_int (builder, "quantity", laurel_gift_account_get_quantity (account));
    json_builder_set_member_name (builder, "inside");
    json_builder_add_boolean_value (builder, laurel_gift_place_is_inside (place));
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_promises (JsonBuilder *builder, const Status *self)
{
  gint64 promised = 0, fulfilled = 0, outstanding = 0, withdrawn = 0, extra = 0;

  for (guint i = 0; i < self->promises->len; i++) {
    LaurelPromise *promise = self->promises->pdata[i];

    promised += laurel_promise_get_quantity (promise);
    fulfilled += laurel_promise_get_fulfilled (promise);
    outstanding += laurel_promise_get_outstanding (promise);
    withdrawn += laurel_promise_get_withdrawn (promise);
    extra += laurel_promise_get_extra (promise);
  }

  json_builder_set_member_name (builder, "promises");
  laurel_tool_begin (builder);
  set_int (builder, "promised", promised);
  set_int (builder, "fulfilled", fulfilled);
  set_int (builder, "outstanding", outstanding);
  set_int (builder, "withdrawn", withdrawn);
  set_int (builder, "extra", extra);
  json_builder_end_object (builder);
}

static void
add_money (JsonBuilder *builder, const LaurelCashSums *cash)
{
  json_builder_set_member_name (builder, "money");
  laurel_tool_begin (builder);
  set_money (builder, "received", cash->received);
  set_money (builder, "in_hand", cash->received - cash->spent - cash->costs - cash->returned);
  set_money (builder, "spent", cash->spent);
  set_money (builder, "costs", cash->costs);
  set_money (builder, "returned", cash->returned);
  json_builder_end_object (builder);
}

static void
tell_json (LaurelToolContext *context, const Status *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  laurel_tool_set_id (builder, "drive", laurel_row_get_id (LAUREL_ROW (self->drive)));
  laurel_tool_set_string (builder, "title", laurel_drive_get_title (self->drive));
  laurel_tool_set_string (builder, "on", on_option);
  add_accounts (builder, self);
  set_int (builder, "received_in_all", sum_accounts (self));
  add_promises (builder, self);
  add_money (builder, &self->cash);
  json_builder_set_member_name (builder, "balanced");
  json_builder_add_boolean_value (builder, self->fault == NULL);
  laurel_tool_set_string (builder, "fault", self->fault);
  laurel_tool_print_json (context, builder);
}

static void
tell_text (const Status *self)
{
  g_autofree char *sum = g_strdup_printf ("%" G_GINT64_FORMAT, sum_accounts (self));

  laurel_print ("%s\n", laurel_drive_get_title (self->drive));
  for (guint i = 0; i < self->accounts->len; i++) {
    gint64 quantity = laurel_gift_account_get_quantity (self->accounts->pdata[i]);
    g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, quantity);
    LaurelGiftPlace place;

    laurel_gift_place_read (laurel_gift_account_get_place (self->accounts->pdata[i]), &place, NULL);
    /* Translators: %1$s is a place, such as “In stock”, %2$s counts pieces. */
    laurel_print (_("%1$s: %2$s\n"), laurel_gift_place_get_label (place), count);
  }
  if (self->fault == NULL)
    /* Translators: %s counts pieces. */
    laurel_print (_("The books balance: %s came in all.\n"), sum);
  else
    /* Translators: %s is a sentence without its full stop. */
    laurel_print (_("The books do not balance: %s.\n"), self->fault);
}

static gboolean
tell_status (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_auto (Status) status = { 0 };

  if (library == NULL ||
      !read_status (laurel_library_get_reader (library), context->words[0], &status, error))
    return FALSE;

  if (context->json)
    tell_json (context, &status);
  else
    tell_text (&status);

  return TRUE;
}

/* ---- lists
 * ------------------------------------------------------------------------------------ */

static void
add_rows (JsonBuilder *builder, const char *name, GPtrArray *rows)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    laurel_row_add_json (builder, rows->pdata[i]);
  json_builder_end_array (builder);
}

static gboolean
list_drives (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) drives = NULL;

  if (library == NULL)
    return FALSE;

  drives = laurel_library_ask (laurel_library_get_reader (library), &LAUREL_DRIVES_OF_PROGRAMME,
                               g_variant_new ("(x)", (gint64) 0), error);
  if (drives == NULL)
    return FALSE;

  for (guint i = 0; !context->json && i < drives->len; i++)
    laurel_print ("%s\n", laurel_drive_get_title (drives->pdata[i]));
  if (context->json) {
    laurel_tool_begin (builder);
    add_rows (builder, "drives", drives);
    laurel_tool_print_json (context, builder);
  }

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_DRIVE[] = {
  { "drive list", NULL, N_("Lists the drives"), 0, 0, NULL, list_drives },
  { "drive status", N_("DRIVE"), N_("Tells what is where in a drive, and whether its books "
                                    "balance"),
    1, 1, STATUS_OPTIONS, tell_status },
  { NULL },
};
