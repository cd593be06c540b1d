/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-drive-rows.h"
#include "documents/laurel-drive-rows-private.h"

#include "base/laurel-error.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-drive-paper-store.h"
#include "documents/laurel-issue-batch.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-kind-account-store.h"
#include "logistics/laurel-money.h"
#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <glib/gi18n-lib.h>

/* Rows for a batch out of a drive: parcels, what is handed to receivers, what givers are thanked
 * for,
 * and the public account. Whoever wants no name has none here, either. */

#define NO_BREAK "\u00a0" /* a number stays with what it counts */

void
laurel_drive_rows_set (LaurelDriveRows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

void
laurel_drive_rows_set_f (LaurelDriveRows *self, const char *column, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  laurel_library_draft_set (self->draft, column, text);
}

/**
 * laurel_drive_rows_ask:
 * @query: a query
 * @args: (transfer floating): its arguments
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelRow): what it gives
 */
GPtrArray *
laurel_drive_rows_ask (LaurelDriveRows *self, const LaurelQuery *query, GVariant *args,
                       GError **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (args);

  return query->run (self->reader, sunk, error);
}

/* The same, of a query about a drive. */
GPtrArray *
laurel_drive_rows_ask_of_drive (LaurelDriveRows *self, const LaurelQuery *query, GError **error)
{
  return laurel_drive_rows_ask (self, query,
                                g_variant_new ("(x)",
                                               laurel_row_get_id (LAUREL_ROW (self->drive))),
                                error);
}

void
laurel_drive_rows_set_day (LaurelDriveRows *self, const char *column, LaurelDay day)
{
  g_autofree char *iso = laurel_day_dup_iso (day);

  laurel_drive_rows_set (self, column, iso);
}

/* ---- parcels
 * ------------------------------------------------------------------------------------ */

static LaurelReceiver *
find_receiver (LaurelDriveRows *self, gint64 id)
{
  for (guint i = 0; i < self->receivers->len; i++)
    if (laurel_row_get_id (self->receivers->pdata[i]) == id)
      return self->receivers->pdata[i];

  return NULL;
}

/* Where a parcel goes: to whoever takes it, at the receiver. */
static void
set_addressee (LaurelDriveRows *self, LaurelReceiver *receiver)
{
  const char *contact = laurel_receiver_get_contact (receiver);
  const char *address = laurel_receiver_get_address (receiver);
  const char *region = laurel_receiver_get_region (receiver);

  laurel_drive_rows_set (self, "name", contact ? contact : laurel_receiver_get_name (receiver));
  laurel_drive_rows_set (self, "organisation",
                         contact ? laurel_receiver_get_name (receiver) : NULL);
  laurel_drive_rows_set (self, "address", address ? address : region ? region
                                          : laurel_receiver_get_name (receiver));
  laurel_drive_rows_set (self, "phone", laurel_receiver_get_phone (receiver));
}

/* What is in it, a line each kind, whatever gift lines and parcels it comes from. */
static char *
dup_content (GPtrArray *content)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < content->len; i++) {
    g_autofree char *kind = NULL;
    gint64 *sum;

    g_object_get (content->pdata[i], "kind", &kind, NULL);
    sum = g_hash_table_lookup (sums, kind);
    if (sum == NULL) {
      sum = g_new0 (gint64, 1);
      g_ptr_array_add (kinds, kind);
      g_hash_table_insert (sums, g_steal_pointer (&kind), sum);
    }
    *sum += laurel_gift_account_get_quantity (content->pdata[i]);
  }

  for (guint i = 0; i < kinds->len; i++) {
    const gint64 *sum = g_hash_table_lookup (sums, kinds->pdata[i]);

    g_string_append_printf (lines, "%s%" G_GINT64_FORMAT " × %s", i > 0 ? "\n" : "", *sum,
                            (const char *) kinds->pdata[i]);
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* A scanner reads the number that it has among those of all senders, or else the drive's own. */
static void
set_number (LaurelDriveRows *self, int number)
{
  g_autofree char *own = g_strdup_printf ("P-%04d", number);
  g_autofree char *sscc = laurel_waybill_dup_sscc (laurel_drive_get_gs1_prefix (self->drive),
                                                   number);

  laurel_drive_rows_set (self, "number", own);
  if (sscc != NULL)
    laurel_drive_rows_set_f (self, "bars", "(00) %s", sscc);
  else
    laurel_drive_rows_set (self, "bars", own);
}

/* What it weighs, and what its carrier charges if that is more. */
static void
set_weight (LaurelDriveRows *self, LaurelParcel *parcel)
{
  int weight = laurel_parcel_get_weight (parcel), charged = laurel_parcel_get_charged (parcel);

  if (charged > weight)
    laurel_drive_rows_set_f (self, "note", self->is_chinese ? "%d.%d kg，计费 %d.%d kg"
                                                            : "%d.%d kg, charged %d.%d kg",
                             weight / 1000, weight % 1000 / 100, charged / 1000,
                             charged % 1000 / 100);
  else if (weight > 0)
    laurel_drive_rows_set_f (self, "note", "%d.%d kg", weight / 1000, weight % 1000 / 100);
}

static gboolean
add_parcel (LaurelDriveRows *self, LaurelParcel *parcel, GError **error)
{
  LaurelReceiver *receiver = find_receiver (self, laurel_parcel_get_receiver_id (parcel));
  g_autoptr (GPtrArray) content =
    laurel_parcel_list_content (self->reader, laurel_row_get_id (LAUREL_ROW (parcel)), "", error);
  g_autofree char *lines = content ? dup_content (content) : NULL, *hub = NULL;

  if (lines == NULL)
    return FALSE;

  laurel_library_draft_begin (self->draft);
  set_addressee (self, receiver);
  laurel_drive_rows_set (self, "sender", self->issuer);
  laurel_drive_rows_set (self, "occasion", laurel_drive_get_title (self->drive));
  g_object_get (parcel, "hub", &hub, NULL);
  laurel_drive_rows_set (self, "hub", hub);
  set_number (self, laurel_parcel_get_number (parcel));
  laurel_drive_rows_set_f (self, "piece", "%d/%d", laurel_parcel_get_nth (parcel),
                           laurel_parcel_get_of (parcel));
  laurel_drive_rows_set (self, "entries", lines);
  laurel_drive_rows_set_f (self, "count", "%d", laurel_parcel_get_pieces (parcel));
  set_weight (self, parcel);
  laurel_drive_rows_set (self, "waybill", laurel_parcel_get_waybill (parcel));
  laurel_drive_rows_set_day (self, "date", laurel_parcel_get_sealed (parcel));

  return TRUE;
}

/* Those that are packed, and those on the way; one that is asked for, if anything is in it. */
static gboolean
add_parcels (LaurelDriveRows *self, GError **error)
{
  g_autoptr (GPtrArray) parcels =
    laurel_drive_rows_ask_of_drive (self, &LAUREL_PARCELS_OF_DRIVE, error);

  for (guint i = 0; parcels != NULL && i < parcels->len; i++)
    if (laurel_parcel_get_pieces (parcels->pdata[i]) > 0 &&
        (self->one == 0 || laurel_row_get_id (parcels->pdata[i]) == self->one) &&
        !add_parcel (self, parcels->pdata[i], error))
      return FALSE;

  return parcels != NULL;
}

/* ---- handing out
 * ---------------------------------------------------------------------------------- */

/* All that is packed for a receiver or on the way to it, and how many parcels that are. */
static gboolean
add_delivery (LaurelDriveRows *self, LaurelReceiver *receiver, GPtrArray *parcels, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *lines = NULL;
  guint n_parcels = 0;

  for (guint i = 0; i < parcels->len; i++) {
    LaurelParcel *parcel = parcels->pdata[i];
    g_autoptr (GPtrArray) content = NULL;

    if (laurel_parcel_get_receiver_id (parcel) != laurel_row_get_id (LAUREL_ROW (receiver)) ||
        laurel_parcel_get_pieces (parcel) == 0)
      continue;
    content = laurel_parcel_list_content (self->reader, laurel_row_get_id (LAUREL_ROW (parcel)), "",
                                          error);
    if (content == NULL)
      return FALSE;
    n_parcels++;
    for (guint k = 0; k < content->len; k++)
      g_ptr_array_add (all, g_object_ref (content->pdata[k]));
  }
  if (n_parcels == 0)
    return TRUE;

  lines = dup_content (all);
  laurel_library_draft_begin (self->draft);
  set_addressee (self, receiver);
  laurel_drive_rows_set (self, "occasion", laurel_drive_get_title (self->drive));
  laurel_drive_rows_set (self, "entries", lines);
  laurel_drive_rows_set_f (self, "count", "%u", n_parcels);

  return TRUE;
}

static gboolean
add_deliveries (LaurelDriveRows *self, GError **error)
{
  g_autoptr (GPtrArray) parcels =
    laurel_drive_rows_ask_of_drive (self, &LAUREL_PARCELS_OF_DRIVE, error);

  for (guint i = 0; parcels != NULL && i < self->receivers->len; i++)
    if (!add_delivery (self, self->receivers->pdata[i], parcels, error))
      return FALSE;

  return parcels != NULL;
}

/* ---- givers
 * ------------------------------------------------------------------------------------- */

/* What a giver gave: what of it there is to tell. */
typedef struct {
  GString *lines;
  GString *receipts;
  gint64 worth;
} Given;

static void
given_clear (Given *self)
{
  g_string_free (self->lines, TRUE);
  g_string_free (self->receipts, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

/* What several gift lines came with is one receipt. */
static void
add_receipt (GString *receipts, const char *receipt)
{
  g_auto (GStrv) known = g_strsplit (receipts->str, ", ", -1);

  if (receipt != NULL && !g_strv_contains ((const char * const *) known, receipt))
    g_string_append_printf (receipts, "%s%s", receipts->len > 0 ? ", " : "", receipt);
}

/* Whether a paper tells of it. One from before papers said for whom they are tells of the receipt
 * only. */
static gboolean
is_told (LaurelGift *gift, gint64 giver, GHashTable *told)
{
  const char *receipt = laurel_gift_get_receipt (gift);
  g_autofree char *line = laurel_drive_paper_dup_gift_key (laurel_row_get_id (LAUREL_ROW (gift)));
  g_autofree char *own = laurel_drive_paper_dup_receipt_key (giver, receipt ? receipt : "");
  g_autofree char *any = laurel_drive_paper_dup_receipt_key (0, receipt ? receipt : "");

  return g_hash_table_contains (told, line) ||
         (receipt != NULL && (g_hash_table_contains (told, own) ||
                              g_hash_table_contains (told, any)));
}

static void
add_gift (Given *self, LaurelGift *gift, gint64 giver, GHashTable *told)
{
  const char *receipt = laurel_gift_get_receipt (gift);
  g_autofree char *amount = NULL;

  g_object_get (gift, "worth", &amount, NULL);
  if (laurel_gift_get_quantity (gift) <= 0 || (told != NULL && is_told (gift, giver, told)))
    return;

  g_string_append_printf (self->lines, "%s%d × %s", self->lines->len > 0 ? "\n" : "",
                          laurel_gift_get_quantity (gift), laurel_gift_get_kind (gift));
  add_receipt (self->receipts, receipt);
  self->worth += amount ? g_ascii_strtoll (amount, NULL, 10) : 0;
}

/* Returns: (transfer full) (element-type gint64 GPtrArray): by givers, what each gave */
static GHashTable *
group_by_giver (GPtrArray *gifts)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < gifts->len; i++) {
    GPtrArray *of_giver;
    gint64 giver;

    g_object_get (gifts->pdata[i], "giver-id", &giver, NULL);
    of_giver = g_hash_table_lookup (groups, &giver);
    if (of_giver == NULL) {
      of_giver = g_ptr_array_new ();
      g_hash_table_insert (groups, g_memdup2 (&giver, sizeof giver), of_giver);
    }
    g_ptr_array_add (of_giver, gifts->pdata[i]);
  }

  return groups;
}

/* What a giver is called on paper, in whatever language the window is. */
static char *
dup_giver_name (LaurelDriveRows *self, LaurelGiver *giver)
{
  const char *naming = laurel_giver_get_naming (giver);
  gboolean is_anonymous = g_str_equal (naming, "anonymous");

  if (!is_anonymous && !g_str_equal (naming, "unknown"))
    return g_strdup (laurel_giver_get_label (giver));

  return g_strdup_printf ("%s %d", self->is_chinese ? is_anonymous ? "匿名捐赠方" : "未知捐赠方"
                                                    : is_anonymous ? "Anonymous giver"
                                                                   : "Unknown giver",
                          laurel_giver_get_number (giver));
}

/* What a giver gave, a line each; what it is worth, as far as that may be told. */
static void
add_giver (LaurelDriveRows *self, LaurelGiver *giver, GHashTable *groups, GHashTable *told)
{
  g_auto (Given) given = { g_string_new (NULL), g_string_new (NULL), 0 };
  gint64 id = laurel_row_get_id (LAUREL_ROW (giver));
  GPtrArray *gifts = g_hash_table_lookup (groups, &id);
  g_autofree char *name = dup_giver_name (self, giver);

  for (guint i = 0; gifts != NULL && i < gifts->len; i++)
    add_gift (&given, gifts->pdata[i], id, told);
  if (given.lines->len == 0)
    return;

  laurel_library_draft_begin (self->draft);
  laurel_drive_rows_set_f (self, LAUREL_ISSUE_PLACE, LAUREL_ISSUE_GIVER "%" G_GINT64_FORMAT, id);
  laurel_drive_rows_set (self, "name", name);
  laurel_drive_rows_set (self, "occasion", laurel_drive_get_title (self->drive));
  laurel_drive_rows_set (self, "issuer", self->issuer);
  laurel_drive_rows_set (self, "entries", given.lines->str);
  g_string_replace (given.lines, "\n", ", ", 0);
  g_string_replace (given.lines, " × ", NO_BREAK "×" NO_BREAK, 0);
  laurel_drive_rows_set (self, "gift", given.lines->str);
  laurel_drive_rows_set (self, "code", given.receipts->str);
  if (given.worth > 0 && g_str_equal (laurel_giver_get_naming (giver), "named")) {
    g_autofree char *figures = laurel_money_dup_figures (given.worth);
    g_autofree char *capitals = laurel_money_dup_capitals (given.worth);

    laurel_drive_rows_set (self, "score", figures);
    laurel_drive_rows_set (self, "text", capitals);
  }
}

/* Whether somebody of that name was thanked before papers said for whom they are; then they spoke
 * the language of the window. */
static gboolean
has_name (GHashTable *told, LaurelGiver *giver)
{
  g_autofree char *key = g_strconcat ("name:", laurel_giver_get_label (giver), NULL);

  return g_hash_table_contains (told, key);
}

/* Of all givers but those whom nobody knows, what is not @told of already. */
static gboolean
add_those (LaurelDriveRows *self, GHashTable *told, GError **error)
{
  g_autoptr (GPtrArray) givers =
    laurel_drive_rows_ask_of_drive (self, &LAUREL_GIVERS_OF_DRIVE, error);
  g_autoptr (GPtrArray) gifts =
    givers ? laurel_drive_rows_ask_of_drive (self, &LAUREL_GIFTS_OF_DRIVE, error) : NULL;
  g_autoptr (GHashTable) groups = gifts ? group_by_giver (gifts) : NULL;

  for (guint i = 0; gifts != NULL && i < givers->len; i++)
    if (!g_str_equal (laurel_giver_get_naming (givers->pdata[i]), "unknown") &&
        (told == NULL || !has_name (told, givers->pdata[i])))
      add_giver (self, givers->pdata[i], groups, told);

  return gifts != NULL;
}

static gboolean
add_givers (LaurelDriveRows *self, GError **error)
{
  return add_those (self, NULL, error);
}

/* Nobody is issued the same twice; what is void can be issued again. */
static gboolean
check_new (LaurelDriveRows *self, GHashTable *issued, GError **error)
{
  return laurel_library_draft_get_n_rows (self->draft) > 0 || g_hash_table_size (issued) == 0 ||
         laurel_refuse (error, _("All givers have theirs already. To replace one, reissue it in "
                                 "the register."));
}

static gboolean
add_receipts (LaurelDriveRows *self, GError **error)
{
  g_autoptr (GHashTable) issued =
    laurel_drive_paper_list_receipts (self->reader, laurel_row_get_id (LAUREL_ROW (self->drive)),
                                      error);

  return issued != NULL && add_those (self, issued, error) && check_new (self, issued, error);
}

static gboolean
add_thanks (LaurelDriveRows *self, GError **error)
{
  g_autoptr (GHashTable) issued =
    laurel_drive_paper_list_thanked (self->reader, laurel_row_get_id (LAUREL_ROW (self->drive)),
                                     error);

  return issued != NULL && add_those (self, issued, error) && check_new (self, issued, error);
}

/* ---- the account
 * ------------------------------------------------------------------------------------ */

static void
set_count (LaurelDriveRows *self, const char *column, gint64 count)
{
  laurel_drive_rows_set_f (self, column, "%" G_GINT64_FORMAT, count);
}

static gboolean
add_account (LaurelDriveRows *self, GError **error)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->drive));
  g_autoptr (GPtrArray) kinds = laurel_drive_rows_ask (self, &LAUREL_ACCOUNTS_BY_KIND,
                                                       g_variant_new ("(xs)", id, ""), error);

  for (guint i = 0; kinds != NULL && i < kinds->len; i++) {
    LaurelKindAccount *kind = kinds->pdata[i];

    laurel_library_draft_begin (self->draft);
    laurel_drive_rows_set (self, "occasion", laurel_drive_get_title (self->drive));
    laurel_drive_rows_set (self, "item", laurel_kind_account_get_name (kind));
    laurel_drive_rows_set (self, "unit", laurel_kind_account_get_unit (kind));
    set_count (self, "received", laurel_kind_account_get_in_all (kind));
    set_count (self, "handed", laurel_kind_account_get_handed (kind));
    set_count (self, "arrived", laurel_kind_account_get_arrived (kind));
    set_count (self, "way", laurel_kind_account_get_way (kind) +
                            laurel_kind_account_get_packed (kind));
    set_count (self, "stock", laurel_kind_account_get_stock (kind) +
                              laurel_kind_account_get_received (kind));
    set_count (self, "damaged", laurel_kind_account_get_damaged (kind) +
                                laurel_kind_account_get_disposed (kind));
    set_count (self, "lost", laurel_kind_account_get_lost (kind));
    set_count (self, "returned", laurel_kind_account_get_returned (kind));
  }

  return kinds != NULL;
}

