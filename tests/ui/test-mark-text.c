/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"

#include "ui/judging/laurel-mark-text.h"

/* Rules may leave the range open at any end. */
static void
test_ranges_are_told (void)
{
  static const struct {
    const char *rule;
    const char *told; /* or nothing */
  } RANGES[] = {
    { "{\"combine\": {\"method\": \"mean\"}}", NULL },
    { "{\"marks\": {\"min\": \"1\"}, \"combine\": {\"method\": \"mean\"}}", "1 or more." },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\"},"
      " \"combine\": {\"method\": \"mean\"}}", "0 to 10." },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"},"
      " \"combine\": {\"method\": \"mean\"}}", "0 to 10 in steps of 0.5." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (RANGES); i++) {
    g_autoptr (JsonNode) root = json_from_string (RANGES[i].rule, NULL);
    g_autoptr (LaurelRule) rule = laurel_rule_read (json_node_get_object (root), NULL);
    g_autofree char *told = laurel_mark_text_dup_range (rule);

    g_assert_cmpstr (told, ==, RANGES[i].told);
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/mark-text/ranges", test_ranges_are_told);

  return g_test_run ();
}
