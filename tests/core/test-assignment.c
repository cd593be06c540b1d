/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "judging/laurel-assignment-reader.h"
#include "judging/laurel-assignment-reason.h"

#include <time.h>

#define MOST 4 /* entries, and judges, where everything is tried */

static LaurelAssignmentProblem *
read_problem (const char *text, GPtrArray *warnings, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, error);

  g_assert_nonnull (root);

  return laurel_assignment_problem_read (json_node_get_object (root), warnings, error);
}

/* "E1a E2b E2c", in order */
static char *
write_pairs (const LaurelAssignmentProblem *problem, const LaurelAssignment *answer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "",
                            g_array_index (problem->entries, LaurelAssignmentEntry,
                                           pair->entry).id,
                            g_array_index (problem->judges, LaurelAssignmentJudge,
                                           pair->judge).id);
  }

  return g_string_free (text, FALSE);
}

/* Where there is one best answer only, it is found. */
static void
test_answers_are_as_published (void)
{
  static const struct {
    const char *problem;
    const char *pairs;
    const char *affinity;
  } CASES[] = {
    /* Two passes give 14. */
    { "{\"objective\":\"affinity\",\"entries\":[{\"id\":\"E1\",\"needs\":1},"
      "{\"id\":\"E2\",\"needs\":1},{\"id\":\"E3\",\"needs\":1}],"
      "\"judges\":[{\"id\":\"a\",\"min\":1,\"max\":2},{\"id\":\"b\",\"min\":1,\"max\":2}],"
      "\"wishes\":[[\"E1\",\"a\",\"1\"],[\"E1\",\"b\",\"1\"],[\"E2\",\"a\",\"9\"],"
      "[\"E2\",\"b\",\"1\"],[\"E3\",\"a\",\"7\"],[\"E3\",\"b\",\"4\"]]}",
      "E1b E2a E3a", "17" },
    { "{\"objective\":\"affinity\",\"entries\":[{\"id\":\"p0\"},{\"id\":\"p1\"},{\"id\":\"p2\"}],"
      "\"judges\":[{\"id\":\"u0\",\"max\":1},{\"id\":\"u1\",\"max\":1},{\"id\":\"u2\",\"max\":1}],"
      "\"conflicts\":[[\"p2\",\"u0\"],[\"p1\",\"u2\"]],"
      "\"wishes\":[[\"p1\",\"u0\",1],[\"p2\",\"u2\",-1]]}",
      "p0u2 p1u0 p2u1", "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (LaurelAssignmentProblem) problem = read_problem (CASES[i].problem, warnings, &error);
    g_autoptr (LaurelAssignment) answer = laurel_assignment_solve (problem, NULL, &error);
    g_autofree char *pairs = NULL;
    g_autofree char *affinity = NULL;

    g_assert_no_error (error);
    pairs = write_pairs (problem, answer);
    affinity = laurel_ratio_dup_exact (answer->affinity);
    g_assert_cmpstr (pairs, ==, CASES[i].pairs);
    g_assert_cmpstr (affinity, ==, CASES[i].affinity);
  }
}

/* ---- everything is tried -------------------------------------------------------- */

typedef struct {
  gint64 missing;
  gint64 unwelcome;
  gint64 most_unwelcome;
  gint64 spread;
  gint64 affinity;
} Worth;

static int
compare_worth (const Worth *one, const Worth *other, gboolean fair)
{
  const gint64 steps[][2] = { { one->missing, other->missing },
                              { fair ? one->unwelcome : 0, fair ? other->unwelcome : 0 },
                              { fair ? one->most_unwelcome : 0, fair ? other->most_unwelcome : 0 },
                              { fair ? one->spread : 0, fair ? other->spread : 0 },
                              { other->affinity, one->affinity } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i][0] != steps[i][1])
      return steps[i][0] < steps[i][1] ? -1 : 1;

  return 0;
}

