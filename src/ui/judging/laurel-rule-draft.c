/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-draft.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"

#include <string.h>

/*
 * The rules of a contest as a form has them: each field of the form is a text, and the rules
 * are JSON. What the form does not show stays in the JSON as it is.
 */

#define CRITERION "criterion:"

/* Where a field of the form stands in the rules. */
static const struct {
  const char *field;
  const char *object; /* (nullable): at the top */
  const char *member;
  gboolean is_number; /* a count in JSON, and no text */
} PLACES[] = {
  { "min", "marks", "min", FALSE },
  { "max", "marks", "max", FALSE },
  { "step", "marks", "step", FALSE },
  { "total", NULL, "judge_total", FALSE },
  { "method", "combine", "method", FALSE },
  { "drop-high", "combine", "drop_high", TRUE },
  { "drop-low", "combine", "drop_low", TRUE },
  { "digits", "round", "digits", TRUE },
  { "mode", "round", "mode", FALSE },
};

/* What is usual where nothing else is said. */
char *
laurel_rule_draft_dup_plain (void)
{
  return g_strdup ("{\"marks\":{\"min\":\"0\",\"max\":\"100\",\"step\":\"1\"},"
                   "\"judge_total\":\"weighted-mean\",\"combine\":{\"method\":\"mean\"},"
                   "\"round\":{\"digits\":2,\"mode\":\"half-up\"},"
                   "\"ties\":[\"highest-marks\",\"share\"]}");
}

static JsonObject *
get_part (JsonObject *rule, const char *name, gboolean make)
{
  JsonNode *node = json_object_get_member (rule, name);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  if (!make)
    return NULL;

  json_object_set_object_member (rule, name, json_object_new ());

  return json_object_get_object_member (rule, name);
}

static char *
dup_value (JsonObject *object, const char *member)
{
  JsonNode *node = object ? json_object_get_member (object, member) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);

  return json_to_string (node, FALSE);
}

/* ---- criteria, as an outline -------------------------------------------------- */

static void
write_criteria (GString *lines, JsonObject *object, const char *indent)
{
  JsonNode *node = json_object_get_member (object, "criteria");
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                 : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonObject *each = laurel_json_get_object (list, i);
    g_autofree char *name = each ? dup_value (each, "name") : NULL;
    g_autofree char *weight = each ? dup_value (each, "weight") : NULL;

    if (each == NULL)
      continue;
    g_string_append_printf (lines, "%s%s%s %s", lines->len > 0 ? "\n" : "", indent,
                            name ? name : "", weight ? weight : "1");
    write_criteria (lines, each, "  ");
  }
}

/* The weight stands at the end; without one it is 1. */
static JsonObject *
read_criterion (const char *line)
{
  JsonObject *object = json_object_new ();
  g_autofree char *text = laurel_text_dup_line (line);
  char *blank = strrchr (text, ' ');
  gboolean weighed = blank != NULL && g_ascii_isdigit (blank[1]);

  if (weighed)
    *blank = '\0';
  json_object_set_string_member (object, "name", text);
  json_object_set_string_member (object, "weight", weighed ? blank + 1 : "1");

  return object;
}

static JsonArray *
read_criteria (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  JsonArray *criteria = json_array_new ();
  JsonObject *group = NULL;

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *clean = laurel_text_dup_line (*line);
    gboolean is_part = group != NULL && (**line == ' ' || **line == '\t');

    if (clean == NULL)
      continue;
    if (!is_part) {
      group = read_criterion (clean);
      json_array_add_object_element (criteria, group);
      continue;
    }
    if (!json_object_has_member (group, "criteria"))
      json_object_set_array_member (group, "criteria", json_array_new ());
    json_array_add_object_element (json_object_get_array_member (group, "criteria"),
                                   read_criterion (clean));
  }

  return criteria;
}

/* ---- what parts equals --------------------------------------------------------- */

static GPtrArray *
list_ties (JsonObject *rule)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  JsonNode *node = json_object_get_member (rule, "ties");
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                 : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (json_node_get_value_type (json_array_get_element (list, i)) == G_TYPE_STRING)
      g_ptr_array_add (words, g_strdup (json_array_get_string_element (list, i)));

  return words;
}

static gboolean
has_word (GPtrArray *words, const char *word)
{
  return g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL);
}

static const char *
get_end (GPtrArray *words)
{
  return has_word (words, "draw") ? "draw" : has_word (words, "refuse") ? "refuse" : "share";
}

static char *
dup_criteria_of_ties (GPtrArray *words)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (words->pdata[i], CRITERION))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              (char *) words->pdata[i] + strlen (CRITERION));

  return g_string_free (names, FALSE);
}

static char *
dup_tie_field (JsonObject *rule, const char *field)
{
  g_autoptr (GPtrArray) words = list_ties (rule);

  if (g_str_equal (field, "ties-dropped"))
    return g_strdup (has_word (words, "with-dropped") ? "yes" : "no");
  if (g_str_equal (field, "ties-highest"))
    return g_strdup (has_word (words, "highest-marks") ? "yes" : "no");
  if (g_str_equal (field, "ties-end"))
    return g_strdup (get_end (words));

  return dup_criteria_of_ties (words);
}

