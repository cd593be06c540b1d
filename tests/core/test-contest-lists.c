/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "contest-library.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-entry-person-line.h"
#include "judging/jury/laurel-judge-import-store.h"

#include <string.h>

/* Lists of entries and judges: what is known again, and what the library makes of the rest. */

typedef struct {
  LaurelTable *table;
  LaurelContest *contest;
  LaurelContestList *list;
} Listed;

static void
listed_clear (Listed *self)
{
  laurel_contest_list_free (self->list);
  laurel_table_free (self->table);
  g_object_unref (self->contest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listed, listed_clear)

static Listed
read_list (Fixture *f, gint64 contest, gboolean is_judges, const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  g_autoptr (GHashTable) maps = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  LaurelReader *reader = laurel_library_get_reader (f->library);
  Listed self = { laurel_table_read_list (bytes, NULL, &error), NULL, NULL };

  g_assert_no_error (error);
  self.contest = laurel_contest_load (reader, contest, &error);
  g_assert_no_error (error);
  self.list = is_judges
              ? laurel_judges_list_read (self.table, self.contest, maps, FALSE, &error)
              : laurel_entries_list_read (self.table, reader, self.contest, maps, FALSE, &error);
  g_assert_no_error (error);
  if (is_judges)
    laurel_judges_list_compare (self.list, reader, self.contest, &error);
  else
    laurel_entries_list_compare (self.list, reader, self.contest, &error);
  g_assert_no_error (error);

  return self;
}

/* What each row means, and the lines of which something is said. */
static char *
dup_states (const Listed *self)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < self->list->rows->len; i++) {
    const LaurelListRow *row = self->list->rows->pdata[i];

    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", laurel_list_state_get_name (row->state));
  }
  for (guint i = 0; i < self->list->faults->len; i++)
    g_string_append_printf (all, " %d", ((LaurelFault *) self->list->faults->pdata[i])->line);

  return g_string_free (all, FALSE);
}

static void
assert_list (Fixture *f, gint64 contest, gboolean is_judges, const char *csv, const char *expected)
{
  g_auto (Listed) listed = read_list (f, contest, is_judges, csv);
  g_autofree char *states = dup_states (&listed);

  g_assert_cmpstr (states, ==, expected);
}

/* Reads it, sees what it means, and takes it in, out and in again. */
static void
take (Fixture *f, gint64 contest, gboolean is_judges, const char *csv, const char *expected)
{
  g_auto (Listed) listed = read_list (f, contest, is_judges, csv);
  g_autofree char *states = dup_states (&listed);
  g_autoptr (GVariant) args =
    g_variant_ref_sink (is_judges ? laurel_judges_list_build (listed.list, listed.contest, "l.csv")
                                  : laurel_entries_list_build (listed.list, listed.contest,
                                                               "l.csv"));
  g_autofree char *text = g_variant_print (args, FALSE);

  g_assert_cmpstr (states, ==, expected);
  do_undo_redo (f, is_judges ? &LAUREL_JUDGES_IMPORT : &LAUREL_ENTRIES_IMPORT, text);
}

#define HEAD "题目,作者,单位,收到日期\n"

static void
test_equal_titles_are_other_entries (Fixture *f, gconstpointer data)
{
  static const char PHOTOS[] = HEAD "无题,乙,,2025-09-01\n无题,丙,,2025-09-01\n"
    "《无题》,丁、戊,,2025-09-01\n";
  gint64 contest = add_contest (f);

  take (f, contest, FALSE, HEAD "无题,甲,,2025-09-01\n", "new");
  take (f, contest, FALSE, PHOTOS, "new new new 2 3 4");
  assert_list (f, contest, FALSE, PHOTOS, "same same same");
  /* The one of a firm, and one of which nothing is said. */
  take (f, contest, FALSE, HEAD "无题,,甲厂,2025-09-01\n无题,,,2025-09-01\n", "new new 2 3");
  assert_list (f, contest, FALSE, HEAD "无题,,,2025-09-01\n无题,,甲厂,2025-09-01\n"
               "无题,\"戊(摄影)；丁\",,2025-09-01\n", "same same changed");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry"), ==, 6);
}

