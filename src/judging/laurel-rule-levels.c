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

/* ---- bands --------------------------------------------------------------------------------- */

/* Where a level says up to what it goes, no score may be in two of them or between two. */
typedef struct {
  gboolean has_to;    /* up to and with */
  gboolean has_below; /* up to and without */
  LaurelRatio to;
} Band;

static Band
read_band (LaurelRuleReader *reader, JsonObject *object)
{
  Band band = { has_value (object, "to"), has_value (object, "below"), LAUREL_RATIO_ZERO };

  band.to = laurel_rule_reader_get_ratio (reader, object, band.has_to ? "to" : "below",
                                          LAUREL_RATIO_ZERO);
  if (band.has_to && band.has_below)
    laurel_rule_reader_fail (reader, _("It says both “to” and “below”: take one of them out."));
  if ((band.has_to || band.has_below) && !has_value (object, "from"))
    laurel_rule_reader_fail (reader, _("A band that ends must begin, too: add “from”."));

  return band;
}

/* The score in two bands, or in none, is an example that settles the matter. */
static void
check_bands (LaurelRuleReader *reader, const LaurelRuleLevel *above, const LaurelRuleLevel *level,
             Band band)
{
  LaurelRatio middle = laurel_ratio_multiply (laurel_ratio_add (band.to, above->from),
                                              laurel_ratio_new (1, 2));
  int order = laurel_ratio_compare (band.to, above->from);
  g_autofree char *edge = laurel_ratio_dup_short (above->from);
  g_autofree char *between = laurel_ratio_dup_short (middle);

  if (!above->has_from || !(band.has_to || band.has_below))
    return;

  if (order > 0 || (order == 0 && band.has_to))
    laurel_rule_reader_fail (reader,
                             /* Translators: a score, and two levels of awards. */
                             _("%s is in two bands, “%s” and “%s”. Say with “below” where "
                               "the lower one ends, or leave that out."), edge, above->name,
                             level->name);
  else if (order < 0)
    laurel_rule_reader_fail (reader,
                             /* Translators: a score, and two levels of awards. */
                             _("%s is in no band, between “%s” and “%s”. Say with “below” where "
                               "the lower one ends, or leave that out."), between, above->name,
                             level->name);
}

static void
check_band (LaurelRuleReader *reader, const LaurelRuleLevel *level, Band band,
            const GArray *levels, gboolean lower_is_better)
{
  if (!band.has_to && !band.has_below)
    return;

  if (lower_is_better)
    laurel_rule_reader_fail (reader, _("Where low scores are better a band ends where it begins: "
                                       "take “to” and “below” out."));
  else if (laurel_ratio_compare (band.to, level->from) < (band.has_to ? 0 : 1))
    laurel_rule_reader_fail (reader, _("The band ends before it begins."));
  else if (levels->len > 0)
    check_bands (reader, &g_array_index (levels, LaurelRuleLevel, levels->len - 1), level, band);
}

static const char *const BOUNDARIES[] = { "all-out", "all-in", "nearest", NULL };

static void
read_level (LaurelRuleReader *reader, JsonObject *object, gboolean lower_is_better,
            GArray *levels)
{
  LaurelRuleLevel level = { 0 };
  const char *name = laurel_rule_reader_get_text (reader, object, "name");

  laurel_rule_reader_check_names (reader, object, " name share count from to below boundary ");
  if (name == NULL)
    laurel_rule_reader_fail (reader, _("The level has no name."));
  level.has_share = has_value (object, "share");
  level.has_count = has_value (object, "count");
  level.has_from = has_value (object, "from");
  level.share = laurel_rule_reader_get_ratio (reader, object, "share", LAUREL_RATIO_ZERO);
  level.count = laurel_rule_reader_get_count (reader, object, "count", MOST_COUNT, 0);
  level.from = laurel_rule_reader_get_ratio (reader, object, "from", LAUREL_RATIO_ZERO);
  level.has_boundary = has_value (object, "boundary");
  level.boundary = (LaurelLevelBoundary) laurel_rule_reader_get_choice (reader, object, "boundary",
                                                                        BOUNDARIES, 0);
  check_limit (reader, &level);
  for (guint i = 0; i < levels->len; i++)
    if (g_strcmp0 (g_array_index (levels, LaurelRuleLevel, i).name, name) == 0)
      laurel_rule_reader_fail (reader,
                               /* Translators: %s is a level of awards. */
                               _("There are two levels “%s”. Name one of them otherwise."), name);
  level.name = g_strdup (name);
  check_band (reader, &level, read_band (reader, object), levels, lower_is_better);
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
      read_level (reader, level, lower_is_better, levels);
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
 * @boundary: what becomes of those who share its last place, if it says nothing of that
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
    .boundary = level->has_boundary ? level->boundary : boundary,
  };
}
