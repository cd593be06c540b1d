/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-indicators.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"

#include <string.h>

/*
 * The tree of indicators that an index is made of. As a field, “indicators” is an outline: a line
 * each, with the weight at its end, and parts of one indented below it. What else is said of one
 * that has numbers is “indicator:” with the place of its line and the name of the member. What an
 * outline does not say stays with the name, or else with the place.
 */

#define USUAL_TARGET "100"
#define STEP 2 /* blanks before a part */

static const char *const OWN[] = { "normalise", "min", "max", "target", "lower_is_better",
                                   "missing", NULL };

static JsonArray *
get_parts (JsonObject *object)
{
  JsonNode *node = object ? json_object_get_member (object, "indicators") : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* In the order of the lines. */
static void
collect (JsonObject *object, GPtrArray *all)
{
  JsonArray *parts = get_parts (object);

  for (guint i = 0; parts != NULL && i < json_array_get_length (parts); i++) {
    JsonObject *each = laurel_json_get_object (parts, i);

    if (each == NULL)
      continue;
    g_ptr_array_add (all, each);
    collect (each, all);
  }
}

/* Returns: (transfer container) (element-type JsonObject) */
static GPtrArray *
list_all (JsonObject *rule)
{
  GPtrArray *all = g_ptr_array_new ();
  JsonObject *index = laurel_json_get_member (rule, "index");

  if (index != NULL)
    collect (index, all);

  return all;
}

/* ---- as an outline ----------------------------------------------------------------------- */

static void
write_lines (GString *lines, JsonObject *object, int depth)
{
  JsonArray *parts = get_parts (object);

  for (guint i = 0; parts != NULL && i < json_array_get_length (parts); i++) {
    JsonObject *each = laurel_json_get_object (parts, i);
    g_autofree char *name = laurel_json_dup_value (each, "name");
    g_autofree char *weight = laurel_json_dup_value (each, "weight");

    if (each == NULL)
      continue;
    g_string_append_printf (lines, "%s%*s%s", lines->len > 0 ? "\n" : "", depth * STEP, "",
                            name ? name : "");
    if (weight != NULL)
      g_string_append_printf (lines, " %s", weight);
    write_lines (lines, each, depth + 1);
  }
}

static int
count_blanks (const char *line)
{
  int n = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    n += *line == '\t' ? STEP : 1;

  return n;
}

static JsonObject *
find_before (GPtrArray *before, const char *name, guint place)
{
  for (guint i = 0; i < before->len; i++) {
    g_autofree char *own = laurel_json_dup_value (before->pdata[i], "name");

    if (g_strcmp0 (own, name) == 0)
      return before->pdata[i];
  }

  return place < before->len ? before->pdata[place] : NULL;
}

/* The weight stands at the end; without one, all count as much. */
static JsonObject *
read_line (const char *clean, GPtrArray *before, guint place)
{
  JsonObject *object = json_object_new (), *old;
  g_autofree char *text = g_strdup (clean);
  char *blank = strrchr (text, ' ');
  gboolean is_weighed = blank != NULL && g_ascii_isdigit (blank[1]);

  if (is_weighed)
    *blank = '\0';
  json_object_set_string_member (object, "name", text);
  if (is_weighed)
    json_object_set_string_member (object, "weight", blank + 1);
  old = find_before (before, text, place);
  for (guint i = 0; old != NULL && OWN[i] != NULL; i++)
    if (json_object_has_member (old, OWN[i]))
      json_object_set_member (object, OWN[i], json_object_dup_member (old, OWN[i]));

  return object;
}

/* What is made of others has no numbers of its own. */
static JsonArray *
open_parts (JsonObject *object)
{
  if (get_parts (object) == NULL) {
    for (guint i = 0; OWN[i] != NULL; i++)
      json_object_remove_member (object, OWN[i]);
    json_object_set_array_member (object, "indicators", json_array_new ());
  }

  return get_parts (object);
}

static void
read_lines (JsonObject *index, const char *text, GPtrArray *before)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) open = g_ptr_array_new (); /* (element-type JsonObject): around a line */
  g_autoptr (GArray) blanks = g_array_new (FALSE, FALSE, sizeof (int));
  guint place = 0;

  json_object_remove_member (index, "indicators");
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *clean = laurel_text_dup_line (*line);
    int n = count_blanks (*line);
    JsonObject *object;

    if (clean == NULL)
      continue;
    while (open->len > 0 && g_array_index (blanks, int, open->len - 1) >= n) {
      g_ptr_array_set_size (open, (int) open->len - 1);
      g_array_set_size (blanks, open->len);
    }
    object = read_line (clean, before, place++);
    json_array_add_object_element (
      open_parts (open->len > 0 ? open->pdata[open->len - 1] : index), object);
    g_ptr_array_add (open, object);
    g_array_append_val (blanks, n);
  }
}