/* However often a title stands there: each row is one entry, and none is taken twice. */
static void
test_a_list_comes_in_once (Fixture *f, gconstpointer data)
{
  static const char LIST[] = HEAD "无题,甲,一厂,2025-09-01\n无题,乙,一厂,2025-09-01\n"
    "无题,甲,二厂,2025-09-01\n无题,甲,一厂,2025-09-01\n";
  gint64 contest = add_contest (f);

  take (f, contest, FALSE, LIST, "new new new new 5");
  assert_list (f, contest, FALSE, LIST, "same same same same");
  assert_list (f, contest, FALSE, HEAD "无题,甲,一厂,2025-09-01\n无题,甲,一厂,2025-09-01\n"
               "无题,甲,一厂,2025-09-01\n", "same same new 4");
  run_f (f, &LAUREL_ENTRY_MERGE, "(" X ", " X ")",
         number_of (f, "SELECT id FROM entry WHERE number = '0001'"),
         number_of (f, "SELECT id FROM entry WHERE number = '0004'"));
  assert_list (f, contest, FALSE, LIST, "same same same same");
}

#define FULL "编号,题目,类别,作者,单位,推荐单位,收到日期,备注,链接,Length\n"

static void
test_what_a_list_corrects_is_taken (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), known;
  g_autoptr (LaurelEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_FIELD_ADD, "(" X ", 'Length', 'number', {})", contest);
  take (f, contest, FALSE, FULL ",A crane,,\"Ann (author)、Bo\",Qiao,,2025-09-01,,,\n"
        ",A ladder,,Cy,Ti,,2025-09-01,,,\n", "new new");
  known = number_of (f, "SELECT party_id FROM entry_person WHERE name = 'Bo'");
  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'category', [('Film', 'F')])", contest);
  take (f, contest, FALSE, FULL ",A crane,Film,\"Ann、Bo\",,Hexi,2025-9-2,By mail,a.pdf,12.50\n"
        "0002,A Ladder!,Film,\"Cy；Di\",Ti,,2025-09-01,,,\n", "changed changed");
  assert_list (f, contest, FALSE, FULL ",A crane,Film,\"Ann (author)、Bo\",Qiao,Hexi,2025-09-02,"
               "By mail,a.pdf,12.50\n0002,A Ladder!,Film,Cy、Di,Ti,,2025-09-01,,,\n", "same same");

  entry = laurel_entry_load (laurel_library_get_reader (f->library),
                             number_of (f, "SELECT id FROM entry WHERE number = '0001'"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (laurel_entry_get_recommender (entry), ==, "Hexi");
  g_assert_cmpstr (laurel_entry_get_organization (entry), ==, "Qiao");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry WHERE category_id IS NULL"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person WHERE role = 'author'"), ==, 1);
  g_assert_cmpint (number_of (f, "SELECT party_id FROM entry_person WHERE name = 'Bo'"), ==, known);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry_person"), ==, 4);
  /* A number that another entry has is a slip. */
  assert_list (f, contest, FALSE, FULL "0001,A tower,Film,,,,2025-09-01,,,\n"
               "0002,A ladder,Film,,Elsewhere,,2025-09-01,,,\n,,Film,Ann,,,,,,\n",
               "wrong wrong wrong 2 3 4");
}

#define JUDGES "姓名,单位,地区\n"

/* What is shown before is what the import does: it finds whom it names, or adds somebody. */
static void
test_who_is_meant_is_who_gets_the_seat (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f), known;

  run (f, &LAUREL_EXPERT_ADD, "('Wei Shu', {'fields': 'film'})");
  known = newest (f, "expert");
  take (f, contest, TRUE, JUDGES "Wei Shu,Qiao Ltd,\nBai He,Qiao Ltd,\n", "changed new");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM expert"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT expert_id FROM judge ORDER BY position"), ==, known);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party JOIN party AS o ON o.id ="
                              " party.organization_id WHERE party.name = 'Wei Shu'"
                              " AND o.name = 'Qiao Ltd'"), ==, 1);
  assert_list (f, contest, TRUE, JUDGES "Wei Shu,Qiao Ltd,\nBai He,,\n", "same same");

  /* Somebody of that name elsewhere, and then one of whom nothing is known. */
  take (f, contest, TRUE, JUDGES "Wei Shu,Ti Ltd,\n", "new");
  take (f, contest, TRUE, JUDGES "Wei Shu,,\n", "new");
  take (f, contest, TRUE, JUDGES "Wei Shu,,North\n", "changed");
  take (f, contest, TRUE, JUDGES "Wei Shu,Far Ltd,\n", "new");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM expert"), ==, 5);

  /* Of two rows that may mean one person, one is too many. */
  assert_list (f, contest, TRUE, JUDGES "Bai He,,\nBai He,Qiao Ltd,\n", "same wrong 3");
  assert_list (f, contest, TRUE, JUDGES "Cai Li,,\nCai Li,Qiao Ltd,\n", "new wrong 3");
  assert_list (f, contest, TRUE, JUDGES "Cai Li,Qiao Ltd,\nCai Li,,\n", "new wrong 3");
  run (f, &LAUREL_EXPERT_ADD, "('Cai Li', @a{ss} {})");
  take (f, contest, TRUE, JUDGES "Cai Li,Qiao Ltd,\nCai Li,Ti Ltd,\n", "changed new");
  run (f, &LAUREL_EXPERT_ADD, "('Du Ye', @a{ss} {})");
  run (f, &LAUREL_PARTY_ADD, "('person', 'Du Ye', {'organization': 'Ti Ltd'})");
  take (f, contest, TRUE, JUDGES "Du Ye,Ti Ltd,\n", "new");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM party WHERE name = 'Du Ye'"), ==, 2);
}

