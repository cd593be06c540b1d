/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-clash.h"
#include "calendar/laurel-crowd.h"
#include "calendar/laurel-date-reader.h"

static LaurelWindow
read_window (const char *words)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 2022, NULL);

  return reading.window;
}

static void
test_grades (void)
{
  static const struct {
    const char *a;
    const char *b;
    LaurelClashGrade grade;
  } cases[] = {
    { "9月7日-9日", "9月10日", LAUREL_CLASH_NONE },
    { "9月7日-9日", "9月9日-11日", LAUREL_CLASH_CERTAIN },
    { "9月7日-9日", "9月7日-9日", LAUREL_CLASH_CERTAIN },
    { "9月上旬", "9月中旬", LAUREL_CLASH_NONE },
    { "9月中旬", "9月中旬", LAUREL_CLASH_POSSIBLE },
    { "9月中旬", "9月15日", LAUREL_CLASH_POSSIBLE },
    /* A day somewhere within a fixed run: its core is empty, and it meets it all the same. */
    { "9月中旬", "9月1日-30日", LAUREL_CLASH_CERTAIN },
    { "9月中旬，为期6天", "9月中旬，为期6天", LAUREL_CLASH_CERTAIN },
    { "9月中旬，为期5天", "9月中旬，为期5天", LAUREL_CLASH_POSSIBLE },
    /* Two of the real plan that are in one city: of one venue they would be this. */
    { "9月中旬", "9月-10月", LAUREL_CLASH_POSSIBLE },
    { "7月-10月", "8月-9月", LAUREL_CLASH_CERTAIN },
    { "10月底前", "9月7日", LAUREL_CLASH_POSSIBLE },
    { "10月底前", "11月1日", LAUREL_CLASH_NONE },
    { "9月起", "10月7日", LAUREL_CLASH_CERTAIN },
    { "9月起", "8月31日", LAUREL_CLASH_NONE },
    { "待定", "9月7日", LAUREL_CLASH_NONE },
    { "待定", "待定", LAUREL_CLASH_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    LaurelWindow a = read_window (cases[i].a), b = read_window (cases[i].b);

    g_test_message ("%s, %s", cases[i].a, cases[i].b);
    g_assert_cmpint (laurel_window_clash (&a, &b), ==, cases[i].grade);
    g_assert_cmpint (laurel_window_clash (&b, &a), ==, cases[i].grade);
  }
}

/* Whoever asks for it can be given another day. */
static void
test_on_demand_gives_way (void)
{
  LaurelWindow all_year = read_window ("全年"), day = read_window ("9月7日");

  g_assert_cmpint (laurel_window_clash (&all_year, &day), ==, LAUREL_CLASH_CERTAIN);
  all_year.extent = LAUREL_EXTENT_ON_DEMAND;
  g_assert_cmpint (laurel_window_clash (&all_year, &day), ==, LAUREL_CLASH_POSSIBLE);
}

static LaurelWindow
make_window (int last_day)
{
  LaurelWindow window = LAUREL_WINDOW_UNKNOWN;

  window.es = g_test_rand_int_range (1, last_day + 1);
  window.ls = g_test_rand_int_range (window.es, last_day + 1);
  window.ee = g_test_rand_int_range (window.es, last_day + 1);
  window.le = g_test_rand_int_range (MAX (window.ls, window.ee), last_day + 1);
  window.min_days = g_test_rand_int_range (1, MIN (window.le - window.es + 1, 5) + 1);
  g_assert_true (laurel_window_check (&window, NULL));

  return window;
}

/* Goes to the next placement, of which the first is 0, 0; FALSE after the last. */
static gboolean
next_placement (const LaurelWindow *window, LaurelDay *start, LaurelDay *end)
{
  if (*start == 0)
    *start = window->es, *end = window->ee - 1;
  do {
    if (++*end > window->le)
      ++*start, *end = window->ee;
    if (*start > window->ls)
      return FALSE;
  } while (*end - *start + 1 < window->min_days);

  return TRUE;
}

static void
test_every_placement (void)
{
  guint seen[3] = { 0, 0, 0 };

  for (int round = 0; round < 20000; round++) {
    LaurelWindow a = make_window (9), b = make_window (9);
    gboolean meet = FALSE, apart = FALSE;
    LaurelDay a_start = 0, a_end = 0;
    LaurelClashGrade grade;

    while (next_placement (&a, &a_start, &a_end)) {
      LaurelDay b_start = 0, b_end = 0;

      while (next_placement (&b, &b_start, &b_end)) {
        gboolean met = a_start <= b_end && b_start <= a_end;

        meet |= met;
        apart |= !met;
      }
    }
    grade = !meet ? LAUREL_CLASH_NONE : apart ? LAUREL_CLASH_POSSIBLE : LAUREL_CLASH_CERTAIN;
    g_assert_cmpint (laurel_window_clash (&a, &b), ==, grade);
    seen[grade]++;
  }
  g_test_message ("%u none, %u possible, %u certain", seen[0], seen[1], seen[2]);
  g_assert_true (seen[0] > 100 && seen[1] > 100 && seen[2] > 100);
}

/* ---- crowds ----------------------------------------------------------------- */

static const struct {
  const char *words[5];
  const char *crowds; /* who, from, to, how many days are needed, ≠ for no order */
} CROWDS[] = {
  { { "9月中旬", "9月中旬", "9月中旬" }, "" },
  { { "9月中旬，为期3天", "9月中旬，为期3天", "9月中旬，为期5天" },
    "0,1,2 09-11 09-20 11; " },
  { { "9月中旬，为期3天", "9月中旬，为期3天", "9月中旬，为期4天" }, "" },
  /* Nine days of ten, and no room all the same. */
  { { "9月13日-15日", "9月中旬，为期3天", "9月中旬，为期3天" }, "0,1,2 09-11 09-20 9 ≠; " },
  { { "9月14日-16日", "9月中旬，为期3天", "9月中旬，为期3天" }, "" },
  { { "9月11日", "9月20日", "9月中旬，为期4天", "9月中旬，为期4天" }, "" },
  { { "9月11日", "9月20日", "9月中旬，为期4天", "9月中旬，为期5天" },
    "0,1,2,3 09-11 09-20 11; " },
  /* What does not belong to it is left out. */
  { { "9月1日-2日", "9月13日-15日", "9月中旬，为期3天", "9月中旬，为期3天", "9月" },
    "1,2,3 09-11 09-20 9 ≠; " },
  /* Two that certainly meet are a clash. */
  { { "9月中旬，为期6天", "9月中旬，为期6天", "9月中旬" }, "" },
  { { "待定", "待定", "待定" }, "" },
  { { "9月起", "10月", "11月底前" }, "" },
};

static char *
describe_crowds (GPtrArray *crowds)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < crowds->len; i++) {
    const LaurelCrowd *crowd = crowds->pdata[i];
    g_autofree char *first = laurel_day_dup_iso (crowd->first);
    g_autofree char *last = laurel_day_dup_iso (crowd->last);

    for (guint k = 0; k < crowd->members->len; k++)
      g_string_append_printf (text, "%s%u", k > 0 ? "," : "",
                              g_array_index (crowd->members, guint, k));
    g_string_append_printf (text, " %s %s %d%s; ", first + 5, last + 5, crowd->needed,
                            crowd->by_order ? " ≠" : "");
  }

  return g_string_free (text, FALSE);
}

