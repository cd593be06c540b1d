/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/laurel-search-index.h"
#include "testlib/laurel-test-library.h"

typedef struct {
  const char *words;
  const char *found; /* names, the best first, "|" between */
} Case;

static const char *const NAMES[] = {
  "中国质量协会", "质量月启动仪式", "上海市质量协会", "李明", "Zoë Müller", "QC小组 Alpha", "Alphabet",
  "Grade 3.5", "Grade 5.3", "Lee-Moor", "Moor Lee", "D’Arc", "1,250 Steps",
};

static const Case CASES[] = {
  { "质量", "质量月启动仪式|上海市质量协会|中国质量协会" },
  { "量质", "" },
  { "质量协会", "上海市质量协会|中国质量协会" },
  { "上海 协会", "上海市质量协会" },
  { "上海　协会", "上海市质量协会" },
  { "协会、上海", "上海市质量协会" },
  { "协会，上海。", "上海市质量协会" },
  { "协会,上海;质量", "上海市质量协会" },
  { "《上海》（协会）", "上海市质量协会" },
  { "协会·上海", "上海市质量协会" },
  { "协会-上海", "上海市质量协会" },
  { "协会\r\n上海", "上海市质量协会" },
  { "alpha，qc小组", "QC小组 Alpha" },
  { "müller,zoë", "Zoë Müller" },
  { "müller/", "Zoë Müller" },
  { "“müller”", "Zoë Müller" },
  { "3.5", "Grade 3.5" },
  { "5.3", "Grade 5.3" },
  { "5. 3", "Grade 3.5|Grade 5.3" },
  { "lee-moor", "Lee-Moor" },
  { "lee - moor", "Lee-Moor|Moor Lee" },
  { "lee,moor", "Lee-Moor|Moor Lee" },
  { "d’arc", "D’Arc" },
  { "d'arc", "D’Arc" },
  { "1,250", "1,250 Steps" },
  { "250,1", "" },
  { "明", "李明" },
  { "李 明", "李明" },
  { "liming", "李明" },
  { "lim", "李明" },
  { "lm", "李明" },
  { "ming", "李明" },
  { "zhiliang", "质量月启动仪式|上海市质量协会|中国质量协会" },
  { "zlxh", "上海市质量协会|中国质量协会" },
  { "LIMING", "李明" },
  { "zoe", "Zoë Müller" },
  { "mül", "Zoë Müller" },
  { "üller", "" },
  { "alpha", "QC小组 Alpha|Alphabet" },
  { "qc小", "QC小组 Alpha" },
  { "alpha qc", "QC小组 Alpha" },
  { "\"", "" },
  { "alpha\"bet", "" },
  { "NOT alpha", "" },
  { "alpha*", "QC小组 Alpha|Alphabet" },
  { "(", "" },
  { "", "" },
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of the names: which of two that fit alike is better is not a matter
 * of this test. */
static char *
sort (const char *names)
{
  g_auto (GStrv) split = g_strsplit (names, "|", -1);

  qsort (split, g_strv_length (split), sizeof *split, compare_names);
  return g_strjoinv ("|", split);
}

static char *
find (LaurelLibrary *library, const char *words)
{
  g_autoptr (GError) error = NULL;
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autoptr (GArray) hits = laurel_search_index_find (reader, words, 20, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++) {
    LaurelHit hit = g_array_index (hits, LaurelHit, i);
    g_autoptr (LaurelStatement) row =
      laurel_reader_query (reader, "SELECT name FROM party WHERE id = ?1", "x", hit.id);

    g_assert_cmpstr (hit.table, ==, "party");
    g_assert_true (laurel_statement_next (row));
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", laurel_statement_get_text (row, 0));
  }

  return sort (names->str);
}

static void
test_words_find_names (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string (NAMES[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *found = find (library, CASES[i].words);
    g_autofree char *wanted = sort (CASES[i].found);

    if (!g_str_equal (found, wanted))
      g_test_message ("looking for %s", CASES[i].words);
    g_assert_cmpstr (found, ==, wanted);
  }
}

/* The whole index made again, in a transaction that is then taken back. */
static char *
dump_rebuilt (LaurelLibrary *library)
{
  LaurelTxn txn = { .reader = *laurel_library_get_reader (library) };
  g_autoptr (GError) error = NULL;
  char *dump;

  laurel_test_exec (library, "BEGIN");
  g_assert_true (laurel_search_index_rebuild (&txn, LAUREL_TEST_ROOMS, &error));
  g_assert_no_error (error);
  dump = laurel_test_dump_search (library);
  laurel_test_exec (library, "ROLLBACK");

  return dump;
}

static void
test_the_index_follows_every_change (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);

  laurel_test_fill_story (library);
  while (laurel_library_get_undo (library) != 0) {
    g_autofree char *kept = laurel_test_dump_search (library);
    g_autofree char *rebuilt = dump_rebuilt (library);

    g_assert_cmpstr (kept, ==, rebuilt);
    if (laurel_test_read_int (library, "SELECT count (*) FROM party WHERE note = 'given'") &&
        laurel_library_get_undo (library) == 1)
      break;
    laurel_test_revert (library, laurel_library_get_undo (library));
  }
}

/* What is asked for in one table, when all of the best stands in another. */
static void
test_a_table_is_searched_to_its_end (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autofree char *none = NULL, *both = NULL, *first = NULL, *wanted = NULL;
  g_auto (GStrv) split = NULL;

  laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("A guest of the other table"));
  laurel_test_exec (library, "UPDATE search_row SET kind = 'other'");
  for (int i = 0; i < 5; i++)
    laurel_test_run (library, &LAUREL_TEST_ADD, g_variant_new_string ("guest"));

  none = laurel_search_index_find_in (reader, "party", "nobody", 2, NULL);
  g_assert_cmpstr (none, ==, "[]");
  both = laurel_search_index_find_in (reader, "other", "guest", 2, NULL);
  wanted = g_strdup_printf ("[%" G_GINT64_FORMAT "]",
                            laurel_test_read_int (library,
                                                  "SELECT row FROM search_row WHERE kind = 'other'"));
  g_assert_cmpstr (both, ==, wanted);
  first = laurel_search_index_find_in (reader, "party", "guest", 4, NULL);
  g_assert_cmpuint (g_strv_length (split = g_strsplit (first, ",", -1)), ==, 4);
}

