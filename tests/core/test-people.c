/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem() */

#include "base/laurel-error.h"
#include "calendar/laurel-role-store.h"
#include "people/laurel-party-entry.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-merge-store.h"
#include "people/laurel-party-move.h"
#include "people/laurel-party-store.h"
#include "people/laurel-party.h"
#include "store/laurel-check.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-rooms.h"
#include "tool/laurel-sample.h"

#include <string.h>

/* Persons and organisations on a real library: what is found, how two of one name
 * are told apart, and what merging moves. */

typedef struct {
  char *folder;
  char *path;
  LaurelLibrary *library;
} Fixture;

static void
open_library (Fixture *f, LaurelLibraryFlags flags)
{
  g_autoptr (GError) error = NULL;

  f->library = laurel_library_open (f->path, LAUREL_ROOMS, flags, &error);
  g_assert_no_error (error);
  laurel_library_set_backup_folder (f->library, f->folder);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = laurel_test_dup_folder ();
  f->path = laurel_test_dup_path (f->folder, "people.laurel");
  open_library (f, LAUREL_LIBRARY_CREATE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = laurel_check_library (f->library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
  laurel_library_close (f->library);
  laurel_test_remove_folder (f->folder);
  g_free (f->path);
}

static GPtrArray *
ask (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = laurel_library_ask (laurel_library_get_reader (f->library), query, args,
                                        &error);

  g_assert_no_error (error);
  return rows;
}

static gint64
run (Fixture *f, const LaurelCommand *command, const char *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL,
                                                 &error);
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_no_error (error);
  laurel_library_run (f->library, command, parsed, "tester", &outcome, &error);
  g_assert_no_error (error);
  return outcome.entry;
}

G_GNUC_PRINTF (3, 4)
static gint64
run_f (Fixture *f, const LaurelCommand *command, const char *format, ...)
{
  g_autofree char *args = NULL;
  va_list list;

  va_start (list, format);
  args = g_strdup_vprintf (format, list);
  va_end (list);

  return run (f, command, args);
}

static void
refuse (Fixture *f, const LaurelCommand *command, int code, const char *args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL,
                                                 &error);
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_no_error (error);
  g_test_message ("%s %s", command->name, args);
  g_assert_false (laurel_library_run (f->library, command, parsed, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, code);
}

static gint64
add (Fixture *f, const char *kind, const char *name, const char *fields)
{
  GPtrArray *rows;
  gint64 newest = 0;

  run_f (f, &LAUREL_PARTY_ADD, "('%s', '%s', %s)", kind, name, fields);
  rows = ask (f, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (laurel_party_get_name (rows->pdata[i]), name))
      newest = MAX (newest, laurel_row_get_id (rows->pdata[i]));
  g_ptr_array_unref (rows);
  g_assert_cmpint (newest, !=, 0);

  return newest;
}

static LaurelParty *
dup_party (Fixture *f, gint64 id)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARTIES_ALL, g_variant_new ("()"));

  for (guint i = 0; i < rows->len; i++)
    if (laurel_row_get_id (rows->pdata[i]) == id)
      return g_object_ref (rows->pdata[i]);

  return NULL;
}

static void
assert_field (Fixture *f, gint64 id, const char *field, const char *expected)
{
  g_autoptr (LaurelParty) party = dup_party (f, id);

  g_assert_nonnull (party);
  g_assert_cmpstr (laurel_party_get_text (party, field), ==, expected);
}

static char *
dup_entries (Fixture *f, const LaurelQuery *query, gint64 id)
{
  g_autoptr (GPtrArray) rows = ask (f, query, g_variant_new ("(x)", id));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *about = laurel_party_entry_dup_about (rows->pdata[i]);

    g_string_append_printf (all, "%s%s (%s)", i > 0 ? "; " : "",
                            laurel_party_entry_get_text (rows->pdata[i]), about);
  }

  return g_string_free (all, FALSE);
}

static void
assert_entries (Fixture *f, const LaurelQuery *query, gint64 id, const char *expected)
{
  g_autofree char *all = dup_entries (f, query, id);

  g_assert_cmpstr (all, ==, expected);
}

static char *
dump (Fixture *f)
{
  return laurel_test_dump (f->library);
}