static GPtrArray *
find_crowds (const LaurelWindow *windows, guint n_windows)
{
  g_autofree gboolean *wanted = g_new (gboolean, n_windows);

  for (guint i = 0; i < n_windows; i++)
    wanted[i] = TRUE;

  return laurel_crowd_find (windows, n_windows, wanted);
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static void
test_crowds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CROWDS); i++) {
    LaurelWindow windows[5];
    g_autoptr (GPtrArray) crowds = NULL;
    g_autofree char *text = NULL;
    guint n = 0;

    for (; n < 5 && CROWDS[i].words[n] != NULL; n++)
      windows[n] = read_window (CROWDS[i].words[n]);
    crowds = find_crowds (windows, n);
    for (guint k = 0; k < crowds->len; k++)
      g_array_sort (((LaurelCrowd *) crowds->pdata[k])->members, compare_indexes);
    text = describe_crowds (crowds);
    g_test_message ("%" G_GSIZE_FORMAT " %s", i, CROWDS[i].words[0]);
    g_assert_cmpstr (text, ==, CROWDS[i].crowds);
  }
}

/* Whether the rest, from @first on, can be placed beside what is taken already. */
static gboolean
can_place (const LaurelWindow *windows, guint first, guint n, guint taken)
{
  LaurelDay start = 0, end = 0;

  if (first == n)
    return TRUE;

  while (next_placement (&windows[first], &start, &end)) {
    guint days = (2u << end) - (1u << start);

    if ((taken & days) == 0 && can_place (windows, first + 1, n, taken | days))
      return TRUE;
  }

  return FALSE;
}

static void
test_every_order (void)
{
  guint fitted = 0, crowded = 0;

  for (int round = 0; round < 20000; round++) {
    LaurelWindow windows[4];
    g_autoptr (GPtrArray) crowds = NULL;
    gboolean fits, certain = FALSE;
    gint64 steps = 1000;

    for (guint i = 0; i < 4; i++)
      windows[i] = make_window (12);
    for (guint i = 0; i < 4; i++)
      for (guint k = i + 1; k < 4; k++)
        certain |= laurel_window_clash (&windows[i], &windows[k]) == LAUREL_CLASH_CERTAIN;
    fits = can_place (windows, 0, 4, 0);
    g_assert_cmpint (laurel_crowd_fits (windows, 4, &steps), ==, fits);

    /* Where no two of them clash, it is told exactly then. */
    crowds = find_crowds (windows, 4);
    if (!certain)
      g_assert_cmpint (crowds->len > 0, ==, !fits);
    fitted += fits;
    crowded += !certain && !fits;
  }
  g_test_message ("%u fit, %u are crowded", fitted, crowded);
  g_assert_true (fitted > 100 && crowded > 100);
}

