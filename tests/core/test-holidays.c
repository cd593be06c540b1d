/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-holiday-rule.h"
#include "calendar/laurel-holiday-store.h"
#include "sample-library.h"

static GVariant *
build_days (const char *source, const char *const *days)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  for (; *days != NULL; days += 3)
    g_variant_builder_add (&builder, "(sss)", days[0], days[1], days[2]);

  return g_variant_new ("(sa(sss))", source, &builder);
}

static char *
describe_holidays (Fixture *f, const char *from, const char *to)
{
  g_autoptr (GPtrArray) holidays =
    ask (f, &LAUREL_HOLIDAYS_BETWEEN, g_variant_new ("(xss)", G_GINT64_CONSTANT (0), from, to));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < holidays->len; i++) {
    g_autofree char *iso = laurel_day_dup_iso (laurel_holiday_get_day (holidays->pdata[i]));

    g_string_append_printf (text, "%s%s ", iso + 5,
                            laurel_holiday_is_off (holidays->pdata[i]) ? "" : "!");
  }

  return g_string_free (text, FALSE);
}

static void
test_holidays (Fixture *f, gconstpointer data)
{
  static const char *const OWN[] = { "2025-10-07", "Fair", "worked", "2025-09-15", "Moon", "off",
                                     NULL };
  static const char *const LESS[] = { "2025-09-15", "Moon", "off", NULL };
  static const char *const BAD[] = { "2025-09-31", "Moon", "off", NULL };
  static const char *const WORSE[] = { "2025-09-30", "Moon", "maybe", NULL };
  g_autofree char *none = describe_holidays (f, "2025-09-01", "2025-10-31");
  g_autofree char *shipped = NULL;
  g_autofree char *own = NULL;
  g_autofree char *removed = NULL;

  /* China's hold for programmes in Chinese; what is imported says it better. */
  g_assert_cmpstr (none, ==, "");
  laurel_test_exec (f->library, "UPDATE programme SET language = 'zh'");
  shipped = describe_holidays (f, "2025-09-01", "2025-10-31");
  g_assert_cmpstr (shipped, ==, "09-28! 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08 10-11! ");
  do_undo_redo (f, &LAUREL_HOLIDAYS_IMPORT, build_days ("own", OWN));
  own = describe_holidays (f, "2025-09-15", "2025-10-08");
  g_assert_cmpstr (own, ==, "09-15 09-28! 10-01 10-02 10-03 10-04 10-05 10-06 10-07! 10-08 ");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_HOLIDAYS_IMPORT, build_days ("own", OWN)),
                   ==, 0);
  do_undo_redo (f, &LAUREL_HOLIDAYS_IMPORT, build_days ("own", LESS));
  do_undo_redo (f, &LAUREL_HOLIDAYS_REMOVE, g_variant_new ("(s)", "own"));
  removed = describe_holidays (f, "2025-09-01", "2025-10-31");
  g_assert_cmpstr (removed, ==, shipped);
  refuse (f, &LAUREL_HOLIDAYS_IMPORT, build_days ("own", BAD), LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_HOLIDAYS_IMPORT, build_days ("own", WORSE), LAUREL_RULE_ERROR_REFUSED);
}

static void
test_a_chosen_day_is_warned_of (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    LaurelDay fuzzy;
    const char *warning;
  } cases[] = {
    { "2022-09-09", "2022-09-09", 0, NULL },
    { "2022-09-10", "2022-09-10", 0, "2022-09-10 is a day off: Mid-Autumn Festival." },
    { "2022-09-07", "2022-09-10", 0, "2022-09-10 is a day off: Mid-Autumn Festival." },
    { "2022-10-08", "2022-10-09", 0, NULL }, /* weekends that are worked */
    { "2022-09-01", "2022-11-30", 0, NULL }, /* has days off in it, and is meant to */
    { "2022-09-11", "2022-09-15", 4, NULL }, /* there are other days */
  };
  g_autoptr (GPtrArray) holidays = NULL;

  laurel_test_exec (f->library, "UPDATE programme SET language = 'zh'");
  holidays = ask (f, &LAUREL_HOLIDAYS_BETWEEN,
                  g_variant_new ("(xss)", G_GINT64_CONSTANT (0), "2022-01-01", "2022-12-31"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    LaurelDay from = laurel_day_from_iso (cases[i].from), to = laurel_day_from_iso (cases[i].to);
    LaurelWindow window = { .es = from, .ls = from + cases[i].fuzzy, .ee = to - cases[i].fuzzy,
                            .le = to, .min_days = 1 };
    g_autofree char *warning = laurel_holiday_dup_warning (holidays, &window);

    g_assert_cmpstr (warning, ==, cases[i].warning);
  }
}

#define ADD(name, function) \
  g_test_add ("/plan/holidays/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("lists", test_holidays);
  ADD ("chosen-days", test_a_chosen_day_is_warned_of);

  return g_test_run ();
}
