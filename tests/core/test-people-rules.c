/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "people/laurel-party-list.h"
#include "people/laurel-party-order.h"
#include "people/laurel-party-rule.h"
#include "store/laurel-pinyin.h"

#include <string.h>

/* What the fields of persons and organisations can be, as tables of cases. */

static const struct {
  const char *typed;
  const char *clean;
  char right; /* what the last one should be */
  gboolean valid;
} CODES[] = {
  /* The first two are worked out by hand: 301 and 1640 are their sums. */
  { "521100005000001239", "521100005000001239", '9', TRUE },
  { "91350100M000100Y43", "91350100M000100Y43", '3', TRUE },
  { "91350100m000100y43", "91350100M000100Y43", '3', TRUE },
  { "91350100 M000100Y-43", "91350100M000100Y43", '3', TRUE },
  { "９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43", '3', TRUE },
  { "91350100M000100Y44", "91350100M000100Y44", '3', FALSE },
  { "91350100M000100Y34", "91350100M000100Y34", '0', FALSE },
  { "91350100M00010OY43", "91350100M00010OY43", '\0', FALSE },
  { "91350100I000100Y43", "91350100I000100Y43", '\0', FALSE },
  { "5211000050000012", "5211000050000012", '\0', FALSE },
  { "5211000050000012399", "5211000050000012399", '9', FALSE },
};

static void
test_credit_codes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++) {
    g_autofree char *clean = laurel_credit_code_dup_clean (CODES[i].typed);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", CODES[i].typed);
    g_assert_cmpstr (clean, ==, CODES[i].clean);
    g_assert_cmpint (laurel_credit_code_check (clean, &error), ==, CODES[i].valid);
    if (!CODES[i].valid)
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
    if (strlen (clean) >= LAUREL_CODE_LENGTH)
      g_assert_cmpint (laurel_credit_code_compute (clean), ==, CODES[i].right);
  }
  g_assert_true (laurel_credit_code_check (NULL, NULL));
}

/* Every slip of one character is found, and every swap of two that differ. */
static void
test_a_slip_in_a_code_is_found (void)
{
  static const char ALL[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  static const char RIGHT[] = "91350100M000100Y43";

  for (gsize at = 0; at < LAUREL_CODE_LENGTH; at++) {
    char code[] = "91350100M000100Y43";

    for (const char *c = ALL; *c != '\0'; c++) {
      code[at] = *c;
      g_assert_cmpint (laurel_credit_code_check (code, NULL), ==, *c == RIGHT[at]);
    }
  }

  for (gsize at = 0; at + 1 < LAUREL_CODE_LENGTH; at++) {
    char code[] = "91350100M000100Y43";

    code[at] = RIGHT[at + 1];
    code[at + 1] = RIGHT[at];
    g_assert_cmpint (laurel_credit_code_check (code, NULL), ==, RIGHT[at] == RIGHT[at + 1]);
  }
}

static const struct {
  const char *text;
  gboolean found;
} IDENTITIES[] = {
  /* The two examples that the standard itself gives. */
  { "11010519491231002X", TRUE },
  { "440524188001010014", TRUE },
  { "11010519491231002x", TRUE },
  { "110105194912310021", FALSE },
  { "440524188001010015", FALSE },
  { "110105 19491231 002X", TRUE },
  { "110105-19491231-002X", TRUE },
  { "１１０１０５１９４９１２３１００２Ｘ", TRUE },
  { "身份证11010519491231002X，北京", TRUE },
  { "ID 440524188001010014.", TRUE },
  { "4405241880010100140", TRUE },
  { "0440524188001010014", TRUE },
  { "2 440524188001010014", TRUE },
  { "138 0000 4321 110105 19491231 002X", TRUE },
  { "11010519491231002X 138-0000-4321", TRUE },
  /* 18 digits of two telephones pass the check: nobody was born on 00-00. */
  { "138 0000 4321 0000 555 0148", FALSE },
  { "0000-555-0101 0000-555-0102 0000-555-0103", FALSE },
  /* As do those of a fraction, of which the first 17 are those of pi. */
  { "0.141592653589793239", FALSE },
  { "141592653589793239", FALSE },
  { "13800000000", FALSE },
  { "0000-555-0142", FALSE },
  { "91350100M000100Y43", FALSE },
  { "", FALSE },
  { NULL, FALSE },
};

static void
test_identity_cards (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (IDENTITIES); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", IDENTITIES[i].text);
    g_assert_cmpint (laurel_identity_is_in (IDENTITIES[i].text), ==, IDENTITIES[i].found);
    g_assert_cmpint (laurel_identity_check (IDENTITIES[i].text, &error), ==,
                     !IDENTITIES[i].found);
    if (IDENTITIES[i].found)
      g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  }
}

typedef struct {
  const char *text;
  gboolean odd;
} Doubt;

