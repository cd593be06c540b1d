/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people-library.h"

#include "people/laurel-people-import-store.h"

/* Persons and organisations on a real library: what is found, and how two of one
 * name are told apart. */

/* ---- found ------------------------------------------------------------------------- */

static gboolean
matches (LaurelParty *party, const char *words)
{
  g_auto (GStrv) wanted = laurel_party_dup_wanted (words);

  return laurel_party_matches (party, wanted);
}

/* Who is found by what was typed was among those who were found by less of it: the page
 * looks among them only. */
static void
check_found_letter_by_letter (LaurelParty *party, const char *words)
{
  for (const char *end = words; *end != '\0'; end = g_utf8_next_char (end)) {
    g_autofree char *typed = g_strndup (words, (gsize) (end - words));

    g_assert_true (matches (party, typed));
  }
  g_assert_true (matches (party, words));
}

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
    g_assert_cmpint (matches (party, CASES[i].words), ==, CASES[i].found);
    if (CASES[i].found)
      check_found_letter_by_letter (party, CASES[i].words);
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
    check_found_letter_by_letter (party, CASES[i].words);
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
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(7, {'note': 'B'})" },
    { &LAUREL_PARTY_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(7, {'organization': 'B'})" },
    { &LAUREL_PEOPLE_IMPORT, LAUREL_RULE_ERROR_NOT_FOUND,
      "('list.csv', [(7, 'person', 'B', {'note': 'B'})])" },
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
#undef ADD

  return g_test_run ();
}