/* What a list says of which its rows are: by the name or the code, and in a column alone. */
static void
test_what_a_list_may_leave_out (Fixture *f, gconstpointer data)
{
  gint64 contest = add_contest (f);

  run_f (f, &LAUREL_CONTEST_EDIT, "(" X ", {'closes': ''})", contest);
  take (f, contest, FALSE, "Title\nOne  only\nTwo only\n", "new new");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry WHERE title = 'One only'"), ==, 1);
  assert_list (f, contest, FALSE, "Title\nOne  only\nTwo only\n", "same same");
  assert_list (f, contest, FALSE, HEAD, " 1");

  run_f (f, &LAUREL_SECTIONS_ADD, "(" X ", 'division', [('North', 'D01'), ('D02', 'D03'),"
         " ('South', 'D02')])", contest);
  take (f, contest, FALSE, "编号,题目,赛区\n7,A,D01\n8,B,North\n9,C,D02\n", "new new new");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry JOIN contest_section AS s ON"
                              " s.id = division_id WHERE s.name = 'North'"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM entry JOIN contest_section AS s ON"
                              " s.id = division_id WHERE s.name = 'D02'"), ==, 1);
  assert_list (f, contest, FALSE, "编号,题目,赛区\n7,A,D01\n8,B,D04\n", "same wrong 3");
}

static char *
dup_line (const char *name, const char *role, const char *organization)
{
  return laurel_entry_person_line_format (name, *role != '\0' ? role : NULL,
                                          *organization != '\0' ? organization : NULL);
}

/* What is shown to be typed over is read as what it was. */
static void
test_persons_are_lines (void)
{
  static const char *const CASES[][4] = {
    { "Ann", "", "", "Ann" },
    { "Ann", "author", "", "Ann, author" },
    { "Ann", "", "Qiao Ltd", "Ann, –, Qiao Ltd" },
    { "李小明", "设计，文案", "甲厂，乙车间", "李小明, \"设计，文案\", 甲厂，乙车间" },
    { "Wei, Shu", "a \"b\", c", "Qiao, Ltd", "\"Wei, Shu\", \"a \"\"b\"\", c\", Qiao, Ltd" },
    { "\"Bo\"", "x \"y\"", "\"Z\" Ltd", "\"\"\"Bo\"\"\", x \"y\", \"\"\"Z\"\" Ltd\"" },
  };
  static const char *const TYPED[][4] = {
    { " Ann ，author，  甲厂，乙车间 ", "Ann", "author", "甲厂，乙车间" },
    { "\"Bo\" Li, \"x", "\"Bo\" Li", "\"x", "" },
    { "\"Ann\" , author", "Ann", "author", "" },
    { "", "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *line = dup_line (CASES[i][0], CASES[i][1], CASES[i][2]);
    g_auto (GStrv) parts = laurel_entry_person_line_read (line);

    g_assert_cmpstr (line, ==, CASES[i][3]);
    for (int k = 0; k < 3; k++)
      g_assert_cmpstr (parts[k], ==, CASES[i][k]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    g_auto (GStrv) parts = laurel_entry_person_line_read (TYPED[i][0]);

    for (int k = 0; k < 3; k++)
      g_assert_cmpstr (parts[k], ==, TYPED[i][k + 1]);
  }
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/contest-lists/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("equal-titles", test_equal_titles_are_other_entries);
  ADD ("once", test_a_list_comes_in_once);
  ADD ("corrected", test_what_a_list_corrects_is_taken);
  ADD ("left-out", test_what_a_list_may_leave_out);
  ADD ("judges", test_who_is_meant_is_who_gets_the_seat);
#undef ADD
  g_test_add_func ("/contest-lists/persons", test_persons_are_lines);

  return g_test_run ();
}