static LaurelAssignmentProblem *
make_problem (void)
{
  LaurelAssignmentProblem *problem = laurel_assignment_problem_new (g_test_rand_bit ());
  int n_entries = g_test_rand_int_range (1, MOST), n_judges = g_test_rand_int_range (1, MOST + 1);

  for (int i = 0; i < n_entries; i++) {
    LaurelAssignmentEntry entry = { g_strdup_printf ("E%d", i),
                                    (guint) g_test_rand_int_range (1, 4) };

    g_array_append_val (problem->entries, entry);
  }
  for (int j = 0; j < n_judges; j++) {
    guint least = g_test_rand_int_range (0, 4) == 0;
    LaurelAssignmentJudge judge = { g_strdup_printf ("J%d", j), least,
                                    least + (guint) g_test_rand_int_range (0, 4), NULL,
                                    g_test_rand_bit () };

    if (g_test_rand_bit ())
      judge.employer = g_strdup (g_test_rand_bit () ? "X" : "Y");
    g_array_append_val (problem->judges, judge);
  }
  laurel_assignment_problem_meet (problem);
  for (guint k = 0; k < problem->pairs->len; k++) {
    LaurelWish wish = { { k / (guint) n_judges, k % (guint) n_judges },
                        laurel_ratio_new (g_test_rand_int_range (-2, 6),
                                          g_test_rand_int_range (1, 4)) };

    if (g_test_rand_int_range (0, 5) == 0)
      problem->pairs->data[k] |= LAUREL_PAIR_CONFLICT;
    else if (g_test_rand_int_range (0, 12) == 0)
      problem->pairs->data[k] |= LAUREL_PAIR_FIXED;
    if (g_test_rand_int_range (0, 3) == 0)
      problem->pairs->data[k] |= LAUREL_PAIR_UNWELCOME;
    if (g_test_rand_bit ())
      g_array_append_val (problem->wishes, wish);
  }
  for (int k = g_test_rand_int_range (-1, 3); k > 0 && n_judges > 1; k--) {
    LaurelPair apart = { (guint) g_test_rand_int_range (0, n_judges - 1), (guint) n_judges - 1 };

    g_array_append_val (problem->apart, apart);
  }
  problem->n_seniors = g_test_rand_int_range (0, 3) == 0;
  problem->stands = g_test_rand_bit ();

  return problem;
}

static gboolean
may_share (const LaurelAssignmentProblem *problem, guint one, guint other)
{
  const char *employer = g_array_index (problem->judges, LaurelAssignmentJudge, one).employer;

  if (employer != NULL &&
      g_strcmp0 (employer, g_array_index (problem->judges, LaurelAssignmentJudge,
                                          other).employer) == 0)
    return FALSE;
  for (guint i = 0; i < problem->apart->len; i++) {
    const LaurelPair *apart = &g_array_index (problem->apart, LaurelPair, i);

    if (apart->entry == MIN (one, other) && apart->judge == MAX (one, other))
      return FALSE;
  }

  return TRUE;
}

/* Whether an entry may have the judges of @set, of which bit j is judge j. */
static gboolean
may_have (const LaurelAssignmentProblem *problem, guint entry, guint set)
{
  guint needs = g_array_index (problem->entries, LaurelAssignmentEntry, entry).needs;
  guint n = 0, n_junior = 0, n_fixed_junior = 0, n_judges = problem->judges->len;

  for (guint j = 0; j < n_judges; j++) {
    guint8 flags = *laurel_assignment_problem_pair (problem, entry, j);
    gboolean junior = !g_array_index (problem->judges, LaurelAssignmentJudge, j).senior;

    n_fixed_junior += (flags & LAUREL_PAIR_FIXED) && junior;
    if (!(set & 1u << j)) {
      if (flags & LAUREL_PAIR_FIXED)
        return FALSE;
      continue;
    }
    if (flags & LAUREL_PAIR_CONFLICT)
      return FALSE;
    for (guint k = 0; k < j; k++)
      if ((set & 1u << k) && !may_share (problem, j, k) &&
          !(problem->stands && (flags & LAUREL_PAIR_FIXED) &&
            (*laurel_assignment_problem_pair (problem, entry, k) & LAUREL_PAIR_FIXED)))
        return FALSE;
    n++;
    n_junior += junior;
  }

  return n <= needs && n_junior <= needs - MIN (problem->n_seniors, needs - n_fixed_junior);
}

