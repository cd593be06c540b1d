/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-judge-import-store.h"

#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-judge-store.h"

#include <glib/gi18n-lib.h>

/* All judges of a list come in with one command, and go out with one undo. */

/* What is said of the seat, and what of the expert; employers are neither. The role of a seat that
 * is there already is only changed where the list says one. */
static void
split_fields (GVariant *fields, GVariantBuilder *expert, GVariantBuilder *seat,
              const char **role, const char **employers)
{
  static const char *const SEAT[] = { "role", "section", "least", "most", NULL };
  GVariantIter iter;
  const char *name, *text;

  *role = NULL;
  *employers = "";
  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    if (g_str_equal (name, "role"))
      *role = text;
    if (g_str_equal (name, "employers"))
      *employers = text;
    else
      g_variant_builder_add (g_strv_contains (SEAT, name) ? seat : expert, "{ss}", name, text);
  }
}

static gboolean
add_employers (LaurelTxn *txn, gint64 expert, const char *lines, GError **error)
{
  g_auto (GStrv) names = g_strsplit (lines, "\n", -1);

  for (char **name = names; *name != NULL; name++) {
    g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(xss)", expert, *name, ""));

    if (**name != '\0' && !LAUREL_EXPERT_ADD_EMPLOYER.apply (txn, args, error))
      return FALSE;
  }

  return TRUE;
}

static gint64
find_seat (LaurelReader *reader, gint64 contest, gint64 expert)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM judge WHERE contest_id = ?1 AND expert_id = ?2",
                         "xx", contest, expert);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

static gboolean
take_seat (LaurelTxn *txn, gint64 contest, gint64 expert, const char *role, GVariant *seat,
           GError **error)
{
  gint64 judge = find_seat (&txn->reader, contest, expert);
  g_autoptr (GVariant) args = NULL;

  if (judge == 0)
    judge = laurel_judge_seat (txn, contest, expert, 0, role ? role : "judge", 0, error);
  args = g_variant_ref_sink (g_variant_new ("(x@a{ss})", judge, seat));

  return judge != 0 && LAUREL_JUDGE_EDIT.apply (txn, args, error);
}

static gboolean
take_row (LaurelTxn *txn, gint64 contest, GVariant *row, GError **error)
{
  g_auto (GVariantBuilder) expert = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_auto (GVariantBuilder) seat = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) of_expert = NULL;
  g_autoptr (GVariant) of_seat = NULL;
  const char *name, *role, *employers;
  gint64 id;

  g_variant_get (row, "(x&s@a{ss})", &id, &name, &fields);
  split_fields (fields, &expert, &seat, &role, &employers);
  of_expert = g_variant_ref_sink (g_variant_builder_end (&expert));
  of_seat = g_variant_ref_sink (g_variant_builder_end (&seat));
  if (id != 0) {
    if (!laurel_expert_set_fields (txn, id, of_expert, error))
      return FALSE;
  } else {
    id = laurel_expert_insert (txn, name, of_expert, error);
  }

  return id != 0 && add_employers (txn, id, employers, error) &&
         take_seat (txn, contest, id, role, of_seat, error);
}

static gboolean
import_judges (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GVariantIter) rows = NULL;
  g_autoptr (GVariant) row = NULL;
  const char *source, *columns;
  gint64 id;
  gsize count;

  g_variant_get (args, "(x&s&sa" LAUREL_JUDGES_IMPORT_ROW ")", &id, &source, &columns, &rows);
  contest = laurel_contest_load (&txn->reader, id, error);
  if (contest == NULL || !laurel_contest_remember_columns (txn, id, columns, error))
    return FALSE;

  count = g_variant_iter_n_children (rows);
  while ((row = g_variant_iter_next_value (rows)) != NULL) {
    if (!take_row (txn, id, row, error))
      return FALSE;
    g_clear_pointer (&row, g_variant_unref);
  }

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %1$lu counts, %2$s is a
                                                       * contest. */
                                                      "Seated %1$lu judge of “%2$s”",
                                                      "Seated %1$lu judges of “%2$s”", count),
                                         (gulong) count, laurel_contest_get_title (contest)));
  return TRUE;
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = NULL;
  const char *source, *columns;
  gint64 contest;

  g_variant_get (args, "(x&s&s@a" LAUREL_JUDGES_IMPORT_ROW ")", &contest, &source, &columns,
                 &rows);

  return g_variant_new ("(xst)", contest, source, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_JUDGES_IMPORT = {
  .name = "judges.import",
  .label = N_("Import judges"),
  .summary = N_("Takes judges of a list in, and gives them seats: contest, the file, what its "
                "headings mean, rows"),
  .args = LAUREL_JUDGES_IMPORT_ARGS,
  .apply = import_judges,
  .record = record,
  .backup = LAUREL_BACKUP_IMPORT,
};
