/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-draft.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "ui/judging/laurel-rule-lists.h"
#include "ui/judging/laurel-rule-measures.h"
#include "ui/judging/laurel-rule-tree.h"

#include <string.h>

/*
 * The rules of a contest as a form has them: each field of the form is a text, and the rules
 * are JSON. What the form does not show stays in the JSON as it is.
 */

#define DROPPING " sum mean median rank-sum points "
#define PLACING " majority schulze "
#define RANKING " rank-sum points majority schulze "
#define USUAL_POINTS "10 8 6 5 4 3 2 1"

static const char *const VARIANCES[] = { "alpha_f", "alpha_b", "sigma2" };

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
  { "min-marks", "combine", "min_marks", TRUE },
  { "factor", NULL, "factor", FALSE },
  { "scale", NULL, "scale", FALSE },
  { "boundary", NULL, "boundary", FALSE },
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

static gboolean
is_among (const char *word, const char *words)
{
  g_autofree char *spaced = g_strdup_printf (" %s ", word ? word : "");

  return strstr (words, spaced) != NULL;
}

/* Numbers, with blanks or commas of any kind between. */
static JsonArray *
read_numbers (const char *text)
{
  JsonArray *numbers = json_array_new ();
  g_autoptr (GString) plain = g_string_new (text);
  g_auto (GStrv) parts = NULL;

  g_string_replace (plain, "，", " ", 0);
  g_string_replace (plain, "、", " ", 0);
  g_string_replace (plain, "；", " ", 0);
  g_strdelimit (plain->str, ",;\n\t", ' ');
  parts = g_strsplit (plain->str, " ", -1);
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      json_array_add_string_element (numbers, *part);

  return numbers;
}

/* ---- what has its own form ---------------------------------------------------- */

/* A method takes what is only for it along when it goes, and finds what it cannot do without. */
static void
fit_method (JsonObject *rule)
{
  JsonObject *combine = laurel_json_make_member (rule, "combine");
  g_autofree char *method = laurel_json_dup_value (combine, "method");
  JsonObject *parts = laurel_json_get_member (rule, "parts");
  static const struct {
    const char *member;
    const char *methods;
  } OWN[] = {
    { "points", " points " },
    { "min_marks", " z-score " },
    { "prior", " severity " },
    { "drop_high", DROPPING },
    { "drop_low", DROPPING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (!is_among (method, OWN[i].methods))
      json_object_remove_member (combine, OWN[i].member);
  if (!is_among (method, RANKING))
    json_object_remove_member (rule, "ballots");
  if (is_among (method, " points ") && !json_object_has_member (combine, "points"))
    json_object_set_array_member (combine, "points", read_numbers (USUAL_POINTS));
  if (!is_among (method, PLACING))
    return;

  json_object_remove_member (rule, "factor");
  json_object_remove_member (rule, "scale");
  if (parts != NULL)
    json_object_remove_member (parts, "combine");
  if (parts != NULL)
    json_object_remove_member (parts, "weights");
}

/* Whether judges give places and no marks. */
static gboolean
has_ballots (JsonObject *rule)
{
  return json_object_get_boolean_member_with_default (rule, "ballots", FALSE);
}

/* Places have no range, and the first is the best. */
static void
set_ballots (JsonObject *rule, gboolean are_ballots)
{
  json_object_remove_member (rule, are_ballots ? "marks" : "ballots");
  if (!are_ballots)
    return;

  json_object_remove_member (rule, "lower_is_better");
  json_object_set_boolean_member (rule, "ballots", TRUE);
}

static JsonNode *
parse (const char *content)
{
  g_autoptr (JsonNode) root = content ? laurel_json_parse (content) : NULL;

  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? g_steal_pointer (&root) : NULL;
}

/**
 * laurel_rule_draft_uses:
 * @content: rules, as JSON
 * @field: a field of the form
 *
 * Returns: whether the field says anything, with the method that the rules have
 */
gboolean
laurel_rule_draft_uses (const char *content, const char *field)
{
  g_autofree char *method = laurel_rule_draft_dup_field (content, "method");
  g_autoptr (JsonNode) root = parse (content);

  if (root != NULL && !laurel_rule_measures_uses (json_node_get_object (root), field))
    return FALSE;
  if (is_among (field, " min max step total lower criteria "))
    return root == NULL || !has_ballots (json_node_get_object (root));
  if (g_str_equal (field, "ballots"))
    return is_among (method, RANKING);
  if (g_str_has_prefix (field, "drop-"))
    return is_among (method, DROPPING);
  if (g_str_equal (field, "points"))
    return is_among (method, " points ");
  if (g_str_equal (field, "min-marks"))
    return is_among (method, " z-score ");
  if (g_str_equal (field, "prior"))
    return is_among (method, " severity ");
  if (g_str_equal (field, "factor") || g_str_equal (field, "scale") ||
      g_str_equal (field, "parts-combine"))
    return !is_among (method, PLACING);
  if (g_str_equal (field, "parts-best")) {
    g_autofree char *combine = laurel_rule_draft_dup_field (content, "parts-combine");

    return !is_among (method, PLACING) && is_among (combine, " best ");
  }

  return TRUE;
}

/* "12, 10, 8" */
static void
set_points (JsonObject *rule, const char *text)
{
  JsonObject *combine = laurel_json_make_member (rule, "combine");
  JsonArray *points = read_numbers (text);

  json_object_set_array_member (combine, "points", points);
}

/* The variances of entries, of judges and of the rest; without any there is no prior. */
static void
set_prior (JsonObject *rule, const char *text)
{
  JsonObject *combine = laurel_json_make_member (rule, "combine");
  g_autoptr (JsonArray) numbers = read_numbers (text);
  JsonObject *prior = json_object_new ();

  for (guint i = 0; i < json_array_get_length (numbers) && i < G_N_ELEMENTS (VARIANCES); i++)
    json_object_set_string_member (prior, VARIANCES[i],
                                   json_array_get_string_element (numbers, i));
  json_object_set_object_member (combine, "prior", prior);
  if (json_array_get_length (numbers) == 0)
    json_object_remove_member (combine, "prior");
}

static char *
dup_prior (JsonObject *rule)
{
  JsonObject *combine = laurel_json_get_member (rule, "combine");
  JsonObject *prior = laurel_json_get_member (combine, "prior");
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; prior != NULL && i < G_N_ELEMENTS (VARIANCES); i++) {
    g_autofree char *value = laurel_json_dup_value (prior, VARIANCES[i]);

    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value ? value : "");
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_points (JsonObject *rule)
{
  JsonObject *combine = laurel_json_get_member (rule, "combine");
  JsonNode *node = combine ? json_object_get_member (combine, "points") : NULL;
  JsonArray *list = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node)
                                                                 : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonNode *each = json_array_get_element (list, i);
    g_autofree char *value = json_node_get_value_type (each) == G_TYPE_STRING
                               ? json_node_dup_string (each) : json_to_string (each, FALSE);

    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", value);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- the fields ------------------------------------------------------------------ */

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
  if (laurel_rule_measures_has (field))
    return laurel_rule_measures_dup_field (rule, field);
  if (laurel_rule_lists_has (field))
    return laurel_rule_lists_dup_field (rule, field);
  if (g_str_equal (field, "points"))
    return dup_points (rule);
  if (g_str_equal (field, "prior"))
    return dup_prior (rule);
  if (g_str_equal (field, "criteria"))
    return laurel_rule_tree_dup_outline (rule);
  if (g_str_equal (field, "ballots"))
    return g_strdup (has_ballots (rule) ? "yes" : "no");
  if (g_str_equal (field, "lower"))
    return g_strdup (json_object_get_boolean_member_with_default (rule, "lower_is_better", FALSE)
                       ? "yes" : "no");

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field))
      return laurel_json_dup_value (PLACES[i].object
                                      ? laurel_json_get_member (rule, PLACES[i].object) : rule,
                        PLACES[i].member);

  return NULL;
}

