/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-people-column.h"
#include "exchange/laurel-people-draft.h"
#include "exchange/laurel-table-reader.h"
#include "people/laurel-party-store.h"
#include "people/laurel-people-import-store.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-rooms.h"

#include <string.h>

/* Lists of people: what their headings mean, whom each row is, what is wrong. */

typedef struct {
  char *folder;
  LaurelLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = laurel_test_dup_folder ();
  path = laurel_test_dup_path (f->folder, "people.laurel");
  f->library = laurel_library_open (path, LAUREL_ROOMS, LAUREL_LIBRARY_CREATE, &error);
  g_assert_no_error (error);
  laurel_library_set_backup_folder (f->library, f->folder);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  laurel_library_close (f->library);
  laurel_test_remove_folder (f->folder);
}

static LaurelTable *
read_table (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  LaurelTable *table = laurel_table_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static LaurelPeopleDraft *
read_list (Fixture *f, const char *text, gboolean keep_codes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTable) table = read_table (text);
  LaurelPeopleDraft *draft = laurel_people_draft_read (table, keep_codes, &error);

  g_assert_no_error (error);
  g_assert_true (laurel_people_draft_compare (draft, table,
                                              laurel_library_get_reader (f->library), &error));
  g_assert_no_error (error);
  return draft;
}

static gint64
take_in (Fixture *f, const char *text)
{
  g_autoptr (LaurelPeopleDraft) draft = read_list (f, text, FALSE);

  return laurel_test_run (f->library, &LAUREL_PEOPLE_IMPORT,
                          laurel_people_draft_build (draft, "list.csv"));
}

/* "kind name state field,field; …" */
static char *
describe (LaurelPeopleDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->rows->len; i++) {
    const LaurelPeopleRow *row = draft->rows->pdata[i];

    g_string_append_printf (text, "%s%s %s %s", i > 0 ? "; " : "", row->kind, row->name,
                            laurel_people_state_get_name (row->state));
    for (guint k = 0; k < row->changes->len; k++)
      g_string_append_printf (text, "%c%s=%s", k > 0 ? ',' : ' ',
                              (const char *) row->changes->pdata[k],
                              (const char *) g_hash_table_lookup (row->fields,
                                                                  row->changes->pdata[k]));
  }

  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture *f, const char *text, const char *expected)
{
  g_autoptr (LaurelPeopleDraft) draft = read_list (f, text, FALSE);
  g_autofree char *found = describe (draft);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- headings ------------------------------------------------------------------------ */

static void
test_lists_of_many_kinds (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *expected;
  } CASES[] = {
    { "姓名,单位,电话\n甲,乙会,0000-555-0101\n",
      "person 甲 new organization=乙会,phone=0000-555-0101" },
    { "专家名单,,\n序号,姓 名,工作单位\n1,甲,乙会\n,,\n", "person 甲 new organization=乙会" },
    { "单位名称,统一社会信用代码,简称\n乙会,9135 0100M000100Y43,乙\n",
      "organization 乙会 new code=91350100M000100Y43,short-name=乙" },
    { "序号,单位\n1,乙会\n2,丙会\n", "organization 乙会 new; organization 丙会 new" },
    { "姓名,单位名称\n甲,乙会\n", "person 甲 new organization=乙会" },
    { "单位名称,联系人\n乙会,甲\n", "organization 乙会 new" },
    { "Name,Organisation,E-mail,Position\nQin Lan,Guild,q@example.org,Chair\n",
      "person Qin Lan new mail=q@example.org,organization=Guild,post=Chair" },
    { "名称,类型\n乙会,单位\n甲,个人\n", "organization 乙会 new; person 甲 new" },
    { "姓名\t曾用名\t邮编\n甲\t阿甲\t350001\n",
      "person 甲 new former-name=阿甲,postcode=350001" },
    { "姓名,手机,电话\n甲,0000-555-0101,0000-555-0102\n",
      "person 甲 new further-phone=0000-555-0102,phone=0000-555-0101" },
    { "Kind,Name,Short name,Telephone,Unified social credit code\nOrganisation,Guild,G,,\n",
      "organization Guild new short-name=G" },
    { "姓名,单位\n=1+1,乙会\n", "person =1+1 new organization=乙会" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_test_message ("%s", CASES[i].text);
    assert_list (f, CASES[i].text, CASES[i].expected);
  }
}

static void
test_no_list_at_all (Fixture *f, gconstpointer data)
{
  static const char *const TEXTS[] = { "a,b\n1,2\n", "电话,邮箱\n1,2\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (LaurelTable) table = read_table (TEXTS[i]);

    g_assert_null (laurel_people_draft_read (table, FALSE, &error));
    g_assert_error (error, LAUREL_EXCHANGE_ERROR, LAUREL_EXCHANGE_ERROR_NOT_PEOPLE);
  }
}

/* ---- whom ------------------------------------------------------------------------------ */

#define HEAD "姓名,单位,电话,职务\n"

static void
test_whom_a_row_is (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *row;
    const char *expected;
  } CASES[] = {
    /* By telephone, however it is written, or by organisation. */
    { "甲,乙会,13800001234,\n", "person 甲 same" },
    { "甲,,+86 138-0000-1234,\n", "person 甲 same" },
    { "甲,乙会,,\n", "person 甲 same" },
    { "甲,丙会,13800001234,\n", "person 甲 changed organization=丙会" },
    { "甲,乙会,13900001234,\n", "person 甲 changed phone=13900001234" },
    { "甲,,13800001234,会长\n", "person 甲 changed post=会长" },
    /* Same name is not same person. */
    { "甲,丁会,,\n", "person 甲 new organization=丁会" },
    { "甲,,13911112222,\n", "person 甲 new phone=13911112222" },
    /* Where nothing is said, the only one of that name will do. */
    { "丙,乙会,,\n", "person 丙 changed organization=乙会" },
    { "丙,,,\n", "person 丙 same" },
    { "甲,,,\n", "person 甲 wrong" },
  };

  take_in (f, HEAD "甲,乙会,13800001234,\n甲,戊会,13700001234,\n丙,,,\n");
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *text = g_strconcat (HEAD, CASES[i].row, NULL);

    g_test_message ("%s", CASES[i].row);
    assert_list (f, text, CASES[i].expected);
  }
}