/* ---- one of them ------------------------------------------------------------------------- */

static JsonObject *
find_one (GPtrArray *all, const char *field, const char **member)
{
  g_auto (GStrv) words = g_strsplit (field, ":", 3);
  gint64 i;

  if (g_strv_length (words) != 3 ||
      !g_ascii_string_to_signed (words[1], 10, 0, (gint64) all->len - 1, &i, NULL))
    return NULL;

  *member = g_intern_string (words[2]);
  return all->pdata[i];
}

static void
set_of_one (JsonObject *one, const char *member, const char *text)
{
  g_autofree char *clean = laurel_text_dup_line (text);

  if (g_str_equal (member, "lower_is_better")) {
    json_object_set_boolean_member (one, member, g_strcmp0 (clean, "yes") == 0);
    return;
  }
  if (clean == NULL)
    json_object_remove_member (one, member);
  else
    json_object_set_string_member (one, member, clean);
  if (!g_str_equal (member, "normalise"))
    return;

  /* Each way has numbers of its own. */
  json_object_remove_member (one, "target");
  if (g_strcmp0 (clean, "target") == 0)
    json_object_set_string_member (one, "target", USUAL_TARGET);
  if (g_strcmp0 (clean, "min-max") != 0) {
    json_object_remove_member (one, "min");
    json_object_remove_member (one, "max");
  }
}

static char *
dup_of_one (JsonObject *one, const char *member)
{
  char *value;

  if (g_str_equal (member, "lower_is_better"))
    return g_strdup (json_object_get_boolean_member_with_default (one, member, FALSE) ? "yes"
                                                                                      : "no");
  value = laurel_json_dup_value (one, member);
  if (value == NULL && g_str_equal (member, "normalise"))
    return g_strdup ("none");
  if (value == NULL && g_str_equal (member, "missing"))
    return g_strdup ("refuse");

  return value;
}

/* ---- the fields -------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): what stands in it */
char *
laurel_rule_indicators_dup_field (JsonObject *rule, const char *field)
{
  JsonObject *index = laurel_json_get_member (rule, "index");
  g_autoptr (GPtrArray) all = list_all (rule);
  g_autoptr (GString) lines = NULL;
  const char *member;
  JsonObject *one;

  if (index == NULL)
    return NULL;
  if (g_str_equal (field, "index-scale")) {
    char *scale = laurel_json_dup_value (index, "scale");

    return scale ? scale : g_strdup ("100");
  }
  if (!g_str_equal (field, "indicators")) {
    one = find_one (all, field, &member);
    return one ? dup_of_one (one, member) : NULL;
  }

  lines = g_string_new (NULL);
  write_lines (lines, index, 0);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Puts @text in a field; whether the rules hold with it is not looked at. */
void
laurel_rule_indicators_set_field (JsonObject *rule, const char *field, const char *text)
{
  JsonObject *index = laurel_json_make_member (rule, "index");
  g_autoptr (JsonNode) kept = json_node_alloc ();
  g_autoptr (GPtrArray) all = NULL;
  const char *member;
  JsonObject *one;

  json_node_init_object (kept, rule);
  if (g_str_equal (field, "indicators")) {
    g_autofree char *before = json_to_string (kept, FALSE);
    g_autoptr (JsonNode) copy = laurel_json_parse (before);

    all = list_all (json_node_get_object (copy));
    read_lines (index, text, all);
    return;
  }
  if (g_str_equal (field, "index-scale")) {
    g_autofree char *clean = laurel_text_dup_line (text);

    if (clean == NULL)
      json_object_remove_member (index, "scale");
    else
      json_object_set_string_member (index, "scale", clean);
    return;
  }

  all = list_all (rule);
  one = find_one (all, field, &member);
  if (one != NULL)
    set_of_one (one, member, text);
}

/**
 * laurel_rule_indicators_list:
 * @content: rules, as JSON
 *
 * Returns: (transfer full): the names of the indicators, in the order of their lines; "" for one
 *   that is made of others
 */
GStrv
laurel_rule_indicators_list (const char *content)
{
  g_autoptr (JsonNode) root = content ? laurel_json_parse (content) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    all = list_all (json_node_get_object (root));
  for (guint i = 0; all != NULL && i < all->len; i++) {
    char *name = get_parts (all->pdata[i]) ? NULL : laurel_json_dup_value (all->pdata[i], "name");

    g_ptr_array_add (names, name ? name : g_strdup (""));
  }
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
