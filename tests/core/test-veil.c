/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "judging/jury/laurel-interest-veil-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "store/laurel-audit.h"
#include "store/laurel-search-index.h"
#include "store/laurel-store.h"

/* What a person who has an interest in an entry is told of it: nothing, whatever is asked. */

#define TITLE "Umbrellas of glass"
#define NUMBER "QX-7741"
#define MAKER "Lin Secretive"

static const char *const SECRETS[] = { TITLE, NUMBER, MAKER, "Handed in by a courier", NULL };

static void
set_viewer (Fixture *f, gint64 person)
{
  g_autoptr (GArray) viewers = g_array_new (FALSE, FALSE, sizeof person);
  g_autoptr (GError) error = NULL;

  if (person != 0)
    g_array_append_val (viewers, person);
  g_assert_true (laurel_library_set_viewers (f->library, viewers, &error));
  g_assert_no_error (error);
}

static guint
count_secrets (const char *text)
{
  guint n = 0;

  for (gsize i = 0; text != NULL && SECRETS[i] != NULL; i++)
    n += strstr (text, SECRETS[i]) != NULL;

  return n;
}

/* ---- all that can be asked ---------------------------------------------------------------- */

static guint
count_in_row (GObject *row)
{
  guint n_pspecs, n = 0;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (row),
                                                                   &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (pspecs[i]->value_type == G_TYPE_STRING) {
      g_autofree char *text = NULL;

      g_object_get (row, pspecs[i]->name, &text, NULL);
      n += count_secrets (text);
    }

  return n;
}

static guint
count_in_rows (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += count_in_row (rows->pdata[i]);

  return n;
}

static GVariant *
build_args (const char *types, gint64 id, const char *word)
{
  g_auto (GVariantBuilder) args = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (types));

  for (const char *type = types + 1; *type != ')'; type++) {
    if (*type == 'a') {
      GVariant *one = *++type == 'x' ? g_variant_new_int64 (id) : g_variant_new_string (word);

      g_variant_builder_add_value (&args, g_variant_new_array (NULL, &one, 1));
    } else if (*type == 'x') {
      g_variant_builder_add (&args, "x", id);
    } else if (*type == 'i') {
      g_variant_builder_add (&args, "i", 2025);
    } else {
      g_assert_cmpint (*type, ==, 's');
      g_variant_builder_add (&args, "s", word);
    }
  }

  return g_variant_builder_end (&args);
}

static guint
count_in_answer (Fixture *f, const LaurelQuery *query, gint64 id, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = laurel_library_ask (laurel_library_get_reader (f->library), query,
                                                   build_args (query->args, id, word), &error);

  if (rows != NULL)
    return count_in_rows (rows);

  /* What was asked is said again. */
  return strstr (error->message, word) ? 0 : count_secrets (error->message);
}

/* Each query, about everything there is, and with words that would find the entry. */
static guint
count_in_query (Fixture *f, const LaurelQuery *query, GArray *ids)
{
  static const char *const WORDS[] = { TITLE, "umbrellas", NUMBER, MAKER, "Glass Works", "entry",
                                       "2025-09-01", "" };
  gsize n_words = strchr (query->args, 's') ? G_N_ELEMENTS (WORDS) : 1;
  guint n_ids = strchr (query->args, 'x') ? ids->len : 1, n = 0;

  for (guint i = 0; i < n_ids; i++)
    for (gsize word = 0; word < n_words; word++)
      n += count_in_answer (f, query, g_array_index (ids, gint64, i), WORDS[word]);

  return n;
}

/* Of everything there is; read by a connection that has all of it. */
static GArray *
list_ids (Fixture *f)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (laurel_library_get_reader (f->library),
                         "SELECT 0 UNION SELECT id FROM contest UNION SELECT id FROM contest_stage"
                         " UNION SELECT id FROM contest_section UNION SELECT id FROM entry"
                         " UNION SELECT id FROM programme UNION SELECT id FROM activity"
                         " UNION SELECT id FROM party UNION SELECT id FROM expert"
                         " UNION SELECT id FROM judge", "");

  return laurel_statement_read_ids (rows, NULL);
}