#define N_RANKED 400

/* Rows of few words, so that each stands in many, often more than once. */
static void
fill_index (LaurelLibrary *library, GRand *random)
{
  static const char *const WORDS[] = { "质 量", "奖", "lecture", "lectern", "house", "of", "the",
                                       "the", "the" };
  g_autoptr (GString) sql = g_string_new ("BEGIN;");

  for (int i = 0; i < N_RANKED; i++) {
    int n_words = g_rand_int_range (random, 1, i % 50 == 0 ? 300 : 12);

    g_string_append (sql, "INSERT INTO search_fts (words, pinyin) VALUES ('");
    for (int j = 0; j < n_words; j++)
      g_string_append_printf (sql, "%s%s", j == n_words / 2 && i % 2 ? "', '" : " ",
                              WORDS[g_rand_int_range (random, 0, G_N_ELEMENTS (WORDS))]);
    g_string_append (sql, i % 2 ? "');" : "', '');");
  }
  laurel_test_exec (library, g_string_append (sql, "COMMIT")->str);
}

/* FTS5 measures by itself, too: what is said here of each row is the same, but for what
 * one word is worth, which is 1 where nothing stands beside it. */
static void
check_rank (LaurelLibrary *library, const char *match, gboolean alone)
{
  LaurelReader *reader = laurel_library_get_reader (library);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT bm25 (search_fts), laurel_rank (search_fts, sz),"
                         " laurel_rank (search_fts, NULL)"
                         " FROM search_fts JOIN search_fts_docsize ON id = search_fts.rowid"
                         " WHERE search_fts MATCH ?1 ORDER BY rank", "s", match);
  double worth = 0;
  int n_rows = 0;

  for (; laurel_statement_next (rows); n_rows++) {
    double theirs = g_strtod (laurel_statement_get_text (rows, 0), NULL);
    double ours = g_strtod (laurel_statement_get_text (rows, 1), NULL);
    double asked = g_strtod (laurel_statement_get_text (rows, 2), NULL);

    worth = n_rows > 0 ? worth : alone ? theirs / ours : 1;
    g_assert_cmpfloat (ours, <, 0);
    g_assert_cmpfloat (asked, ==, ours);
    g_assert_cmpfloat_with_epsilon (ours * worth / theirs, 1, 1e-9);
  }
  g_assert_true (laurel_statement_finish (rows, NULL));
  g_assert_cmpint (n_rows, >, 10);
}

static void
test_the_best_are_those_of_fts5 (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = laurel_test_dup_path (folder, "a.laurel");
  g_autoptr (LaurelLibrary) library = laurel_test_open (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  fill_index (library, random);
  check_rank (library, "house", TRUE);
  check_rank (library, "the", TRUE);
  check_rank (library, "\"质 量\"", TRUE);
  check_rank (library, "lect*", TRUE);
  check_rank (library, "lecture AND the", FALSE);
  check_rank (library, "\"质 量\" AND 奖 AND lect*", FALSE);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/store/search/words", test_words_find_names);
  g_test_add_func ("/store/search/follows", test_the_index_follows_every_change);
  g_test_add_func ("/store/search/in-a-table", test_a_table_is_searched_to_its_end);
  g_test_add_func ("/store/search/best", test_the_best_are_those_of_fts5);

  return g_test_run ();
}