static const Doubt PHONES[] = {
  { "13800001234", FALSE },  { "138 0000 1234", FALSE }, { "+86 138-0000-1234", FALSE },
  { "1380000123", TRUE },    { "010-55501234", FALSE },  { "0591-5550123 转 8", FALSE },
  { "1381", TRUE },          { "12345", FALSE },         { "+44 20 7946 0958", FALSE },
  { "no telephone", TRUE },  { "", FALSE },              { NULL, FALSE },
  { "123456789012345678901", TRUE },
};

static const Doubt MAILS[] = {
  { "li@example.org", FALSE }, { "li.example.org", TRUE }, { "li@@example.org", TRUE },
  { "@example.org", TRUE },    { "li@", TRUE },            { "li@example", TRUE },
  { "li@example.", TRUE },     { "li li@example.org", TRUE }, { "li@example。org", TRUE },
  { "李@例子.example", FALSE }, { "", FALSE },              { NULL, FALSE },
};

static const Doubt POSTCODES[] = {
  { "350001", FALSE }, { "35001", FALSE }, { "3500011", TRUE }, { "SW1A 1AA", FALSE },
  { "12", TRUE },      { "", FALSE },      { NULL, FALSE },
};

static void
check_doubts (const Doubt *cases, gsize n, char *(*dup_doubt) (const char *text))
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *doubt = dup_doubt (cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpint (doubt != NULL, ==, cases[i].odd);
  }
}

static void
test_contacts_are_doubted (void)
{
  check_doubts (PHONES, G_N_ELEMENTS (PHONES), laurel_phone_dup_doubt);
  check_doubts (MAILS, G_N_ELEMENTS (MAILS), laurel_mail_dup_doubt);
  check_doubts (POSTCODES, G_N_ELEMENTS (POSTCODES), laurel_postcode_dup_doubt);
}