/* Returns: how many queries tell of the entry */
static guint
count_telling (Fixture *f, GArray *ids, gboolean hidden)
{
  guint n = 0;

  for (LaurelRooms room = LAUREL_ROOMS; *room != NULL; room++)
    for (gsize i = 0; (*room)->queries[i] != NULL; i++) {
      guint n_told = count_in_query (f, (*room)->queries[i], ids);

      if (hidden && n_told > 0)
        g_error ("“%s” tells of what is hidden", (*room)->queries[i]->name);
      n += n_told > 0;
    }

  return n;
}

/* ---- the library ------------------------------------------------------------------------- */

typedef struct {
  gint64 contest, entry, expert, viewer;
} Case;

/* An entry with all that can belong to it, and one that looks the same. */
static Case
fill (Fixture *f)
{
  Case c = { .contest = add_contest (f) };
  gint64 judge = add_judge (f, c.contest, "Wei Shu", "Qiao Ltd"), stage, other;

  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '1'})", c.contest);
  stage = newest (f, "contest_stage");
  add_entry (f, c.contest, "A crane", "Ti Ltd");
  other = add_entry (f, c.contest, "Umbrella of glass", "Glass Works");
  run_f (f, &LAUREL_ENTRY_ADD, "(" X ", '" TITLE "', {'organization': 'Glass Works',"
         " 'number': '" NUMBER "', 'received': '2025-09-01', 'note': 'Handed in by a courier'})", c.contest);
  c.entry = newest (f, "entry");
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('" MAKER "', '', ''), ('Qin Lan', '', '')])",
         c.entry);
  run_f (f, &LAUREL_ENTRY_SET_PERSONS, "(" X ", [('Qin Lan', '', '')])", other);
  run_f (f, &LAUREL_JUDGE_WISH, "(" X ", " X ", 'wish', '1')", judge, c.entry);
  run (f, &LAUREL_EXPERT_ADD, "('Ma Ruo', {})");
  run_f (f, &LAUREL_JUDGE_SEAT, "(" X ", " X ", 0, 'judge')", c.contest, newest (f, "expert"));
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", stage, c.entry, newest (f, "judge"));
  run_f (f, &LAUREL_PLACEMENTS_CODE, "(" X ",)", stage);
  c.expert = number_of (f, "SELECT min (id) FROM expert");
  c.viewer = number_of (f, "SELECT party_id FROM expert ORDER BY id LIMIT 1");
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", " X ", 0, 'adviser', 'judge', '2025-09-01', '', '')",
         c.expert, c.entry);

  return c;
}

/* ---- what is true ---------------------------------------------------------------------------- */

static void
test_no_query_tells (Fixture *f, gconstpointer data)
{
  Case c = fill (f);
  g_autoptr (GArray) ids = list_ids (f);

  g_assert_cmpuint (count_telling (f, ids, FALSE), >=, 8);
  set_viewer (f, c.viewer);
  g_assert_cmpuint (count_telling (f, ids, TRUE), ==, 0);
  set_viewer (f, 0);
  g_assert_cmpuint (count_telling (f, ids, FALSE), >=, 8);
}

static guint
count_in_journal (Fixture *f)
{
  g_autoptr (GPtrArray) entries = laurel_audit_read (laurel_library_get_reader (f->library),
                                                     LAUREL_ROOMS, 0, NULL);
  g_autoptr (JsonNode) node = laurel_audit_dup_json (entries);
  g_autofree char *text = json_to_string (node, FALSE);
  guint n = count_secrets (text) + (strstr (text, "\"ballot\"") != NULL);

  for (guint i = 0; i < entries->len; i++) {
    g_autofree char *label =
      laurel_library_describe_told (f->library, ((LaurelAuditEntry *) entries->pdata[i])->id);

    n += count_secrets (label);
  }

  return n;
}

