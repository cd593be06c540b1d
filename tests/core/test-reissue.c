/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-json.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-issued-fields.h"
#include "people/laurel-party-forget-store.h"
#include "register-library.h"

#include <string.h>

/*
 * What is issued once more: all that was printed can be corrected, it is set as it will be
 * printed before its number is given, and what is given can be printed.
 */

static void
assert_field (LaurelIssued *issued, const char *name, const char *text)
{
  g_autoptr (JsonNode) node = laurel_json_parse (laurel_issued_get_fields (issued));

  g_assert_cmpstr (laurel_json_get_text (json_node_get_object (node), name), ==, text);
}

static void
test_a_new_one_replaces_the_old (Register *r, gconstpointer data)
{
  g_autoptr (LaurelIssued) old = NULL;
  g_autoptr (LaurelIssued) new = NULL;

  issue (r, "2022-09-06", "张宇,李小明");
  reissue (r, "QM-2022-00001", "张宁");
  assert_register (r, "QM-2022-00001 张宇 replaced 1 by QM-2022-00003\n"
                      "QM-2022-00002 李小明 valid 1\n"
                      "QM-2022-00003 张宁 valid 0 for QM-2022-00001\n");
  old = find (r, "QM-2022-00001");
  new = find (r, "QM-2022-00003");
  g_assert_cmpstr (laurel_issued_get_fields (old), ==, "{\"name\":\"张宇\",\"award\":\"一等奖\"}");
  assert_field (new, "name", "张宁");
  assert_field (new, "organisation", "云岭精密机械厂");
  assert_field (new, "date", "2022-10-02");
  g_assert_cmpstr (laurel_issued_get_digest (new), ==, "d469438aa6f9e178");
  refuse (&r->library, &LAUREL_REGISTER_REISSUE,
          g_variant_new_parsed ("(%x, '2022-10-02', '', 0, @a{ss} {})",
                                laurel_row_get_id (LAUREL_ROW (old))), LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_REGISTER_VOID,
          g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (old)), "2022-10-03", "Why"),
          LAUREL_RULE_ERROR_REFUSED);
  assert_sound (r, NULL);
}

static char *
dump_fields (Register *r, const char *number)
{
  g_autoptr (LaurelIssued) issued = find (r, number);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fields = laurel_issued_fields_read (reader_of (&r->library), issued,
                                                            &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < fields->len; i++) {
    const LaurelIssuedField *field = g_ptr_array_index (fields, i);

    g_string_append_printf (text, "%s/%s=%s%s\n", field->name,
                            field->label_en ? field->label_en : "", field->text,
                            field->optional ? "?" : "");
  }

  return g_string_free (text, FALSE);
}

/* Whatever the paper was printed from, in the order of its template, but not what is given anew;
 * and what the register tells of it. */
static void
test_all_that_was_printed_can_be_corrected (Register *r, gconstpointer data)
{
  g_autofree char *award = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (LaurelIssued) new = NULL;

  issue_fields (r, "award", "{'reason': '', 'work': '图', 'date': '2022-09-06', 'number': '',"
                            " 'name': '张宁', 'gloss': 'x'}");
  award = dump_fields (r, "QM-2022-00001");
  g_assert_cmpstr (award, ==, "name/Name=张宁\norganisation/Organisation=\n"
                              "occasion/Occasion=质量月\naward/Award=一等奖\n"
                              "date/Date=2022-09-06?\nreason/Reason=?\nissuer/Issuer=?\n"
                              "work/Work=图?\ncategory/Category=?\ngloss/=x?\n");
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REISSUE,
                   g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'work': '书', 'organisation': '厂'})",
                                         id_of (r, "QM-2022-00001"), r->key));
  new = find (r, "QM-2022-00002");
  assert_field (new, "work", "书");
  assert_field (new, "gloss", "x");

  issue_fields (r, "no-such-template", "{'work': '图'}");
  gone = dump_fields (r, "QM-2022-00003");
  g_assert_cmpstr (gone, ==, "work/=图?\nname/=张宁\norganisation/=\noccasion/=质量月\n"
                             "award/=一等奖\n");
}

