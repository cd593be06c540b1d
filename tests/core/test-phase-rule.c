/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "base/laurel-error.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-phase-rule.h"
#include "window-text.h"

static LaurelWindow
read_window (const char *words)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 2022, NULL);

  g_assert_cmpint (reading.problem, ==, LAUREL_DATE_PROBLEM_NONE);

  return reading.window;
}

static const struct {
  const char *words[4];
  int gaps[4];
  const char *narrowed[4]; /* none: they contradict each other */
  const char *chain;
} CASES[] = {
  { { "7月-10月", "10月" }, { 0, 0 },
    { "t 07-01 07-31 10-01 10-30", "w 10-02 10-31 10-02 10-31" } },
  { { "7月-10月", "10月" }, { 0, 7 },
    { "t 07-01 07-31 10-01 10-23", "w 10-09 10-31 10-09 10-31" } },
  { { "9月", "10月-12月" }, { 0, 0 },
    { "w 09-01 09-30 09-01 09-30", "t 10-01 10-31 12-01 12-31" } },
  { { "10月底前", "11月" }, { 0, 0 },
    { "w - - - 10-31", "w 11-01 11-30 11-01 11-30" } },
  { { "9月", "9月", "9月" }, { 0, 0, 0 },
    { "w 09-01 09-28 09-01 09-28", "w 09-02 09-29 09-02 09-29", "w 09-03 09-30 09-03 09-30" } },
  { { "9月中旬，为期3天", "9月" }, { 0, 2 },
    { "w 09-11 09-18 09-13 09-20 ×3", "w 09-16 09-30 09-16 09-30" } },
  { { "待定", "9月7日", "待定" }, { 0, 0, 1 },
    { "w - 09-06 - 09-06", "w 09-07 09-07 09-07 09-07", "w 09-09 - 09-09 -" } },
  { { "9月起", "10月" }, { 0, 0 },
    { "t 09-01 09-30 09-01 10-30", "w 10-01 10-31 10-01 10-31" } },
  { { "10月", "9月" }, { 0, 0 }, { NULL }, "a → b." },
  { { "9月7日", "9月8日", "9月8日", "10月" }, { 0, 0, 0, 0 }, { NULL }, "b → c." },
  { { "9月7日", "9月", "9月8日" }, { 0, 0, 0 }, { NULL }, "a → b → c." },
  { { "9月7日", "9月9日" }, { 0, 2 }, { NULL }, "a → b." },
};

static void
test_propagate (void)
{
  static const char *const titles[] = { "a", "b", "c", "d" };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelPhaseStep steps[4] = { 0 };
    g_autoptr (GError) error = NULL;
    guint n = 0;
    gboolean done;

    for (; n < 4 && CASES[i].words[n] != NULL; n++)
      steps[n] = (LaurelPhaseStep) { titles[n], read_window (CASES[i].words[n]), CASES[i].gaps[n] };
    done = laurel_phase_steps_propagate (steps, n, &error);

    g_test_message ("%s …", CASES[i].words[0]);
    g_assert_cmpint (done, ==, CASES[i].chain == NULL);
    for (guint k = 0; k < n; k++) {
      g_autofree char *window = window_to_text (&steps[k].window, 2022);
      LaurelWindow was = read_window (CASES[i].words[k]);

      if (done)
        g_assert_cmpstr (window, ==, CASES[i].narrowed[k]);
      else
        g_assert_true (laurel_window_equal (&steps[k].window, &was));
    }
    if (!done) {
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION);
      g_assert_true (g_str_has_suffix (error->message, CASES[i].chain));
    }
  }
}

/* Going round once more changes nothing: it is a fixed point. */
static void
test_fixed_point (void)
{
  for (int round = 0; round < 2000; round++) {
    LaurelPhaseStep steps[4], again[4];
    guint n = g_test_rand_int_range (1, 5);

    for (guint i = 0; i < n; i++) {
      LaurelDay first = laurel_day_new (2022, 1, 1) + g_test_rand_int_range (0, 200);
      LaurelDay last = first + g_test_rand_int_range (0, 60);

      steps[i] = (LaurelPhaseStep) { "x", LAUREL_WINDOW_UNKNOWN, g_test_rand_int_range (0, 5) };
      laurel_window_from_units (first, last, first, last, g_test_rand_int_range (1, 9),
                                &steps[i].window, NULL);
    }
    if (!laurel_phase_steps_propagate (steps, n, NULL))
      continue;
    memcpy (again, steps, sizeof (steps));
    g_assert_true (laurel_phase_steps_propagate (again, n, NULL));
    for (guint i = 0; i < n; i++)
      g_assert_true (laurel_window_equal (&again[i].window, &steps[i].window));
  }
}

static void
test_outside (void)
{
  static const struct {
    const char *phase;
    const char *activity;
    int before, after;
  } cases[] = {
    { "10月底前", "8月-9月", 0, 31 },
    { "11月", "8月-9月", 0, 61 },
    { "9月", "9月-12月", 0, 0 },
    { "10月-12月", "9月-12月", 0, 0 },
    { "7月", "8月-9月", 31, 0 },
    { "待定", "8月-9月", 0, 0 },
    { "9月", "待定", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    LaurelWindow phase = read_window (cases[i].phase), activity = read_window (cases[i].activity);
    g_autofree char *warning = laurel_phase_dup_warning ("x", &phase, &activity);
    int before, after;

    laurel_phase_get_outside (&phase, &activity, &before, &after);
    g_assert_cmpint (before, ==, cases[i].before);
    g_assert_cmpint (after, ==, cases[i].after);
    g_assert_cmpint (warning != NULL, ==, before > 0 || after > 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/phase-rule/propagate", test_propagate);
  g_test_add_func ("/calendar/phase-rule/fixed-point", test_fixed_point);
  g_test_add_func ("/calendar/phase-rule/outside", test_outside);

  return g_test_run ();
}
