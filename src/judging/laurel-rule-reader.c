/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-rule-reader.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
laurel_rule_reader_clear (LaurelRuleReader *self)
{
  g_clear_pointer (&self->place, g_free);
  g_clear_error (&self->error);
}

/**
 * laurel_rule_reader_fail:
 * @self: the reader
 * @format: what is wrong, and what to do
 *
 * Sets the error, with the place in front, unless there is one.
 */
void
laurel_rule_reader_fail (LaurelRuleReader *self, const char *format, ...)
{
  g_autofree char *what = NULL;
  gboolean is_placed = self->place != NULL && *self->place != '\0';
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  if (is_placed)
    g_set_error (&self->error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: a place in a file of rules, as criteria/2, and a sentence. */
                 _("%s: %s"), self->place, what);
  else
    g_set_error_literal (&self->error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, what);
}

/**
 * laurel_rule_reader_go_to:
 * @self: the reader
 * @list: (nullable): the name of a list, or %NULL for the top
 * @i: which of its elements, from 0
 *
 * From here on, what is wrong is wrong there.
 */
void
laurel_rule_reader_go_to (LaurelRuleReader *self, const char *list, guint i)
{
  g_free (self->place);
  self->place = list ? g_strdup_printf ("%s/%u", list, i + 1) : NULL;
}

/**
 * laurel_rule_reader_check_names:
 * @self: the reader
 * @object: an object
 * @names: the members it may have, each between spaces
 *
 * A misspelt member is a fault, not silence.
 */
void
laurel_rule_reader_check_names (LaurelRuleReader *self, JsonObject *object, const char *names)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    g_autofree char *spaced = g_strdup_printf (" %s ", name);
    g_autofree char *known = g_strchomp (g_strdup (names));

    if (strstr (names, spaced) == NULL)
      /* Translators: the name of a part of a rule, and a list of names. */
      laurel_rule_reader_fail (self, _("“%s” is not known here. There are:%s."), name, known);
  }
}

static void
fail_type (LaurelRuleReader *self, const char *member, const char *wanted)
{
  /* Translators: the name of a part of a rule, and what it must be, as “a list”. */
  laurel_rule_reader_fail (self, _("“%s” must be %s."), member, wanted);
}

static JsonNode *
get_node (LaurelRuleReader *self, JsonObject *object, const char *member)
{
  JsonNode *node = self->error == NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

/* A number as it is written; a fraction of JSON has at most fifteen digits that are meant. */
static char *
dup_number (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  switch (json_node_get_value_type (node)) {
  case G_TYPE_STRING:
    return g_strdup (json_node_get_string (node));
  case G_TYPE_INT64:
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  case G_TYPE_DOUBLE:
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g",
                                      json_node_get_double (node)));
  default:
    return NULL;
  }
}

/**
 * laurel_rule_reader_get_text:
 *
 * Returns: (transfer none) (nullable): the text, which is not empty
 */
const char *
laurel_rule_reader_get_text (LaurelRuleReader *self, JsonObject *object, const char *member)
{
  JsonNode *node = get_node (self, object, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
      *json_node_get_string (node) != '\0')
    return json_node_get_string (node);

  fail_type (self, member, _("a text"));
  return NULL;
}

/**
 * laurel_rule_reader_get_ratio:
 *
 * Returns: the number, exact: as text in any of the forms of laurel_ratio_read(), or as a
 *   number of JSON
 */
LaurelRatio
laurel_rule_reader_get_ratio (LaurelRuleReader *self, JsonObject *object, const char *member,
                              LaurelRatio otherwise)
{
  JsonNode *node = get_node (self, object, member);
  g_autofree char *text = node ? dup_number (node) : NULL;
  LaurelRatio ratio;

  if (node == NULL)
    return otherwise;
  if (text != NULL && laurel_ratio_read (text, &ratio))
    return ratio;

  fail_type (self, member, _("a number, as \"0.5\" or \"3/5\""));
  return otherwise;
}

/**
 * laurel_rule_reader_get_count:
 *
 * Returns: the whole number, from 0 to @most
 */
