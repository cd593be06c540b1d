/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-allocation-plan-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/books/laurel-packed-for.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* How one kind of gift would be shared out, by the rule that was declared or by another. Nobody
 * gets more than is needed; where anybody said what they need of a kind, who did not needs none of
 * it.
 *
 * What was packed for somebody already is a part of what is shared out, and theirs in any case: so
 * what comes in a second wave makes up for what the first one lacked. */
#define SELECT_SIZES \
  "SELECT receiver.id, size, (SELECT sum (quantity) FROM need WHERE receiver_id = receiver.id AND" \
  " kind_id = ?1) AS need, " LAUREL_PACKED_FOR ("?1", "receiver.id") \
  " FROM receiver WHERE drive_id = (SELECT drive_id FROM gift_kind WHERE" \
  " id =" \
  " ?1) AND (need IS NOT NULL OR NOT EXISTS (SELECT 1 FROM need WHERE kind_id = ?1))" \
  " ORDER BY position, receiver.id"
#define SELECT_STOCK \
  "SELECT ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = gift.id AND place =" \
  " 'stock' WHERE kind_id = ?1"

void
laurel_allocation_plan_free (LaurelAllocationPlan *self)
{
  g_free (self->method);
  g_array_unref (self->allotments);
  g_free (self);
}

const char *
laurel_share_reason_to_string (LaurelShareReason reason)
{
  static const char *const NAMES[] = { "rounded-down", "rounded-up", "exact", "at-floor", "at-need",
                                       "by-quotients" };

  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (NAMES), NULL);

  return NAMES[reason];
}

static gboolean
read_sizes (LaurelReader *reader, LaurelAllocationPlan *self, GError **error)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_SIZES, "x", self->kind);

  while (laurel_statement_next (row)) {
    LaurelAllotment each = { .receiver = laurel_statement_get_int64 (row, 0) };

    each.packed = MAX (laurel_statement_get_int64 (row, 3), 0);
    each.share.size = laurel_statement_get_int64 (row, 1);
    each.share.floor = MAX (self->floor, each.packed);
    each.share.cap = laurel_statement_is_null (row, 2) ? -1
                     : MAX (laurel_statement_get_int64 (row, 2), each.packed);
    self->packed += each.packed;
    g_array_append_val (self->allotments, each);
  }

  return laurel_statement_finish (row, error);
}

static void
name_receiver (LaurelReader *reader, const LaurelAllocationPlan *self, guint which, GError **error)
{
  g_autofree char *name = NULL;

  if (which >= self->allotments->len)
    return;

  name = laurel_reader_dup_text (reader, "SELECT party.name FROM receiver JOIN party ON party.id ="
                                 " party_id WHERE receiver.id = ?1",
                                 g_array_index (self->allotments, LaurelAllotment, which).receiver);
  g_prefix_error (error, "%s: ", name);
}

static gboolean
share_out (LaurelReader *reader, LaurelAllocationPlan *self, GError **error)
{
  guint n = self->allotments->len, which = G_MAXUINT;
  g_autofree LaurelShare *shares = g_new0 (LaurelShare, n + 1);
  gboolean by_quotients = g_str_equal (self->method, "sainte-lague");

  for (guint i = 0; i < n; i++)
    shares[i] = g_array_index (self->allotments, LaurelAllotment, i).share;
  if (!laurel_apportionment_share (by_quotients ? LAUREL_APPORTIONMENT_SAINTE_LAGUE
                                                : LAUREL_APPORTIONMENT_LARGEST_REMAINDER,
                                   self->total, shares, n, &which, error)) {
    name_receiver (reader, self, which, error);
    return FALSE;
  }

  for (guint i = 0; i < n; i++)
    g_array_index (self->allotments, LaurelAllotment, i).share = shares[i];

  return TRUE;
}

static gboolean
check_method (const char *method, GError **error)
{
  static const char *const METHODS[] = { "largest-remainder", "sainte-lague", NULL };

  return laurel_setter_check_choice (method, METHODS, error);
}

static char *
dup_kind (LaurelReader *reader, gint64 kind)
{
  return laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
}

/* What is more than all need stays in stock, and so does what no allocation can count. */
static gint64
limit_total (const LaurelAllocationPlan *self)
{
  gint64 needed = 0;

  for (guint i = 0; i < self->allotments->len; i++) {
    const LaurelShare *share = &g_array_index (self->allotments, LaurelAllotment, i).share;

    if (share->cap < 0)
      return MIN (self->total, G_MAXINT);
    needed += share->cap;
  }

  return MIN (MIN (self->total, needed), G_MAXINT);
}

