/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-section-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about what divides the entries of a contest. */
#define SELECT_SECTION \
  "SELECT contest_section.id, contest_id, contest_section.kind, position, contest_section.name," \
  " contest_section.code, host_id, party.name, quota," \
  " (SELECT count (*) FROM entry WHERE contest_section.id IN (category_id, group_id, division_id)" \
  "  AND entry.contest_id = contest_section.contest_id)" \
  " FROM contest_section LEFT JOIN party ON party.id = host_id"

static const char *const TABLES[] = { "contest_section", "entry", "party", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_SECTION " WHERE contest_id = ?1"
                              " ORDER BY contest_section.kind, position, contest_section.id", "x",
                              contest);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST_SECTION, rows, error);
}

const LaurelQuery LAUREL_SECTIONS_OF_CONTEST = {
  .name = "sections.of-contest",
  .summary = N_("The categories, groups and divisions of a contest (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_section_get_type,
  .run = list_of_contest,
};

/**
 * laurel_contest_section_check:
 * @reader: where to read
 * @contest: a contest
 * @id: a class, or 0 for none
 * @error: return location for an error
 *
 * Returns: whether it is one of the contest, or none
 */
gboolean
laurel_contest_section_check (LaurelReader *reader, gint64 contest, gint64 id, GError **error)
{
  if (id == 0 || laurel_reader_read_int (reader, "SELECT contest_id FROM contest_section"
                                         " WHERE id = ?1", id) == contest)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("This contest has no such category, group or division (any more)."));
  return FALSE;
}

static gboolean
check_code (const char *text, GError **error)
{
  if (text == NULL || strpbrk (text, "{}") == NULL)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was typed. */
               _("“%s” is no code: it stands in numbers, and has no braces."), text);
  return FALSE;
}

/* No two of a kind are called the same: a list that comes in names them. */
static gboolean
check_free (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT b.name FROM contest_section AS a JOIN contest_section AS b"
                         " ON a.contest_id = b.contest_id AND a.kind = b.kind AND a.name = b.name"
                         " AND a.id <> b.id WHERE a.id = ?1", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a category, a group or a division. */
               _("There is a “%s” already."), laurel_statement_get_text (row, 0));
  return FALSE;
}

static gboolean
add_one (LaurelTxn *txn, gint64 contest, const char *kind, const char *name, const char *code,
         GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autofree char *clean_code = laurel_text_dup_line (code);
  gint64 id;

  if (!laurel_setter_check_name (clean, error) || !check_code (clean_code, error))
    return FALSE;

  id = laurel_txn_insert (txn, error, "contest_section",
                          "INSERT INTO contest_section (id, contest_id, kind, position, name, code)"
                          " VALUES (?1, ?2, ?3, (SELECT 1 + ifnull (max (position), -1)"
                          " FROM contest_section WHERE contest_id = ?2 AND kind = ?3), ?4, ?5)",
                          "xsss", contest, kind, clean, clean_code);

  return id != 0 && check_free (&txn->reader, id, error);
}

static gboolean
add_all (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const KINDS[] = { "category", "group", "division", NULL };
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GVariantIter) names = NULL;
  const char *kind, *name, *code;
  gint64 id;

  g_variant_get (args, "(x&sa(ss))", &id, &kind, &names);
  contest = laurel_contest_load (&txn->reader, id, error);
  if (contest == NULL || !laurel_setter_check_choice (kind, KINDS, error))
    return FALSE;

  while (g_variant_iter_next (names, "(&s&s)", &name, &code))
    if (!add_one (txn, id, kind, name, code, error))
      return FALSE;

  return TRUE;
}

static char *
describe_add (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Divide “%s”"));
}

const LaurelCommand LAUREL_SECTIONS_ADD = {
  .name = "sections.add",
  .label = N_("Divide contest"),
  .summary = N_("Adds categories, groups or divisions: contest, “category”, “group” or "
                "“division”, name and code of each"),
  .args = "(xsa(ss))",
  .apply = add_all,
  .describe = describe_add,
};

/* Its host is an organisation by its name. */
static gboolean
set_host (LaurelTxn *txn, gint64 id, const char *name, GError **error)
{
  gint64 host = name ? laurel_party_find_or_add (txn, "organization", name, error) : 0;

  return (name == NULL || host != 0) &&
         laurel_txn_exec (txn, error, "UPDATE contest_section SET host_id = nullif (?2, 0)"
                          " WHERE id = ?1", "xx", id, host);
}

static const LaurelSetter SETTERS[] = {
  { "host", NULL, NULL, TRUE, set_host },
  { "name", "UPDATE contest_section SET name = ?2 WHERE id = ?1", laurel_setter_check_name, TRUE },
  { "code", "UPDATE contest_section SET code = ?2 WHERE id = ?1", check_code, TRUE },
  { "quota", "UPDATE contest_section SET quota = ?2 WHERE id = ?1", laurel_setter_check_count,
    TRUE },
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM contest_section WHERE id = ?1", id,
                                error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_free (&txn->reader, id, error);
}

const LaurelCommand LAUREL_SECTION_EDIT = {
  .name = "section.edit",
  .label = N_("Edit section"),
  .summary = N_("Sets fields of a category, group or division: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
check_empty (LaurelReader *reader, gint64 id, GError **error)
{
  if (laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM entry WHERE ?1 IN"
                              " (category_id, group_id, division_id)) OR EXISTS (SELECT 1"
                              " FROM judge WHERE section_id = ?1) OR EXISTS (SELECT 1"
                              " FROM contest_rule WHERE section_id = ?1)", id) == 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("It has entries, judges or rules. Give these to another one first."));
  return FALSE;
}

/* A result names it for good, even if its entries have gone to another one since. */
static gboolean
check_unreleased (LaurelReader *reader, gint64 id, GError **error)
{
  return laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM result WHERE ?1 IN"
                                 " (category_id, group_id, division_id))", id) == 0 ||
         laurel_refuse (error, _("A result was released of it, and names it. Give it another name "
                                 "instead."));
}

/* Where a draw waits that gives seats for it, the seats could not be given any more. */
static gboolean
check_undeclared (LaurelReader *reader, gint64 id, GError **error)
{
  return laurel_reader_read_int (reader, "SELECT EXISTS (SELECT 1 FROM draw, json_each (seats)"
                                 " AS one WHERE drawn IS NULL AND json_extract (one.value,"
                                 " '$.section') = CAST (?1 AS TEXT) AND NOT EXISTS (SELECT 1"
                                 " FROM draw AS later WHERE later.contest_id = draw.contest_id"
                                 " AND later.number > draw.number))", id) == 0 ||
         laurel_refuse (error, _("A draw was declared that gives seats for it. Draw first, or "
                                 "declare the draw again with a reason and without these seats."));
}

static gboolean
remove_class (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM contest_section WHERE id = ?1", id,
                                error) &&
         check_empty (&txn->reader, id, error) &&
         check_unreleased (&txn->reader, id, error) &&
         check_undeclared (&txn->reader, id, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM contest_section WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_SECTION_REMOVE = {
  .name = "section.remove",
  .label = N_("Remove section"),
  .summary = N_("Takes a category, group or division out that has no entries: id"),
  .args = "(x)",
  .apply = remove_class,
};
