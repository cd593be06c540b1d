/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-expert-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-maker-writer.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about experts. */
#define LINES(column) \
  " (SELECT group_concat (value, char (10)) FROM json_each (expert." column "))"
#define SELECT_EXPERT \
  "SELECT expert.id, expert.party_id, party.name, party.organization_id, o.name, party.post," \
  " party.phone, party.mail," LINES ("fields") "," LINES ("languages") ", region, senior, since," \
  " (SELECT group_concat (e.name, char (10)) FROM expert_employer JOIN party AS e" \
  "  ON e.id = expert_employer.organization_id WHERE expert_id = expert.id)," \
  " (SELECT count (*) FROM judge WHERE expert_id = expert.id), expert.note" \
  " FROM expert LEFT JOIN party ON party.id = expert.party_id" \
  " LEFT JOIN party AS o ON o.id = party.organization_id"

static const char *const TABLES[] = { "expert", "expert_employer", "judge", "party", NULL };

/**
 * laurel_expert_list:
 * @reader: where to read
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelExpert): everybody who can be a judge, in the
 *   order in which they were put down, which is that of pools
 */
GPtrArray *
laurel_expert_list (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_EXPERT
                                                          " ORDER BY expert.id", "");

  return laurel_row_read_all (LAUREL_TYPE_EXPERT, rows, error);
}

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_expert_list (reader, error);
}

const LaurelQuery LAUREL_EXPERTS_ALL = {
  .name = "experts.all",
  .summary = N_("Everybody who can be a judge"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_expert_get_type,
  .run = list_all,
};

/**
 * laurel_expert_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the expert, or %NULL with @error set
 */
LaurelExpert *
laurel_expert_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_EXPERT " WHERE expert.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_EXPERT (laurel_row_new_read (LAUREL_TYPE_EXPERT, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such expert (any more)."));
  return NULL;
}

/* ---- fields ---------------------------------------------------------------------- */

static gboolean
set_fields_known (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autofree char *json = laurel_json_dup_list (text);

  return laurel_txn_exec (txn, error, "UPDATE expert SET fields = ?2 WHERE id = ?1", "xs", id,
                          json);
}

static gboolean
set_languages (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autofree char *json = laurel_json_dup_list (text);

  return laurel_txn_exec (txn, error, "UPDATE expert SET languages = ?2 WHERE id = ?1", "xs", id,
                          json);
}

static gboolean
set_of_party (LaurelTxn *txn, gint64 id, const char *field, const char *text, GError **error)
{
  gint64 party = laurel_reader_read_int (&txn->reader, "SELECT party_id FROM expert WHERE id = ?1",
                                         id);
  g_autoptr (GVariant) fields =
    g_variant_ref_sink (g_variant_new_parsed ("{%s: %s}", field, text ? text : ""));

  return party == 0 || laurel_party_set_fields (txn, party, fields, error);
}

static gboolean
set_organization (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_of_party (txn, id, "organization", text, error);
}

static gboolean
set_post (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_of_party (txn, id, "post", text, error);
}

static gboolean
set_phone (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_of_party (txn, id, "phone", text, error);
}

static gboolean
set_mail (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_of_party (txn, id, "mail", text, error);
}

/* What is known of the person stands with the person. */
static const LaurelSetter SETTERS[] = {
  { "fields", NULL, NULL, FALSE, set_fields_known },
  { "languages", NULL, NULL, FALSE, set_languages },
  { "region", "UPDATE expert SET region = ?2 WHERE id = ?1", NULL, TRUE },
  { "senior", "UPDATE expert SET senior = ?2 = 'yes' WHERE id = ?1",
    laurel_contest_check_flag, TRUE },
  { "since", "UPDATE expert SET since = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "note", "UPDATE expert SET note = ?2 WHERE id = ?1", NULL, FALSE },
  { "organization", NULL, NULL, TRUE, set_organization },
  { "post", NULL, NULL, TRUE, set_post },
  { "phone", NULL, NULL, TRUE, set_phone },
  { "mail", NULL, NULL, TRUE, set_mail },
};

/**
 * laurel_expert_set_fields:
 * @txn: a transaction
 * @id: an expert
 * @fields: an `a{ss}`; of "fields" and "languages" one a line
 * @error: return location for an error
 *
 * Sets what is named in @fields, and leaves the rest.
 */
gboolean
laurel_expert_set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

static gint64
find_person (LaurelTxn *txn, const char *name, GVariant *fields, GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autofree char *works = NULL;
  const char *organization = "";
  gint64 id = 0;

  g_variant_lookup (fields, "organization", "&s", &organization);
  works = laurel_text_dup_line (organization);
  if (!laurel_setter_check_name (clean, error))
    return 0;
  if (works != NULL)
    id = laurel_party_find_or_add (txn, "organization", works, error);

  return works != NULL && id == 0 ? 0 : laurel_entry_maker_find (txn, clean, id, error);
}

/**
 * laurel_expert_insert:
 * @txn: a transaction
 * @name: of a person, who is found or made
 * @fields: an `a{ss}`, as of laurel_expert_set_fields()
 * @error: return location for an error
 *
 * Returns: the id of a new expert; 0 with @error set
 */
gint64
laurel_expert_insert (LaurelTxn *txn, const char *name, GVariant *fields, GError **error)
{
  gint64 party = find_person (txn, name, fields, error);
  gint64 id;

  if (party == 0)
    return 0;
  if (laurel_reader_read_int (&txn->reader, "SELECT count (*) FROM expert WHERE party_id = ?1",
                              party) > 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a person. */
                 _("“%s” is among the experts already."), name);
    return 0;
  }

  id = laurel_txn_insert (txn, error, "expert", "INSERT INTO expert (id, party_id, senior)"
                          " VALUES (?1, ?2, 0)", "x", party);

  return id != 0 && laurel_expert_set_fields (txn, id, fields, error) ? id : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *name;

  g_variant_get (args, "(&s@a{ss})", &name, &fields);

  return laurel_expert_insert (txn, name, fields, error) != 0;
}

