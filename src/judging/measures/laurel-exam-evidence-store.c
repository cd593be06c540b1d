/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-evidence-store.h"

#include "base/laurel-error.h"
#include "judging/measures/laurel-exam-evidence.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/measures/laurel-exam-store.h"

#include <glib/gi18n-lib.h>

/*
 * What a result of an exam was computed from. A result keeps the checksums of its files and not
 * their rows: these are in the library, and come to the same result as long as nothing has changed.
 */

void
laurel_exam_evidence_free (LaurelExamEvidence *self)
{
  g_free (self->rule);
  g_free (self->attempts);
  g_free (self->evidence);
  g_free (self->awards);
  g_free (self);
}

/* ---- what the library knows besides ---------------------------------------------------------- */

typedef struct {
  JsonBuilder *builder;
  GHashTable *taking_part; /* (element-type gint64): organisations */
} Naming;

static void
add_text (JsonBuilder *builder, gint64 id, const char *name, const char *other)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, number);
  json_builder_add_string_value (builder, name);
  if (other != NULL)
    json_builder_add_string_value (builder, other);
  json_builder_end_array (builder);
}

/* Of an organisation from which nobody took part nothing is told. */
static void
add_name (gint64 party, const char *name, const char *spelling, gpointer data)
{
  Naming *self = data;

  if (g_hash_table_contains (self->taking_part, &party))
    add_text (self->builder, party, name, spelling);
}

static gboolean
add_names (JsonBuilder *builder, LaurelReader *reader, const LaurelExamStanding *standing,
           GError **error)
{
  g_autoptr (GHashTable) parties = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean told;

  for (guint i = 0; i < standing->organizations->len; i++) {
    LaurelExamOrganization *one = standing->organizations->pdata[i];

    if (one->party != 0 && one->attempts > 0)
      g_hash_table_add (parties, &one->party);
  }
  json_builder_set_member_name (builder, "names");
  json_builder_begin_array (builder);
  told = laurel_exam_each_name (reader, add_name, &(Naming) { builder, parties }, error);
  json_builder_end_array (builder);

  return told;
}

static void
add_head_counts (JsonBuilder *builder, const LaurelExamStanding *standing)
{
  json_builder_set_member_name (builder, "headcounts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < standing->organizations->len; i++) {
    const LaurelExamOrganization *one = standing->organizations->pdata[i];
    g_autofree char *count = one->has_head_count ? laurel_ratio_dup_short (one->head_count) : NULL;

    if (count != NULL && one->attempts > 0)
      add_text (builder, one->party, count, NULL);
  }
  json_builder_end_array (builder);
}

static char *
dup_evidence (LaurelReader *reader, gint64 stage, const LaurelExamStanding *standing,
              JsonArray *sources, gboolean with_facts, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, stage);
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "stage");
  json_builder_add_string_value (builder, id);
  json_builder_set_member_name (builder, "facts");
  json_builder_add_boolean_value (builder, with_facts);
  json_builder_set_member_name (builder, "sources");
  json_builder_add_value (builder, json_node_init_array (json_node_alloc (), sources));
  if (!add_names (builder, reader, standing, error))
    return NULL;
  add_head_counts (builder, standing);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* ---- the attempts ---------------------------------------------------------------------------- */

static char *
dup_attempts (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT content FROM answer_page WHERE stage_id = ?1"
                         " ORDER BY position, id", "x", stage);
  g_autoptr (GString) text = g_string_new (LAUREL_EXAM_HEADINGS);

  while (laurel_statement_next (rows)) {
    if (!laurel_reader_goes_on (reader, error))
      return NULL;
    g_string_append (text, laurel_statement_get_text (rows, 0));
    if (text->str[text->len - 1] != '\n')
      g_string_append_c (text, '\n');
  }

  return laurel_statement_finish (rows, error)
           ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* ---- all of it ------------------------------------------------------------------------------- */

/* With what was kept when it was released: earlier ones kept less. */
static gboolean
prove (LaurelExamEvidence *self, const char *digest, const LaurelExamStanding *standing,
       gint64 stage, JsonArray *sources, gboolean *with_facts)
{
  g_autoptr (GArray) awards = laurel_exam_awards_list (standing, stage);

  for (int facts = 1; facts >= 0; facts--) {
    g_autofree char *json = laurel_exam_awards_dup_json (awards, sources, facts != 0);
    g_autofree char *again = laurel_exam_awards_dup_digest (self->rule, json);

    *with_facts = facts != 0;
    if (g_strcmp0 (again, digest) == 0) {
      self->awards = g_steal_pointer (&json);
      return TRUE;
    }
  }

  return FALSE;
}

/**
 * laurel_exam_evidence_load:
 * @reader: where to read
 * @result: a released result of an exam
 * @error: return location for an error, as where it would come to something else by now
 *
 * Returns: (transfer full) (nullable): all that it takes to compute it again
 */
LaurelExamEvidence *
laurel_exam_evidence_load (LaurelReader *reader, LaurelResult *result, GError **error)
{
  gint64 stage = laurel_result_get_stage_id (result);
  g_autoptr (LaurelContestRule) version = NULL;
  g_autoptr (LaurelExamStanding) standing = laurel_exam_load (reader, stage, &version, error);
  g_autoptr (JsonArray) sources =
    standing ? laurel_exam_release_load_sources (reader, stage, error) : NULL;
  g_autoptr (LaurelExamEvidence) self = g_new0 (LaurelExamEvidence, 1);
  gboolean with_facts;

  if (sources == NULL)
    return NULL;

  self->rule = g_strdup (laurel_contest_rule_get_content (version));
  if (!prove (self, laurel_result_get_digest (result), standing, stage, sources, &with_facts)) {
    laurel_refuse (error, _("The rules, the attempts or what organisations are called have changed "
                            "since this was released, and would come to something else. Release a "
                            "corrected version first."));
    return NULL;
  }

  self->evidence = dup_evidence (reader, stage, standing, sources, with_facts, error);
  self->attempts = self->evidence ? dup_attempts (reader, stage, error) : NULL;

  return self->attempts != NULL ? g_steal_pointer (&self) : NULL;
}
