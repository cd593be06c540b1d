/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-quota.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/laurel-rule-levels.h"

#include <glib/gi18n-lib.h>

static const char *const METHODS[] = { "largest-remainder", "sainte-lague", "dhondt", NULL };
static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest" };

/* In the order of LaurelLevelBoundary. */
G_STATIC_ASSERT (LAUREL_LEVEL_ALL_OUT == 0 && LAUREL_LEVEL_ALL_IN == 1 &&
                 LAUREL_LEVEL_NEAREST == 2);

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
  LaurelQuota quota = { 0 };

  quota.seats = laurel_rule_reader_get_count (reader, object, "seats", LAUREL_APPORTIONMENT_MOST,
                                              -1);
  quota.method = (LaurelApportionmentMethod)
    laurel_rule_reader_get_choice (reader, object, "method", METHODS, 0);
  quota.floor = laurel_rule_reader_get_count (reader, object, "floor", LAUREL_APPORTIONMENT_MOST,
                                              0);
  quota.cap = laurel_rule_reader_get_count (reader, object, "cap", LAUREL_APPORTIONMENT_MOST, -1);

  return quota;
}

static gboolean
refuse (GError **error, const char *text)
{
  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD, text);

  return FALSE;
}

static gboolean
is_count (JsonObject *object, const char *member)
{
  g_auto (LaurelRuleReader) reader = { 0 };

  laurel_rule_reader_get_count (&reader, object, member, LAUREL_APPORTIONMENT_MOST, 0);

  return reader.error == NULL;
}

/* Whoever types the numbers has fields before them, and no names of members. */
static gboolean
check_counts (JsonObject *object, GError **error)
{
  if (!is_count (object, "seats"))
    return refuse (error, _("How many go on in all is a whole number from 0 to 1000000: write it "
                            "in digits, or leave it empty where nobody is to go on by a quota."));
  if (!is_count (object, "floor"))
    return refuse (error, _("How many of each go on at least is a whole number from 0 to 1000000: "
                            "write it in digits, or leave it empty."));
  if (!is_count (object, "cap"))
    return refuse (error, _("How many of each go on at most is a whole number from 0 to 1000000: "
                            "write it in digits, or leave it empty."));

  return TRUE;
}

/**
 * laurel_quota_parse:
 * @text: (nullable): the quota of a stage, as JSON
 * @quota: (out): what it says
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether @text is a quota that could be met
 */
gboolean
laurel_quota_parse (const char *text, LaurelQuota *quota, GError **error)
{
  g_autoptr (JsonNode) root = text ? laurel_json_parse (text) : NULL;
  JsonObject *object = root && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  g_auto (LaurelRuleReader) reader = { 0 };
  g_autoptr (GArray) levels = NULL;

  if (object == NULL)
    return refuse (error, _("The quota is no rule as “judge quota” takes it."));
  if (!check_counts (object, error))
    return FALSE;

  *quota = laurel_quota_read (&reader, object);
  quota->fixed = laurel_json_get_integer (object, "fixed");
  levels = laurel_rule_levels_read (&reader, object, FALSE, &quota->boundary);
  if (reader.error != NULL) {
    g_propagate_error (error, g_steal_pointer (&reader.error));
    return FALSE;
  }
  if (quota->seats < 0)
    return refuse (error, _("The quota of this stage does not say how many “seats” there are in "
                            "all."));
  if (quota->cap >= 0 && quota->cap < quota->floor)
    return refuse (error, _("The most that each may get is less than the fewest."));

  return TRUE;
}

/* Returns: (transfer full): it as laurel_quota_parse() reads it, which refuses what is no number */
char *
laurel_quota_write (const LaurelQuota *quota)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "seats", quota->seats);
  json_object_set_string_member (object, "method", METHODS[quota->method]);
  if (quota->floor != 0)
    json_object_set_int_member (object, "floor", quota->floor);
  if (quota->cap != -1)
    json_object_set_int_member (object, "cap", quota->cap);
  json_object_set_string_member (object, "boundary", BOUNDARIES[quota->boundary]);
  if (quota->fixed != 0)
    json_object_set_int_member (object, "fixed", quota->fixed);
  json_node_set_object (root, object);

  return json_to_string (root, FALSE);
}

