/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-allocation-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-moment.h"
#include "logistics/books/laurel-packed-for.h"
#include "logistics/receivers/laurel-allocation-plan-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what was shared out. */
#define SELECT_ALLOCATION \
  "SELECT a.id, a.drive_id, a.kind_id, gift_kind.name, gift_kind.unit, a.method, a.floor, " \
  "a.total," \
  " a.day, (SELECT ifnull (sum (given), 0) FROM allocation_share WHERE allocation_id = a.id)," \
  " (SELECT count (*) FROM allocation_share WHERE allocation_id = a.id AND reason IS NOT NULL)" \
  " FROM allocation AS a JOIN gift_kind ON gift_kind.id = a.kind_id"
#define SELECT_ALLOCATION_SHARE \
  "SELECT s.id, s.allocation_id, gift_kind.name, s.receiver_id, party.name, s.size, s.floor, " \
  "s.cap," \
  " s.quota, s.computed, s.given, s.why, s.reason, " \
  LAUREL_PACKED_FOR ("a.kind_id", "s.receiver_id") \
  " FROM allocation_share AS s JOIN allocation AS a" \
  " ON a.id = s.allocation_id JOIN gift_kind ON gift_kind.id = a.kind_id JOIN receiver" \
  " ON receiver.id = s.receiver_id JOIN party ON party.id = receiver.party_id"
#define SELECT_SHARE_IF \
  "SELECT receiver.id, 0, gift_kind.name, receiver.id, party.name, value ->> 'size', value ->>" \
  " 'floor', value ->> 'cap', value ->> 'quota', value ->> 'given', value ->> 'given', value ->>" \
  " 'why', NULL, value ->> 'packed'" \
  " FROM json_each (?2) JOIN receiver ON receiver.id = value ->> 'receiver' JOIN" \
  " party" \
  " ON party.id = receiver.party_id JOIN gift_kind ON gift_kind.id = ?1 ORDER BY key"

static const char *const TABLES[] = { "allocation", "allocation_share", "gift_kind", "party",
                                      "receiver", NULL };
static const char *const SHARE_TABLES[] = { "allocation", "allocation_share", "gift", "gift_kind",
                                            "gift_move", "parcel", "party", "receiver", NULL };
static const char *const IF_TABLES[] = { "receiver", "drive", "gift", "gift_balance", "gift_kind",
                                         "gift_move", "need", "parcel", "party", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_ALLOCATION " WHERE a.drive_id = ?1 AND a.id IN (SELECT"
                              " max (id) FROM allocation GROUP BY kind_id) ORDER BY"
                              " gift_kind.position, a.id", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_ALLOCATION, rows, error);
}

const LaurelQuery LAUREL_ALLOCATIONS_OF_DRIVE = {
  .name = "allocations.of-drive",
  .summary = N_("What was shared out in a drive (its id): the last of each kind of gift"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_allocation_get_type,
  .run = list_of_drive,
};

/* Returns: (transfer full) (element-type LaurelAllocationShare): who gets how many */
GPtrArray *
laurel_allocation_list_shares (LaurelReader *reader, gint64 allocation, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ALLOCATION_SHARE " WHERE s.allocation_id = ?1 ORDER BY"
                         " receiver.position, receiver.id", "x", allocation);

  return laurel_row_read_all (LAUREL_TYPE_ALLOCATION_SHARE, rows, error);
}

static GPtrArray *
list_shares (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 allocation;

  g_variant_get (args, "(x)", &allocation);

  return laurel_allocation_list_shares (reader, allocation, error);
}

const LaurelQuery LAUREL_SHARES_OF_ALLOCATION = {
  .name = "shares.of-allocation",
  .summary = N_("Who gets how many of what was shared out (its id), and how that was computed"),
  .tables = SHARE_TABLES,
  .args = "(x)",
  .row_type = laurel_allocation_share_get_type,
  .run = list_shares,
};

static LaurelAllocationPlan *
plan (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *method;
  gint64 kind;
  int total, floor;

  g_variant_get (args, "(xi&si)", &kind, &total, &method, &floor);

  return laurel_allocation_plan_new (reader, kind, total, method, floor, error);
}

static GPtrArray *
list_shares_if (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelAllocationPlan) planned = plan (reader, args, error);
  g_autofree char *json = planned ? laurel_allocation_plan_dup_json (planned) : NULL;
  g_autoptr (LaurelStatement) rows = NULL;

  if (json == NULL)
    return NULL;

  rows = laurel_reader_query (reader, SELECT_SHARE_IF, "xs", planned->kind, json);

  return laurel_row_read_all (LAUREL_TYPE_ALLOCATION_SHARE, rows, error);
}

