/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-measures.h"

#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "ui/judging/laurel-rule-indicators.h"
#include "ui/judging/laurel-rule-lists.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What rules say of what is counted and not marked, as fields of a form:
 *
 * - "measure" is what it is: "marks", "exam" or "index"
 * - "exam-attempt", "exam-pass", "exam-ties", "exam-by", "exam-least", "exam-boundary" and
 *   "exam-levels", an award of organisations a line, are of an exam
 * - "index-scale", "indicators" and "indicator:0:normalise" and others are of an index
 */

static const char *const MARKED[] = { "marks", "criteria", "judge_total", "combine", "factor",
                                      "scale", "parts", "lower_is_better", "ballots", NULL };
static const char *const OF_MARKS[] = { "criteria", "total", "lower", "method", "ballots",
                                        "drop-high", "drop-low", "points", "min-marks", "prior",
                                        "factor", "scale", "parts", "parts-combine", "parts-best",
                                        NULL };
static const char *const OF_RANGE[] = { "min", "max", "step", NULL };

/* Where a field of an exam stands. */
static const struct {
  const char *field;
  const char *member;
  const char *usual;
  gboolean is_of_organizations;
  gboolean is_number;
} PLACES[] = {
  { "exam-attempt", "attempt", "best", FALSE, FALSE },
  { "exam-pass", "pass", "", FALSE, FALSE },
  { "exam-ties", "ties", "time", FALSE, FALSE },
  { "exam-by", "by", "mean", TRUE, FALSE },
  { "exam-least", "least", "1", TRUE, TRUE },
  { "exam-boundary", "boundary", "all-out", TRUE, FALSE },
};

/* Returns: what the rules count by: "marks", "exam" or "index" */
const char *
laurel_rule_measures_get (JsonObject *rule)
{
  if (laurel_json_get_member (rule, "exam") != NULL)
    return "exam";

  return laurel_json_get_member (rule, "index") != NULL ? "index" : "marks";
}

/* Returns: whether @field is one of these */
gboolean
laurel_rule_measures_has (const char *field)
{
  return g_str_has_prefix (field, "exam-") || g_str_has_prefix (field, "index-") ||
         g_str_has_prefix (field, "indicator") || g_str_equal (field, "measure");
}

/* Where judges give marks besides, what is said of these stays. */
gboolean
laurel_rule_measures_uses (JsonObject *rule, const char *field)
{
  const char *measure = laurel_rule_measures_get (rule);

  if (g_str_has_prefix (field, "exam-"))
    return g_str_equal (measure, "exam");
  if (g_str_has_prefix (field, "ind"))
    return g_str_equal (measure, "index");
  if (g_str_equal (measure, "marks") || laurel_json_get_member (rule, "combine") != NULL)
    return TRUE;
  if (g_str_equal (field, "ties"))
    return g_str_equal (measure, "index");

  return !g_strv_contains (OF_MARKS, field) &&
         !(g_str_equal (measure, "index") && g_strv_contains (OF_RANGE, field));
}

/* ---- what it is -------------------------------------------------------------------------- */

/* What says how marks are counted goes, and what is usual comes. */
static void
set_measure (JsonObject *rule, const char *measure)
{
  JsonArray *ties = json_array_new ();

  json_object_remove_member (rule, "exam");
  json_object_remove_member (rule, "index");
  for (guint i = g_str_equal (measure, "exam") ? 1 : 0; MARKED[i] != NULL; i++)
    json_object_remove_member (rule, MARKED[i]);
  json_array_add_string_element (ties, "share");
  json_object_set_array_member (rule, "ties", ties);
  if (g_str_equal (measure, "exam"))
    json_object_set_string_member (laurel_json_make_member (rule, "exam"), "attempt", "best");
  else if (g_str_equal (measure, "index"))
    laurel_rule_indicators_set_field (rule, "indicators", _("Indicator"));
  else
    json_object_set_string_member (laurel_json_make_member (rule, "combine"), "method", "mean");
}

/* ---- an exam ----------------------------------------------------------------------------- */

static JsonObject *
get_place (JsonObject *rule, gsize place, gboolean make)
{
  JsonObject *(*find) (JsonObject *, const char *) =
    make ? laurel_json_make_member : laurel_json_get_member;
  JsonObject *exam = find (rule, "exam");

  return PLACES[place].is_of_organizations ? find (exam, "organizations") : exam;
}

