/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-tree.h"

#include "base/laurel-compat.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/laurel-rule-criteria.h"

#include <string.h>

/*
 * The criteria of rules as lines of a tree of two levels: what can be done to them, and how they
 * get into the rules and out of them. Lines may say what no rules could, while they are edited.
 */

#define CRITERION "criterion:"

static void
node_free (gpointer data)
{
  LaurelRuleNode *node = data;

  g_free (node->name);
  g_free (node->weight);
  g_free (node->was);
  g_free (node);
}

static GPtrArray *
new_tree (void)
{
  return g_ptr_array_new_with_free_func (node_free);
}

static LaurelRuleNode *
new_node (const char *name, const char *weight, const char *was, gboolean is_part)
{
  LaurelRuleNode *node = g_new0 (LaurelRuleNode, 1);

  node->name = g_strdup (name);
  node->weight = g_strdup (weight);
  node->was = g_strdup (was);
  node->is_part = is_part;

  return node;
}

static LaurelRuleNode *
get_node (GPtrArray *nodes, guint i)
{
  return nodes->pdata[i];
}

/* Returns: the line after @i and all its parts */
guint
laurel_rule_tree_find_end (GPtrArray *nodes, guint i)
{
  guint end = i + 1;

  while (!get_node (nodes, i)->is_part && end < nodes->len && get_node (nodes, end)->is_part)
    end++;

  return end;
}

/* ---- out of rules, and into them ------------------------------------------------ */

static char *
dup_text (JsonObject *object, const char *member, const char *usual)
{
  char *text = laurel_json_dup_value (object, member);

  return text ? text : g_strdup (usual);
}

static void
read_level (GPtrArray *nodes, JsonObject *object, gboolean are_parts)
{
  JsonNode *node = json_object_get_member (object, "criteria");
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                 : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonObject *each = laurel_json_get_object (list, i);
    g_autofree char *name = each ? dup_text (each, "name", "") : NULL;
    g_autofree char *weight = each ? dup_text (each, "weight", "1") : NULL;

    if (each == NULL)
      continue;
    g_ptr_array_add (nodes, new_node (name, weight, name, are_parts));
    if (!are_parts)
      read_level (nodes, each, TRUE);
  }
}

/**
 * laurel_rule_tree_read:
 * @content: rules, as JSON
 *
 * Returns: (transfer full) (element-type LaurelRuleNode): their criteria, each with its parts
 *   behind it
 */
GPtrArray *
laurel_rule_tree_read (const char *content)
{
  g_autoptr (JsonNode) root = content ? laurel_json_parse (content) : NULL;
  GPtrArray *nodes = new_tree ();

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    read_level (nodes, json_node_get_object (root), FALSE);

  return nodes;
}

/**
 * laurel_rule_tree_dup_lines:
 * @nodes: (element-type LaurelRuleNode): lines
 *
 * Returns: (transfer full): all that is in them, for laurel_rule_tree_parse()
 */
char *
laurel_rule_tree_dup_lines (GPtrArray *nodes)
{
  g_autoptr (GVariant) lines = NULL;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssb)"));
  for (guint i = 0; i < nodes->len; i++) {
    LaurelRuleNode *node = get_node (nodes, i);

    g_variant_builder_add (&builder, "(sssb)", node->name, node->weight,
                           node->was ? node->was : "", node->is_part);
  }
  lines = g_variant_ref_sink (g_variant_builder_end (&builder));

  return g_variant_print (lines, FALSE);
}

/* Returns: (transfer full) (element-type LaurelRuleNode): from laurel_rule_tree_dup_lines() */
GPtrArray *
laurel_rule_tree_parse (const char *lines)
{
  g_autoptr (GVariant) list = g_variant_parse (G_VARIANT_TYPE ("a(sssb)"), lines, NULL, NULL, NULL);
  GPtrArray *nodes = new_tree ();
  const char *name, *weight, *was;
  GVariantIter iter;
  gboolean is_part;

  if (list == NULL)
    return nodes;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "(&s&s&sb)", &name, &weight, &was, &is_part))
    g_ptr_array_add (nodes, new_node (name, weight, *was != '\0' ? was : NULL, is_part));

  return nodes;
}