const LaurelQuery LAUREL_SHARES_IF = {
  .name = "shares.if",
  .summary = N_("Who would get how many: a kind of gift, how many or -1 for all in stock, the "
                "method "
                "or “” and what each gets at the least or -1 for what the drive declared"),
  .tables = IF_TABLES,
  .args = "(xisi)",
  .row_type = laurel_allocation_share_get_type,
  .run = list_shares_if,
};

/* Today, which tests and pictures may set; but what a library begins with has a day of its own. */
static LaurelDay
get_day (LaurelTxn *txn)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_local (txn->now);
  gint64 ago = g_get_real_time () / G_USEC_PER_SEC - txn->now;

  return ABS (ago) < 60 ? laurel_day_today ()
                        : laurel_moment_get_day (laurel_moment_new_local (now));
}

/**
 * laurel_allocation_insert:
 * @txn: a transaction
 * @kind: what was shared out
 * @method: how
 * @floor: what each gets at the least
 * @total: how many there were
 * @shares: as laurel_allocation_plan_dup_json() has them
 * @error: return location for an error
 *
 * Returns: the id of a new allocation; 0 with @error set
 */
gint64
laurel_allocation_insert (LaurelTxn *txn, gint64 kind, const char *method, int floor, gint64 total,
                          const char *shares, GError **error)
{
  gint64 id = laurel_txn_insert (txn, error, "allocation",
                                 "INSERT INTO allocation (id, drive_id, kind_id, method, floor,"
                                 " total, day) VALUES (?1, (SELECT drive_id FROM gift_kind WHERE id"
                                 " = ?2), ?2, ?3, ?4, ?5, ?6)", "xsixD", kind, method, floor, total,
                                 get_day (txn));
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT value FROM json_each (?1) ORDER BY key", "s",
                                                                     shares);

  if (id == 0)
    return 0;

  while (laurel_statement_next (row))
    if (laurel_txn_insert (txn, error, "allocation_share",
                           "INSERT INTO allocation_share (id, allocation_id, receiver_id, size,"
                           " floor, cap, quota, computed, given, why) VALUES (?1, ?2, ?3 ->>"
                           " 'receiver', ?3 ->> 'size', ?3 ->> 'floor', ?3 ->> 'cap', ?3 ->>"
                           " 'quota', ?3 ->> 'given', ?3 ->> 'given', ?3 ->> 'why')", "xs", id,
                           laurel_statement_get_text (row, 0)) == 0)
      return 0;

  return laurel_statement_finish (row, error) ? id : 0;
}

/* What somebody changed by hand, with a reason, is not thrown away by the way. */
static gboolean
check_by_hand (LaurelReader *reader, gint64 kind, GError **error)
{
  g_autofree char *name = NULL;

  if (laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM allocation_share WHERE reason"
                              " IS NOT NULL AND allocation_id = (SELECT max (id) FROM allocation"
                              " WHERE kind_id = ?1))", kind) == 0)
    return TRUE;

  name = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
  return laurel_refuse (error,
                        /* Translators: %s is a kind of gift. */
                        _("Who gets how many of “%s” was changed by hand, and sharing it out again "
                          "would throw that away: say with --replace that this is meant."), name);
}

/* @replaces: what was changed by hand, too */
static gboolean
take_plan (LaurelTxn *txn, const LaurelAllocationPlan *planned, gboolean replaces, GError **error)
{
  g_autofree char *json = laurel_allocation_plan_dup_json (planned);

  return (replaces || check_by_hand (&txn->reader, planned->kind, error)) &&
         laurel_allocation_plan_check (planned, &txn->reader, error) &&
         laurel_allocation_insert (txn, planned->kind, planned->method, planned->floor,
                                   planned->total, json, error) != 0;
}

static gboolean
make (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelAllocationPlan) planned = plan (&txn->reader, args, error);
  g_autofree char *name = NULL;

  if (planned == NULL)
    return FALSE;

  name = laurel_reader_dup_text (&txn->reader, "SELECT name FROM gift_kind WHERE id = ?1",
                                 planned->kind);
  /* Translators: %1$d counts pieces, %2$s is a kind of gift. */
  laurel_txn_tell (txn, g_strdup_printf (_("Shared out %1$d “%2$s”"),
                                         (int) laurel_allocation_plan_get_shared (planned), name));

  return take_plan (txn, planned, FALSE, error);
}