/* Returns: how many are shared out, besides those that are packed already */
gint64
laurel_allocation_plan_get_shared (const LaurelAllocationPlan *self)
{
  gint64 given = 0;

  for (guint i = 0; i < self->allotments->len; i++)
    given += g_array_index (self->allotments, LaurelAllotment, i).share.given;

  return given - self->packed;
}

/**
 * laurel_allocation_plan_new:
 * @reader: where to read
 * @kind: a kind of gift
 * @total: how many are shared out, besides those that are packed already; -1 for all that are in
 *   stock
 * @method: "largest-remainder" or "sainte-lague"; "" for what the drive declared
 * @floor: what each gets at the least; -1 for what the drive declared
 * @error: return location for an error
 *
 * Returns: (transfer full): who would get how many; %NULL with @error set
 */
LaurelAllocationPlan *
laurel_allocation_plan_new (LaurelReader *reader, gint64 kind, gint64 total, const char *method,
                            int floor, GError **error)
{
  g_autoptr (LaurelAllocationPlan) self = g_new0 (LaurelAllocationPlan, 1);

  self->allotments = g_array_new (FALSE, TRUE, sizeof (LaurelAllotment));
  self->kind = kind;
  if (!laurel_reader_require (reader, "SELECT 1 FROM gift_kind WHERE id = ?1", kind, error))
    return NULL;

  self->method = *method != '\0' ? g_strdup (method)
                 : laurel_reader_dup_text (reader, "SELECT method FROM drive WHERE id = (SELECT"
                                           " drive_id FROM gift_kind WHERE id = ?1)", kind);
  self->floor = floor >= 0 ? floor
                : (int) laurel_reader_read_int (reader, "SELECT floor FROM drive WHERE id = (SELECT"
                                                " drive_id FROM gift_kind WHERE id = ?1)", kind);
  if (!check_method (self->method, error) || !read_sizes (reader, self, error))
    return NULL;
  if (self->allotments->len == 0) {
    laurel_refuse (error, _("There is no receiver yet: add one first."));
    return NULL;
  }

  self->total = self->packed +
                (total >= 0 ? total : laurel_reader_read_int (reader, SELECT_STOCK, kind));
  self->total = limit_total (self);
  if (!share_out (reader, self, error)) {
    g_autofree char *name = dup_kind (reader, kind);

    g_prefix_error (error, "%s: ", name);
    return NULL;
  }
  /* What is in proportion to nothing is nobody's. */
  if (self->total > self->packed && laurel_allocation_plan_get_shared (self) == 0) {
    laurel_refuse (error, _("No receiver has any children yet, so nobody would get anything: say "
                            "how many there are."));
    return NULL;
  }

  return g_steal_pointer (&self);
}

/**
 * laurel_allocation_plan_check:
 * @self: a plan
 * @reader: where to read
 * @error: return location for a `LAUREL_RULE_ERROR` that tells how many there are
 *
 * Returns: whether all that it shares out is packed or in stock
 */
gboolean
laurel_allocation_plan_check (const LaurelAllocationPlan *self, LaurelReader *reader,
                              GError **error)
{
  gint64 there = laurel_reader_read_int (reader, SELECT_STOCK, self->kind);
  gint64 more = self->total - self->packed;
  g_autofree char *name = more > there ? dup_kind (reader, self->kind) : NULL;

  return more <= there ||
         laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift, %2$s a place, such as “In stock”;
                         * %3$d and %4$d count pieces. */
                        _("“%1$s” (%2$s): %3$d are there, and %4$d were asked for."), name,
                        laurel_gift_place_get_label (LAUREL_GIFT_STOCK), (int) there, (int) more);
}

/* Returns: (transfer full): the same as JSON, for a query that gives its rows */
char *
laurel_allocation_plan_dup_json (const LaurelAllocationPlan *self)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < self->allotments->len; i++) {
    const LaurelAllotment *each = &g_array_index (self->allotments, LaurelAllotment, i);
    g_autofree char *quota = laurel_ratio_dup_exact (each->share.quota);

    g_string_append_printf (json, "%s{\"receiver\":%" G_GINT64_FORMAT ",\"size\":%" G_GINT64_FORMAT
                            ",\"floor\":%" G_GINT64_FORMAT ",\"cap\":%" G_GINT64_FORMAT
                            ",\"quota\":\"%s\",\"given\":%" G_GINT64_FORMAT
                            ",\"why\":\"%s\",\"packed\":%" G_GINT64_FORMAT "}",
                            i > 0 ? "," : "", each->receiver, each->share.size, each->share.floor,
                            each->share.cap, quota, each->share.given,
                            laurel_share_reason_to_string (each->share.reason), each->packed);
  }

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}