/* ---- many ------------------------------------------------------------------- */

#define N_FIXED 200
#define N_LOOSE 12

/* Of @gap days the first is taken, and as many as @n_wide times one day more is left. Twelve
 * that take two days each are looking for room in all of it. */
static void
make_crowd (LaurelWindow *windows, int gap, int n_wide)
{
  LaurelDay first = laurel_day_new (2022, 1, 1), day = first;
  int n = 0;

  for (; n < N_FIXED; n++) {
    windows[n] = (LaurelWindow) { .es = day, .ls = day, .ee = day, .le = day, .min_days = 1 };
    day += n % (N_FIXED / N_LOOSE) == 0 && n_wide-- > 0 ? gap + 1 : gap;
  }
  for (; n < N_FIXED + N_LOOSE; n++)
    windows[n] = (LaurelWindow) { .es = first, .ls = day - gap - 1, .ee = first + 1,
                                  .le = day - gap, .min_days = 2 };
}

/* Whoever waits for the answer does not wait long, even where nothing can be left out. */
static void
test_many (void)
{
  LaurelWindow windows[N_FIXED + N_LOOSE];
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) crowds = NULL;
  gint64 before = g_get_monotonic_time ();

  make_crowd (windows, 2, N_LOOSE);
  none = find_crowds (windows, N_FIXED + N_LOOSE);
  g_assert_cmpuint (none->len, ==, 0);

  make_crowd (windows, 2, N_LOOSE - 1);
  crowds = find_crowds (windows, N_FIXED + N_LOOSE);
  g_assert_cmpuint (crowds->len, ==, 1);
  g_assert_true (((const LaurelCrowd *) crowds->pdata[0])->by_order);
  g_assert_cmpuint (((const LaurelCrowd *) crowds->pdata[0])->members->len, ==,
                    N_FIXED + N_LOOSE);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 2 * G_USEC_PER_SEC);
}

/* Without steps nobody knows that there is no order; that days meet is seen at once. */
static void
test_steps (void)
{
  LaurelWindow windows[N_FIXED + N_LOOSE];
  gint64 none = 0, few = 1000, many = 10000000;

  make_crowd (windows, 2, N_LOOSE - 1);
  g_assert_true (laurel_crowd_fits (windows, N_FIXED + N_LOOSE, &none));
  g_assert_true (laurel_crowd_fits (windows, N_FIXED + N_LOOSE, &few));
  g_assert_cmpint (few, >, -10000);
  g_assert_false (laurel_crowd_fits (windows, N_FIXED + N_LOOSE, &many));
  g_assert_cmpint (many, >, 5000000);
  windows[0] = windows[1];
  g_assert_false (laurel_crowd_fits (windows, N_FIXED + N_LOOSE, &none));
}

/* Of days on which nobody asks for anything, nothing is told. */
static void
test_wanted (void)
{
  LaurelWindow windows[6];
  gboolean wanted[6] = { FALSE };
  static const char *const words[] = { "9月中旬，为期3天", "9月中旬，为期3天", "9月中旬，为期5天",
                                       "6月中旬，为期3天", "6月中旬，为期3天", "6月中旬，为期5天" };

  for (guint i = 0; i < 6; i++)
    windows[i] = read_window (words[i]);
  for (guint i = 0; i < 6; i++) {
    g_autoptr (GPtrArray) crowds = NULL;
    g_autofree char *text = NULL;

    wanted[i] = TRUE;
    crowds = laurel_crowd_find (windows, 6, wanted);
    text = describe_crowds (crowds);
    g_assert_cmpstr (text, ==, i < 3 ? "0,1,2 09-11 09-20 11; " : "3,4,5 06-11 06-20 11; ");
    wanted[i] = FALSE;
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/clash/grades", test_grades);
  g_test_add_func ("/calendar/clash/on-demand", test_on_demand_gives_way);
  g_test_add_func ("/calendar/clash/every-placement", test_every_placement);
  g_test_add_func ("/calendar/clash/crowds", test_crowds);
  g_test_add_func ("/calendar/clash/every-order", test_every_order);
  g_test_add_func ("/calendar/clash/many", test_many);
  g_test_add_func ("/calendar/clash/steps", test_steps);
  g_test_add_func ("/calendar/clash/wanted", test_wanted);

  return g_test_run ();
}