/* ---- all of them
 * ------------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  gboolean (*add) (LaurelDriveRows  *self,
                   GError          **error);
} KINDS[] = {
  { "parcels", add_parcels },
  { "boxes", laurel_box_rows_add },
  { "deliveries", add_deliveries },
  { "gifts", add_givers },
  { "receipts", add_receipts },
  { "thanks", add_thanks },
  { "account", add_account },
};

/* Who issues what leaves the drive, and in which language. */
static gboolean
find_issuer (LaurelDriveRows *self, GError **error)
{
  g_autoptr (LaurelActivity) activity =
    laurel_activity_load (self->reader, laurel_drive_get_activity_id (self->drive), error);
  g_autoptr (LaurelProgramme) programme =
    activity ? laurel_programme_load (self->reader, laurel_activity_get_programme_id (activity),
                                      error) : NULL;

  self->issuer = programme ? g_strdup (laurel_programme_get_issuer (programme)) : NULL;
  self->is_chinese = programme &&
                     g_strcmp0 (laurel_programme_get_language (programme), "zh") == 0;

  return programme != NULL;
}

/* Returns: whether @what is of a drive */
gboolean
laurel_drive_rows_is_known (const char *what)
{
  for (gsize i = 0; what != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].name, what))
      return TRUE;

  return FALSE;
}