static gboolean
is_as_sent (const LaurelRuleNode *sent, const LaurelRuleNode *stored)
{
  g_autofree char *name = laurel_text_dup_line (sent->name);
  g_autofree char *weight = laurel_text_dup_line (sent->weight);

  return sent->is_part == stored->is_part && g_strcmp0 (name, stored->name) == 0 &&
         g_strcmp0 (weight, stored->weight) == 0;
}

/**
 * laurel_rule_tree_rebase:
 * @nodes: (element-type LaurelRuleNode): lines that are edited
 * @sent: (element-type LaurelRuleNode): what of them was to be stored
 * @stored: (element-type LaurelRuleNode): what is stored now
 *
 * If that is what was to be stored, the lines are now known by their new names; what was typed in
 * them since stays.
 *
 * Returns: whether it is
 */
gboolean
laurel_rule_tree_rebase (GPtrArray *nodes, GPtrArray *sent, GPtrArray *stored)
{
  if (sent->len != stored->len || nodes->len != stored->len)
    return FALSE;
  for (guint i = 0; i < stored->len; i++)
    if (!is_as_sent (get_node (sent, i), get_node (stored, i)))
      return FALSE;

  for (guint i = 0; i < stored->len; i++)
    laurel_set_str (&get_node (nodes, i)->was, get_node (stored, i)->name);

  return TRUE;
}

static JsonObject *
build_criterion (const LaurelRuleNode *node)
{
  JsonObject *object = json_object_new ();
  g_autofree char *name = laurel_text_dup_line (node->name);
  g_autofree char *weight = laurel_text_dup_line (node->weight);

  json_object_set_string_member (object, "name", name ? name : "");
  json_object_set_string_member (object, "weight", weight ? weight : "");

  return object;
}

static void
write_criteria (JsonObject *rule, GPtrArray *nodes)
{
  JsonArray *criteria = json_array_new ();
  JsonObject *group = NULL;

  for (guint i = 0; i < nodes->len; i++) {
    LaurelRuleNode *node = get_node (nodes, i);
    JsonObject *object = build_criterion (node);

    if (group == NULL || !node->is_part) {
      json_array_add_object_element (criteria, object);
      group = object;
      continue;
    }
    if (!json_object_has_member (group, "criteria"))
      json_object_set_array_member (group, "criteria", json_array_new ());
    json_array_add_object_element (json_object_get_array_member (group, "criteria"), object);
  }
  json_object_set_array_member (rule, "criteria", criteria);
  if (nodes->len == 0)
    json_object_remove_member (rule, "criteria");
}

/* Returns: (nullable): what the criterion is called now that rules have under @was */
static char *
find_name (GPtrArray *nodes, const char *was)
{
  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (get_node (nodes, i)->was, was) == 0)
      return laurel_text_dup_line (get_node (nodes, i)->name);

  return NULL;
}

/* What parts equals by a criterion goes on to do so under its new name, and goes with it. */
static void
write_ties (JsonObject *rule, GPtrArray *nodes)
{
  JsonNode *node = json_object_get_member (rule, "ties");
  JsonArray *old = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonArray *ties;

  if (old == NULL)
    return;

  ties = json_array_new ();
  for (guint i = 0; i < json_array_get_length (old); i++) {
    const char *word = json_node_get_string (json_array_get_element (old, i));
    g_autofree char *name = NULL;
    g_autofree char *tie = NULL;

    if (word == NULL || !g_str_has_prefix (word, CRITERION)) {
      json_array_add_element (ties, json_array_dup_element (old, i));
      continue;
    }
    name = find_name (nodes, word + strlen (CRITERION));
    tie = name ? g_strconcat (CRITERION, name, NULL) : NULL;
    if (tie != NULL)
      json_array_add_string_element (ties, tie);
  }
  json_object_set_array_member (rule, "ties", ties);
}