static void
add_criteria_of_ties (JsonArray *ties, const char *names)
{
  g_auto (GStrv) halves = g_strsplit (names, "，", -1);
  g_autofree char *plain = g_strjoinv (",", halves);
  g_auto (GStrv) parts = g_strsplit (plain, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0') {
      g_autofree char *word = g_strconcat (CRITERION, *part, NULL);

      json_array_add_string_element (ties, word);
    }
}

/* In the order of the form; what it does not know stays in front of the end. */
static void
set_tie_field (JsonObject *rule, const char *field, const char *text)
{
  g_autoptr (GPtrArray) words = list_ties (rule);
  g_autofree char *known = dup_criteria_of_ties (words);
  gboolean dropped = g_str_equal (field, "ties-dropped") ? g_str_equal (text, "yes")
                                                         : has_word (words, "with-dropped");
  gboolean highest = g_str_equal (field, "ties-highest") ? g_str_equal (text, "yes")
                                                         : has_word (words, "highest-marks");
  JsonArray *ties = json_array_new ();

  if (dropped)
    json_array_add_string_element (ties, "with-dropped");
  add_criteria_of_ties (ties, g_str_equal (field, "ties-criteria") ? text : known);
  if (highest)
    json_array_add_string_element (ties, "highest-marks");
  for (guint i = 0; i < words->len; i++)
    if (g_str_has_prefix (words->pdata[i], "part:"))
      json_array_add_string_element (ties, words->pdata[i]);
  json_array_add_string_element (ties, g_str_equal (field, "ties-end") ? text : get_end (words));
  json_object_set_array_member (rule, "ties", ties);
}

/* ---- the fields ------------------------------------------------------------------ */

static JsonNode *
parse (const char *content)
{
  g_autoptr (JsonNode) root = content ? laurel_json_parse (content) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? g_steal_pointer (&root) : NULL;
}

/**
 * laurel_rule_draft_dup_field:
 * @content: rules, as JSON
 * @field: a field of the form
 *
 * Returns: (transfer full) (nullable): what stands in it
 */
char *
laurel_rule_draft_dup_field (const char *content, const char *field)
{
  g_autoptr (JsonNode) root = parse (content);
  JsonObject *rule = root ? json_node_get_object (root) : NULL;

  if (rule == NULL)
    return NULL;
  if (g_str_has_prefix (field, "ties-"))
    return dup_tie_field (rule, field);
  if (g_str_equal (field, "criteria")) {
    g_autoptr (GString) lines = g_string_new (NULL);

    write_criteria (lines, rule, "");
    return g_string_free (g_steal_pointer (&lines), FALSE);
  }
  if (g_str_equal (field, "lower"))
    return g_strdup (json_object_get_boolean_member_with_default (rule, "lower_is_better", FALSE)
                       ? "yes" : "no");

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field))
      return dup_value (PLACES[i].object ? get_part (rule, PLACES[i].object, FALSE) : rule,
                        PLACES[i].member);

  return NULL;
}

static void
set_place (JsonObject *rule, gsize place, const char *text)
{
  JsonObject *object = PLACES[place].object ? get_part (rule, PLACES[place].object, TRUE) : rule;
  g_autofree char *clean = laurel_text_dup_line (text);
  gint64 count;

  if (clean == NULL)
    json_object_remove_member (object, PLACES[place].member);
  else if (PLACES[place].is_number && g_ascii_string_to_signed (clean, 10, 0, G_MAXINT, &count,
                                                                NULL))
    json_object_set_int_member (object, PLACES[place].member, count);
  else
    json_object_set_string_member (object, PLACES[place].member, clean);
}

/**
 * laurel_rule_draft_dup_with:
 * @content: rules, as JSON
 * @field: a field of the form
 * @text: what is to stand in it
 *
 * Returns: (transfer full): the rules with that; whether they hold is not looked at
 */
char *
laurel_rule_draft_dup_with (const char *content, const char *field, const char *text)
{
  g_autoptr (JsonNode) root = parse (content);
  JsonObject *rule = root ? json_node_get_object (root) : NULL;

  if (rule == NULL)
    return g_strdup (content);

  if (g_str_has_prefix (field, "ties-"))
    set_tie_field (rule, field, text);
  else if (g_str_equal (field, "criteria"))
    json_object_set_array_member (rule, "criteria", read_criteria (text));
  else if (g_str_equal (field, "lower"))
    json_object_set_boolean_member (rule, "lower_is_better", g_str_equal (text, "yes"));
  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field))
      set_place (rule, i, text);
  if (g_str_equal (field, "criteria") &&
      json_array_get_length (json_object_get_array_member (rule, "criteria")) == 0)
    json_object_remove_member (rule, "criteria");

  return json_to_string (root, FALSE);
}
