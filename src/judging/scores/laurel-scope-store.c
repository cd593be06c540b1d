/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-scope-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-stage-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about whose entries are compared with each other. */

static const char *const KINDS[] = { "category", "group", "division" };

G_STATIC_ASSERT (G_N_ELEMENTS (KINDS) == LAUREL_N_SECTION_KINDS);

/**
 * laurel_scope_has:
 * @self: a scope
 * @entry: an entry of its stage
 *
 * Returns: whether it is compared there
 */
gboolean
laurel_scope_has (const LaurelScope *self, const LaurelStageEntry *entry)
{
  for (int i = 0; i < LAUREL_N_SECTION_KINDS; i++)
    if (self->sections[i] != 0 && self->sections[i] != entry->sections[i])
      return FALSE;

  return TRUE;
}

/* Which kinds of sections a stage keeps apart. */
static void
read_apart (LaurelContestStage *stage, gboolean *apart)
{
  const char *text = laurel_contest_stage_get_apart (stage);
  g_auto (GStrv) words = text ? laurel_json_dup_words (text) : NULL;

  for (int i = 0; i < LAUREL_N_SECTION_KINDS; i++)
    apart[i] = words != NULL && g_strv_contains ((const char *const *) words, KINDS[i]);
}

static guint
scope_hash (gconstpointer key)
{
  const LaurelScope *self = key;
  guint hash = 0;

  for (int i = 0; i < LAUREL_N_SECTION_KINDS; i++)
    hash = hash * 31 + g_int64_hash (&self->sections[i]);

  return hash;
}

static gboolean
scope_equal (gconstpointer a, gconstpointer b)
{
  const LaurelScope *one = a, *other = b;

  return memcmp (one->sections, other->sections, sizeof one->sections) == 0;
}

/* In the order of their sections. */
static GHashTable *
read_positions (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                            NULL);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id FROM contest_section WHERE contest_id = ?1"
                         " ORDER BY kind, position, id", "x", contest);

  while (laurel_statement_next (rows)) {
    gint64 id = laurel_statement_get_int64 (rows, 0);

    g_hash_table_insert (positions, g_memdup2 (&id, sizeof id),
                         GUINT_TO_POINTER (g_hash_table_size (positions) + 1));
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&positions) : NULL;
}

/* By division, then category, then group: as lists of results are read. */
static int
compare (gconstpointer a, gconstpointer b, gpointer positions)
{
  static const LaurelSectionKind ORDER[] = { LAUREL_SECTION_DIVISION, LAUREL_SECTION_CATEGORY,
                                             LAUREL_SECTION_GROUP };
  const LaurelScope *one = a, *other = b;

  for (gsize i = 0; i < G_N_ELEMENTS (ORDER); i++) {
    guint p = GPOINTER_TO_UINT (g_hash_table_lookup (positions, &one->sections[ORDER[i]]));
    guint q = GPOINTER_TO_UINT (g_hash_table_lookup (positions, &other->sections[ORDER[i]]));

    if (p != q)
      return p < q ? -1 : 1;
  }

  return 0;
}

/* Where nobody judges entries: those who answer an exam are compared with all of them, and those
 * whom a survey asks with nobody. Returns: (transfer full) (nullable) */
static GArray *
list_without_entries (LaurelContestStage *stage)
{
  LaurelScope whole = { .stage = laurel_row_get_id (LAUREL_ROW (stage)) };
  const char *measure = laurel_contest_stage_get_measure (stage);
  GArray *scopes;

  if (g_strcmp0 (measure, "exam") != 0 && g_strcmp0 (measure, "survey") != 0)
    return NULL;

  scopes = g_array_new (FALSE, FALSE, sizeof (LaurelScope));
  if (g_str_equal (measure, "exam"))
    g_array_append_val (scopes, whole);

  return scopes;
}