/* Does it, undoes it, and does it again: twice the same, and in between as before. */
static void
do_undo_redo (Fixture *f, const LaurelCommand *command, const char *args)
{
  g_autofree char *before = dump (f);
  gint64 entry = run (f, command, args);
  g_autofree char *done = dump (f);
  g_autofree char *undone = NULL, *again = NULL;

  g_test_message ("%s %s", command->name, args);
  g_assert_cmpint (entry, !=, 0);
  g_assert_cmpstr (before, !=, done);
  laurel_test_revert (f->library, entry);
  undone = dump (f);
  g_assert_cmpstr (before, ==, undone);
  laurel_test_revert (f->library, laurel_library_get_redo (f->library));
  again = dump (f);
  g_assert_cmpstr (done, ==, again);
}

/* ---- found ------------------------------------------------------------------------- */

static void
test_found_by_what_people_type (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *words;
    gboolean found;
  } CASES[] = {
    { "李", TRUE },         { "小明", TRUE },      { "李小明", TRUE },   { "明李", FALSE },
    { "lixiaoming", TRUE }, { "lxm", TRUE },      { "xm", TRUE },      { "xiaom", TRUE },
    { "iaoming", FALSE },   { "lx", TRUE },       { "mx", FALSE },     { "ming", TRUE },
    { "xiao ming", TRUE },  { "ming 李", TRUE },   { "li wang", FALSE }, { "阿明", TRUE },
    { "aming", TRUE },      { "am", TRUE },       { "4321", TRUE },    { "5550004321", TRUE },
    { "555-000", TRUE },    { "li@example", TRUE }, { "南汀木作", TRUE }, { "muzuo", FALSE },
    { "ming lee", TRUE }, { "", TRUE },        { "0000555", TRUE },
  };
  gint64 id = add (f, "person", "李小明", "{'phone': '0000-555-0004321', 'mail': 'Li@example.org',"
                   " 'english-name': 'Ming Lee', 'organization': '南汀木作'}");
  g_autoptr (LaurelParty) party = NULL;

  run_f (f, &LAUREL_PARTY_ADD_NAME, "(%" G_GINT64_FORMAT ", '李阿明', 'former', '', '')", id);
  party = dup_party (f, id);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_test_message ("%s", CASES[i].words);
    g_assert_cmpint (laurel_party_matches (party, CASES[i].words), ==, CASES[i].found);
  }
}

static void
test_surnames_and_rare_characters_are_found (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *words;
  } CASES[] = {
    { "单雄", "shan" }, { "单雄", "sx" }, { "单雄", "dx" }, { "吕方", "lv" }, { "吕方", "lvfang" },
    { "吕方", "lu" },   { "吕方", "lf" }, { "𠮷田", "𠮷" }, { "㛃华", "jiehua" }, { "㛃华", "㛃" },
    { "曾明", "zm" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    gint64 id = add (f, "person", CASES[i].name, "{}");
    g_autoptr (LaurelParty) party = dup_party (f, id);

    g_test_message ("%s: %s", CASES[i].name, CASES[i].words);
    g_assert_true (laurel_party_matches (party, CASES[i].words));
  }
}

/* Search over everything finds them too, by former names and what is new. */
static void
test_found_by_the_index (Fixture *f, gconstpointer data)
{
  static const char *const WORDS[] = { "nanting", "ntmyxh", "木艺", "0142", "91350100", "上街" };
  gint64 id = add (f, "organization", "南汀工艺协会",
                   "{'code': '91350100M000100Y43', 'address': '上街1号'}");

  run_f (f, &LAUREL_PARTY_ADD_NAME, "(%" G_GINT64_FORMAT ", '南汀木艺协会', 'former', '', '2019')",
         id);
  run_f (f, &LAUREL_PARTY_ADD_CONTACT, "(%" G_GINT64_FORMAT ", 'phone', '0000 555 0142', '')", id);
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARTIES_MATCHING,
                                      g_variant_new ("(s)", WORDS[i]));

    g_test_message ("%s", WORDS[i]);
    g_assert_cmpuint (rows->len, ==, 1);
    g_assert_cmpint (laurel_row_get_id (rows->pdata[0]), ==, id);
  }
}

static void
test_the_list_is_in_order (Fixture *f, gconstpointer data)
{
  static const char *const ORDER[] = { "alpha", "Zeta", "陈小明", "李小明", "张三", "𠮷田" };
  g_autoptr (GPtrArray) rows = NULL;

  for (gsize i = G_N_ELEMENTS (ORDER); i > 0; i--)
    add (f, "person", ORDER[i - 1], "{}");
  rows = ask (f, &LAUREL_PARTIES_ALL, g_variant_new ("()"));
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (ORDER));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (laurel_party_get_name (rows->pdata[i]), ==, ORDER[i]);
}

