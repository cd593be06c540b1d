/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/laurel-waybill.h"

static void
test_numbers_are_checked (void)
{
  static const struct {
    const char *text;
    const char *number;
    LaurelWaybillKind kind;
    LaurelWaybillCheck check;
  } CASES[] = {
    { "RA473124829CN", "RA473124829CN", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { " ra 4731-2482 9 cn", "RA473124829CN", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { "ＲＡ４７３１２４８２９ＣＮ", "RA473124829CN", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { "RA 4731 2482 8 CN", "RA473124828CN", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_WRONG_DIGIT },
    { "RA473124829QZ", "RA473124829QZ", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_WRONG_COUNTRY },
    { "EE123456785DE", "EE123456785DE", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { "EE000000155DE", "EE000000155DE", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { "EE000000080DE", "EE000000080DE", LAUREL_WAYBILL_S10, LAUREL_WAYBILL_VALID },
    { "0 6901234 000000123 5", "069012340000001235", LAUREL_WAYBILL_SSCC, LAUREL_WAYBILL_VALID },
    { "(00) 0 6901234 000000123 5", "00069012340000001235", LAUREL_WAYBILL_SSCC,
      LAUREL_WAYBILL_VALID },
    { "069012340000001236", "069012340000001236", LAUREL_WAYBILL_UNKNOWN, LAUREL_WAYBILL_UNCHECKED },
    { "1Z999AA10123456784", "1Z999AA10123456784", LAUREL_WAYBILL_UPS, LAUREL_WAYBILL_VALID },
    { "1Z999AA10123456785", "1Z999AA10123456785", LAUREL_WAYBILL_UPS, LAUREL_WAYBILL_WRONG_DIGIT },
    { "986578788855", "986578788855", LAUREL_WAYBILL_FEDEX, LAUREL_WAYBILL_VALID },
    { "986578788856", "986578788856", LAUREL_WAYBILL_UNKNOWN, LAUREL_WAYBILL_UNCHECKED },
    { "3318810596", "3318810596", LAUREL_WAYBILL_DHL, LAUREL_WAYBILL_VALID },
    { "SF1234567890123", "SF1234567890123", LAUREL_WAYBILL_SF, LAUREL_WAYBILL_UNCHECKED },
    { "1234567890123", "1234567890123", LAUREL_WAYBILL_EMS, LAUREL_WAYBILL_UNCHECKED },
    { "JD0123456789012", "JD0123456789012", LAUREL_WAYBILL_JD, LAUREL_WAYBILL_UNCHECKED },
    { "YT1234567890123", "YT1234567890123", LAUREL_WAYBILL_YTO, LAUREL_WAYBILL_UNCHECKED },
    { "75123456789012", "75123456789012", LAUREL_WAYBILL_ZTO, LAUREL_WAYBILL_UNCHECKED },
    { "county van, Mr Ge", "COUNTYVAN,MRGE", LAUREL_WAYBILL_UNKNOWN, LAUREL_WAYBILL_UNCHECKED },
    { "", "", LAUREL_WAYBILL_UNKNOWN, LAUREL_WAYBILL_UNCHECKED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelWaybill) waybill = laurel_waybill_read (CASES[i].text, LAUREL_WAYBILL_UNKNOWN);
    g_autofree char *reason = laurel_waybill_dup_reason (&waybill);

    g_test_message ("%s: %s", CASES[i].text, reason);
    g_assert_cmpstr (waybill.number, ==, CASES[i].number);
    g_assert_cmpint (waybill.kind, ==, CASES[i].kind);
    g_assert_cmpint (waybill.check, ==, CASES[i].check);
  }
}

/* Who names the carrier wants to be told when its numbers look otherwise. */
static void
test_a_carrier_that_is_named_is_strict (void)
{
  static const struct {
    const char *text;
    LaurelWaybillKind carrier;
    LaurelWaybillCheck check;
  } CASES[] = {
    { "986578788856", LAUREL_WAYBILL_FEDEX, LAUREL_WAYBILL_WRONG_DIGIT },
    { "986578788855", LAUREL_WAYBILL_DHL, LAUREL_WAYBILL_WRONG_FORM },
    { "3318810597", LAUREL_WAYBILL_DHL, LAUREL_WAYBILL_WRONG_DIGIT },
    { "069012340000001236", LAUREL_WAYBILL_SSCC, LAUREL_WAYBILL_WRONG_DIGIT },
    { "3318810596", LAUREL_WAYBILL_SF, LAUREL_WAYBILL_UNCHECKED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelWaybill) waybill = laurel_waybill_read (CASES[i].text, CASES[i].carrier);

    g_assert_cmpint (waybill.kind, ==, CASES[i].carrier);
    g_assert_cmpint (waybill.check, ==, CASES[i].check);
  }
}

/* China Post and EMS have numbers of thirteen digits, which nobody can check, and those of S10. */
static void
test_post_has_numbers_of_two_kinds (void)
{
  g_auto (LaurelWaybill) right = laurel_waybill_read ("RA473124829CN", LAUREL_WAYBILL_EMS);
  g_auto (LaurelWaybill) wrong = laurel_waybill_read ("RA473124828CN", LAUREL_WAYBILL_EMS);
  g_auto (LaurelWaybill) digits = laurel_waybill_read ("1234567890123", LAUREL_WAYBILL_EMS);

  g_assert_cmpint (right.check, ==, LAUREL_WAYBILL_VALID);
  g_assert_cmpint (wrong.check, ==, LAUREL_WAYBILL_WRONG_DIGIT);
  g_assert_cmpint (digits.check, ==, LAUREL_WAYBILL_UNCHECKED);
  g_assert_cmpint (digits.kind, ==, LAUREL_WAYBILL_EMS);
}

static void
test_a_wrong_digit_is_told_with_the_right_one (void)
{
  static const char *const CASES[][2] = {
    { "RA473124828CN", "9" }, { "1Z999AA10123456785", "4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelWaybill) waybill = laurel_waybill_read (CASES[i][0], LAUREL_WAYBILL_UNKNOWN);
    g_autofree char *reason = laurel_waybill_dup_reason (&waybill);
    g_autofree char *wanted = g_strdup_printf ("would have to be %s.", CASES[i][1]);

    g_assert_nonnull (strstr (reason, wanted));
  }
  g_assert_cmpint (laurel_waybill_get_gs1_digit ("06901234000000123", 17), ==, '5');
  g_assert_cmpint (laurel_waybill_get_gs1_digit ("690123456789", 12), ==, '2');
}

static void
test_kinds_are_read (void)
{
  for (int kind = LAUREL_WAYBILL_UNKNOWN; kind <= LAUREL_WAYBILL_YTO; kind++) {
    LaurelWaybillKind read;

    g_assert_true (laurel_waybill_kind_read (laurel_waybill_kind_to_string (kind), &read));
    g_assert_cmpint (read, ==, kind);
    g_assert_nonnull (laurel_waybill_kind_get_name (kind));
  }
  g_assert_false (laurel_waybill_kind_read ("pigeon", &(LaurelWaybillKind) { 0 }));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logistics/waybill/post-has-numbers-of-two-kinds", test_post_has_numbers_of_two_kinds);
  g_test_add_func ("/logistics/waybill/checked", test_numbers_are_checked);
  g_test_add_func ("/logistics/waybill/named", test_a_carrier_that_is_named_is_strict);
  g_test_add_func ("/logistics/waybill/words", test_a_wrong_digit_is_told_with_the_right_one);
  g_test_add_func ("/logistics/waybill/kinds", test_kinds_are_read);

  return g_test_run ();
}