static void
test_telephones_are_compared_by_their_digits (void)
{
  static const struct {
    const char *text;
    const char *digits;
  } CASES[] = {
    { "+86 138 0000 1234", "13800001234" }, { "0086-138-0000-1234", "13800001234" },
    { "１３８００００１２３４", "13800001234" }, { "0591-555 0123", "05915550123" },
    { "86 555", "86555" },                  { NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *digits = laurel_phone_dup_digits (CASES[i].text);

    g_assert_cmpstr (digits, ==, CASES[i].digits);
  }
}

static void
test_since (void)
{
  static const struct {
    const char *text;
    const char *iso; /* NULL: refused */
  } CASES[] = {
    { "2019", "2019" },             { "2019年", "2019" },        { "2019-3", "2019-03" },
    { "2019年3月1日", "2019-03-01" }, { "2019.03.01", "2019-03-01" }, { "２０１９年３月", "2019-03" },
    { "", "" },                     { NULL, "" },              { "2019-13", NULL },
    { "2019-02-30", NULL },         { "19", NULL },            { "long ago", NULL },
    { "1-2-3-4", NULL },            { "20190301", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *iso = laurel_since_dup_iso (CASES[i].text, &error);

    g_test_message ("%s", CASES[i].text);
    g_assert_cmpstr (iso, ==, CASES[i].iso);
    g_assert_cmpint (error != NULL, ==, CASES[i].iso == NULL);
  }
}

/* ---- order ------------------------------------------------------------------------ */

static void
check_order (const char *language, const char *const *names)
{
  g_autoptr (LaurelPartyOrder) order = laurel_party_order_new (language);

  for (gsize i = 0; names[i + 1] != NULL; i++) {
    g_autofree char *one = laurel_party_order_dup_key (order, names[i]);
    g_autofree char *other = laurel_party_order_dup_key (order, names[i + 1]);

    g_test_message ("%s: %s, %s", language, names[i], names[i + 1]);
    g_assert_cmpint (strcmp (one, other), <, 0);
    g_assert_cmpint (strcmp (other, one), >, 0);
  }
}

static void
test_names_are_in_order (void)
{
  /* By pinyin; what ICU has no reading of stands after; letters come last. */
  static const char *const CHINESE[] = { "陈小明", "陈晓", "洁", "李小明", "欧阳", "王二", "张三",
                                         "𠮷田", "㛃", "alpha", "Beta", "zeta", NULL };
  static const char *const ENGLISH[] = { "alpha", "Ångström", "Beta", "Zeta", "陈小明", "李小明",
                                         "张三", "𠮷田", NULL };
  static const char *const SWEDISH[] = { "alpha", "Beta", "Zeta", "Ångström", "Öberg", "陈小明",
                                         NULL };

  check_order ("zh_CN", CHINESE);
  check_order ("zh", CHINESE);
  check_order ("en_GB.UTF-8", ENGLISH);
  check_order ("C", ENGLISH);
  check_order ("sv_SE", SWEDISH);
}

static void
test_surnames_are_read_as_such (void)
{
  static const struct {
    const char *name;
    const char *keys;
  } CASES[] = {
    { "单雄", "shanxiong sx" }, { "曾小明", "zengxiaoming zxm" }, { "区先", "ouxian ox" },
    { "查", "zha z" },          { "李小明", "" },                { "Li", "" },
    { "𠮷田", "" },             { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *keys = laurel_pinyin_dup_name (CASES[i].name);

    g_assert_cmpstr (keys, ==, CASES[i].keys);
  }
}

static void
test_pinyin_is_found_without_keys (void)
{
  static const struct {
    const char *text;
    const char *typed;
    gboolean found;
  } CASES[] = {
    { "质量奖", "zhiliang", TRUE },     { "质量奖", "ZLJ", TRUE },   { "质量奖", "lj", TRUE },
    { "质量奖", "liangj", TRUE },       { "质量奖", "zj", FALSE },   { "质量奖", "hiliang", FALSE },
    { "质量奖", "zliang", FALSE },      { "绿色", "lvse", TRUE },    { "A 质量", "zl", TRUE },
    { "质 量", "zl", FALSE },           { "李明\n单雄", "shanx", TRUE }, { "李明\n单雄", "sx", TRUE },
    { "简单", "shan", FALSE },          { "简单", "dan", TRUE },     { "质量", "zl1", FALSE },
    { "Zhiliang", "zhiliang", FALSE },  { "", "zl", FALSE },         { "质量", "zlx", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (GStrv) wanted = laurel_pinyin_dup_wanted (CASES[i].typed);

    g_test_message ("%s %s", CASES[i].text, CASES[i].typed);
    g_assert_cmpint (laurel_pinyin_is_in (CASES[i].text, wanted[1]), ==, CASES[i].found);
  }
}

static void
test_words_are_parted_with_their_pinyin (void)
{
  g_auto (GStrv) wanted = laurel_pinyin_dup_wanted (" ZL  质量\t12 ");
  g_autofree char *all = g_strjoinv ("|", wanted);

  g_assert_cmpstr (all, ==, "ZL|zl|质量||12|");
}

/* ---- lists ------------------------------------------------------------------------- */

static void
test_a_text_stands_in_a_list_once (void)
{
  g_autofree char *one = laurel_party_list_add (NULL, (const char *const[]) { "text", "甲", "kind",
                                                                              "former", "since", "",
                                                                              NULL });
  g_autofree char *two = laurel_party_list_add (one, (const char *const[]) { "text", "B \"b\"",
                                                                             "kind", "other",
                                                                             NULL });
  g_autofree char *again = laurel_party_list_add (two, (const char *const[]) { "text", "甲", "kind",
                                                                               "other", NULL });
  g_autofree char *joined = laurel_party_list_join (one, again);
  g_autofree char *shorter = laurel_party_list_remove (again, "甲");
  g_autofree char *none = laurel_party_list_remove (one, "甲");

  g_assert_cmpstr (one, ==, "[{\"text\":\"甲\",\"kind\":\"former\"}]");
  g_assert_cmpstr (again, ==, "[{\"text\":\"甲\",\"kind\":\"other\"},"
                   "{\"text\":\"B \\\"b\\\"\",\"kind\":\"other\"}]");
  g_assert_cmpstr (joined, ==, "[{\"text\":\"甲\",\"kind\":\"former\"},"
                   "{\"text\":\"B \\\"b\\\"\",\"kind\":\"other\"}]");
  g_assert_cmpstr (shorter, ==, "[{\"text\":\"B \\\"b\\\"\",\"kind\":\"other\"}]");
  g_assert_null (none);
  g_assert_true (laurel_party_list_has (two, "B \"b\""));
  g_assert_false (laurel_party_list_has (two, "B"));
  g_assert_false (laurel_party_list_has ("no list", "B"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/rules/codes", test_credit_codes);
  g_test_add_func ("/people/rules/code-slips", test_a_slip_in_a_code_is_found);
  g_test_add_func ("/people/rules/identity", test_identity_cards);
  g_test_add_func ("/people/rules/contacts", test_contacts_are_doubted);
  g_test_add_func ("/people/rules/digits", test_telephones_are_compared_by_their_digits);
  g_test_add_func ("/people/rules/since", test_since);
  g_test_add_func ("/people/rules/order", test_names_are_in_order);
  g_test_add_func ("/people/rules/surnames", test_surnames_are_read_as_such);
  g_test_add_func ("/people/rules/pinyin", test_pinyin_is_found_without_keys);
  g_test_add_func ("/people/rules/wanted", test_words_are_parted_with_their_pinyin);
  g_test_add_func ("/people/rules/lists", test_a_text_stands_in_a_list_once);

  return g_test_run ();
}