/**
 * laurel_rule_tree_set_lines:
 * @rule: rules
 * @lines: from laurel_rule_tree_dup_lines()
 *
 * Puts the criteria into the rules. Steps that part equals by a criterion which got another name
 * get it, too; those by one that is gone go.
 */
void
laurel_rule_tree_set_lines (JsonObject *rule, const char *lines)
{
  g_autoptr (GPtrArray) nodes = laurel_rule_tree_parse (lines);

  write_criteria (rule, nodes);
  write_ties (rule, nodes);
}

/* ---- as an outline ---------------------------------------------------------------- */

/**
 * laurel_rule_tree_dup_outline:
 * @rule: rules
 *
 * Returns: (transfer full): the criteria, a line each with the weight at its end, parts indented
 */
char *
laurel_rule_tree_dup_outline (JsonObject *rule)
{
  g_autoptr (GPtrArray) nodes = new_tree ();
  g_autoptr (GString) text = g_string_new (NULL);

  read_level (nodes, rule, FALSE);
  for (guint i = 0; i < nodes->len; i++) {
    LaurelRuleNode *node = get_node (nodes, i);

    g_string_append_printf (text, "%s%s%s %s", i > 0 ? "\n" : "", node->is_part ? "  " : "",
                            node->name, node->weight);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The weight stands at the end; without one it is 1. */
static LaurelRuleNode *
read_line (const char *line, gboolean is_part)
{
  g_autofree char *text = laurel_text_dup_line (line);
  char *blank = strrchr (text, ' ');
  gboolean weighed = blank != NULL && g_ascii_isdigit (blank[1]);

  if (weighed)
    *blank = '\0';

  return new_node (text, weighed ? blank + 1 : "1", NULL, is_part);
}

/**
 * laurel_rule_tree_set_outline:
 * @rule: rules
 * @text: criteria, as laurel_rule_tree_dup_outline() writes them
 *
 * Puts them into the rules.
 */
void
laurel_rule_tree_set_outline (JsonObject *rule, const char *text)
{
  g_autoptr (GPtrArray) nodes = new_tree ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *clean = laurel_text_dup_line (*line);

    if (clean != NULL)
      g_ptr_array_add (nodes, read_line (clean, nodes->len > 0 && (**line == ' ' ||
                                                                   **line == '\t')));
  }
  write_criteria (rule, nodes);
}

/* ---- what can be done to them --------------------------------------------------------- */

/* Returns: the line that it would stand before, or what is no line where it cannot move */
static guint
find_target (GPtrArray *nodes, guint i, int step)
{
  gboolean is_part = get_node (nodes, i)->is_part;
  guint end = laurel_rule_tree_find_end (nodes, i);

  if (step > 0)
    return end < nodes->len && get_node (nodes, end)->is_part == is_part
             ? laurel_rule_tree_find_end (nodes, end) : G_MAXUINT;

  for (guint above = i; above-- > 0;) {
    if (get_node (nodes, above)->is_part == is_part)
      return above;
    if (is_part)
      break;
  }

  return G_MAXUINT;
}

/* Returns: whether the line can go up (-1) or down (1) among its equals */
gboolean
laurel_rule_tree_can_move (GPtrArray *nodes, guint i, int step)
{
  return find_target (nodes, i, step) != G_MAXUINT;
}

/**
 * laurel_rule_tree_move:
 * @nodes: (element-type LaurelRuleNode): lines
 * @i: one of them, which can move
 * @step: -1 up, 1 down
 *
 * Moves it among its equals, with its parts.
 *
 * Returns: where it stands now
 */
guint
laurel_rule_tree_move (GPtrArray *nodes, guint i, int step)
{
  guint target = find_target (nodes, i, step), n = laurel_rule_tree_find_end (nodes, i) - i;
  guint to = step > 0 ? target - n : target;

  g_return_val_if_fail (target != G_MAXUINT, i);

  for (guint k = 0; k < n; k++) {
    /* Out of the place that the next of them has come to, or into the one behind the last. */
    guint from = step > 0 ? i : i + k;
    gpointer node = g_ptr_array_steal_index (nodes, from);

    g_ptr_array_insert (nodes, (int) (step > 0 ? target - 1 : to + k), node);
  }

  return to;
}

/**
 * laurel_rule_tree_sum_up:
 * @nodes: (element-type LaurelRuleNode): lines
 * @first: the first of those that are looked at
 * @end: the line after the last
 * @are_parts: whether parts count, or what is none
 * @sum: (out): what their weights come to
 * @are_fractions: (out): whether each of them is below 1
 *
 * Returns: whether all of them are numbers
 */
gboolean
laurel_rule_tree_sum_up (GPtrArray *nodes, guint first, guint end, gboolean are_parts,
                         LaurelRatio *sum, gboolean *are_fractions)
{
  *sum = LAUREL_RATIO_ZERO;
  *are_fractions = TRUE;
  for (guint i = first; i < end; i++) {
    g_autofree char *text = laurel_text_dup_line (get_node (nodes, i)->weight);
    LaurelRatio weight;

    if (get_node (nodes, i)->is_part != are_parts)
      continue;
    if (text == NULL || !laurel_ratio_read (text, &weight))
      return FALSE;
    *are_fractions &= laurel_ratio_compare (weight, LAUREL_RATIO_ONE) < 0;
    *sum = laurel_ratio_add (*sum, weight);
  }

  return laurel_ratio_is_valid (*sum);
}

/* What is missing to @whole, or what is usual: too little rather than what would look right. */
static char *
dup_missing (LaurelRatio sum, LaurelRatio whole, gboolean are_fractions)
{
  if (laurel_ratio_compare (whole, sum) > 0)
    return laurel_ratio_dup_short (laurel_ratio_subtract (whole, sum));

  return g_strdup (are_fractions ? "0.1" : "1");
}

/**
 * laurel_rule_tree_add:
 * @nodes: (element-type LaurelRuleNode): lines
 * @name: a criterion
 *
 * Adds it behind all others, with the weight that is missing, if any is.
 *
 * Returns: where it stands
 */
guint
laurel_rule_tree_add (GPtrArray *nodes, const char *name)
{
  LaurelRatio sum;
  gboolean are_fractions;
  g_autofree char *weight =
    nodes->len > 0 && laurel_rule_tree_sum_up (nodes, 0, nodes->len, FALSE, &sum, &are_fractions)
      ? dup_missing (sum, laurel_rule_criteria_get_whole (sum, are_fractions), are_fractions)
      : g_strdup ("1");

  g_ptr_array_add (nodes, new_node (name, weight, NULL, FALSE));

  return nodes->len - 1;
}

/**
 * laurel_rule_tree_add_part:
 * @nodes: (element-type LaurelRuleNode): lines
 * @i: one of them, which is no part
 *
 * Adds a part to it, without a name, and with the weight that is missing to that of the whole.
 *
 * Returns: where it stands
 */
guint
laurel_rule_tree_add_part (GPtrArray *nodes, guint i)
{
  guint end = laurel_rule_tree_find_end (nodes, i);
  LaurelRatio sum, whole;
  gboolean are_fractions;
  g_autofree char *weight = NULL;

  if (laurel_ratio_read (get_node (nodes, i)->weight, &whole) &&
      laurel_rule_tree_sum_up (nodes, i + 1, end, TRUE, &sum, &are_fractions))
    weight = dup_missing (sum, whole, are_fractions && end > i + 1);
  g_ptr_array_insert (nodes, (int) end, new_node ("", weight ? weight : "1", NULL, TRUE));

  return end;
}

/* Takes a line out, with its parts. */
void
laurel_rule_tree_remove (GPtrArray *nodes, guint i)
{
  g_ptr_array_remove_range (nodes, i, laurel_rule_tree_find_end (nodes, i) - i);
}