/* ---- in words -------------------------------------------------------------------------------- */

static const char *
tell_method (LaurelApportionmentMethod method)
{
  switch (method) {
  case LAUREL_APPORTIONMENT_SAINTE_LAGUE:
    return _("by the method of Sainte-Laguë");
  case LAUREL_APPORTIONMENT_DHONDT:
    return _("by the method of D’Hondt");
  case LAUREL_APPORTIONMENT_LARGEST_REMAINDER:
  default:
    return _("by largest remainders");
  }
}

static const char *
tell_boundary (LaurelLevelBoundary boundary)
{
  switch (boundary) {
  case LAUREL_LEVEL_ALL_IN:
    return _("all who share the last place go on");
  case LAUREL_LEVEL_NEAREST:
    return _("of those who share the last place all go on, or none, whichever comes nearest");
  case LAUREL_LEVEL_ALL_OUT:
  default:
    return _("of those who share a last place that has no room for all, none goes on");
  }
}

/* Returns: (transfer full): how many go on, and how they are shared out */
char *
laurel_quota_dup_words (const LaurelQuota *quota)
{
  /* Translators: %1$d counts entries, %2$s says how they are shared out. */
  g_autofree char *start = g_strdup_printf (ngettext ("%1$d goes on in all, %2$s",
                                                      "%1$d go on in all, %2$s",
                                                      (gulong) quota->seats), (int) quota->seats,
                                            tell_method (quota->method));
  g_autoptr (GString) words = g_string_new (start);

  if (quota->floor > 0)
    /* Translators: part of a sentence; %d counts entries of each section. */
    g_string_append_printf (words, _("; at least %d of each"), (int) quota->floor);
  if (quota->cap >= 0)
    /* Translators: part of a sentence; %d counts entries of each section. */
    g_string_append_printf (words, _("; at most %d of each"), (int) quota->cap);
  /* Translators: part of a sentence; %s says what becomes of equals. */
  g_string_append_printf (words, _("; %s"), tell_boundary (quota->boundary));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * laurel_quota_dup_vacancies:
 * @quota: a quota that says how many go on
 * @given: how many places were shared out by it
 *
 * Where each has as many as it may, or as it has entries, the others stay empty.
 *
 * Returns: (transfer full) (nullable): how many that are; %NULL where none does
 */
char *
laurel_quota_dup_vacancies (const LaurelQuota *quota, gint64 given)
{
  if (given >= quota->seats)
    return NULL;

  /* Translators: %1$d counts places that are shared out, %2$d all of them. */
  return g_strdup_printf (ngettext ("%1$d of %2$d places goes to nobody: there are no more "
                                    "entries, or no more of them may go on.",
                                    "%1$d of %2$d places go to nobody: there are no more "
                                    "entries, or no more of them may go on.",
                                    (gulong) (quota->seats - given)), (int) (quota->seats - given),
                          (int) quota->seats);
}

static char *
dup_quotient (gint64 size, gint64 divisor)
{
  g_autofree char *value = laurel_ratio_format (laurel_ratio_new (size, divisor), 3,
                                                LAUREL_ROUNDING_DOWN);

  return g_strdup_printf ("%d ÷ %d = %s", (int) size, (int) divisor, value);
}

/* By what a size is divided for the seat after those that are given, or for the last of these. */
static gint64
get_divisor (const LaurelQuota *quota, gint64 given)
{
  return quota->method == LAUREL_APPORTIONMENT_SAINTE_LAGUE ? 2 * given + 1 : given + 1;
}

static LaurelRatio
get_fraction (const LaurelShare *share)
{
  return laurel_ratio_subtract (share->quota,
                                laurel_ratio_new (laurel_ratio_floor (share->quota), 1));
}

/* Whether another one with just as much got the seat, since it stands above in the list. */
static gboolean
is_behind (const LaurelQuota *quota, const LaurelShare *share, const LaurelShare *other)
{
  if (quota->method == LAUREL_APPORTIONMENT_LARGEST_REMAINDER)
    return share->reason == LAUREL_SHARE_ROUNDED_DOWN &&
           other->reason == LAUREL_SHARE_ROUNDED_UP &&
           laurel_ratio_compare (get_fraction (share), get_fraction (other)) == 0;

  return share->reason != LAUREL_SHARE_AT_CAP && other->given > other->floor &&
         share->size * get_divisor (quota, other->given - 1) ==
           other->size * get_divisor (quota, share->given);
}

/* Which quotient brought the last one that it has, and which would have brought one more. */
static char *
dup_quotients (const LaurelQuota *quota, const LaurelShare *share)
{
  g_autofree char *own = laurel_ratio_format (share->quota, 2, LAUREL_ROUNDING_DOWN);
  g_autofree char *after = dup_quotient (share->size, get_divisor (quota, share->given));
  g_autofree char *last = NULL;

  if (share->given == 0)
    /* Translators: %1$s is a share, %2$s a quotient with its value, as 4 ÷ 1 = 4.000. */
    return g_strdup_printf (_("Share %1$s; its first quotient %2$s is not among the largest"), own,
                            after);
  if (share->given == share->floor)
    /* Translators: %1$s is a share, %2$s a quotient with its value, as 4 ÷ 3 = 1.333. */
    return g_strdup_printf (_("Share %1$s; the fewest that each may get, and its next quotient "
                              "%2$s is not among the largest"), own, after);

  last = dup_quotient (share->size, get_divisor (quota, share->given - 1));

  /* Translators: %1$s is a share, %2$s and %3$s quotients with their values, as 4 ÷ 1 = 4.000. */
  return g_strdup_printf (_("Share %1$s; the quotient %2$s is still among the largest, %3$s is "
                            "not"), own, last, after);
}

static char *
dup_rounding (const LaurelQuota *quota, const LaurelShare *share)
{
  g_autofree char *own = laurel_ratio_format (share->quota, 2, LAUREL_ROUNDING_DOWN);
  g_autofree char *rest = laurel_ratio_format (get_fraction (share), 3, LAUREL_ROUNDING_DOWN);

  if (share->reason == LAUREL_SHARE_AT_CAP)
    return g_strdup (_("Held at the most that each may get"));
  if (quota->method != LAUREL_APPORTIONMENT_LARGEST_REMAINDER)
    return dup_quotients (quota, share);

  switch (share->reason) {
  case LAUREL_SHARE_ROUNDED_UP:
    /* Translators: two numbers: an exact share, and its fraction. */
    return g_strdup_printf (_("Share %s; its fraction %s is among the largest: one more"), own,
                            rest);
  case LAUREL_SHARE_EXACT:
    /* Translators: %s is a number. */
    return g_strdup_printf (_("Share %s, exactly"), own);
  case LAUREL_SHARE_AT_FLOOR:
    return g_strdup (_("Raised to the fewest that each may get"));
  case LAUREL_SHARE_AT_CAP:
  case LAUREL_SHARE_BY_QUOTIENTS:
  case LAUREL_SHARE_ROUNDED_DOWN:
  default:
    /* Translators: two numbers: an exact share, and its fraction. */
    return g_strdup_printf (_("Share %s; its fraction %s is not among the largest"), own, rest);
  }
}

/**
 * laurel_quota_dup_reason:
 * @quota: how it was shared out
 * @shares: (array length=n_shares): those among whom it was shared out
 * @n_shares: how many
 * @which: one of them
 *
 * Returns: (transfer full): why it gets what it gets
 */
char *
laurel_quota_dup_reason (const LaurelQuota *quota, const LaurelShare *shares, guint n_shares,
                         guint which)
{
  g_autofree char *reason = dup_rounding (quota, &shares[which]);

  for (guint i = 0; i < n_shares; i++)
    if (i != which && is_behind (quota, &shares[which], &shares[i]))
      /* Translators: %s is a sentence that says what a section gets by its share. */
      return g_strdup_printf (_("%s: it equals that of others, who stand above in the list"),
                              reason);

  return g_steal_pointer (&reason);
}
