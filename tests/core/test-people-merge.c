/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people-library.h"

#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-reminder-store.h"
#include "store/laurel-audit.h"
#include "tool/laurel-journal-words.h"
#include "calendar/laurel-resource-store.h"

#include <string.h>

/* What merging two persons or organisations moves, and that a person who is
 * forgotten is forgotten with whoever was merged into it. */

/* As on the last desk there can be, whose ids add up to more than 64 bits hold. */
static void
set_up_last_desk (Fixture *f, gconstpointer data)
{
  set_up (f, data);
  laurel_test_exec (f->library, "UPDATE library SET desk = 2147483647");
  laurel_library_close (f->library);
  open_library (f, 0);
}

/* ---- merging ---------------------------------------------------------------------------- */

static char *
dup_preview (Fixture *f, gint64 stays, gint64 goes)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARTY_MERGE_PREVIEW,
                                    g_variant_new ("(xx)", stays, goes));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *title = laurel_party_move_dup_title (rows->pdata[i]);
    g_autofree char *fate = laurel_party_move_dup_fate (rows->pdata[i]);

    g_string_append_printf (all, "%s (%s)\n", title, fate);
  }

  return g_string_free (all, FALSE);
}

static void
test_merging_loses_nothing (Fixture *f, gconstpointer data)
{
  gint64 stays = add (f, "person", "李小明",
                      "{'phone': '0000-555-0101', 'organization': '南汀木作', 'note': 'One.'}");
  gint64 goes = add (f, "person", "李晓明",
                     "{'phone': '0000-555-0102', 'mail': 'li@example.org', 'post': 'Chair',"
                     " 'organization': '南汀石作', 'note': 'Two.', 'english-name': 'Li X.'}");
  g_autofree char *args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays,
                                           goes);
  g_autofree char *preview = NULL;

  run_f (f, &LAUREL_PARTY_ADD_NAME, "(%" G_GINT64_FORMAT ", '李阿明', 'former', '', '2001')", goes);
  run_f (f, &LAUREL_PARTY_ADD_CONTACT, "(%" G_GINT64_FORMAT ", 'mail', 'm@example.org', '')", goes);
  preview = dup_preview (f, stays, goes);
  g_assert_cmpstr (preview, ==,
                   "Name: 李晓明 (Kept as another name)\n"
                   "English name: Li X. (Fills what is empty)\n"
                   "Organisation: 南汀石作 (Kept in the note)\n"
                   "Position: Chair (Fills what is empty)\n"
                   "Telephone: 0000-555-0102 (Kept as a further contact)\n"
                   "Mail: li@example.org (Fills what is empty)\n"
                   "Note: Two. (Kept in the note)\n"
                   "1 further name (Goes over)\n"
                   "1 further contact (Goes over)\n");

  do_undo_redo (f, &LAUREL_PARTY_MERGE, args);
  assert_field (f, stays, "name", "李小明");
  assert_field (f, stays, "phone", "0000-555-0101");
  assert_field (f, stays, "mail", "li@example.org");
  assert_field (f, stays, "post", "Chair");
  assert_field (f, stays, "organization", "南汀木作");
  assert_field (f, stays, "note", "One.\nOrganisation: 南汀石作\nTwo.");
  assert_entries (f, &LAUREL_PARTY_NAMES, stays,
                  "李阿明 (Former name, until 2001); 李晓明 (Also called)");
  assert_entries (f, &LAUREL_PARTY_CONTACTS, stays,
                  "m@example.org (Mail); 0000-555-0102 (Telephone)");
  g_assert_null (dup_party (f, goes));
}

static gint64
count (Fixture *f, const char *sql)
{
  return laurel_test_read_int (f->library, sql);
}