/* What parts equals names them all: of a result with a hidden entry in it nothing is explained. */
static void
test_no_result_tells (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) told = NULL, reasons = NULL, places = NULL;
  Case c = fill (f);
  gint64 other = number_of (f, "SELECT min (id) FROM entry"), result;

  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", newest (f, "contest_stage"), other,
         newest (f, "judge"));
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '{\"combine\": {\"method\": \"mean\"},"
         " \"ties\": [\"highest-marks\", \"share\"]}')", c.contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '9')])", newest (f, "placement"));
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '9')])",
         number_of (f, "SELECT min (id) FROM placement"));
  run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", newest (f, "contest_stage"),
         number_of (f, "SELECT id FROM entry ORDER BY id LIMIT 1 OFFSET 1"), newest (f, "judge"));
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('', '', '8')])", newest (f, "placement"));
  run_f (f, &LAUREL_RESULT_RELEASE, "(" X ", 0, 0, 0, '', '')", newest (f, "contest_stage"));
  result = newest (f, "result");

  told = ask (f, &LAUREL_REASONS_OF_RESULT, g_variant_new ("(xx)", result, other));
  g_assert_cmpuint (count_in_rows (told), >, 0);
  set_viewer (f, c.viewer);
  reasons = ask (f, &LAUREL_REASONS_OF_RESULT, g_variant_new ("(xx)", result, other));
  g_assert_cmpuint (reasons->len, ==, 0);
  places = ask (f, &LAUREL_PLACES_OF_RESULT, g_variant_new ("(x)", result));
  g_assert_cmpuint (count_in_rows (places), ==, 0);
  g_assert_cmpuint (count_in_journal (f), ==, 0);
  set_viewer (f, 0);
}