/* A level is written as it is told: “First 3”, “Second 10%”, “Good from 80”. */
static char *
dup_levels (JsonObject *organizations)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; organizations != NULL && i < laurel_rule_lists_count (organizations, "level");
       i++) {
    static const char *const WHATS[] = { "name", "count", "share", "from" };
    g_autofree char *texts[G_N_ELEMENTS (WHATS)] = { NULL };

    for (gsize k = 0; k < G_N_ELEMENTS (WHATS); k++) {
      g_autofree char *field = g_strdup_printf ("level:%u:%s", i, WHATS[k]);

      g_free (texts[k]);
      texts[k] = laurel_rule_lists_dup_field (organizations, field);
    }
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", texts[0] ? texts[0] : "");
    if (texts[1] != NULL || texts[2] != NULL)
      g_string_append_printf (lines, " %s", texts[1] ? texts[1] : texts[2]);
    if (texts[3] != NULL)
      g_string_append_printf (lines, " from %s", texts[3]);
    for (gsize k = 1; k < G_N_ELEMENTS (WHATS); k++)
      g_free (g_steal_pointer (&texts[k]));
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (*word);
}

/* The words at the end that are numbers, and “from” before one. */
static void
read_level (JsonObject *organizations, const char *line, guint i)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words), last = n;
  g_autofree char *name = NULL;
  g_autofree char *prefix = g_strdup_printf ("level:%u:", i);
  g_autofree char *from = g_strconcat (prefix, "from", NULL);
  g_autofree char *share = g_strconcat (prefix, "share", NULL);
  g_autofree char *count = g_strconcat (prefix, "count", NULL);
  gboolean has_size = FALSE, has_from = FALSE;

  while (last > 1 && (is_number (words[last - 1]) || g_str_equal (words[last - 1], "from")))
    last--;
  for (guint w = last; w < n; w++)
    g_clear_pointer (&words[w], g_free);
  name = g_strjoinv (" ", words);
  laurel_rule_lists_set_field (organizations, "level:add", name);
  for (guint w = last; w < n; w++) {
    g_auto (GStrv) all = g_strsplit (line, " ", -1);

    if (g_str_equal (all[w], "from") && w + 1 < n) {
      laurel_rule_lists_set_field (organizations, from, all[++w]);
      has_from = TRUE;
    } else if (is_number (all[w])) {
      gboolean is_share = strpbrk (all[w], "%/") != NULL || strstr (all[w], "％") != NULL;

      laurel_rule_lists_set_field (organizations, is_share ? share : count, all[w]);
      has_size = TRUE;
    }
  }
  if (has_from && !has_size)
    laurel_rule_lists_set_field (organizations, count, "");
}

static void
set_levels (JsonObject *rule, const char *text)
{
  JsonObject *organizations =
    laurel_json_make_member (laurel_json_make_member (rule, "exam"), "organizations");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  json_object_remove_member (organizations, "levels");
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *clean = laurel_text_dup_line (*line);

    if (clean != NULL)
      read_level (organizations, clean, n++);
  }
}

static void
set_place (JsonObject *rule, gsize place, const char *text)
{
  JsonObject *object = get_place (rule, place, TRUE);
  g_autofree char *clean = laurel_text_dup_line (text);
  gint64 number;

  if (clean == NULL)
    json_object_remove_member (object, PLACES[place].member);
  else if (PLACES[place].is_number &&
           g_ascii_string_to_signed (clean, 10, 0, G_MAXINT, &number, NULL))
    json_object_set_int_member (object, PLACES[place].member, number);
  else
    json_object_set_string_member (object, PLACES[place].member, clean);
}

/* ---- the fields -------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): what stands in it */
char *
laurel_rule_measures_dup_field (JsonObject *rule, const char *field)
{
  if (g_str_equal (field, "measure"))
    return g_strdup (laurel_rule_measures_get (rule));
  if (g_str_has_prefix (field, "ind"))
    return laurel_rule_indicators_dup_field (rule, field);
  if (g_str_equal (field, "exam-levels"))
    return dup_levels (laurel_json_get_member (laurel_json_get_member (rule, "exam"),
                                               "organizations"));

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field)) {
      char *value = laurel_json_dup_value (get_place (rule, i, FALSE), PLACES[i].member);

      return value ? value : g_strdup (PLACES[i].usual);
    }

  return NULL;
}

/* Puts @text in a field; whether the rules hold with it is not looked at. */
void
laurel_rule_measures_set_field (JsonObject *rule, const char *field, const char *text)
{
  if (g_str_equal (field, "measure"))
    set_measure (rule, text);
  else if (g_str_has_prefix (field, "ind"))
    laurel_rule_indicators_set_field (rule, field, text);
  else if (g_str_equal (field, "exam-levels"))
    set_levels (rule, text);

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_equal (PLACES[i].field, field))
      set_place (rule, i, text);
}