/* ---- told apart --------------------------------------------------------------------- */

static void
assert_label (Fixture *f, gint64 id, const char *expected)
{
  g_autoptr (LaurelParty) party = dup_party (f, id);
  g_autofree char *label = laurel_party_dup_label (party);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_two_of_one_name_are_told_apart (Fixture *f, gconstpointer data)
{
  gint64 one = add (f, "person", "李小明", "{'organization': '南汀木作', 'phone': '138 0000 4321'}");
  gint64 two, three;

  assert_label (f, one, "李小明");
  two = add (f, "person", "李小明", "{'phone': '0000-555-0188'}");
  three = add (f, "person", "李小明", "{'mail': 'ming@example.org'}");
  assert_label (f, one, "李小明 (南汀木作 …4321)");
  assert_label (f, two, "李小明 (…0188)");
  assert_label (f, three, "李小明 (ming@example.org)");

  /* An organisation of that name is no namesake. */
  run_f (f, &LAUREL_PARTY_EDIT, "(%" G_GINT64_FORMAT ", {'name': '木作坊'})", three);
  add (f, "organization", "木作坊", "{}");
  assert_label (f, three, "木作坊");
}

static void
assert_like (Fixture *f, gint64 id, guint n)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARTIES_LIKE, g_variant_new ("(x)", id));

  g_assert_cmpuint (rows->len, ==, n);
}

static void
test_who_may_be_the_same (Fixture *f, gconstpointer data)
{
  gint64 one = add (f, "person", "李小明", "{}");
  gint64 two = add (f, "person", "李小明", "{}");
  gint64 three = add (f, "person", "李明", "{}");
  g_autofree char *args = g_strdup_printf ("(%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")", two,
                                           one);

  add (f, "organization", "李小明", "{}");
  assert_like (f, one, 1);
  assert_like (f, three, 0);
  run_f (f, &LAUREL_PARTY_RENAME, "(%" G_GINT64_FORMAT ", '李大明', '')", three);
  run_f (f, &LAUREL_PARTY_ADD_NAME, "(%" G_GINT64_FORMAT ", '李小明', 'other', '', '')", three);
  assert_like (f, one, 2);
  assert_like (f, three, 2);

  do_undo_redo (f, &LAUREL_PARTY_TELL_APART, args);
  assert_like (f, one, 1);
  assert_like (f, two, 1);
  g_assert_cmpint (run (f, &LAUREL_PARTY_TELL_APART, args), ==, 0);
}

/* ---- names and contacts --------------------------------------------------------------- */

static void
test_names_have_their_time (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "organization", "甲会", "{'name-since': '1998年'}");
  g_autofree char *rename = g_strdup_printf ("(%" G_GINT64_FORMAT ", '乙会', '2019年3月')", id);
  g_autofree char *remove = g_strdup_printf ("(%" G_GINT64_FORMAT ", '甲会')", id);

  do_undo_redo (f, &LAUREL_PARTY_RENAME, rename);
  assert_field (f, id, "name", "乙会");
  assert_field (f, id, "name-since", "2019-03");
  assert_entries (f, &LAUREL_PARTY_NAMES, id, "甲会 (Former name, from 1998 to 2019-03)");
  g_assert_cmpint (run (f, &LAUREL_PARTY_RENAME, rename), ==, 0);

  do_undo_redo (f, &LAUREL_PARTY_REMOVE_NAME, remove);
  assert_entries (f, &LAUREL_PARTY_NAMES, id, "");
}

static void
test_further_contacts (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "person", "Qin Lan", "{}");
  g_autofree char *add_phone = g_strdup_printf ("(%" G_GINT64_FORMAT
                                                ", 'phone', '0000-555-0101', 'office')", id);
  g_autofree char *remove = g_strdup_printf ("(%" G_GINT64_FORMAT ", '0000-555-0101')", id);

  do_undo_redo (f, &LAUREL_PARTY_ADD_CONTACT, add_phone);
  assert_entries (f, &LAUREL_PARTY_CONTACTS, id, "0000-555-0101 (Telephone, office)");
  do_undo_redo (f, &LAUREL_PARTY_REMOVE_CONTACT, remove);
}

