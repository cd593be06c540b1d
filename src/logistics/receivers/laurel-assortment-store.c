/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-assortment-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-packed-for.h"
#include "logistics/laurel-assortment.h"
#include "logistics/receivers/laurel-allocation-store.h"

#include <glib/gi18n-lib.h>

/* Several kinds of gifts, shared out among children of several ages at once. A kind suits a class
 * if it suits all of its ages. What was packed for a receiver already is a part of what it gets,
 * and some of its children have that: nobody knows which, so those are first whom it suits first.
 */

#define SELECT_KINDS \
  "SELECT k.id, (SELECT ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = " \
  "gift.id" \
  " AND place = 'stock' WHERE kind_id = k.id) AS there, ifnull (age_from, 0), ifnull (age_to," \
  " 999)" \
  " FROM gift_kind AS k WHERE drive_id = ?1 AND (there > 0 OR EXISTS (SELECT 1 FROM gift JOIN" \
  " gift_balance ON gift_id = gift.id AND place = 'packed' WHERE kind_id = k.id)) ORDER BY" \
  " position, id"
#define SELECT_RECEIVERS \
  "SELECT receiver.id, sum (children) FROM receiver JOIN receiver_class ON receiver_id =" \
  " receiver.id WHERE drive_id = ?1 GROUP BY receiver.id ORDER BY receiver.position, receiver.id"
#define SELECT_AGES \
  "SELECT DISTINCT ifnull (age_from, 0), ifnull (age_to, 999) FROM receiver JOIN receiver_class" \
  " ON receiver_id = receiver.id WHERE drive_id = ?1 ORDER BY 1, 2"
#define SELECT_CHILDREN \
  "SELECT sum (children) FROM receiver_class WHERE receiver_id = ?1 AND ifnull (age_from, 0) = ?2" \
  " AND ifnull (age_to, 999) = ?3"

#define SELECT_PACKED "SELECT max (0, " LAUREL_PACKED_FOR ("?1", "?2") ")"

/* A row of one of these, as far as it has columns. */
typedef struct {
  gint64 a, b, c, d;
} Line;

static GArray *
read_lines (LaurelReader *reader, const char *sql, int n_columns, gint64 drive, GError **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, sql, "x", drive);

  while (laurel_statement_next (row)) {
    Line line = { laurel_statement_get_int64 (row, 0), laurel_statement_get_int64 (row, 1),
                  n_columns > 2 ? laurel_statement_get_int64 (row, 2) : 0,
                  n_columns > 3 ? laurel_statement_get_int64 (row, 3) : 0 };

    g_array_append_val (lines, line);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&lines) : NULL;
}

#define LINE(array, i) (&g_array_index (array, Line, i))

/* What is shared out, and among whom; the arrays of the problem are its own. */
typedef struct {
  GArray *kinds;
  GArray *receivers;
  GArray *ages;
  gint64 *stock;
  gboolean *suits;
  gint64 *wanted;
  gint64 *sizes;
  gint64 *given;
  gint64 *totals;
  gint64 *packed; /* for each receiver, kind by kind */
  gint64 *had;
} Problem;

static void
problem_clear (Problem *self)
{
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->receivers, g_array_unref);
  g_clear_pointer (&self->ages, g_array_unref);
  g_free (self->stock);
  g_free (self->suits);
  g_free (self->wanted);
  g_free (self->sizes);
  g_free (self->given);
  g_free (self->totals);
  g_free (self->packed);
  g_free (self->had);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Problem, problem_clear)

static gint64
count_children (LaurelReader *reader, gint64 receiver, const Line *age)
{
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_CHILDREN, "xxx", receiver,
                                                         age->a, age->b);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

static gboolean
read_problem (LaurelReader *reader, gint64 drive, Problem *self, GError **error)
{
  self->kinds = read_lines (reader, SELECT_KINDS, 4, drive, error);
  self->receivers = self->kinds ? read_lines (reader, SELECT_RECEIVERS, 2, drive, error) : NULL;
  self->ages = self->receivers ? read_lines (reader, SELECT_AGES, 2, drive, error) : NULL;

  return self->ages != NULL;
}

/* Whom it suits has it, as far as there are such children. */
static void
take_packed (LaurelReader *reader, Problem *self, guint kind, guint receiver)
{
  guint n_groups = self->ages->len;
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_PACKED, "xx", LINE (self->kinds, kind)->a,
                         LINE (self->receivers, receiver)->a);
  gint64 packed = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  self->packed[kind * self->receivers->len + receiver] = packed;
  self->had[receiver] += packed;
  for (guint g = 0; g < n_groups; g++) {
    gint64 *wanted = &self->wanted[receiver * n_groups + g];
    gint64 n = self->suits[kind * n_groups + g] ? MIN (packed, *wanted) : 0;

    *wanted -= n;
    packed -= n;
  }
}