/* What a name is a part of is not that name, and nothing that a row says is dropped. */
static void
test_all_that_a_row_says (Fixture *f, gconstpointer data)
{
#define FULL "姓名,曾用名,电话,手机,邮箱,电子邮件\n"
  take_in (f, FULL "欧阳秀,,13800001234,,a@example.org,\n");
  assert_list (f, FULL "欧阳秀,欧阳,,,,\n", "person 欧阳秀 changed former-name=欧阳");
  assert_list (f, FULL "欧阳秀,阿秀; 小秀；,13800001234,0000-555-0102,a@example.org,B@example.org\n",
               "person 欧阳秀 changed former-name=阿秀\n小秀,further-mail=B@example.org,"
               "further-phone=0000-555-0102");
  take_in (f, FULL "欧阳秀,阿秀；小秀,13800001234,0000-555-0102,a@example.org,B@example.org\n");
  assert_list (f, FULL "欧阳秀,阿秀,13800001234,0000 555 0102,a@example.org,b@example.org\n",
               "person 欧阳秀 same");
  assert_list (f, FULL "欧阳秀,小秀；秀秀,,,,\n", "person 欧阳秀 changed former-name=秀秀");
#undef FULL
}

static void
test_twice_on_the_list (Fixture *f, gconstpointer data)
{
  /* What differs in a mail or a code is not the same. */
  assert_list (f, "姓名,邮箱\n甲,a@example.org\n甲,b@example.org\n",
               "person 甲 new mail=a@example.org; person 甲 new mail=b@example.org");
  assert_list (f, "单位名称,信用代码\n乙会,91350100M000100Y43\n乙会,521100005000001239\n",
               "organization 乙会 new code=91350100M000100Y43; "
               "organization 乙会 new code=521100005000001239");
  assert_list (f, HEAD "甲,乙会,,\n甲,乙会,,\n甲,丙会,,\n",
               "person 甲 new organization=乙会; person 甲 same; person 甲 new organization=丙会");

  /* Two who differ are not both taken for the one that is there. */
  take_in (f, HEAD "丁,,,\n");
  assert_list (f, HEAD "丁,乙会,,\n丁,丙会,,\n",
               "person 丁 changed organization=乙会; person 丁 wrong organization=丙会");
}

static void
test_organizations_go_by_their_code (Fixture *f, gconstpointer data)
{
  take_in (f, "单位名称,信用代码\n乙会,91350100M000100Y43\n");
  assert_list (f, "单位名称,信用代码\n乙会,91350100M000100Y43\n", "organization 乙会 same");
  assert_list (f, "单位名称,信用代码\n乙会,521100005000001239\n",
               "organization 乙会 new code=521100005000001239");
}

/* ---- what is wrong ----------------------------------------------------------------------- */