static void
test_merging_organizations (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *args = NULL;
  gint64 stays, goes, third, person;
  g_autofree char *pair = NULL;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  stays = add (f, "organization", "甲会", "{'code': '521100005000001239'}");
  goes = add (f, "organization", "乙会", "{'code': '91350100M000100Y43'}");
  third = add (f, "organization", "丙会", "{}");
  person = add (f, "person", "李小明", "{'organization': '乙会'}");
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'host', 'organization', '甲会')",
         count (f, "SELECT min (id) FROM activity"));
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'host', 'organization', '乙会')",
         count (f, "SELECT min (id) FROM activity"));
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'support', 'organization', '乙会')",
         count (f, "SELECT min (id) FROM activity"));
  run_f (f, &LAUREL_PARTY_TELL_APART, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", goes, third);
  run_f (f, &LAUREL_PARTY_TELL_APART, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", goes, stays);
  run_f (f, &LAUREL_PARTY_TELL_APART, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", third, stays);

  args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays, goes);
  refuse (f, &LAUREL_PARTY_MERGE, LAUREL_RULE_ERROR_CONTRADICTION, args);
  run_f (f, &LAUREL_PARTY_EDIT, "(%" G_GINT64_FORMAT ", {'code': ''})", goes);
  do_undo_redo (f, &LAUREL_PARTY_MERGE, args);

  /* Both hosted: it is hosted once. Who is neither, is told apart once. */
  assert_field (f, person, "organization", "甲会");
  g_assert_cmpint (count (f, "SELECT count (*) FROM role JOIN party ON party.id = party_id"
                          " WHERE name = '甲会'"), ==, 2);
  g_assert_cmpint (count (f, "SELECT count (*) FROM party_apart"), ==, 1);
  pair = g_strdup_printf ("SELECT count (*) FROM party_apart WHERE party_id = %" G_GINT64_FORMAT
                          " AND other_id = %" G_GINT64_FORMAT, stays, third);
  g_assert_cmpint (count (f, pair), ==, 1);
}

/* Who was not the one that goes, is not the one that stays, whoever was made first. */
static void
test_who_is_apart_stays_apart (Fixture *f, gconstpointer data)
{
  gint64 goes = add (f, "person", "Goes", "{}"), third = add (f, "person", "Third", "{}");
  gint64 fourth = add (f, "person", "Fourth", "{}"), stays = add (f, "person", "Stays", "{}");
  g_autofree char *args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays,
                                           goes);
  g_autofree char *pairs = NULL;

  run_f (f, &LAUREL_PARTY_TELL_APART, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", goes, third);
  run_f (f, &LAUREL_PARTY_TELL_APART, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays,
         fourth);
  do_undo_redo (f, &LAUREL_PARTY_MERGE, args);
  pairs = g_strdup_printf ("SELECT count (*) FROM party_apart WHERE other_id = %" G_GINT64_FORMAT
                           " AND party_id IN (%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays,
                           third, fourth);
  g_assert_cmpint (count (f, pairs), ==, 2);
  g_assert_cmpint (count (f, "SELECT count (*) FROM party_apart"), ==, 2);
}

static gint64
taken (Fixture *f, const char *name, const char *home, const char *note)
{
  g_autofree char *sql = g_strdup_printf ("SELECT resource.id FROM resource JOIN party"
                                          " ON party.id = party_id WHERE party.name = '%s'", name);

  run_f (f, &LAUREL_RESOURCE_ADD, "('person', '%s', %s, '%s')", name, home, note);

  return count (f, sql);
}

static void
test_who_was_taken_as_two_is_taken_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *args = NULL, *team = NULL, *note = NULL;
  gint64 stays, goes, activity;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  stays = add (f, "person", "李小明", "{}");
  goes = add (f, "person", "李晓明", "{}");
  activity = count (f, "SELECT min (id) FROM activity");
  team = g_strdup_printf ("%" G_GINT64_FORMAT, count (f, "SELECT id FROM resource"
                                                         " WHERE kind = 'team' LIMIT 1"));
  run_f (f, &LAUREL_BOOKING_HOLD, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 0, 2)",
         taken (f, "李小明", "0", "Mornings."), activity);
  run_f (f, &LAUREL_BOOKING_BOOK, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 0)",
         taken (f, "李晓明", team, "By train."), activity);

  args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays, goes);
  do_undo_redo (f, &LAUREL_PARTY_MERGE, args);
  g_assert_cmpint (count (f, "SELECT count (*) FROM booking JOIN resource ON resource.id ="
                          " resource_id JOIN party ON party.id = party_id WHERE party.name ="
                          " '李小明' AND state = 'confirmed'"), ==, 1);
  note = g_strdup_printf ("SELECT parent_id = %s AND note = 'Mornings.' || char (10) ||"
                          " 'By train.' FROM resource WHERE party_id = %" G_GINT64_FORMAT, team,
                          stays);
  g_assert_cmpint (count (f, note), ==, 1);
}

/* ---- forgetting ------------------------------------------------------------------------- */