/* What an assignment is worth, or FALSE if there may be none like it. */
static gboolean
weigh (const LaurelAssignmentProblem *problem, guint64 sets, Worth *worth)
{
  guint n_judges = problem->judges->len;
  gint64 loads[MOST] = { 0 }, unwelcome[MOST] = { 0 };
  LaurelRatio affinity = LAUREL_RATIO_ZERO;

  *worth = (Worth) { 0 };
  for (guint i = 0; i < problem->entries->len; i++) {
    guint set = (guint) (sets >> i * n_judges) & ((1u << n_judges) - 1);

    if (!may_have (problem, i, set))
      return FALSE;
    worth->missing += g_array_index (problem->entries, LaurelAssignmentEntry, i).needs;
    for (guint j = 0; j < n_judges; j++) {
      gboolean is_in = (set >> j & 1) != 0;
      guint8 flags = *laurel_assignment_problem_pair (problem, i, j);

      worth->missing -= is_in;
      loads[j] += is_in;
      unwelcome[j] += is_in && (flags & LAUREL_PAIR_UNWELCOME);
    }
  }
  for (guint j = 0; j < n_judges; j++) {
    const LaurelAssignmentJudge *judge = &g_array_index (problem->judges, LaurelAssignmentJudge, j);

    if (loads[j] < judge->least || loads[j] > judge->most)
      return FALSE;
    worth->unwelcome += unwelcome[j];
    worth->most_unwelcome = MAX (worth->most_unwelcome, unwelcome[j]);
    worth->spread += loads[j] * loads[j];
  }
  for (guint k = 0; k < problem->wishes->len; k++) {
    const LaurelWish *wish = &g_array_index (problem->wishes, LaurelWish, k);

    if (sets >> (wish->pair.entry * n_judges + wish->pair.judge) & 1)
      affinity = laurel_ratio_add (affinity, wish->value);
  }
  worth->affinity = laurel_ratio_floor (laurel_ratio_multiply (affinity, laurel_ratio_new (6, 1)));

  return TRUE;
}

static guint64
find_sets (const LaurelAssignment *answer, guint n_judges)
{
  guint64 sets = 0;

  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    sets |= G_GUINT64_CONSTANT (1) << (pair->entry * n_judges + pair->judge);
  }

  return sets;
}

static void
compare_with_all (LaurelAssignmentProblem *problem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelAssignment) answer = laurel_assignment_solve (problem, NULL, &error);
  g_autoptr (LaurelAssignmentReasons) reasons = NULL;
  Worth best = { 0 }, got;
  gboolean found = FALSE;

  for (guint64 sets = 0; sets < G_GUINT64_CONSTANT (1) << problem->pairs->len; sets++) {
    Worth worth;

    if (weigh (problem, sets, &worth) &&
        (!found || compare_worth (&worth, &best, problem->fair) < 0)) {
      best = worth;
      found = TRUE;
    }
  }
  if (!found) {
    g_assert_null (answer);
    g_assert_true (error->domain == LAUREL_RULE_ERROR);
    return;
  }

  g_assert_no_error (error);
  g_assert_true (weigh (problem, find_sets (answer, problem->judges->len), &got));
  g_assert_cmpint (compare_worth (&got, &best, problem->fair), ==, 0);
  g_assert_true (answer->is_proven);
  reasons = laurel_assignment_reasons_new (problem, answer);
  for (guint i = 0; i < answer->missing->len; i++)
    if (g_array_index (answer->missing, guint, i) > 0)
      g_assert_cmpstr (laurel_assignment_reasons_get (reasons, i), !=, "");
}

