/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-free-store.h"
#include "sample-library.h"

/* When there is room, on a real library with the sample season in it. */

/* The free days of some of what there is: the first three, and how many there are. */
static void
test_free_days (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *resources[3];
    const char *from;
    const char *to;
    int days;
    const char *best;
  } cases[] = {
    { { "Great Hall" }, "2025-09-11", "2025-09-20", 3, "8: 11 ?1 12 ?1 13 ?1 " },
    { { "Great Hall" }, "2025-09-18", "2025-09-23", 3, "4: 21 18 ?1 19 ?1 " },
    { { "Tao Yizhou" }, "2025-09-01", "2025-09-30", 1, "0: " },
    { { "Hao Qinghe" }, "2025-09-08", "2025-09-12", 2, "4: 08 09 10 ?2 " },
    { { "Hao Qinghe", "Great Hall", "Qinggang Works Hall" }, "2025-09-09", "2025-09-12", 2,
      "3: 09 10 ?5 11 ?5 " },
    { { "Beiyuan" }, "2025-10-31", "2025-11-02", 3, "1: 31 ?1 " },
    { { "Beiyuan" }, "2025-11-01", "2025-11-03", 3, "1: 01 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
    g_autoptr (GPtrArray) spans = NULL;
    g_autoptr (GString) text = g_string_new (NULL);

    for (int k = 0; k < 3 && cases[i].resources[k] != NULL; k++)
      g_variant_builder_add (&ids, "x", resource_of (f, cases[i].resources[k]));
    spans = ask (f, &LAUREL_FREE_DAYS, g_variant_new ("(axssi)", &ids, cases[i].from, cases[i].to,
                                                      cases[i].days));
    g_string_append_printf (text, "%u: ", spans->len);
    for (guint k = 0; k < MIN (spans->len, 3); k++) {
      g_autofree char *first = laurel_day_dup_iso (laurel_free_span_get_first (spans->pdata[k]));
      int in_the_way = laurel_free_span_get_in_the_way (spans->pdata[k]);

      g_assert_cmpint (in_the_way == 0, ==,
                       g_str_equal (laurel_free_span_get_grade (spans->pdata[k]), "certain"));
      g_assert_cmpint (laurel_free_span_get_last (spans->pdata[k]), ==,
                       laurel_free_span_get_first (spans->pdata[k]) + cases[i].days - 1);
      g_string_append_printf (text, "%s ", first + 8);
      if (in_the_way > 0)
        g_string_append_printf (text, "?%d ", in_the_way);
    }
    g_test_message ("%s …", cases[i].resources[0]);
    g_assert_cmpstr (text->str, ==, cases[i].best);
  }
}

/* As many days in a row as are asked for there are not, or they are no number of days. */
static void
test_no_such_days (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    int days;
  } cases[] = {
    { "2025-09-11", "2025-09-20", 11 },
    { "2025-09-11", "2025-09-20", G_MAXINT },
    { "2025-09-11", "2025-09-20", 0 },
    { "2025-09-11", "2025-09-20", G_MININT },
    { "2025-09-20", "2025-09-11", 1 },
    { "2025-09-11", "9999-12-31", 1 },
    { "", "2025-09-20", 1 },
    { "2025-09-11", "soon", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("ax"));
    g_autoptr (GError) error = NULL;

    g_variant_builder_add (&ids, "x", resource_of (f, "Great Hall"));
    g_test_message ("%s, %s, %d", cases[i].from, cases[i].to, cases[i].days);
    g_assert_null (laurel_library_ask (reader_of (f), &LAUREL_FREE_DAYS,
                                       g_variant_new ("(axssi)", &ids, cases[i].from, cases[i].to,
                                                      cases[i].days), &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  }
}

#define ADD(name, function) \
  g_test_add ("/plan/free-spans/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("best-first", test_free_days);
  ADD ("none", test_no_such_days);

  return g_test_run ();
}
