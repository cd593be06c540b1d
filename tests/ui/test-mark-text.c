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

#define COMBINE ", \"combine\": {\"method\": \"mean\"}}"

/* All marks of a grid are written with as many decimals, and typed as one likes. */
static void
test_marks_are_written_alike (void)
{
  static const struct {
    const char *rule;
    const char *mark;
    const char *shown;
    const char *sum; /* the same number as what a sheet comes to */
  } MARKS[] = {
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"}" COMBINE, "9", "9.0", "9.0" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"}" COMBINE, "8.5", "8.5", "8.5" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"}" COMBINE, "8.25", "8.25", "8.25" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"100\", \"step\": \"1\"}" COMBINE, "90", "90", "90" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"10\"}" COMBINE, "9", "9", "9" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"100\", \"step\": \"1\"}, \"criteria\":"
      " [{\"name\": \"A\", \"weight\": \"40\"}, {\"name\": \"B\", \"weight\": \"60\"}]" COMBINE,
      "90", "90", "90.0" },
    { "{\"marks\": {\"min\": \"0\", \"max\": \"100\", \"step\": \"1\"}, \"criteria\":"
      " [{\"name\": \"A\", \"weight\": \"1\"}, {\"name\": \"B\", \"weight\": \"2\"}]" COMBINE,
      "90", "90", "90" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++) {
    g_autoptr (JsonNode) root = json_from_string (MARKS[i].rule, NULL);
    g_autoptr (LaurelRule) rule = laurel_rule_read (json_node_get_object (root), NULL);
    g_autofree char *shown = NULL, *sum = NULL;
    LaurelRatio mark;

    g_assert_true (laurel_ratio_read (MARKS[i].mark, &mark));
    shown = laurel_mark_text_dup_even (mark, laurel_mark_text_count_digits (rule));
    sum = laurel_mark_text_dup_even (mark, laurel_mark_text_count_sum_digits (rule));
    g_assert_cmpstr (shown, ==, MARKS[i].shown);
    g_assert_cmpstr (sum, ==, MARKS[i].sum);
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/mark-text/ranges", test_ranges_are_told);
  g_test_add_func ("/mark-text/alike", test_marks_are_written_alike);

  return g_test_run ();
}
