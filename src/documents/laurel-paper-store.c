/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about papers. */
#define SELECT_PAPER \
  "SELECT paper.id, paper.programme_id, activity_id, ifnull (later_kind, kind), from_release," \
  " to_release, fields, activity.title FROM paper LEFT JOIN activity ON activity.id = activity_id"
#define WHERE_SUBJECT \
  " WHERE CASE WHEN ?6 <> 0 THEN paper.id = ?6" \
  " ELSE paper.programme_id = ?1 AND ifnull (activity_id, 0) = ?2" \
  " AND ifnull (later_kind, kind) = ?3" \
  " AND ifnull (from_release, 0) = ?4 AND ifnull (to_release, 0) = ?5 END"

static const char *const TABLES[] = { "activity", "paper", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader, SELECT_PAPER " WHERE paper.programme_id = ?1"
                              " AND ifnull (later_kind, kind) NOT IN"
                              " ('notice', 'invitation', 'publicity', 'letter')"
                              " ORDER BY ifnull (later_kind, kind), activity.position,"
                              " from_release, paper.id", "x",
                              programme);

  return laurel_row_read_all (LAUREL_TYPE_PAPER_DRAFT, rows, error);
}

const LaurelQuery LAUREL_PAPERS_OF_PROGRAMME = {
  .name = "papers.of-programme",
  .summary = N_("The papers of a programme (its id) that somebody has typed into"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_paper_draft_get_type,
  .run = list_of_programme,
};

static void
add_field (JsonObject *object, const char *name, JsonNode *node, gpointer data)
{
  const char *text = laurel_json_get_text (object, name);

  if (text != NULL)
    g_hash_table_insert (data, g_strdup (name), g_strdup (text));
}

static void
read_fields (const char *json, GHashTable *fields)
{
  g_autoptr (JsonNode) node = laurel_json_parse (json);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), add_field, fields);
}

/**
 * laurel_paper_load_fields:
 * @reader: where to read
 * @subject: which paper
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type utf8 utf8): what was typed, by name
 */
GHashTable *
laurel_paper_load_fields (LaurelReader *reader, const LaurelPaperSubject *subject, GError **error)
{
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT fields FROM paper" WHERE_SUBJECT, "xxsiix",
                         subject->programme, subject->activity, subject->kind, subject->from,
                         subject->to, subject->paper);

  if (laurel_statement_next (row))
    read_fields (laurel_statement_get_text (row, 0), fields);

  return laurel_statement_finish (row, error) ? g_steal_pointer (&fields) : NULL;
}

static void
merge_fields (GHashTable *fields, GVariant *typed)
{
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, typed);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    if (*text != '\0')
      g_hash_table_insert (fields, g_strdup (name), g_strdup (text));
    else
      g_hash_table_remove (fields, name);
  }
}

/* Names in order, so that the same fields are the same text. */
static char *
write_fields (GHashTable *fields)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (fields), (GCompareFunc) g_strcmp0);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (GList *name = names; name != NULL; name = name->next) {
    json_builder_set_member_name (builder, name->data);
    json_builder_add_string_value (builder, g_hash_table_lookup (fields, name->data));
  }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
check_kind (const char *kind, GError **error)
{
  static const char *const KINDS[] = { "announcement", "award-notice", "change-notice",
                                       "plan-history", "year-plan", NULL };

  if (g_strv_contains (KINDS, kind))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” is no paper: use “announcement”, “award-notice”, “change-notice”,"
                 " “plan-history” or “year-plan”."), kind);
  return FALSE;
}

/**
 * laurel_paper_find:
 * @reader: where to read
 * @subject: which paper
 * @paper: (out): its id; 0 when nobody typed into it
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_paper_find (LaurelReader *reader, const LaurelPaperSubject *subject, gint64 *paper,
                   GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM paper" WHERE_SUBJECT, "xxsiix",
                         subject->programme, subject->activity, subject->kind, subject->from,
                         subject->to, subject->paper);

  *paper = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error);
}

/**
 * laurel_paper_ensure:
 * @txn: a transaction
 * @subject: which paper
 * @paper: (out): its id
 * @error: return location for an error
 *
 * Finds a paper, or makes its row.
 */