const LaurelCommand LAUREL_ALLOCATION_MAKE = {
  .name = "allocation.make",
  .label = N_("Share out"),
  .summary = N_("Shares a kind of gift out: kind, how many or -1 for all in stock, the method or "
                "“” "
                "and what each gets at the least or -1 for what the drive declared"),
  .args = "(xisi)",
  .apply = make,
};

static gboolean
take_all (LaurelTxn *txn, GVariant *args, gboolean replaces, GError **error)
{
  g_autoptr (GVariantIter) kinds = NULL;
  const char *method;
  gint64 kind, pieces = 0;
  int total, floor;

  g_variant_get (args, "(axi&si)", &kinds, &total, &method, &floor);
  if (g_variant_iter_n_children (kinds) == 0)
    return laurel_refuse (error, _("Nothing is in stock that could be shared out."));

  while (g_variant_iter_next (kinds, "x", &kind)) {
    g_autoptr (LaurelAllocationPlan) planned =
      laurel_allocation_plan_new (&txn->reader, kind, total, method, floor, error);

    if (planned == NULL || !take_plan (txn, planned, replaces, error))
      return FALSE;
    pieces += laurel_allocation_plan_get_shared (planned);
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %d counts pieces. */
                                                      "Shared out %d piece", "Shared out %d pieces",
                                                      (gulong) pieces), (int) pieces));
  return TRUE;
}

static gboolean
make_all (LaurelTxn *txn, GVariant *args, GError **error)
{
  return take_all (txn, args, FALSE, error);
}

const LaurelCommand LAUREL_ALLOCATIONS_MAKE = {
  .name = "allocations.make",
  .label = N_("Share out"),
  .summary = N_("Shares several kinds of gifts out, all or none: kinds, how many of each or -1 for "
                "all in stock, the method or “” and what each gets at the least or -1 for what the "
                "drive declared"),
  .args = "(axisi)",
  .apply = make_all,
};

static gboolean
replace (LaurelTxn *txn, GVariant *args, GError **error)
{
  return take_all (txn, args, TRUE, error);
}

const LaurelCommand LAUREL_ALLOCATIONS_REPLACE = {
  .name = "allocations.replace",
  .label = N_("Share out"),
  .summary = N_("The same as allocations.make, and throws away what was changed by hand"),
  .args = "(axisi)",
  .apply = replace,
};

static gboolean
change (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *reason;
  gint64 id, left;
  int given;

  g_variant_get (args, "(xi&s)", &id, &given, &reason);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM allocation_share WHERE id = ?1", id,
                              error))
    return FALSE;
  if (*reason == '\0')
    return laurel_refuse (error, _("Write why it is changed by hand."));

  left = laurel_reader_read_int (&txn->reader, "SELECT total - (SELECT sum (given) FROM"
                                 " allocation_share AS o WHERE o.allocation_id = a.id AND o.id <>"
                                 " ?1)"
                                 " FROM allocation_share AS s JOIN allocation AS a ON a.id ="
                                 " s.allocation_id WHERE s.id = ?1", id);
  if (given < 0 || given > left)
    return laurel_refuse (error,
                          /* Translators: both count pieces. */
                          _("%1$d are left for this receiver, and %2$d were asked for: give "
                            "another "
                            "one less first."), (int) left, given);

  return laurel_txn_exec (txn, error, "UPDATE allocation_share SET given = ?2, reason = ?3"
                          " WHERE id = ?1", "xis", id, given, reason);
}

const LaurelCommand LAUREL_ALLOCATION_CHANGE = {
  .name = "allocation.change",
  .label = N_("Change allocation"),
  .summary = N_("Changes by hand what one receiver gets: its share, how many, why"),
  .args = "(xis)",
  .apply = change,
};

/* All of its kind, or what it replaced would count again. */
#define OF_ITS_KIND \
  "(SELECT a.id FROM allocation AS a JOIN allocation AS this ON this.kind_id = a.kind_id" \
  " WHERE this.id = ?1)"

static gboolean
remove_allocation (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM allocation WHERE id = ?1", id,
                                error) &&
         laurel_txn_exec (txn, error, "DELETE FROM allocation_share WHERE allocation_id IN "
                          OF_ITS_KIND, "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM allocation WHERE id IN " OF_ITS_KIND, "x", id);
}

const LaurelCommand LAUREL_ALLOCATION_REMOVE = {
  .name = "allocation.remove",
  .label = N_("Remove allocation"),
  .summary = N_("Takes back what was shared out, so that nothing is reserved: its id"),
  .args = "(x)",
  .apply = remove_allocation,
};