static void
set_place (JsonObject *rule, gsize place, const char *text)
{
  JsonObject *object =
    PLACES[place].object ? laurel_json_make_member (rule, PLACES[place].object) : rule;
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

  if (laurel_rule_measures_has (field))
    laurel_rule_measures_set_field (rule, field, text);
  else if (laurel_rule_lists_has (field))
    laurel_rule_lists_set_field (rule, field, text);
  else if (g_str_equal (field, "points"))
    set_points (rule, text);
  else if (g_str_equal (field, "prior"))
    set_prior (rule, text);
  else if (g_str_equal (field, "criteria"))
    laurel_rule_tree_set_outline (rule, text);
  else if (g_str_equal (field, "criteria-lines"))
    laurel_rule_tree_set_lines (rule, text);
  else if (g_str_equal (field, "ballots"))
    set_ballots (rule, g_str_equal (text, "yes"));
  else if (g_str_equal (field, "lower"))
    json_object_set_boolean_member (rule, "lower_is_better", g_str_equal (text, "yes"));
  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field))
      set_place (rule, i, text);
  if (g_str_equal (field, "method"))
    fit_method (rule);

  return json_to_string (root, FALSE);
}

/**
 * laurel_rule_draft_count:
 * @content: rules, as JSON
 * @list: "tie" or "level"
 *
 * Returns: how many of them there are; what ends the ties is none
 */
guint
laurel_rule_draft_count (const char *content, const char *list)
{
  g_autoptr (JsonNode) root = parse (content);

  return root ? laurel_rule_lists_count (json_node_get_object (root), list) : 0;
}

/**
 * laurel_rule_draft_list_ties:
 * @content: rules, as JSON
 *
 * Returns: (transfer full): what could part equals besides, as the rules write it
 */
GStrv
laurel_rule_draft_list_ties (const char *content)
{
  g_autoptr (JsonNode) root = parse (content);

  return root ? laurel_rule_lists_list_ties (json_node_get_object (root))
              : g_new0 (char *, 1);
}