/**
 * laurel_scope_list:
 * @reader: where to read
 * @stage: a stage
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelScope) (nullable): the scopes that entries of it
 *   are in, in the order of the contest's sections; an entry without a section of a kind that
 *   is kept apart is compared with the others that have none. An exam is one, a survey none
 */
GArray *
laurel_scope_list (LaurelReader *reader, LaurelContestStage *stage, GError **error)
{
  g_autoptr (GArray) scopes = list_without_entries (stage);
  g_autoptr (GHashTable) known = g_hash_table_new_full (scope_hash, scope_equal, g_free, NULL);
  g_autoptr (GArray) entries = NULL;
  g_autoptr (GHashTable) positions = NULL;
  gboolean apart[LAUREL_N_SECTION_KINDS];

  if (scopes != NULL)
    return g_steal_pointer (&scopes);
  entries = laurel_stage_entries_list (reader, stage, error);
  positions = entries ? read_positions (reader, laurel_contest_stage_get_contest_id (stage), error)
                      : NULL;
  if (positions == NULL)
    return NULL;

  scopes = g_array_new (FALSE, FALSE, sizeof (LaurelScope));
  read_apart (stage, apart);
  for (guint i = 0; i < entries->len; i++) {
    const LaurelStageEntry *entry = &g_array_index (entries, LaurelStageEntry, i);
    LaurelScope scope = { .stage = laurel_row_get_id (LAUREL_ROW (stage)) };

    for (int kind = 0; kind < LAUREL_N_SECTION_KINDS; kind++)
      scope.sections[kind] = apart[kind] ? entry->sections[kind] : 0;
    if (g_hash_table_add (known, g_memdup2 (&scope, sizeof scope)))
      g_array_append_val (scopes, scope);
  }
  g_array_sort_with_data (scopes, compare, positions);

  return g_steal_pointer (&scopes);
}

/**
 * laurel_scope_check:
 * @reader: where to read
 * @self: a stage, with sections or 0
 * @error: return location for an error
 *
 * Returns: whether that stage compares just these with each other
 */
gboolean
laurel_scope_check (LaurelReader *reader, const LaurelScope *self, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, self->stage, error);
  g_autoptr (GArray) scopes = stage ? laurel_scope_list (reader, stage, error) : NULL;

  if (scopes == NULL)
    return FALSE;

  for (guint i = 0; i < scopes->len; i++)
    if (scope_equal (&g_array_index (scopes, LaurelScope, i), self))
      return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("No entries are compared just with these in this stage: it keeps other "
                         "sections apart, or nothing of them takes part."));
  return FALSE;
}

static gboolean
fail_rules (GError **error, const char *format, const char *name)
{
  g_autofree char *text = g_strdup_printf (format, name);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, text);

  return FALSE;
}

/* What is compared is counted by one rule. */
static gboolean
check_one_rule (const LaurelScope *self, GArray *entries, GPtrArray *rules, GError **error)
{
  for (guint i = 0; i < entries->len; i++) {
    const LaurelStageEntry *entry = &g_array_index (entries, LaurelStageEntry, i);

    for (guint r = 0; laurel_scope_has (self, entry) && r < rules->len; r++) {
      gint64 section = laurel_contest_rule_get_section_id (rules->pdata[r]);

      for (int kind = 0; section != 0 && kind < LAUREL_N_SECTION_KINDS; kind++)
        if (entry->sections[kind] == section && self->sections[kind] == 0)
          /* Translators: %s is a category, group or division. */
          return fail_rules (error, _("“%s” has rules of its own, and its entries are compared "
                                      "with others. Keep it apart in this stage, or give all the "
                                      "same rules."),
                             laurel_contest_rule_get_section (rules->pdata[r]));
    }
  }

  return TRUE;
}