static void
test_nothing_is_better (void)
{
  for (int round = 0; round < (g_test_quick () ? 600 : 20000); round++) {
    g_autoptr (LaurelAssignmentProblem) problem = make_problem ();

    compare_with_all (problem);
  }
}

/* ---- more ------------------------------------------------------------------------ */

static LaurelAssignmentProblem *
make_square (guint n, guint needs, guint most)
{
  LaurelAssignmentProblem *problem = laurel_assignment_problem_new (FALSE);

  for (guint i = 0; i < n; i++) {
    LaurelAssignmentEntry entry = { g_strdup_printf ("E%u", i), needs };
    LaurelAssignmentJudge judge = { g_strdup_printf ("J%u", i), 0, most, NULL, FALSE };

    g_array_append_val (problem->entries, entry);
    g_array_append_val (problem->judges, judge);
  }
  laurel_assignment_problem_meet (problem);

  return problem;
}

/* Each of ten wishes three of ten, and each is wished by three: all thirty come true. */
static void
test_all_wishes_that_can_come_true (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_square (10, 3, 3);
  g_autoptr (LaurelAssignment) answer = NULL;

  for (guint i = 0; i < 10; i++)
    for (guint k = 0; k < 3; k++) {
      LaurelWish wish = { { i, (i * 3 + k * 7) % 10 }, LAUREL_RATIO_ONE };

      g_array_append_val (problem->wishes, wish);
    }
  answer = laurel_assignment_solve (problem, NULL, NULL);
  g_assert_cmpint (answer->affinity.over, ==, 30);
  g_assert_cmpint (answer->pairs->len, ==, 30);
}

/* The same question has the same answer. */
static void
test_the_same_again (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_square (30, 3, 4);
  g_autoptr (LaurelAssignment) once = NULL;
  g_autoptr (LaurelAssignment) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  problem->fair = TRUE;
  once = laurel_assignment_solve (problem, NULL, NULL);
  again = laurel_assignment_solve (problem, NULL, NULL);
  first = write_pairs (problem, once);
  second = write_pairs (problem, again);
  g_assert_cmpstr (first, ==, second);
  /* Even: ninety judgements of thirty judges. */
  g_assert_cmpint (once->spread, ==, 270);
}

/* Employers with a senior judge and one who is not, and entries that need one of the senior ones:
 * no network keeps to both, and an ordinary jury is like that. */
static LaurelAssignmentProblem *
make_firms (guint n_entries, guint n_judges, guint least)
{
  LaurelAssignmentProblem *problem = laurel_assignment_problem_new (TRUE);

  for (guint i = 0; i < n_entries; i++) {
    LaurelAssignmentEntry entry = { g_strdup_printf ("E%u", i), 5 };

    g_array_append_val (problem->entries, entry);
  }
  for (guint j = 0; j < n_judges; j++) {
    LaurelAssignmentJudge judge = { g_strdup_printf ("J%u", j), least, n_entries,
                                    g_strdup_printf ("Firm %u", j / 2), j % 2 == 0 };

    g_array_append_val (problem->judges, judge);
  }
  laurel_assignment_problem_meet (problem);
  problem->n_seniors = 1;

  return problem;
}

/* Whether each entry has a senior judge, and nobody meets a colleague. */
static void
assert_firms (const LaurelAssignmentProblem *problem, const LaurelAssignment *answer)
{
  guint n = answer->pairs->len / problem->entries->len;

  for (guint i = 0; i < answer->pairs->len; i += n) {
    gboolean senior = FALSE;

    for (guint j = i; j < i + n; j++) {
      const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, j);

      senior |= pair->judge % 2 == 0;
      for (guint k = i; k < j; k++)
        g_assert_cmpuint (g_array_index (answer->pairs, LaurelPair, k).judge / 2, !=,
                          pair->judge / 2);
    }
    g_assert_true (senior);
  }
}