/* What a former name, a further telephone and an address say is gone, too. */
static void
test_all_of_a_person_is_forgotten (Fixture *f, gconstpointer data)
{
  static const char *const GONE[] = { "李小明", "李阿明", "李晓明", "0000-555-0101",
                                      "0000-555-0102", "Somewhere 7", "Chair of chairs" };
  gint64 id = add (f, "person", "李小明", "{'phone': '0000-555-0101', 'address': 'Somewhere 7',"
                   " 'post': 'Chair of chairs'}");
  gint64 other = add (f, "person", "Qin Lan", "{'note': 'Knows 李阿明.'}");
  g_autofree char *bytes = NULL;
  gsize size;

  run_f (f, &LAUREL_PARTY_ADD_NAME, "(%" G_GINT64_FORMAT ", '李阿明', 'former', '', '')", id);
  run_f (f, &LAUREL_PARTY_RENAME, "(%" G_GINT64_FORMAT ", '李晓明', '2020')", id);
  run_f (f, &LAUREL_PARTY_ADD_CONTACT, "(%" G_GINT64_FORMAT ", 'phone', '0000-555-0102', '')", id);
  run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", id);
  assert_field (f, other, "note", "Knows (forgotten).");

  g_clear_pointer (&f->library, laurel_library_close);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (GONE); i++) {
    g_test_message ("%s", GONE[i]);
    g_assert_null (memmem (bytes, size, GONE[i], strlen (GONE[i])));
  }
  open_library (f, 0);
}

static void
assert_not_in_file (Fixture *f, const char *text)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_test_message ("%s", text);
  g_clear_pointer (&f->library, laurel_library_close);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, text, strlen (text)));
  open_library (f, 0);
}

/* Two persons have one name, and a third one's is longer: only the one that is meant
 * is forgotten, and where nobody can tell, it stays unless people say otherwise. */
static void
test_a_namesake_is_not_forgotten (Fixture *f, gconstpointer data)
{
  gboolean take = GPOINTER_TO_INT (data);
  gint64 meant = add (f, "person", "王小伟", "{'phone': '0000-555-0107', 'post': 'Producer'}");
  gint64 namesake = add (f, "person", "王小伟", "{'phone': '0000-555-0108', 'post': 'Producer',"
                         " 'note': 'Plays.'}");
  gint64 longer = add (f, "person", "王小伟明", "{}");
  gint64 knows = add (f, "person", "Qin Lan", "{'note': '问王小伟，不是王小伟明，0000-555-0107'}");
  g_autofree char *told = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  LaurelReader *reader = laurel_library_get_reader (f->library);

  g_assert_cmpint (laurel_party_count_shared (reader, meant, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (laurel_party_count_shared (reader, longer, &error), ==, 0);
  laurel_library_run (f->library, take ? &LAUREL_PERSON_FORGET_SHARED : &LAUREL_PERSON_FORGET,
                      g_variant_new ("(x)", meant), "tester", &outcome, &error);
  g_assert_no_error (error);

  told = g_strdup (outcome.told);
  g_assert_cmpint (strstr (told, "1 place was left") != NULL, ==, !take);
  assert_field (f, namesake, "name", "王小伟");
  assert_field (f, namesake, "phone", "0000-555-0108");
  assert_field (f, longer, "name", "王小伟明");
  assert_field (f, knows, "note", take ? "问(forgotten)，不是王小伟明，(forgotten)"
                                       : "问王小伟，不是王小伟明，(forgotten)");
  g_assert_cmpint (count (f, "SELECT count (*) FROM party"), ==, 3);
  /* What made the namesake, and the one with the longer name, is still to be read; what
   * made the one who is meant, and what named the telephone, is not. */
  g_assert_cmpint (count (f, "SELECT count (*) FROM journal WHERE command = 'party.add'"
                          " AND args IS NULL"), ==, 2);
  g_assert_cmpint (count (f, "SELECT count (*) FROM journal WHERE args LIKE '%Plays.%'"), ==, 1);
  assert_not_in_file (f, "0000-555-0107");
}

/* An entry that names one of two by the name and by the id is about that one. */
static void
test_an_entry_with_the_id_is_of_the_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 activity, namesake, meant;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  activity = count (f, "SELECT min (id) FROM activity");
  meant = add (f, "person", "Ann Grove", "{}");
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'sponsor', 'person', 'Ann Grove')",
         activity);
  namesake = add (f, "person", "Ann Grove", "{'note': 'Another.'}");
  run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", meant);

  assert_field (f, namesake, "name", "Ann Grove");
  g_assert_cmpint (count (f, "SELECT count (*) FROM journal WHERE args LIKE '%Another.%'"), ==, 1);
  g_assert_cmpint (count (f, "SELECT count (*) FROM journal WHERE command = 'role.add'"
                          " AND args LIKE '%Ann Grove%'"), ==, 0);
}

