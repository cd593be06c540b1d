/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-exam-evidence.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/measures/laurel-attempt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * An exam that is counted again, without a library: from the rules, the attempts, and what the
 * library knew besides: how organisations are spelt, and how many work there.
 */

static gboolean
refuse (GError **error)
{
  return laurel_refuse (error, _("These are not the rules, the evidence and the attempts of an "
                                 "exam, or they are damaged. Take them out of the bundle once "
                                 "more."));
}

static JsonArray *
get_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Returns: (nullable): a text of a list within a list */
static const char *
get_text (JsonArray *list, guint i)
{
  JsonNode *node = i < json_array_get_length (list) ? json_array_get_element (list, i) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static JsonArray *
get_row (JsonArray *rows, guint i)
{
  JsonNode *node = json_array_get_element (rows, i);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
know_names (LaurelExamStanding *standing, JsonArray *names)
{
  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++) {
    JsonArray *row = get_row (names, i);
    const char *id = row ? get_text (row, 0) : NULL, *name = row ? get_text (row, 1) : NULL;
    const char *spelling = row ? get_text (row, 2) : NULL;

    if (id == NULL || name == NULL || spelling == NULL)
      return FALSE;
    laurel_exam_standing_know (standing, g_ascii_strtoll (id, NULL, 10), name, spelling);
  }

  return names != NULL;
}

static gboolean
know_head_counts (LaurelExamStanding *standing, JsonArray *counts)
{
  for (guint i = 0; counts != NULL && i < json_array_get_length (counts); i++) {
    JsonArray *row = get_row (counts, i);
    const char *id = row ? get_text (row, 0) : NULL, *text = row ? get_text (row, 1) : NULL;
    LaurelRatio count;

    if (id == NULL || text == NULL || !laurel_ratio_read (text, &count) || count.over <= 0)
      return FALSE;
    laurel_exam_standing_set_head_count (standing, g_ascii_strtoll (id, NULL, 10), count);
  }

  return counts != NULL;
}

static void
add (const LaurelAttempt *attempt, gpointer standing)
{
  laurel_exam_standing_add (standing, attempt);
}

static gboolean
add_attempts (LaurelExamStanding *standing, const char *attempts, GError **error)
{
  guint n;

  if (!g_str_has_prefix (attempts, LAUREL_EXAM_HEADINGS))
    return refuse (error);

  return laurel_attempts_read (attempts + strlen (LAUREL_EXAM_HEADINGS), standing->rule, add,
                               standing, &n, error);
}

static LaurelExamStanding *
count (const char *content, JsonObject *evidence, const char *attempts, GError **error)
{
  g_autoptr (JsonNode) node = laurel_json_parse (content);
  JsonObject *object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  LaurelRule *rule = object ? laurel_rule_read (object, error) : NULL;
  g_autoptr (LaurelExamStanding) self = NULL;

  if (rule != NULL && rule->exam == NULL)
    g_clear_pointer (&rule, laurel_rule_free);
  if (rule == NULL) {
    if (*error == NULL)
      refuse (error);
    return NULL;
  }

  self = laurel_exam_standing_new (rule);
  if (!know_names (self, get_list (evidence, "names")) ||
      !know_head_counts (self, get_list (evidence, "headcounts"))) {
    refuse (error);
    return NULL;
  }

  return add_attempts (self, attempts, error) && laurel_exam_standing_settle (self, error)
           ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_exam_proof_new:
 * @rule: rules, byte for byte
 * @evidence: what the library knew besides: “EVIDENCE.json” of a bundle
 * @attempts: the attempts: its “ATTEMPTS.csv”
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
LaurelExamProof *
laurel_exam_proof_new (const char *rule, const char *evidence, const char *attempts,
                       GError **error)
{
  g_autoptr (JsonNode) node = laurel_json_parse (evidence);
  JsonObject *object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *stage = object ? laurel_json_get_text (object, "stage") : NULL;
  JsonArray *sources = object ? get_list (object, "sources") : NULL;
  g_autoptr (LaurelExamProof) self = NULL;
  g_autoptr (GError) failed = NULL;

  if (stage == NULL || sources == NULL) {
    refuse (error);
    return NULL;
  }

  self = g_new0 (LaurelExamProof, 1);
  self->standing = count (rule, object, attempts, &failed);
  if (self->standing == NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return NULL;
  }
  self->awards = laurel_exam_awards_list (self->standing, g_ascii_strtoll (stage, NULL, 10));
  self->json = laurel_exam_awards_dup_json (self->awards, sources,
                                            json_object_get_boolean_member_with_default (
                                              object, "facts", TRUE));
  self->digest = laurel_exam_awards_dup_digest (rule, self->json);

  return g_steal_pointer (&self);
}

void
laurel_exam_proof_free (LaurelExamProof *self)
{
  g_clear_pointer (&self->standing, laurel_exam_standing_free);
  g_clear_pointer (&self->awards, g_array_unref);
  g_free (self->json);
  g_free (self->digest);
  g_free (self);
}
