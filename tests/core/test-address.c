/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-address.h"

static void
test_a_line_is_read_into_parts (void)
{
  static const struct {
    const char *line;
    const char *code, *province, *city, *county, *township, *street, *postcode, *phone;
  } CASES[] = {
    { "云南省怒江傈僳族自治州福贡县", "533323", "云南省", "怒江傈僳族自治州", "福贡县", NULL, NULL, NULL,
      NULL },
    { "云南怒江福贡县上帕镇文化路3号", "533323", "云南省", "怒江傈僳族自治州", "福贡县", "上帕镇",
      "文化路3号", NULL, NULL },
    { "福贡县匹河怒族乡托坪村 673400 电话 0886-3411234", "533323", "云南省", "怒江傈僳族自治州", "福贡县",
      "匹河怒族乡", "托坪村 电话", "673400", "0886-3411234" },
    { "北京市朝阳区建国路１号 13800138000", "110105", "北京市", NULL, "朝阳区", NULL, "建国路1号", NULL,
      "13800138000" },
    { "湖北省仙桃市沙嘴街道1号", "429004", "湖北省", NULL, "仙桃市", "沙嘴街道", "1号", NULL, NULL },
    { "江苏省南京市鼓楼区中山路", "320106", "江苏省", "南京市", "鼓楼区", NULL, "中山路", NULL, NULL },
    { "内蒙古自治区 呼伦贝尔市", "150700", "内蒙古自治区", "呼伦贝尔市", NULL, NULL, NULL, NULL, NULL },
    { "广西南宁市", "450100", "广西壮族自治区", "南宁市", NULL, NULL, NULL, NULL, NULL },
    { "12 Harbour Street", "", NULL, NULL, NULL, NULL, "12 Harbour Street", NULL, NULL },
    { "山东路8号", "", NULL, NULL, NULL, NULL, "山东路8号", NULL, NULL },
    { "朝阳路8号", "", NULL, NULL, NULL, NULL, "朝阳路8号", NULL, NULL },
    { "和平路8号", "", NULL, NULL, NULL, NULL, "和平路8号", NULL, NULL },
    { "", "", NULL, NULL, NULL, NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelAddress) address = laurel_address_read (CASES[i].line);

    g_test_message ("%s", CASES[i].line);
    g_assert_cmpstr (address.code, ==, CASES[i].code);
    g_assert_cmpstr (address.province, ==, CASES[i].province);
    g_assert_cmpstr (address.city, ==, CASES[i].city);
    g_assert_cmpstr (address.county, ==, CASES[i].county);
    g_assert_cmpstr (address.township, ==, CASES[i].township);
    g_assert_cmpstr (address.street, ==, CASES[i].street);
    g_assert_cmpstr (address.postcode, ==, CASES[i].postcode);
    g_assert_cmpstr (address.phone, ==, CASES[i].phone);
    g_assert_null (address.could_be);
  }
}

/* 鼓楼区 is in four cities, 朝阳区 in two: which is meant is asked and not guessed. */
static void
test_a_name_of_several_is_not_guessed (void)
{
  static const struct {
    const char *line;
    guint n;
    const char *first;
  } CASES[] = {
    { "鼓楼区中山路", 4, "江苏省南京市鼓楼区" }, { "朝阳区建国路", 2, "北京市朝阳区" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelAddress) address = laurel_address_read (CASES[i].line);
    g_autofree char *name = NULL;

    g_assert_cmpstr (address.code, ==, "");
    g_assert_null (address.province);
    g_assert_nonnull (address.could_be);
    g_assert_cmpuint (g_strv_length (address.could_be), ==, CASES[i].n);
    name = laurel_address_dup_name (address.could_be[0]);
    g_assert_cmpstr (name, ==, CASES[i].first);
  }
}

static void
test_a_code_has_a_whole_name (void)
{
  static const char *const CASES[][2] = {
    { "533323", "云南省怒江傈僳族自治州福贡县" }, { "110105", "北京市朝阳区" }, { "450000", "广西壮族自治区" },
    { "999999", "" }, { "53", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *name = laurel_address_dup_name (CASES[i][0]);

    g_assert_cmpstr (name, ==, CASES[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logistics/address/parts", test_a_line_is_read_into_parts);
  g_test_add_func ("/logistics/address/several", test_a_name_of_several_is_not_guessed);
  g_test_add_func ("/logistics/address/name", test_a_code_has_a_whole_name);

  return g_test_run ();
}