gint64
laurel_rule_reader_get_count (LaurelRuleReader *self, JsonObject *object, const char *member,
                              gint64 most, gint64 otherwise)
{
  JsonNode *node = get_node (self, object, member);
  LaurelRatio ratio;

  if (node == NULL)
    return otherwise;
  ratio = laurel_rule_reader_get_ratio (self, object, member, LAUREL_RATIO_ZERO);
  if (ratio.under == 1 && ratio.over >= 0 && ratio.over <= most)
    return ratio.over;

  /* Translators: the name of a part of a rule, and a number. */
  laurel_rule_reader_fail (self, _("“%s” must be a whole number from 0 to %d."), member,
                           (int) MIN (most, G_MAXINT));
  return otherwise;
}

gboolean
laurel_rule_reader_get_boolean (LaurelRuleReader *self, JsonObject *object, const char *member)
{
  JsonNode *node = get_node (self, object, member);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  fail_type (self, member, _("true or false"));
  return FALSE;
}

/**
 * laurel_rule_reader_get_choice:
 * @choices: (array zero-terminated=1): the words that can stand there
 *
 * Returns: which of @choices it is
 */
int
laurel_rule_reader_get_choice (LaurelRuleReader *self, JsonObject *object, const char *member,
                               const char *const *choices, int otherwise)
{
  const char *text = laurel_rule_reader_get_text (self, object, member);
  g_autofree char *names = NULL;

  if (text == NULL)
    return otherwise;
  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (text, choices[i]))
      return i;

  names = g_strjoinv (", ", (char **) choices);
  /* Translators: what stands there, the name of a part of a rule, and a list of words. */
  laurel_rule_reader_fail (self, _("“%s” is nothing for “%s”. There are: %s."), text, member,
                           names);
  return otherwise;
}

/**
 * laurel_rule_reader_get_array:
 *
 * Returns: (transfer none) (nullable): the list
 */
JsonArray *
laurel_rule_reader_get_array (LaurelRuleReader *self, JsonObject *object, const char *member)
{
  JsonNode *node = get_node (self, object, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  if (node != NULL)
    fail_type (self, member, _("a list: […]"));

  return NULL;
}

/**
 * laurel_rule_reader_get_object:
 *
 * Returns: (transfer none) (nullable): the object
 */
JsonObject *
laurel_rule_reader_get_object (LaurelRuleReader *self, JsonObject *object, const char *member)
{
  JsonNode *node = get_node (self, object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  if (node != NULL)
    fail_type (self, member, _("an object: {…}"));

  return NULL;
}

/**
 * laurel_rule_reader_get_element:
 * @array: a list of objects
 * @i: which of them, from 0
 *
 * Returns: (transfer none) (nullable): the object
 */
JsonObject *
laurel_rule_reader_get_element (LaurelRuleReader *self, JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  laurel_rule_reader_fail (self, _("It must be an object: {…}."));
  return NULL;
}

/**
 * laurel_rule_reader_get_word:
 * @array: a list of texts
 * @i: which of them, from 0
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
laurel_rule_reader_get_word (LaurelRuleReader *self, JsonArray *array, guint i)
{
  JsonNode *node = i < json_array_get_length (array) ? json_array_get_element (array, i) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  laurel_rule_reader_fail (self, _("It must be a list of texts: [\"…\"]."));
  return NULL;
}

/**
 * laurel_rule_reader_get_ratio_at:
 * @array: a list of numbers
 * @i: which of them, from 0
 *
 * Returns: the number, in any of the forms of laurel_rule_reader_get_ratio()
 */
LaurelRatio
laurel_rule_reader_get_ratio_at (LaurelRuleReader *self, JsonArray *array, guint i)
{
  g_autofree char *text = dup_number (json_array_get_element (array, i));
  LaurelRatio ratio;

  if (text != NULL && laurel_ratio_read (text, &ratio))
    return ratio;

  laurel_rule_reader_fail (self, _("It must be a list of numbers: [12, \"10.5\"]."));
  return LAUREL_RATIO_ZERO;
}