static void
test_what_is_wrong_is_listed (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *text;
    LaurelExchangeError code;
    LaurelFaultLevel level;
    const char *cell;
  } CASES[] = {
    { "姓名,电话\n,0000-555-0101\n", LAUREL_EXCHANGE_ERROR_MISSING_NAME, LAUREL_FAULT_ERROR, "A2" },
    { "姓名,备注\n甲,11010519491231002X\n", LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER,
      LAUREL_FAULT_ERROR, "B2" },
    { "姓名,电话\n甲,440524188001010014\n", LAUREL_EXCHANGE_ERROR_IDENTITY_NUMBER,
      LAUREL_FAULT_ERROR, "B2" },
    { "姓名,身份证号\n甲,11010519491231002X\n", LAUREL_EXCHANGE_ERROR_LEFT_OUT,
      LAUREL_FAULT_WARNING, "B1" },
    { "姓名,鞋码\n甲,42\n", LAUREL_EXCHANGE_ERROR_UNKNOWN_COLUMN, LAUREL_FAULT_WARNING, "B1" },
    { "单位名称,信用代码\n乙会,91350100M000100Y44\n", LAUREL_EXCHANGE_ERROR_CODE_FAILS,
      LAUREL_FAULT_ERROR, "B2" },
    { "姓名,电话\n甲,12\n", LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING, "B2" },
    { "姓名,邮箱\n甲,a.example.org\n", LAUREL_EXCHANGE_ERROR_TO_LOOK_AT, LAUREL_FAULT_WARNING,
      "B2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (LaurelPeopleDraft) draft = read_list (f, CASES[i].text, FALSE);
    const LaurelFault *fault;

    g_test_message ("%s", CASES[i].text);
    g_assert_cmpuint (draft->faults->len, ==, 1);
    fault = draft->faults->pdata[0];
    g_assert_cmpint (fault->code, ==, CASES[i].code);
    g_assert_cmpint (fault->level, ==, CASES[i].level);
    g_assert_cmpstr (fault->cell, ==, CASES[i].cell);
    g_assert_cmpuint (laurel_people_draft_count (draft, LAUREL_PEOPLE_WRONG), ==,
                      CASES[i].level == LAUREL_FAULT_ERROR);
  }
}

static void
test_a_code_is_kept_when_confirmed (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelPeopleDraft) draft =
    read_list (f, "单位名称,信用代码\n乙会,91350100M000100Y44\n", TRUE);

  g_assert_cmpuint (laurel_people_draft_count (draft, LAUREL_PEOPLE_NEW), ==, 1);
  laurel_test_run (f->library, &LAUREL_PEOPLE_IMPORT,
                   laurel_people_draft_build (draft, "list.csv"));
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM party WHERE"
                                         " code = '91350100M000100Y44'"), ==, 1);
}

/* ---- in and out ----------------------------------------------------------------------------- */

static void
test_one_entry_and_one_undo (Fixture *f, gconstpointer data)
{
  g_autofree char *before = laurel_test_dump (f->library);
  gint64 entry = take_in (f, HEAD "甲,乙会,13800001234,\n丙,乙会,,\n");
  g_autofree char *done = laurel_test_dump (f->library);
  g_autofree char *undone = NULL, *again = NULL;

  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM party"), ==, 3);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM journal"), ==, 1);
  laurel_test_revert (f->library, entry);
  undone = laurel_test_dump (f->library);
  g_assert_cmpstr (before, ==, undone);
  laurel_test_revert (f->library, laurel_library_get_redo (f->library));
  again = laurel_test_dump (f->library);
  g_assert_cmpstr (done, ==, again);
}

/* A list that went out comes in without a change. */
static void
test_what_goes_out_comes_in (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LaurelPeopleDraft) draft = NULL;

  take_in (f, "姓名,单位,电话,职务,邮箱,地址,邮编,英文名,备注\n"
           "甲,乙会,13800001234,会长,a@example.org,上街1号,350001,Jia,好\n丙,,,,,,,,\n");
  parties = laurel_library_ask (laurel_library_get_reader (f->library), &LAUREL_PARTIES_ALL,
                                g_variant_new ("()"), NULL);
  for (int column = LAUREL_PEOPLE_KIND; column < LAUREL_PEOPLE_N_COLUMNS; column++)
    g_string_append_printf (text, "%s,", laurel_people_column_get_heading (
                              (LaurelPeopleColumn) column));
  for (guint i = 0; i < parties->len; i++)
    for (int column = LAUREL_PEOPLE_KIND; column < LAUREL_PEOPLE_N_COLUMNS; column++) {
      g_autofree char *cell = laurel_people_column_dup_cell ((LaurelPeopleColumn) column,
                                                             parties->pdata[i], NULL);

      g_string_append_printf (text, "%s%s,", column == LAUREL_PEOPLE_KIND ? "\n" : "", cell);
    }
  g_string_append_c (text, '\n');

  draft = read_list (f, text->str, FALSE);
  g_assert_cmpuint (draft->rows->len, ==, 3);
  g_assert_cmpuint (laurel_people_draft_count (draft, LAUREL_PEOPLE_SAME), ==, 3);
  g_assert_cmpuint (draft->faults->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/people/import/headings", test_lists_of_many_kinds);
  ADD ("/people/import/none", test_no_list_at_all);
  ADD ("/people/import/whom", test_whom_a_row_is);
  ADD ("/people/import/all-of-a-row", test_all_that_a_row_says);
  ADD ("/people/import/twice", test_twice_on_the_list);
  ADD ("/people/import/codes", test_organizations_go_by_their_code);
  ADD ("/people/import/wrong", test_what_is_wrong_is_listed);
  ADD ("/people/import/kept", test_a_code_is_kept_when_confirmed);
  ADD ("/people/import/undo", test_one_entry_and_one_undo);
  ADD ("/people/import/out", test_what_goes_out_comes_in);
#undef ADD

  return g_test_run ();
}