gboolean
laurel_paper_ensure (LaurelTxn *txn, const LaurelPaperSubject *subject, gint64 *paper,
                     GError **error)
{
  if (!laurel_paper_find (&txn->reader, subject, paper, error))
    return FALSE;
  if (*paper == 0)
    *paper = laurel_txn_insert (txn, error, "paper",
                                "INSERT INTO paper (id, programme_id, activity_id, kind,"
                                " later_kind, from_release, to_release, fields)"
                                " VALUES (?1, ?2, nullif (?3, 0), CASE ?4 WHEN 'plan-history'"
                                " THEN 'year-plan' WHEN 'award-notice' THEN 'announcement'"
                                " ELSE ?4 END, iif (?4 IN ('plan-history', 'award-notice'), ?4,"
                                " NULL),"
                                " nullif (?5, 0), nullif (?6, 0), '{}')", "xxsii",
                                subject->programme, subject->activity, subject->kind,
                                subject->from, subject->to);

  return *paper != 0;
}

/**
 * laurel_paper_merge_fields:
 * @json: what a paper says already
 * @typed: (type a{ss}): what was typed; "" takes a field out
 *
 * Returns: (transfer full): what it says then
 */
char *
laurel_paper_merge_fields (const char *json, GVariant *typed)
{
  g_autoptr (GHashTable) fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_fields (json, fields);
  merge_fields (fields, typed);

  return write_fields (fields);
}

/* Returns: (transfer full) (element-type gint64) (nullable): the papers with that layout */
static GArray *
find_with_layout (LaurelReader *reader, const char *layout, GError **error)
{
  g_autoptr (GArray) papers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id FROM paper WHERE json_valid (fields)"
                         " AND json_extract (fields, '$.layout') = ?1 ORDER BY id", "s", layout);

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);

    g_array_append_val (papers, id);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&papers) : NULL;
}

static gboolean
set_layout (LaurelTxn *txn, gint64 paper, const char *layout, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT fields FROM paper WHERE id = ?1", "x", paper);
  g_autofree char *before = laurel_statement_next (row)
                            ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  g_autoptr (GVariant) typed = g_variant_ref_sink (g_variant_new_parsed ("{'layout': %s}",
                                                                         layout));
  g_autofree char *after = NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;

  after = laurel_paper_merge_fields (before ? before : "{}", typed);

  return laurel_txn_exec (txn, error, "UPDATE paper SET fields = ?2 WHERE id = ?1", "xs", paper,
                          after);
}

/**
 * laurel_paper_replace_layout:
 * @txn: a transaction
 * @from: a layout
 * @to: another one, or "" for what a paper looks like unless one is chosen
 * @n_papers: (out): how many papers had it
 * @error: return location for an error
 */
gboolean
laurel_paper_replace_layout (LaurelTxn *txn, const char *from, const char *to, guint *n_papers,
                             GError **error)
{
  g_autoptr (GArray) papers = find_with_layout (&txn->reader, from, error);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    if (!set_layout (txn, g_array_index (papers, gint64, i), to, error))
      return FALSE;
  if (papers != NULL)
    *n_papers = papers->len;

  return papers != NULL;
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  LaurelPaperSubject subject = { 0 };
  g_autoptr (GVariant) typed = NULL;
  g_autoptr (GHashTable) fields = NULL;
  g_autofree char *json = NULL;
  gint64 paper;

  g_variant_get (args, "(xx&sii@a{ss})", &subject.programme, &subject.activity, &subject.kind,
                 &subject.from, &subject.to, &typed);
  if (!check_kind (subject.kind, error))
    return FALSE;

  fields = laurel_paper_load_fields (&txn->reader, &subject, error);
  if (fields == NULL || !laurel_paper_ensure (txn, &subject, &paper, error))
    return FALSE;

  merge_fields (fields, typed);
  json = write_fields (fields);

  return laurel_txn_exec (txn, error, "UPDATE paper SET fields = ?2 WHERE id = ?1", "xs", paper,
                          json);
}

const LaurelCommand LAUREL_PAPER_EDIT = {
  .name = "paper.edit",
  .label = N_("Edit paper"),
  .summary = N_("Keeps what was typed beside a page: programme, activity, kind, from, to, fields"),
  .args = "(xxsiia{ss})",
  .apply = edit,
};