/* What only those knew who were merged is in the journal, under their own ids. Who
 * came back when a merging was undone is not meant, though. */
static void
test_who_was_merged_is_forgotten_too (Fixture *f, gconstpointer data)
{
  gint64 first = add (f, "person", "Anna Ash", "{'address': 'Quince Lane 7'}");
  gint64 second = add (f, "person", "Berta Birch", "{'phone': '0000-555-0199'}");
  gint64 third = add (f, "person", "Clara Cedar", "{}");
  gint64 back = add (f, "person", "Dora", "{'post': 'Chair of chairs'}"), entry;

  run_f (f, &LAUREL_PARTY_EDIT, "(%" G_GINT64_FORMAT ", {'name': 'B. Birch', 'phone': ''})",
         second);
  run_f (f, &LAUREL_PARTY_EDIT, "(%" G_GINT64_FORMAT ", {'address': ''})", first);
  run_f (f, &LAUREL_PARTY_MERGE, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", second, first);
  run_f (f, &LAUREL_PARTY_MERGE, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", third, second);
  entry = run_f (f, &LAUREL_PARTY_MERGE, "(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", third,
                 back);
  laurel_test_revert (f->library, entry);

  run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", third);
  assert_not_in_file (f, "Quince Lane 7");
  assert_not_in_file (f, "0000-555-0199");
  assert_not_in_file (f, "Berta Birch");
  assert_field (f, back, "post", "Chair of chairs");
}

/* A name that is a word of the program's own is taken out of what people wrote, and of
 * nothing else. */
static void
test_a_name_may_be_a_word_of_the_program (Fixture *f, gconstpointer data)
{
  static const char *const NAMES[] = { "end", "held", "start", "content", "within" };
  g_autoptr (GError) error = NULL;
  gint64 activity;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  activity = count (f, "SELECT min (id) FROM activity");
  run_f (f, &LAUREL_REMINDER_ADD, "(%" G_GINT64_FORMAT ", 0, 'end-1d', '09:00', 'Call end.')",
         activity);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", add (f, "person", NAMES[i], "{}"));

  g_assert_cmpint (count (f, "SELECT count (*) FROM reminder WHERE anchor = 'end'"
                          " AND words = 'Call (forgotten).'"), ==, 1);
  g_assert_cmpint (count (f, "SELECT count (*) FROM booking WHERE state = 'held'"), >, 0);
}

#define ROLES_WITH(name) "SELECT count (*) FROM snapshot WHERE instr (roles, '" name "')"

static void
announce_sponsor (Fixture *f, gint64 activity, const char *name)
{
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'sponsor', 'person', '%s')", activity, name);
  run_f (f, &LAUREL_RELEASE_MAKE, "(%" G_GINT64_FORMAT ", '', '2025-09-01', '', '')",
         count (f, "SELECT min (programme_id) FROM activity"));
}

/* What was announced holds names as JSON writes them, which are taken out of it and out of the
 * entry that announced it. A longer name is someone else's there, too. */
static void
test_a_name_is_forgotten_as_json_writes_it (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 activity, meant;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  activity = count (f, "SELECT min (id) FROM activity");
  meant = add (f, "person", "Anna \"Ann\" Lee", "{}");
  add (f, "person", "Anna \"Ann\" Lee Moor", "{}");
  run_f (f, &LAUREL_ROLE_ADD, "(%" G_GINT64_FORMAT ", 'sponsor', 'person', 'Anna \"Ann\" Lee')",
         activity);
  announce_sponsor (f, activity, "Anna \"Ann\" Lee Moor");
  g_assert_cmpint (count (f, ROLES_WITH ("\"Anna \\\"Ann\\\" Lee\"")), ==, 1);

  run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", meant);
  g_assert_cmpint (count (f, ROLES_WITH ("\"(forgotten)\"")), ==, 1);
  g_assert_cmpint (count (f, ROLES_WITH ("\"Anna \\\"Ann\\\" Lee Moor\"")), ==, 1);
  g_assert_cmpint (count (f, "SELECT count (*) FROM journal WHERE command = 'release.make'"
                          " AND changeset IS NULL"), ==, 1);
  assert_not_in_file (f, "Anna \\\"Ann\\\" Lee\"");
}

/* Whose name JSON wrote, nobody can tell of two who are called the same. */
static void
test_a_namesake_is_not_forgotten_in_json (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 activity, meant;

  laurel_sample_fill (f->library, "tester", FALSE, &error);
  g_assert_no_error (error);
  activity = count (f, "SELECT min (id) FROM activity");
  meant = add (f, "person", "Anna \"Ann\" Lee", "{}");
  announce_sponsor (f, activity, "Anna \"Ann\" Lee");
  add (f, "person", "Anna \"Ann\" Lee", "{}");

  g_assert_cmpint (laurel_party_count_shared (laurel_library_get_reader (f->library), meant,
                                              &error), ==, 1);
  g_assert_no_error (error);
  run_f (f, &LAUREL_PERSON_FORGET, "(%" G_GINT64_FORMAT ",)", meant);
  g_assert_cmpint (count (f, ROLES_WITH ("\"Anna \\\"Ann\\\" Lee\"")), ==, 1);
}

/* The last entry as the history tells it, without who did it, and when. */
static char *
dup_told (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  LaurelReader *reader = laurel_library_get_reader (f->library);
  g_autoptr (GPtrArray) entries =
    laurel_audit_read (reader, LAUREL_ROOMS, 0, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_ptr_array_remove_range (entries, 0, entries->len - 1);
  text = laurel_journal_dup_text (reader, entries);

  return g_strdup_printf ("%s\n%s", ((LaurelAuditEntry *) entries->pdata[0])->label,
                          strchr (text, '\n') + 1);
}

/* What became of whom stands in the history, in words, before it is undone and after. */
static void
test_the_history_tells_who_was_merged (Fixture *f, gconstpointer data)
{
  gint64 stays = add (f, "person", "李小明", "{'phone': '0000-555-0101'}");
  gint64 goes = add (f, "person", "李晓明", "{'mail': 'li@example.org', 'post': 'Chair'}");
  g_autofree char *args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", stays,
                                           goes);
  g_autofree char *merged = NULL, *undone = NULL;

  run (f, &LAUREL_PARTY_MERGE, args);
  merged = dup_told (f);
  g_assert_cmpstr (merged, ==,
                   "Merge into “李小明”\n"
                   "      李晓明\n"
                   "        Kind: person → –\n"
                   "        Name: 李晓明 → –\n"
                   "        Mail: li@example.org → –\n"
                   "        Post: Chair → –\n"
                   "      李小明\n"
                   "        Mail: – → li@example.org\n"
                   "        Other names\n"
                   "        Post: – → Chair\n");
  laurel_test_revert (f->library, count (f, "SELECT max (id) FROM journal"));
  undone = dup_told (f);
  g_assert_cmpstr (undone, ==,
                   "Undone: Merge “李晓明” into “李小明”\n"
                   "      李晓明\n"
                   "        Kind: – → person\n"
                   "        Name: – → 李晓明\n"
                   "        Mail: – → li@example.org\n"
                   "        Post: – → Chair\n"
                   "      李小明\n"
                   "        Mail: li@example.org → –\n"
                   "        Other names\n"
                   "        Post: Chair → –\n");
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up_last_desk, func, tear_down)
  ADD ("/people-merge/persons", test_merging_loses_nothing);
  ADD ("/people-merge/organizations", test_merging_organizations);
  ADD ("/people-merge/apart", test_who_is_apart_stays_apart);
  ADD ("/people-merge/taken", test_who_was_taken_as_two_is_taken_once);
  ADD ("/people-merge/forget", test_all_of_a_person_is_forgotten);
  ADD ("/people-merge/forget-merged", test_who_was_merged_is_forgotten_too);
  g_test_add ("/people-merge/forget-namesake", Fixture, GINT_TO_POINTER (FALSE), set_up_last_desk,
              test_a_namesake_is_not_forgotten, tear_down);
  g_test_add ("/people-merge/forget-namesake-shared", Fixture, GINT_TO_POINTER (TRUE),
              set_up_last_desk, test_a_namesake_is_not_forgotten, tear_down);
  ADD ("/people-merge/forget-by-id", test_an_entry_with_the_id_is_of_the_one);
  ADD ("/people-merge/history", test_the_history_tells_who_was_merged);
  ADD ("/people-merge/forget-json", test_a_name_is_forgotten_as_json_writes_it);
  ADD ("/people-merge/forget-json-namesake", test_a_namesake_is_not_forgotten_in_json);
  ADD ("/people-merge/forget-word", test_a_name_may_be_a_word_of_the_program);
#undef ADD

  return g_test_run ();
}
