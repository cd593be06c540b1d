/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-rule-levels.h"

#include "base/laurel-apportionment.h"

#include <glib/gi18n-lib.h>

#define MOST_COUNT (LAUREL_APPORTIONMENT_MOST * 1000)

/*
 * Levels of awards are said before anybody knows who gets them; so what nobody could get, or
 * what more than all would have to get, is refused with its place.
 */

static void
level_clear (gpointer data)
{
  g_free (((LaurelRuleLevel *) data)->name);
}

static gboolean
has_value (JsonObject *object, const char *member)
{
  return json_object_has_member (object, member) && !json_object_get_null_member (object, member);
}

static void
check_limit (LaurelRuleReader *reader, const LaurelRuleLevel *level)
{
  if (level->share.over < 0 || laurel_ratio_compare (level->share, LAUREL_RATIO_ONE) > 0)
    laurel_rule_reader_fail (reader, _("A share is a number from 0 to 1, as \"1/10\" or "
                                       "\"0.1\"."));
  if (level->has_share && level->has_count)
    laurel_rule_reader_fail (reader, _("It says both a “share” and a “count”: take one of them "
                                       "out."));
  if (!level->has_share && !level->has_count && !level->has_from)
    laurel_rule_reader_fail (reader, _("A level needs a “share”, a “count” or a “from”."));
}

static void
read_level (LaurelRuleReader *reader, JsonObject *object, GArray *levels)
{
  LaurelRuleLevel level = { 0 };
  const char *name = laurel_rule_reader_get_text (reader, object, "name");

  laurel_rule_reader_check_names (reader, object, " name share count from ");
  if (name == NULL)
    laurel_rule_reader_fail (reader, _("The level has no name."));
  level.has_share = has_value (object, "share");
  level.has_count = has_value (object, "count");
  level.has_from = has_value (object, "from");
  level.share = laurel_rule_reader_get_ratio (reader, object, "share", LAUREL_RATIO_ZERO);
  level.count = laurel_rule_reader_get_count (reader, object, "count", MOST_COUNT, 0);
  level.from = laurel_rule_reader_get_ratio (reader, object, "from", LAUREL_RATIO_ZERO);
  check_limit (reader, &level);
  for (guint i = 0; i < levels->len; i++)
    if (g_strcmp0 (g_array_index (levels, LaurelRuleLevel, i).name, name) == 0)
      laurel_rule_reader_fail (reader,
                               /* Translators: %s is a level of awards. */
                               _("There are two levels “%s”. Name one of them otherwise."), name);
  level.name = g_strdup (name);
  g_array_append_val (levels, level);
}

/* Equals aside, they would have to be given to more entries than there are. */
static void
check_shares (LaurelRuleReader *reader, const GArray *levels)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  for (guint i = 0; i < levels->len && reader->error == NULL; i++) {
    sum = laurel_ratio_add (sum, g_array_index (levels, LaurelRuleLevel, i).share);
    laurel_rule_reader_go_to (reader, "levels", i);
    if (!laurel_ratio_is_valid (sum)) {
      laurel_rule_reader_fail (reader, _("The numbers are too large."));
    } else if (laurel_ratio_compare (sum, LAUREL_RATIO_ONE) > 0) {
      g_autofree char *text = laurel_ratio_dup_short (sum);

      laurel_rule_reader_fail (reader,
                               /* Translators: %s is a number. */
                               _("With this level the shares come to %s, and all entries are 1. "
                                 "Make one of them smaller."), text);
    }
  }
}

static void
check_gap (LaurelRuleReader *reader, const GArray *rules, gboolean lower_is_better)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, TRUE, sizeof (LaurelLevel));
  guint gap;

  for (guint i = 0; i < rules->len; i++) {
    LaurelLevel level = laurel_rule_level_get (&g_array_index (rules, LaurelRuleLevel, i),
                                               LAUREL_LEVEL_ALL_OUT, 0);

    g_array_append_val (levels, level);
  }
  gap = laurel_levels_find_gap ((LaurelLevel *) (void *) levels->data, levels->len,
                                lower_is_better);
  if (gap == levels->len)
    return;

  laurel_rule_reader_go_to (reader, "levels", gap);
  laurel_rule_reader_fail (reader, lower_is_better
                                     ? _("Nobody could get it: the level above takes all of those "
                                         "scores already. Let it begin at a higher one.")
                                     : _("Nobody could get it: the level above takes all of those "
                                         "scores already. Let it begin at a lower one."));
}

/**
 * laurel_rule_levels_read:
 * @reader: the reader; what is wrong is its error
 * @object: a rule, with “levels” or without
 * @lower_is_better: whether low scores are
 * @boundary: (out): what becomes of those who share the last place of a level
 *
 * Returns: (transfer full) (element-type LaurelRuleLevel): the levels, the best first
 */
GArray *
laurel_rule_levels_read (LaurelRuleReader *reader, JsonObject *object, gboolean lower_is_better,
                         LaurelLevelBoundary *boundary)
{
  static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest", NULL };
  GArray *levels = g_array_new (FALSE, TRUE, sizeof (LaurelRuleLevel));
  JsonArray *array = laurel_rule_reader_get_array (reader, object, "levels");

  g_array_set_clear_func (levels, level_clear);
  *boundary = (LaurelLevelBoundary) laurel_rule_reader_get_choice (reader, object, "boundary",
                                                                   BOUNDARIES, 0);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *level;

    laurel_rule_reader_go_to (reader, "levels", i);
    level = laurel_rule_reader_get_element (reader, array, i);
    if (level != NULL)
      read_level (reader, level, levels);
  }
  check_shares (reader, levels);
  if (reader->error == NULL)
    check_gap (reader, levels, lower_is_better);
  laurel_rule_reader_go_to (reader, NULL, 0);

  return levels;
}

/**
 * laurel_rule_level_get:
 * @level: a level as a rule says it
 * @boundary: what becomes of those who share its last place
 * @total: how many entries there are
 *
 * Returns: the level to cut; its limit is not valid if the numbers are too large
 */
LaurelLevel
laurel_rule_level_get (const LaurelRuleLevel *level, LaurelLevelBoundary boundary, gint64 total)
{
  LaurelRatio all = laurel_ratio_new (total, 1);

  return (LaurelLevel) {
    .is_limited = level->has_share || level->has_count,
    .limit = level->has_share ? laurel_ratio_multiply (level->share, all)
                              : laurel_ratio_new (level->count, 1),
    .has_from = level->has_from,
    .from = level->from,
    .boundary = boundary,
  };
}