/* Neither the protocol of a vote tells of the entry, nor a ballot. */
static void
test_no_vote_tells (Fixture *f, gconstpointer data)
{
  Case c = fill (f);
  gint64 other = number_of (f, "SELECT min (id) FROM entry"), vote;
  g_autofree char *key = g_strdup_printf (X, c.entry);
  g_autoptr (GPtrArray) before = NULL, votes = NULL, ballots = NULL, choices = NULL;

  run_f (f, &LAUREL_VOTE_ADD, "(" X ", 'Prize', 'motion', [" X ", " X "], {})",
         newest (f, "contest_stage"), c.entry, other);
  vote = newest (f, "vote");
  run_f (f, &LAUREL_BALLOT_CAST, "(" X ", " X ", [(" X ", 'yes'), (" X ", 'no')])", vote,
         newest (f, "judge"), c.entry, other);
  run_f (f, &LAUREL_VOTE_CLOSE, "(" X ",)", vote);
  before = ask (f, &LAUREL_VOTES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (count_in_rows (before), >, 0);

  set_viewer (f, c.viewer);
  votes = ask (f, &LAUREL_VOTES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  g_assert_cmpuint (votes->len, ==, 1);
  g_assert_cmpuint (count_in_rows (votes), ==, 0);
  choices = ask (f, &LAUREL_CHOICES_OF_VOTE, g_variant_new ("(x)", vote));
  g_assert_cmpuint (choices->len, ==, 1);
  g_assert_cmpint (laurel_vote_choice_get_no (choices->pdata[0]), ==, 1);
  ballots = ask (f, &LAUREL_BALLOTS_OF_VOTE, g_variant_new ("(x)", vote));
  g_assert_null (strstr (laurel_ballot_get_content (ballots->pdata[0]), key));
  g_assert_cmpuint (count_in_journal (f), ==, 0);
  set_viewer (f, 0);
}

static guint
count_hits (Fixture *f, const char *words)
{
  g_autoptr (GArray) hits = laurel_search_index_find (laurel_library_get_reader (f->library), words,
                                                      50, NULL);

  return hits->len;
}

static void
test_search_finds_nothing (Fixture *f, gconstpointer data)
{
  Case c = fill (f);

  g_assert_cmpuint (count_hits (f, "umbrellas"), ==, 1);
  g_assert_cmpuint (count_hits (f, "secretive"), ==, 1);
  set_viewer (f, c.viewer);
  g_assert_cmpuint (count_hits (f, "umbrellas"), ==, 0);
  g_assert_cmpuint (count_hits (f, "secretive"), ==, 0);
  g_assert_cmpuint (count_hits (f, "crane"), ==, 1);
}

/* Nor of one that was taken out again. */
static void
test_the_journal_tells_nothing (Fixture *f, gconstpointer data)
{
  Case c = fill (f);

  run_f (f, &LAUREL_ENTRY_EDIT, "(" X ", {'note': 'Another'})", c.entry);
  g_assert_cmpuint (count_in_journal (f), >, 3);
  set_viewer (f, c.viewer);
  g_assert_cmpuint (count_in_journal (f), ==, 0);
}

static int
count_entries (Fixture *f, gint64 contest)
{
  g_autoptr (GPtrArray) contests = ask (f, &LAUREL_CONTESTS_OF_PROGRAMME, g_variant_new ("(x)", 0L));
  int n;

  g_assert_cmpuint (contests->len, ==, 1);
  g_object_get (contests->pdata[0], "entries", &n, NULL);

  return n;
}

/* By each way of having an interest, as long as it counts, and no longer. */
static void
test_interests_hide_while_they_count (Fixture *f, gconstpointer data)
{
  Case c = fill (f);
  gint64 interest = newest (f, "interest"), glass, other, investment;

  set_viewer (f, c.viewer);
  g_assert_cmpint (count_entries (f, c.contest), ==, 2);
  run_f (f, &LAUREL_INTEREST_EDIT, "(" X ", {'expires': '2025-01-01'})", interest);
  set_viewer (f, c.viewer);
  g_assert_cmpint (count_entries (f, c.contest), ==, 3);

  glass = number_of (f, "SELECT id FROM party WHERE name = 'Glass Works'");
  run_f (f, &LAUREL_INTEREST_ADD, "(" X ", 0, " X ", 'investment', 'staff', '', '', '')", c.expert,
         glass);
  investment = newest (f, "interest");
  g_assert_cmpint (count_entries (f, c.contest), ==, 1);
  run_f (f, &LAUREL_INTEREST_DISMISS, "(" X ", " X ", 'investment', 'Sold')", c.expert, c.entry);
  g_assert_cmpint (count_entries (f, c.contest), ==, 2);
  run_f (f, &LAUREL_INTEREST_REMOVE, "(" X ",)", investment);
  run_f (f, &LAUREL_EXPERT_ADD_EMPLOYER, "(" X ", 'Ti Ltd', '')", c.expert);
  g_assert_cmpint (count_entries (f, c.contest), ==, 2);
  run_f (f, &LAUREL_EXPERT_REMOVE_EMPLOYER, "(" X ", 'Ti Ltd')", c.expert);

  other = number_of (f, "SELECT id FROM party WHERE name = 'Qin Lan'");
  set_viewer (f, other);
  g_assert_cmpint (count_entries (f, c.contest), ==, 1);
  set_viewer (f, number_of (f, "SELECT id FROM party WHERE name = 'Ma Ruo'"));
  g_assert_cmpint (count_entries (f, c.contest), ==, 3);
}

/* What is computed would lose what is hidden. */
static void
test_what_is_hidden_is_not_computed_with (Fixture *f, gconstpointer data)
{
  Case c = fill (f);
  LaurelReader *reader;
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelPanelProblem) problem = NULL;
  g_autoptr (GError) error = NULL;

  set_viewer (f, c.viewer);
  reader = laurel_library_get_reader (f->library);
  stage = laurel_contest_stage_load (reader, newest (f, "contest_stage"), &error);
  g_assert_no_error (error);
  problem = laurel_panel_problem_load (reader, stage, laurel_day_today (), &error);
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  g_assert_null (problem);
}

/* ---- in a window --------------------------------------------------------------------------- */

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(LaurelStore **) data = laurel_store_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome = laurel_store_run_finish (LAUREL_STORE (source), result,
                                                               &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
wait_for_count (LaurelRowList *list, guint n)
{
  while (laurel_row_list_get_loading (list) || g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    g_main_context_iteration (NULL, TRUE);
}

/* Lists that are there lose what is hidden, also by what is written later, and get it back. */
static void
test_lists_are_read_again (Fixture *f, gconstpointer data)
{
  Case c = fill (f);
  LaurelStore *store = NULL;
  g_autoptr (LaurelRowList) entries = NULL;
  g_autoptr (LaurelRowList) later = NULL;
  gint64 crane = number_of (f, "SELECT min (id) FROM entry");
  gboolean done = FALSE;

  g_clear_pointer (&f->library, laurel_library_close);
  laurel_store_open_async (f->path, LAUREL_ROOMS, 0, NULL, on_opened, &store);
  while (store == NULL)
    g_main_context_iteration (NULL, TRUE);
  laurel_store_set_actor (store, "tester");
  laurel_store_set_viewer (store, 0);
  entries = laurel_store_list (store, &LAUREL_ENTRIES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  wait_for_count (entries, 3);
  laurel_store_set_viewer (store, c.viewer);
  wait_for_count (entries, 2);
  later = laurel_store_list (store, &LAUREL_ENTRIES_OF_CONTEST, g_variant_new ("(x)", c.contest));
  wait_for_count (later, 2);

  laurel_store_run_async (store, &LAUREL_INTEREST_ADD,
                          g_variant_new ("(xxxsssss)", c.expert, crane, G_GINT64_CONSTANT (0),
                                         "kin", "staff", "", "", ""), on_done, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  wait_for_count (entries, 1);
  laurel_store_set_viewer (store, 0);
  wait_for_count (entries, 3);

  g_clear_object (&entries);
  g_clear_object (&later);
  while (G_OBJECT (store)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (store);
  open_library (f, 0);
}

/* What knows an entry, or a sheet of it, has a veil. */
static void
test_all_who_know_entries_are_veiled (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (laurel_library_get_reader (f->library),
                         "SELECT DISTINCT s.name FROM sqlite_schema AS s,"
                         " pragma_foreign_key_list (s.name) AS k WHERE s.type = 'table'"
                         " AND k.\"table\" IN ('entry', 'placement')", "");

  while (laurel_statement_next (rows)) {
    const LaurelVeil *veil = LAUREL_INTEREST_VEILS;

    while (veil->table != NULL && !g_str_equal (veil->table, laurel_statement_get_text (rows, 0)))
      veil++;
    if (veil->table == NULL)
      g_error ("“%s” has no veil", laurel_statement_get_text (rows, 0));
  }
}

/* A table that knows persons must be asked whether it does, before they are hidden. */
static void
test_all_who_know_persons_are_asked (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (laurel_library_get_reader (f->library),
                         "SELECT DISTINCT s.name FROM sqlite_schema AS s,"
                         " pragma_foreign_key_list (s.name) AS k WHERE s.type = 'table'"
                         " AND k.\"table\" = 'party' ORDER BY 1", "");
  g_autoptr (GString) tables = g_string_new (NULL);

  while (laurel_statement_next (rows))
    g_string_append_printf (tables, "%s ", laurel_statement_get_text (rows, 0));
  g_assert_cmpstr (tables->str, ==, "contest_section entry entry_person expert expert_employer "
                   "giver interest issued objection party party_apart receiver resource "
                   "result_place role ");
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/veil/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("queries", test_no_query_tells);
  ADD ("results", test_no_result_tells);
  ADD ("votes", test_no_vote_tells);
  ADD ("search", test_search_finds_nothing);
  ADD ("journal", test_the_journal_tells_nothing);
  ADD ("interests", test_interests_hide_while_they_count);
  ADD ("computing", test_what_is_hidden_is_not_computed_with);
  ADD ("lists", test_lists_are_read_again);
  ADD ("who knows entries", test_all_who_know_entries_are_veiled);
  ADD ("who knows persons", test_all_who_know_persons_are_asked);
#undef ADD

  return g_test_run ();
}
