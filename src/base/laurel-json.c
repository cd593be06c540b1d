/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"

#include "base/laurel-text.h"

#include <stdio.h>

/*
 * JSON that stands in a library or comes from outside, and so may be anything. json-glib reads
 * what is nested by calling itself, as deep as it goes, and takes for granted that a member is of
 * the kind that it is asked for.
 */

#define DEEPEST 64 /* nested in each other; what Laurel writes stays below 8 */

/* The end of a string that begins before @at. */
static const char *
skip_string (const char *at, const char *end)
{
  while (at < end && *at != '"')
    at += *at == '\\' && at + 1 < end ? 2 : 1;

  return at;
}

/**
 * laurel_json_is_safe:
 * @text: (nullable): what may be JSON; %NULL where @length is 0
 * @length: in bytes, or -1 where a NUL ends it
 *
 * Whether a parser may be given it. Outside of strings there are only the signs of JSON: comments
 * and other quotation marks, which json-glib reads, could hide how deep it is.
 */
gboolean
laurel_json_is_safe (const char *text, gssize length)
{
  const char *end;
  guint depth = 0;

  if (length == 0)
    return TRUE;

  end = text + (length < 0 ? strlen (text) : (gsize) length);
  for (const char *at = text; at < end; at++) {
    if (*at == '"')
      at = skip_string (at + 1, end);
    else if (*at == '[' || *at == '{')
      depth++;
    else if (*at == ']' || *at == '}')
      depth -= MIN (depth, 1);
    else if (!g_ascii_isalnum (*at) && strchr (" \t\r\n,:+-.", *at) == NULL)
      return FALSE;
    if (depth > DEEPEST)
      return FALSE;
  }

  return TRUE;
}

/**
 * laurel_json_parse:
 * @text: (nullable): what may be JSON
 *
 * Returns: (transfer full) (nullable): it, or %NULL if it is none
 */
JsonNode *
laurel_json_parse (const char *text)
{
  return text != NULL && laurel_json_is_safe (text, -1) ? json_from_string (text, NULL) : NULL;
}

/**
 * laurel_json_find_fault:
 * @fault: what json_parser_load_from_data() said, in English
 * @line: (out): from 1; untouched where it does not say it
 * @column: (out): as @line
 *
 * Returns: whether it says where the text is no JSON
 */
gboolean
laurel_json_find_fault (const GError *fault, int *line, int *column)
{
  int at_line, at_column;

  if (sscanf (fault->message, "<data>:%d:%d:", &at_line, &at_column) != 2)
    return FALSE;

  *line = MAX (at_line, 1);
  *column = MAX (at_column, 1);
  return TRUE;
}

/**
 * laurel_json_parse_list:
 * @text: (nullable): what may be JSON
 *
 * Returns: (transfer full): the list that it is, or an empty one
 */
JsonArray *
laurel_json_parse_list (const char *text)
{
  g_autoptr (JsonNode) root = laurel_json_parse (text);

  return root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_array_ref (json_node_get_array (root))
                                                      : json_array_new ();
}

/**
 * laurel_json_get_object:
 * @list: a list
 * @i: which element
 *
 * Returns: (transfer none) (nullable): the element, if it is an object
 */
JsonObject *
laurel_json_get_object (JsonArray *list, guint i)
{
  JsonNode *node = json_array_get_element (list, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * laurel_json_get_member:
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer none) (nullable): the member, if it is an object
 */
JsonObject *
laurel_json_get_member (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * laurel_json_make_member:
 * @object: an object
 * @name: of a member
 *
 * Returns: (transfer none): the member, if it is an object; else a new one that takes its place
 */
JsonObject *
laurel_json_make_member (JsonObject *object, const char *name)
{
  if (laurel_json_get_member (object, name) == NULL)
    json_object_set_object_member (object, name, json_object_new ());

  return json_object_get_object_member (object, name);
}

/* (nullable): the member, if it is a value of @type */
static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
         ? node
         : NULL;
}

/**
 * laurel_json_get_text:
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer none) (nullable): the member, if it is a text
 */
const char *
laurel_json_get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * laurel_json_dup_value:
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: (transfer full) (nullable): the member, if it is a value: a text as it is, a number or a
 *   flag as it is written
 */
char *
laurel_json_dup_value (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);

  return json_to_string (node, FALSE);
}

/**
 * laurel_json_get_integer:
 * @object: (nullable): an object
 * @name: of a member
 *
 * Returns: the member, if it is an integer, else 0
 */
gint64
laurel_json_get_integer (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : 0;
}

/**
 * laurel_json_dup_words:
 * @text: (nullable): what may be a list of texts, as JSON
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts in it
 */
GStrv
laurel_json_dup_words (const char *text)
{
  g_autoptr (JsonArray) list = laurel_json_parse_list (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonNode *node = json_array_get_element (list, i);

    if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
      g_strv_builder_add (words, json_node_get_string (node));
  }

  return g_strv_builder_end (words);
}

/**
 * laurel_json_dup_list:
 * @lines: (nullable): texts, a line each
 *
 * Returns: (transfer full) (nullable): them as a list, in JSON; %NULL where there is none
 */
char *
laurel_json_dup_list (const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines ? lines : "", "\n", -1);
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) list = json_array_new ();

  for (char **line = split; *line != NULL; line++) {
    g_autofree char *clean = laurel_text_dup_line (*line);

    if (clean != NULL)
      json_array_add_string_element (list, clean);
  }
  json_node_set_array (root, list);

  return json_array_get_length (list) > 0 ? json_to_string (root, FALSE) : NULL;
}

/**
 * laurel_json_dup_escaped:
 * @text: any text
 *
 * Returns: (transfer full): it as it stands between the quotation marks of JSON
 */
char *
laurel_json_dup_escaped (const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  return g_strndup (quoted + 1, strlen (quoted) - 2);
}