static void
fill_problem (LaurelReader *reader, Problem *self)
{
  guint n_kinds = self->kinds->len, n_groups = self->ages->len, n = self->receivers->len;

  self->stock = g_new0 (gint64, n_kinds + 1);
  self->suits = g_new0 (gboolean, n_kinds * n_groups + 1);
  self->wanted = g_new0 (gint64, n * n_groups + 1);
  self->sizes = g_new0 (gint64, n + 1);
  self->given = g_new0 (gint64, n_kinds * n * n_groups + 1);
  self->totals = g_new0 (gint64, n + 1);
  self->packed = g_new0 (gint64, n_kinds * n + 1);
  self->had = g_new0 (gint64, n + 1);
  for (guint k = 0; k < n_kinds; k++) {
    self->stock[k] = LINE (self->kinds, k)->b;
    for (guint g = 0; g < n_groups; g++)
      self->suits[k * n_groups + g] = LINE (self->kinds, k)->c <= LINE (self->ages, g)->a &&
                                      LINE (self->kinds, k)->d >= LINE (self->ages, g)->b;
  }
  for (guint i = 0; i < n; i++) {
    self->sizes[i] = LINE (self->receivers, i)->b;
    for (guint g = 0; g < n_groups; g++)
      self->wanted[i * n_groups + g] = count_children (reader, LINE (self->receivers, i)->a,
                                                       LINE (self->ages, g));
    for (guint k = 0; k < n_kinds; k++)
      take_packed (reader, self, k, i);
  }
}

static char *
dup_shares (const Problem *self, guint kind, gint64 *total)
{
  guint n_groups = self->ages->len, n = self->receivers->len;
  GString *json = g_string_new ("[");

  *total = 0;
  for (guint i = 0; i < n; i++) {
    gint64 packed = self->packed[kind * n + i], given = packed;

    for (guint g = 0; g < n_groups; g++)
      given += self->given[(kind * n + i) * n_groups + g];
    *total += given;
    g_string_append_printf (json, "%s{\"receiver\":%" G_GINT64_FORMAT ",\"size\":%" G_GINT64_FORMAT
                            ",\"floor\":%" G_GINT64_FORMAT ",\"cap\":-1,\"quota\":\"%"
                            G_GINT64_FORMAT "\",\"given\":%" G_GINT64_FORMAT
                            ",\"why\":\"by-quotients\"}", i > 0 ? "," : "",
                            LINE (self->receivers, i)->a, self->sizes[i], packed, given, given);
  }

  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static gboolean
take_shares (LaurelTxn *txn, const Problem *self, GError **error)
{
  gint64 all = 0;

  for (guint i = 0; i < self->receivers->len; i++)
    all += self->totals[i];
  for (guint k = 0; k < self->kinds->len; k++) {
    gint64 total;
    g_autofree char *shares = dup_shares (self, k, &total);

    if (laurel_allocation_insert (txn, LINE (self->kinds, k)->a, "flow", 0, total, shares,
                                  error) == 0)
      return FALSE;
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %d counts pieces. */
                                                      "Shared out %d piece among all ages",
                                                      "Shared out %d pieces among all ages",
                                                      (gulong) all), (int) all));
  return TRUE;
}

static gboolean
has_stock (const Problem *self)
{
  for (guint k = 0; k < self->kinds->len; k++)
    if (LINE (self->kinds, k)->b > 0)
      return TRUE;

  return FALSE;
}

static gboolean
make (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_auto (Problem) problem = { 0 };
  LaurelAssortment assortment = { 0 };
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      !read_problem (&txn->reader, drive, &problem, error))
    return FALSE;
  if (problem.ages->len == 0)
    return laurel_refuse (error, _("No receiver has a class yet: say how many children there are "
                                   "of "
                                   "which age."));
  if (!has_stock (&problem))
    return laurel_refuse (error, _("Nothing is in stock that could be shared out."));

  fill_problem (&txn->reader, &problem);
  assortment = (LaurelAssortment) {
    .n_kinds = problem.kinds->len, .n_groups = problem.ages->len,
    .n_receivers = problem.receivers->len, .stock = problem.stock, .suits = problem.suits,
    .wanted = problem.wanted, .sizes = problem.sizes, .given = problem.given,
    .totals = problem.totals, .had = problem.had,
  };

  return laurel_assortment_share (&assortment, error) && take_shares (txn, &problem, error);
}

const LaurelCommand LAUREL_ASSORTMENT_MAKE = {
  .name = "assortment.make",
  .label = N_("Share all kinds out"),
  .summary = N_("Shares all kinds in stock out at once, one piece of a kind that suits its age for "
                "each child: drive"),
  .args = "(x)",
  .apply = make,
};