static void
test_what_is_refused (Fixture *f, gconstpointer data)
{
  static const struct {
    const LaurelCommand *command;
    int code;
    const char *args; /* %1$s: a person, %2$s: an organisation */
  } CASES[] = {
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED, "(%1$s, {'note': '证 11010519491231002X'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED, "(%1$s, {'phone': '440524188001010014'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED, "(%1$s, {'name': '440524188001010014'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED,
      "(%1$s, {'code-as-is': '440524188001010014'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED,
      "(%1$s, {'organization': '440524188001010014'})" },
    { &LAUREL_PARTY_RENAME, LAUREL_RULE_ERROR_REFUSED, "(%1$s, '440524188001010014', '')" },
    { &LAUREL_PARTY_ADD_NAME, LAUREL_RULE_ERROR_REFUSED,
      "(%1$s, '440524188001010014', 'other', '', '')" },
    { &LAUREL_PARTY_ADD_CONTACT, LAUREL_RULE_ERROR_REFUSED,
      "(%1$s, 'phone', '440524188001010014', '')" },
    { &LAUREL_PARTY_ADD_CONTACT, LAUREL_RULE_ERROR_REFUSED,
      "(%1$s, 'phone', '0000-555', '440524188001010014')" },
    { &LAUREL_PARTY_ADD, LAUREL_RULE_ERROR_REFUSED, "('person', '440524188001010014', {})" },
    { &LAUREL_PARTY_ADD, LAUREL_RULE_ERROR_REFUSED,
      "('person', 'A', {'note': '440524188001010014'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_REFUSED, "(%2$s, {'code': '91350100M000100Y44'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, "(%2$s, {'name-since': 'ever'})" },
    { &LAUREL_PARTY_ADD_NAME, LAUREL_RULE_ERROR_REFUSED, "(%2$s, 'B', 'better', '', '')" },
    { &LAUREL_PARTY_ADD_NAME, LAUREL_RULE_ERROR_REFUSED, "(%2$s, ' ', 'other', '', '')" },
    { &LAUREL_PARTY_ADD_NAME, LAUREL_RULE_ERROR_NOT_FOUND, "(7, 'B', 'other', '', '')" },
    { &LAUREL_PARTY_ADD_CONTACT, LAUREL_RULE_ERROR_REFUSED, "(%2$s, 'drum', 'boom', '')" },
    { &LAUREL_PARTY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(%1$s, %2$s)" },
    { &LAUREL_PARTY_MERGE, LAUREL_RULE_ERROR_REFUSED, "(%1$s, %1$s)" },
    { &LAUREL_PARTY_TELL_APART, LAUREL_RULE_ERROR_REFUSED, "(%1$s, %2$s)" },
  };
  gint64 person = add (f, "person", "李小明", "{}");
  gint64 organization = add (f, "organization", "南汀木作", "{}");
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *one = g_strdup_printf ("%" G_GINT64_FORMAT, person);
    g_autofree char *two = g_strdup_printf ("%" G_GINT64_FORMAT, organization);
    g_autoptr (GString) args = g_string_new (CASES[i].args);

    g_string_replace (args, "%1$s", one, 0);
    g_string_replace (args, "%2$s", two, 0);
    refuse (f, CASES[i].command, CASES[i].code, args->str);
  }
  after = dump (f);
  g_assert_cmpstr (before, ==, after);

  /* A code that fails its check is kept when somebody says so. */
  run_f (f, &LAUREL_PARTY_EDIT, "(%" G_GINT64_FORMAT ", {'code-as-is': '91350100m000100Y44'})",
         organization);
  assert_field (f, organization, "code", "91350100M000100Y44");
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

  laurel_sample_fill (f->library, "tester", &error);
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
  add (f, "person", "李晓明", "{}");
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

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/people/found", test_found_by_what_people_type);
  ADD ("/people/found-rare", test_surnames_and_rare_characters_are_found);
  ADD ("/people/found-index", test_found_by_the_index);
  ADD ("/people/order", test_the_list_is_in_order);
  ADD ("/people/apart", test_two_of_one_name_are_told_apart);
  ADD ("/people/like", test_who_may_be_the_same);
  ADD ("/people/names", test_names_have_their_time);
  ADD ("/people/contacts", test_further_contacts);
  ADD ("/people/refused", test_what_is_refused);
  ADD ("/people/merge", test_merging_loses_nothing);
  ADD ("/people/merge-organizations", test_merging_organizations);
  ADD ("/people/forget", test_all_of_a_person_is_forgotten);
#undef ADD

  return g_test_run ();
}