/**
 * laurel_drive_rows_add:
 * @draft: where to
 * @reader: where to read
 * @what: "parcels", "boxes", "deliveries", "gifts", "account", or "receipts" and "thanks" for those
 *   givers who have none yet
 * @drive: of which drive
 * @one: of parcels and boxes: the only parcel, or gift line, that is meant; 0 for all
 * @error: return location for an error
 *
 * Adds a row for each parcel that is packed or on the way, each box that is in our hands, each
 * receiver to whom something goes, each giver, or each kind of gift.
 */
gboolean
laurel_drive_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, const char *what,
                       gint64 drive, gint64 one, GError **error)
{
  g_autoptr (LaurelDrive) found = laurel_drive_load (reader, drive, error);
  g_autoptr (GPtrArray) receivers = NULL;
  g_autofree char *issuer = NULL;
  LaurelDriveRows self = { reader, draft, found, one, NULL, NULL, FALSE };

  if (found == NULL || !find_issuer (&self, error))
    return FALSE;
  issuer = self.issuer;

  receivers = self.receivers =
    laurel_drive_rows_ask_of_drive (&self, &LAUREL_RECEIVERS_OF_DRIVE, error);
  for (gsize i = 0; receivers != NULL && i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].name, what))
      return KINDS[i].add (&self, error);

  return FALSE;
}
