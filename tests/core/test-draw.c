/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-draw.h"

#define KEY "9319./2.5.8.10.12./9.18.26.34.41.45./"

static char *
draw (guint n_pool, guint n_take, LaurelDrawHash hash)
{
  g_autoptr (GPtrArray) drawn = laurel_draw_take (n_pool, n_take, KEY, hash);
  GString *items = g_string_new (NULL);

  for (guint i = 0; i < drawn->len; i++) {
    const LaurelDrawn *next = drawn->pdata[i];

    g_assert_cmpint (next->left, ==, n_pool - i);
    g_string_append_printf (items, "%s%u", i > 0 ? " " : "", next->item + 1);
  }

  return g_string_free (items, FALSE);
}

/* The example of RFC 3797, section 6, and the same with SHA-256. */
static void
test_draws_are_as_published (void)
{
  static const struct {
    LaurelDrawHash hash;
    const char *drawn;
    const char *first;
  } CASES[] = {
    { LAUREL_DRAW_MD5, "17 7 2 16 25 23 8 24 19 13", "990DD0A5692A029A98B5E01AA28F3459" },
    { LAUREL_DRAW_SHA256, "20 23 1 14 17 9 11 15 7 13",
      "2C387B04B3EC92A0E1361C2B44A552E020B918EA986A808E8392C70BC337D90F" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *drawn = draw (25, 10, CASES[i].hash);
    g_autofree char *less = draw (25, 3, CASES[i].hash);
    g_autoptr (GPtrArray) first = laurel_draw_take (25, 1, KEY, CASES[i].hash);

    g_assert_cmpstr (drawn, ==, CASES[i].drawn);
    /* Who is drawn does not depend on how many are. */
    g_assert_true (g_str_has_prefix (drawn, less));
    g_assert_cmpstr (((LaurelDrawn *) first->pdata[0])->digest, ==, CASES[i].first);
  }
}

static void
test_everybody_is_drawn_once (void)
{
  g_autoptr (GPtrArray) drawn = laurel_draw_take (1000, 1000, "a", LAUREL_DRAW_SHA256);
  g_autofree gboolean *seen = g_new0 (gboolean, 1000);

  g_assert_cmpint (drawn->len, ==, 1000);
  for (guint i = 0; i < drawn->len; i++) {
    const LaurelDrawn *next = drawn->pdata[i];

    g_assert_false (seen[next->item]);
    seen[next->item] = TRUE;
  }
  g_assert_cmpint (((LaurelDrawn *) drawn->pdata[999])->left, ==, 1);
}

static void
test_nobody_can_be_drawn_of_nobody (void)
{
  g_autoptr (GPtrArray) drawn = laurel_draw_take (0, 0, "a", LAUREL_DRAW_SHA256);

  g_assert_cmpint (drawn->len, ==, 0);
}

static void
test_keys_do_not_depend_on_the_order (void)
{
  static const struct {
    const char *sources[4];
    const char *key;
  } CASES[] = {
    { { "9319", "2, 5, 12, 8, 10", "9 18 26 34 41 45" }, KEY },
    { { "9319.", "12-10-8-5-2", "45 and 41, 34; 26, 18, 9" }, KEY },
    { { "007" }, "7./" },
    { { "0 00 10 9" }, "0.0.9.10./" },
    /* A beacon’s number has more digits than a machine’s word. */
    { { "98765432109876543210987654321098765432" },
      "98765432109876543210987654321098765432./" },
    { { "18446744073709551617 18446744073709551616 0018446744073709551615" },
      "18446744073709551615.18446744073709551616.18446744073709551617./" },
    { { "none" }, "/" },
    { { NULL }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *key = laurel_draw_make_key (CASES[i].sources);

    g_assert_cmpstr (key, ==, CASES[i].key);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/draw/published", test_draws_are_as_published);
  g_test_add_func ("/judging/draw/once", test_everybody_is_drawn_once);
  g_test_add_func ("/judging/draw/nobody", test_nobody_can_be_drawn_of_nobody);
  g_test_add_func ("/judging/draw/keys", test_keys_do_not_depend_on_the_order);

  return g_test_run ();
}