/* As when papers are issued: a number is given to what there is, and not to what cannot be. */
static void
test_what_cannot_be_printed_is_not_reissued (Register *r, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (400, 'W');
  const struct {
    const char *field;
    const char *text;
  } faults[] = {
    { "name", "张\xee\x80\x80" }, { "name", long_name }, { "name", "" }, { "occasion", "" },
    { "award", "" }, { "organisation", "" }, { "gift", "图" },
  };

  issue (r, "2022-09-06", "张宁");
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_test_message ("%s=%s", faults[i].field, faults[i].text);
    refuse (&r->library, &LAUREL_REGISTER_REISSUE,
            g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {%s: %s})",
                                  id_of (r, "QM-2022-00001"), r->key, faults[i].field,
                                  faults[i].text), LAUREL_RULE_ERROR_REFUSED);
  }
  assert_register (r, "QM-2022-00001 张宁 valid 1\n");
  reissue (r, "QM-2022-00001", "张三");
  assert_register (r, "QM-2022-00001 张宁 replaced 1 by QM-2022-00002\n"
                      "QM-2022-00002 张三 valid 0 for QM-2022-00001\n");
}

static void
assert_printable (Register *r, const char *number)
{
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autoptr (LaurelBatch) batch = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (papers, find (r, number));
  batch = laurel_batch_new_issued (reader_of (&r->library), papers, &error);
  g_assert_no_error (error);
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

/* What is printed looks as it was set when its number was given. */
static void
test_what_is_reissued_is_known_again (Register *r, gconstpointer data)
{
  gint64 id;
  g_autofree char *mark = NULL;
  g_autoptr (GError) error = NULL;

  issue (r, "2022-09-06", "张宇");
  reissue (r, "QM-2022-00001", "张宁");
  id = id_of (r, "QM-2022-00002");
  g_assert_true (laurel_register_read_mark (reader_of (&r->library), id, &mark, &error));
  g_assert_no_error (error);
  g_assert_nonnull (mark);
  assert_printable (r, "QM-2022-00002");
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REPRINT,
                   g_variant_new_parsed ("([%x],)", id));
  assert_register (r, "QM-2022-00001 张宇 replaced 1 by QM-2022-00002\n"
                      "QM-2022-00002 张宁 valid 1 for QM-2022-00001\n");
}

/* What the register still says of it need not be typed again; all else can be. */
static void
test_who_was_forgotten_gets_a_paper_again (Register *r, gconstpointer data)
{
  gint64 person = add_person (r, "欧阳若兰");
  g_autoptr (LaurelIssued) new = NULL;
  g_autofree char *asked = NULL;

  issue_by (r, "donor", person, "欧阳若兰", "感谢");
  laurel_test_run (r->library.library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", person));
  asked = dump_fields (r, "QM-2022-00001");
  g_assert_nonnull (strstr (asked, "\ngift/Gift=\n"));
  g_assert_nonnull (strstr (asked, "occasion/Occasion=质量月"));
  refuse (&r->library, &LAUREL_REGISTER_REISSUE,
          g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'gift': '图书一百册'})",
                                id_of (r, "QM-2022-00001"), r->key), LAUREL_RULE_ERROR_REFUSED);
  refuse (&r->library, &LAUREL_REGISTER_REISSUE,
          g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'name': '欧阳若兰'})",
                                id_of (r, "QM-2022-00001"), r->key), LAUREL_RULE_ERROR_REFUSED);
  laurel_test_run (r->library.library, &LAUREL_REGISTER_REISSUE,
                   g_variant_new_parsed ("(%x, '2022-10-02', %s, 0, {'name': '欧阳若兰',"
                                         " 'gift': '图书一百册'})",
                                         id_of (r, "QM-2022-00001"), r->key));
  new = find (r, "QM-2022-00002");
  assert_field (new, "date", "2022-10-02");
  assert_field (new, "gift", "图书一百册");
  g_assert_cmpstr (laurel_issued_get_award (new), ==, "感谢");
  assert_printable (r, "QM-2022-00002");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Register *, gconstpointer);
  } TESTS[] = {
    { "/reissue/replaces", test_a_new_one_replaces_the_old },
    { "/reissue/corrected", test_all_that_was_printed_can_be_corrected },
    { "/reissue/not-printable", test_what_cannot_be_printed_is_not_reissued },
    { "/reissue/known-again", test_what_is_reissued_is_known_again },
    { "/reissue/forgotten", test_who_was_forgotten_gets_a_paper_again },
  };

  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (TESTS); i++)
    g_test_add (TESTS[i].path, Register, NULL, set_up_register, TESTS[i].test,
                tear_down_register);

  return g_test_run ();
}