static void
test_an_ordinary_jury (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_firms (100, 20, 24);
  g_autoptr (LaurelAssignment) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = laurel_assignment_solve (problem, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answer->pairs->len, ==, 500);
  g_assert_cmpint (answer->spread, ==, 20 * 25 * 25);
  g_assert_true (answer->is_searched && answer->is_proven);
  assert_firms (problem, answer);
}

/* What one pass comes to is not the end of it: parts of it are thought over again, as long as
 * more wishes come true. */
static void
test_wishes_of_an_ordinary_jury (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_firms (20, 20, 0);
  g_autoptr (LaurelAssignment) answer = NULL;

  for (guint k = 0; k < problem->pairs->len; k++) {
    LaurelWish wish = { { k / 20, k % 20 }, laurel_ratio_new (k % 3 + 1, 1) };

    if ((k * k / 7 + k) % 13 == 0)
      g_array_append_val (problem->wishes, wish);
  }
  answer = laurel_assignment_solve (problem, NULL, NULL);
  g_assert_cmpint (answer->spread, ==, 20 * 5 * 5);
  g_assert_cmpint (laurel_ratio_floor (answer->affinity), ==, 70);
  g_assert_true (answer->is_proven);
  assert_firms (problem, answer);
}

/* Two of one firm must both take the only entry. A network of who is senior knows nothing against
 * that, and what one comes to without one of the two is no reason. */
