/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-quota.h"

#include <glib/gi18n-lib.h>

/**
 * laurel_quota_read:
 * @reader: what reads
 * @object: what says it, as `judge quota` takes it
 *
 * Returns: the quota; the reader has an error where it is not understood
 */
LaurelQuota
laurel_quota_read (LaurelRuleReader *reader, JsonObject *object)
{
  static const char *const METHODS[] = { "largest-remainder", "sainte-lague", "dhondt", NULL };
  LaurelQuota quota;

  quota.seats = laurel_rule_reader_get_count (reader, object, "seats", LAUREL_APPORTIONMENT_MOST,
                                              -1);
  quota.method = (LaurelApportionmentMethod)
    laurel_rule_reader_get_choice (reader, object, "method", METHODS, 0);
  quota.floor = laurel_rule_reader_get_count (reader, object, "floor", LAUREL_APPORTIONMENT_MOST,
                                              0);
  quota.cap = laurel_rule_reader_get_count (reader, object, "cap", LAUREL_APPORTIONMENT_MOST, -1);

  return quota;
}

/**
 * laurel_quota_dup_reason:
 * @share: one of those among whom something was shared out
 *
 * Returns: (transfer full): why it gets what it gets
 */
char *
laurel_quota_dup_reason (const LaurelShare *share)
{
  g_autofree char *quota = laurel_ratio_format (share->quota, 2, LAUREL_ROUNDING_DOWN);
  g_autofree char *rest =
    laurel_ratio_format (laurel_ratio_subtract (share->quota,
                                                laurel_ratio_new (laurel_ratio_floor (share->quota),
                                                                  1)),
                         3, LAUREL_ROUNDING_DOWN);

  switch (share->reason) {
  case LAUREL_SHARE_ROUNDED_UP:
    /* Translators: two numbers: an exact share, and its fraction. */
    return g_strdup_printf (_("Share %s; its fraction %s is among the largest: one more"), quota,
                            rest);
  case LAUREL_SHARE_EXACT:
    /* Translators: %s is a number. */
    return g_strdup_printf (_("Share %s, exactly"), quota);
  case LAUREL_SHARE_AT_FLOOR:
    return g_strdup (_("Raised to the fewest that each may get"));
  case LAUREL_SHARE_AT_CAP:
    return g_strdup (_("Held at the most that each may get"));
  case LAUREL_SHARE_BY_QUOTIENTS:
    /* Translators: %s is a number: the share of the whole. */
    return g_strdup_printf (_("By the order of quotients; share %s"), quota);
  case LAUREL_SHARE_ROUNDED_DOWN:
  default:
    /* Translators: two numbers: an exact share, and its fraction. */
    return g_strdup_printf (_("Share %s; its fraction %s is not among the largest"), quota, rest);
  }
}