/* The rules of the scope's own sections, or those for all. */
static LaurelContestRule *
find_own_rule (const LaurelScope *self, GPtrArray *rules, GError **error)
{
  LaurelContestRule *own = NULL, *general = NULL;

  for (guint r = 0; r < rules->len; r++) {
    gint64 section = laurel_contest_rule_get_section_id (rules->pdata[r]);

    if (section == 0)
      general = rules->pdata[r];
    for (int kind = 0; section != 0 && kind < LAUREL_N_SECTION_KINDS; kind++) {
      if (self->sections[kind] != section)
        continue;
      if (own != NULL) {
        /* Translators: %s is a category, group or division. */
        fail_rules (error, _("“%s” and another section of these entries both have rules of their "
                             "own: nobody can tell which count. Take one of them out."),
                    laurel_contest_rule_get_section (rules->pdata[r]));
        return NULL;
      }
      own = rules->pdata[r];
    }
  }
  if (own == NULL && general == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The rules are not fixed yet. Fix them before the first mark is seen."));

  return own ? own : general;
}

/**
 * laurel_scope_find_rule:
 * @self: a scope
 * @entries: (element-type LaurelStageEntry): those of its stage
 * @rules: (element-type LaurelContestRule): the fixed rules of its contest
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): those of them that it is counted by
 */
LaurelContestRule *
laurel_scope_find_rule (const LaurelScope *self, GArray *entries, GPtrArray *rules, GError **error)
{
  return check_one_rule (self, entries, rules, error) ? find_own_rule (self, rules, error) : NULL;
}

/**
 * laurel_scope_load_rule:
 * @reader: where to read
 * @self: a scope
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the fixed rules that it is counted by
 */
LaurelContestRule *
laurel_scope_load_rule (LaurelReader *reader, const LaurelScope *self, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, self->stage, error);
  g_autoptr (GPtrArray) rules =
    stage ? laurel_contest_rule_list_fixed (reader, laurel_contest_stage_get_contest_id (stage),
                                            error) : NULL;
  g_autoptr (GArray) entries = rules ? laurel_stage_entries_list (reader, stage, error) : NULL;
  LaurelContestRule *rule = entries ? laurel_scope_find_rule (self, entries, rules, error) : NULL;

  return rule ? g_object_ref (rule) : NULL;
}

/**
 * laurel_scope_check_settled:
 * @reader: where to read
 * @self: a scope
 * @rule: the fixed rules that it is counted by
 * @error: return location for an error
 *
 * Returns: whether no version of the rules that it is or may be counted by waits to be fixed, so
 *   that rules may be tried on its marks: whoever saw these could choose what is fixed by them
 */
gboolean
laurel_scope_check_settled (LaurelReader *reader, const LaurelScope *self, LaurelContestRule *rule,
                            GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM contest_rule WHERE contest_id = ?1"
                         " AND fixed IS NULL AND (section_id IS nullif (?2, 0)"
                         " OR section_id IN (?3, ?4, ?5)) LIMIT 1", "xxxxx",
                         laurel_contest_rule_get_contest_id (rule),
                         laurel_contest_rule_get_section_id (rule), self->sections[0],
                         self->sections[1], self->sections[2]);
  gboolean is_written = laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;

  return !is_written ||
         laurel_refuse (error, _("A version of these rules is not fixed yet. Until it is, nothing "
                                 "is tried on the contest's own marks: take those of an earlier "
                                 "result, or of a rehearsal."));
}

/**
 * laurel_scope_dup_name:
 * @reader: where to read
 * @self: a scope
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (nullable): what its sections are called, "" where it has none
 */
char *
laurel_scope_dup_name (LaurelReader *reader, const LaurelScope *self, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (group_concat (name, ' · '), '') FROM (SELECT name"
                         " FROM contest_section WHERE id IN (?1, ?2, ?3)"
                         " ORDER BY kind = 'group', kind = 'category')", "xxx", self->sections[0],
                         self->sections[1], self->sections[2]);
  char *name = laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;

  if (laurel_statement_finish (row, error))
    return name ? name : g_strdup ("");

  g_free (name);
  return NULL;
}