static void
test_no_false_reason (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_firms (1, 2, 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_assignment_solve (problem, NULL, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION);
  g_assert_true (g_str_has_prefix (error->message, "Nothing was found that keeps apart all"));
}

static guint
count_needs (const LaurelAssignmentProblem *problem)
{
  guint needs = 0;

  for (guint i = 0; i < problem->entries->len; i++)
    needs += g_array_index (problem->entries, LaurelAssignmentEntry, i).needs;

  return needs;
}

/* Each reason is one that holds: what is counted in it is less than what is needed. */
static void
test_reasons_are_true (void)
{
  static const struct {
    const char *problem;
    const char *why;
  } CASES[] = {
    /* Nobody is senior; the four could take enough. */
    { "{\"senior_per_entry\":1,\"entries\":[{\"id\":\"E1\",\"needs\":3},"
      "{\"id\":\"E2\",\"needs\":3}],\"judges\":[{\"id\":\"a\",\"max\":2},"
      "{\"id\":\"b\",\"max\":2},{\"id\":\"c\",\"max\":2},{\"id\":\"d\",\"max\":2}]}",
      "Of its judges, at least 1 must be senior, and of the senior ones only 0 can judge it" },
    /* The senior one is needed twice. */
    { "{\"senior_per_entry\":1,\"entries\":[{\"id\":\"E1\",\"needs\":2},"
      "{\"id\":\"E2\",\"needs\":2}],\"judges\":[{\"id\":\"a\",\"max\":1,\"senior\":true},"
      "{\"id\":\"b\",\"max\":2},{\"id\":\"c\",\"max\":2}]}",
      "E1, E2 need senior judges 2 times together, and the 1 senior ones who may judge them may "
      "take only 1 in all" },
    /* Who has only one of them open cannot judge that more than once. */
    { "{\"entries\":[{\"id\":\"E1\",\"needs\":2},{\"id\":\"E2\",\"needs\":2}],"
      "\"judges\":[{\"id\":\"a\",\"max\":1},{\"id\":\"b\",\"max\":1},"
      "{\"id\":\"c\",\"max\":9}],\"conflicts\":[[\"E1\",\"c\"]]}",
      "E1, E2 need 4 together, and the 3 who may judge them may take only 3 in all" },
    { "{\"entries\":[{\"id\":\"E1\",\"needs\":2},{\"id\":\"E2\",\"needs\":2}],"
      "\"judges\":[{\"id\":\"a\",\"max\":1},{\"id\":\"b\",\"max\":1},"
      "{\"id\":\"c\",\"max\":1}]}",
      "E1, E2 need 4 together, and the 3 who may judge them may take only 3 in all" },
    /* One of two colleagues has it; the other one has room, and may not. */
    { "{\"entries\":[{\"id\":\"E1\",\"needs\":2},{\"id\":\"E2\",\"needs\":1}],"
      "\"judges\":[{\"id\":\"a\",\"employer\":\"x\"},{\"id\":\"b\",\"employer\":\"x\"},"
      "{\"id\":\"c\",\"max\":1}],\"fixed\":[[\"E2\",\"c\"]]}",
      "Whoever else may judge it has all they may take, never shares an entry with one of its "
      "judges, or is not senior; and no exchange was found that helps" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (LaurelAssignmentProblem) problem = read_problem (CASES[i].problem, warnings, NULL);
    g_autoptr (LaurelAssignment) answer = laurel_assignment_solve (problem, NULL, NULL);
    g_autoptr (LaurelAssignmentReasons) reasons = laurel_assignment_reasons_new (problem, answer);

    g_assert_cmpuint (answer->pairs->len, <, count_needs (problem));
    for (guint k = 0; k < answer->missing->len; k++)
      if (g_array_index (answer->missing, guint, k) > 0)
        g_assert_cmpstr (laurel_assignment_reasons_get (reasons, k), ==, CASES[i].why);
  }
}

/* Many that lack judges for one reason share it: what is looked at is looked at once. */
static void
test_reasons_of_many (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = laurel_assignment_problem_new (TRUE);
  LaurelAssignment answer = { 0 };
  g_autoptr (LaurelAssignmentReasons) reasons = NULL;
  g_autofree char *first = NULL;
  guint n = 1000, n_judges = 200;
  clock_t start;

  for (guint i = 0; i < n; i++) {
    LaurelAssignmentEntry entry = { g_strdup_printf ("E%u", i), 2 };

    g_array_append_val (problem->entries, entry);
  }
  for (guint j = 0; j < n_judges; j++) {
    LaurelAssignmentJudge judge = { g_strdup_printf ("J%u", j), 0, n / n_judges, NULL, FALSE };

    g_array_append_val (problem->judges, judge);
  }
  laurel_assignment_problem_meet (problem);
  answer.pairs = g_array_new (FALSE, FALSE, sizeof (LaurelPair));
  for (guint i = 0; i < n; i++) {
    LaurelPair pair = { i, i % n_judges };

    g_array_append_val (answer.pairs, pair);
  }

  start = clock ();
  reasons = laurel_assignment_reasons_new (problem, &answer);
  first = g_strdup (laurel_assignment_reasons_get (reasons, 0));
  g_assert_true (g_str_has_suffix (first, "… need 2000 together, and the 200 who may judge them may "
                                   "take only 1000 in all"));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (laurel_assignment_reasons_get (reasons, i), ==, first);
  g_assert_cmpint ((clock () - start) / (CLOCKS_PER_SEC / 1000), <, 700);
  g_array_unref (answer.pairs);
}

static void
test_a_cancelled_one (void)
{
  g_autoptr (LaurelAssignmentProblem) problem = make_square (3, 1, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (laurel_assignment_solve (problem, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judging/assignment/published", test_answers_are_as_published);
  g_test_add_func ("/judging/assignment/nothing-is-better", test_nothing_is_better);
  g_test_add_func ("/judging/assignment/wishes", test_all_wishes_that_can_come_true);
  g_test_add_func ("/judging/assignment/again", test_the_same_again);
  g_test_add_func ("/judging/assignment/ordinary", test_an_ordinary_jury);
  g_test_add_func ("/judging/assignment/wishes-of-ordinary", test_wishes_of_an_ordinary_jury);
  g_test_add_func ("/judging/assignment/no-false-reason", test_no_false_reason);
  g_test_add_func ("/judging/assignment/reasons", test_reasons_are_true);
  g_test_add_func ("/judging/assignment/reasons-of-many", test_reasons_of_many);
  g_test_add_func ("/judging/assignment/cancelled", test_a_cancelled_one);

  return g_test_run ();
}