const LaurelCommand LAUREL_EXPERT_ADD = {
  .name = "expert.add",
  .label = N_("Add expert"),
  .summary = N_("Puts a person among those who can be judges: name, other fields"),
  .args = "(sa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelExpert) expert = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  expert = laurel_expert_load (&txn->reader, id, error);

  return expert != NULL && laurel_expert_set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_EXPERT_EDIT = {
  .name = "expert.edit",
  .label = N_("Edit expert"),
  .summary = N_("Sets fields of an expert: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static const char *const REMOVALS[] = {
  "DELETE FROM interest WHERE expert_id = ?1",
  "DELETE FROM expert_employer WHERE expert_id = ?1",
  "DELETE FROM expert_absence WHERE expert_id = ?1",
  "DELETE FROM expert WHERE id = ?1",
};

static gboolean
remove_expert (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelExpert) expert = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  expert = laurel_expert_load (&txn->reader, id, error);
  if (expert == NULL)
    return FALSE;

  if (laurel_expert_get_contests (expert) > 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a person. */
                 _("“%s” is a judge in a contest. Free the seat first."),
                 laurel_expert_get_name (expert));
    return FALSE;
  }

  if (!laurel_panel_draw_check_out (&txn->reader, 0, id, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (REMOVALS); i++)
    if (!laurel_txn_exec (txn, error, REMOVALS[i], "x", id))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_EXPERT_REMOVE = {
  .name = "expert.remove",
  .label = N_("Remove expert"),
  .summary = N_("Takes an expert out who is no judge in any contest: id"),
  .args = "(x)",
  .apply = remove_expert,
};

/* ---- employers and absences ----------------------------------------------------------- */

static gboolean
add_employer (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelExpert) expert = NULL;
  const char *name, *text;
  gint64 id, organization;
  LaurelDay until;

  g_variant_get (args, "(x&s&s)", &id, &name, &text);
  expert = laurel_expert_load (&txn->reader, id, error);
  if (expert == NULL ||
      !laurel_contest_read_open_day (&txn->reader, 0, text, &until, error))
    return FALSE;

  organization = laurel_party_find_or_add (txn, "organization", name, error);

  return organization != 0 &&
         laurel_txn_exec (txn, error, "UPDATE expert_employer SET until = ?3 WHERE expert_id = ?1"
                          " AND organization_id = ?2 AND until IS NOT ?3", "xxD", id, organization,
                          until) &&
         laurel_txn_insert (txn, error, "expert_employer",
                            "INSERT INTO expert_employer (id, expert_id, organization_id, until)"
                            " SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM"
                            " expert_employer WHERE expert_id = ?2 AND organization_id = ?3)",
                            "xxD", id, organization, until) != 0;
}

const LaurelCommand LAUREL_EXPERT_ADD_EMPLOYER = {
  .name = "expert.add-employer",
  .label = N_("Add employer"),
  .summary = N_("Notes a further employer of an expert: id, organisation, until which day or “”"),
  .args = "(xss)",
  .apply = add_employer,
};

static gboolean
remove_employer (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *name;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &name);

  return laurel_txn_exec (txn, error, "DELETE FROM expert_employer WHERE expert_id = ?1"
                          " AND organization_id IN (SELECT id FROM party WHERE name = ?2)", "xs",
                          id, name);
}

const LaurelCommand LAUREL_EXPERT_REMOVE_EMPLOYER = {
  .name = "expert.remove-employer",
  .label = N_("Remove employer"),
  .summary = N_("Takes a further employer of an expert away: id, organisation"),
  .args = "(xs)",
  .apply = remove_employer,
};

static gboolean
add_absence (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelExpert) expert = NULL;
  g_autofree char *clean = NULL;
  const char *from, *to, *note;
  LaurelDay first, last;
  gint64 id;

  g_variant_get (args, "(x&s&s&s)", &id, &from, &to, &note);
  clean = laurel_text_dup_clean (note);
  expert = laurel_expert_load (&txn->reader, id, error);
  if (expert == NULL || !laurel_contest_read_day (&txn->reader, 0, from, &first, error) ||
      !laurel_contest_read_day (&txn->reader, 0, to, &last, error))
    return FALSE;
  if (first > last) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                         _("The last day is before the first."));
    return FALSE;
  }

  return laurel_txn_insert (txn, error, "expert_absence",
                            "INSERT INTO expert_absence (id, expert_id, first, last, note)"
                            " VALUES (?1, ?2, ?3, ?4, ?5)", "xDDs", id, first, last, clean) != 0;
}

const LaurelCommand LAUREL_EXPERT_ADD_ABSENCE = {
  .name = "expert.add-absence",
  .label = N_("Add absence"),
  .summary = N_("Notes when an expert cannot come: id, first day, last day, why"),
  .args = "(xsss)",
  .apply = add_absence,
};

static gboolean
remove_absence (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *first;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &first);

  return laurel_txn_exec (txn, error, "DELETE FROM expert_absence WHERE expert_id = ?1"
                          " AND first = ?2", "xs", id, first);
}

const LaurelCommand LAUREL_EXPERT_REMOVE_ABSENCE = {
  .name = "expert.remove-absence",
  .label = N_("Remove absence"),
  .summary = N_("Takes days away on which an expert cannot come: id, first day"),
  .args = "(xs)",
  .apply = remove_absence,
};
