/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "calendar/laurel-plan-words.h"
#include "people/laurel-party-list.h"

#include <string.h>

/* @open so often, and @close as often. */
static char *
dup_nested (const char *open, const char *close, guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_what_is_read (void)
{
  static const char *const TEXTS[] = {
    "[]", "{}", " [ 1, -2.5e+3, true, null, \"a\" ]\n", "[\"\\\"[[[[\", \"// {\"]",
    "{\"text\": \"南汀木艺协会（[{\"}", "\"中文\"", "7",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (JsonNode) node = laurel_json_parse (TEXTS[i]);

    g_test_message ("%s", TEXTS[i]);
    g_assert_nonnull (node);
  }
}

static void
test_what_is_not_read (void)
{
  static const char *const TEXTS[] = {
    "", "[", "]", "[1", "{\"a\":}", "\"", "[\"", "[\"\\", "['a']", "[1] // and", "/* \" */ [1]",
    "[1]/* */", "中", "[1];",
  };

  g_assert_null (laurel_json_parse (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_test_message ("%s", TEXTS[i]);
    g_assert_null (laurel_json_parse (TEXTS[i]));
  }
}

/* Deeper than the stack is. */
static void
test_depth (void)
{
  static const struct {
    const char *open, *close;
  } PAIRS[] = { { "[", "]" }, { "{\"a\":", "}" }, { "[{\"a\":", "}]" } };

  for (gsize i = 0; i < G_N_ELEMENTS (PAIRS); i++) {
    g_autofree char *shallow = dup_nested (PAIRS[i].open, PAIRS[i].close, 30);
    g_autofree char *deep = dup_nested (PAIRS[i].open, PAIRS[i].close, 300000);
    g_autofree char *open = dup_nested (PAIRS[i].open, "", 300000);

    g_assert_true (laurel_json_is_safe (NULL, 0));
    g_assert_true (laurel_json_is_safe (shallow, -1));
    g_assert_false (laurel_json_is_safe (deep, -1));
    g_assert_false (laurel_json_is_safe (deep, (gssize) strlen (deep)));
    g_assert_null (laurel_json_parse (deep));
    g_assert_null (laurel_json_parse (open));
    g_assert_null (laurel_roles_dup_words (deep, "en"));
    g_assert_null (laurel_party_list_remove (deep, "a"));
  }
}

/* What is of another kind than it should be is as if it were not there. */
static void
test_kinds (void)
{
  static const char *const LISTS[] = {
    "{}", "7", "null", "[7]", "[null]", "[[]]", "[{}]", "[{\"role\": 5, \"name\": {}}]",
    "[{\"role\": null, \"name\": [\"a\"]}]", "[{\"title\": [], \"words\": 7}]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LISTS); i++) {
    g_test_message ("%s", LISTS[i]);
    g_assert_null (laurel_roles_dup_words (LISTS[i], "en"));
    g_assert_null (laurel_phases_dup_words (LISTS[i], "zh"));
  }
}

static void
test_members (void)
{
  g_autoptr (JsonArray) list =
    laurel_json_parse_list ("[{\"text\": \"a\", \"gap\": 14, \"no\": null}, 7, {\"text\": 5}]");
  JsonObject *first = laurel_json_get_object (list, 0);

  g_assert_cmpstr (laurel_json_get_text (first, "text"), ==, "a");
  g_assert_cmpint (laurel_json_get_integer (first, "gap"), ==, 14);
  g_assert_null (laurel_json_get_text (first, "gap"));
  g_assert_cmpint (laurel_json_get_integer (first, "text"), ==, 0);
  g_assert_null (laurel_json_get_text (first, "no"));
  g_assert_null (laurel_json_get_text (first, "name"));
  g_assert_null (laurel_json_get_object (list, 1));
  g_assert_null (laurel_json_get_text (laurel_json_get_object (list, 1), "text"));
  g_assert_null (laurel_json_get_text (laurel_json_get_object (list, 2), "text"));
}

static void
test_list_of_names (void)
{
  const char *const members[] = { "text", "b", NULL };
  g_autofree char *list = laurel_party_list_add ("[{\"text\":5},7,{\"text\":\"a\"}]", members);

  g_assert_true (laurel_party_list_has (list, "a"));
  g_assert_true (laurel_party_list_has (list, "b"));
  g_assert_false (laurel_party_list_has (list, "5"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/what-is-read", test_what_is_read);
  g_test_add_func ("/json/what-is-not-read", test_what_is_not_read);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/kinds", test_kinds);
  g_test_add_func ("/json/members", test_members);
  g_test_add_func ("/json/list-of-names", test_list_of_names);

  return g_test_run ();
}
