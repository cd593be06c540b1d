/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A contest with three entries, two judges who judge all of them, and their marks. */

#pragma once

#include "contest-library.h"
#include "judging/scores/laurel-advance-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "judging/scores/laurel-entry-factor-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-tie-lots-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"

#define RULE \
  "{\"marks\": {\"min\": \"0\", \"max\": \"10\", \"step\": \"0.5\"}," \
  " \"criteria\": [{\"name\": \"content\", \"weight\": \"40\"}," \
  " {\"name\": \"delivery\", \"weight\": \"60\"}], \"judge_total\": \"weighted-mean\"," \
  " \"combine\": {\"method\": \"mean\"}, \"ties\": [\"share\"]," \
  " \"levels\": [{\"name\": \"First\", \"count\": 1}, {\"name\": \"Second\", \"count\": 1}]}"

typedef struct {
  gint64 contest, stage, entries[3], judges[2], sheets[3][2];
} Contest;

/* Three entries, two judges who judge all of them; the rules are fixed. */
static inline void
fill (Fixture *f, Contest *c)
{
  static const char *const TITLES[] = { "A crane", "A bridge", "A loom" };

  c->contest = add_contest (f);
  run_f (f, &LAUREL_STAGE_ADD, "(" X ", 'review', 'Review', {'needs': '2'})", c->contest);
  c->stage = newest (f, "contest_stage");
  for (int e = 0; e < 3; e++)
    c->entries[e] = add_entry (f, c->contest, TITLES[e], "Ti Ltd");
  c->judges[0] = add_judge (f, c->contest, "Wei Shu", "Qiao Ltd");
  c->judges[1] = add_judge (f, c->contest, "Qin Lan", "He Ltd");
  for (int e = 0; e < 3; e++)
    for (int j = 0; j < 2; j++) {
      run_f (f, &LAUREL_PLACEMENT_PUT, "(" X ", " X ", " X ")", c->stage, c->entries[e],
             c->judges[j]);
      c->sheets[e][j] = newest (f, "placement");
    }
}

static inline void
fix_rules (Fixture *f, const Contest *c)
{
  run_f (f, &LAUREL_RULE_PUT, "(" X ", 0, '" RULE "')", c->contest);
  run_f (f, &LAUREL_RULE_FIX, "(" X ",)", newest (f, "contest_rule"));
}

static inline void
mark (Fixture *f, gint64 sheet, const char *content, const char *delivery)
{
  run_f (f, &LAUREL_MARKS_PUT, "(" X ", [('content', '', '%s'), ('delivery', '', '%s')])", sheet,
         content, delivery);
}

static inline void
mark_all (Fixture *f, const Contest *c)
{
  static const char *const MARKS[3][2][2] = {
    { { "9", "8" }, { "8", "8.5" } }, { { "7", "9.5" }, { "9", "9" } }, { { "6", "6" }, { "7", "5" } },
  };

  for (int e = 0; e < 3; e++)
    for (int j = 0; j < 2; j++)
      mark (f, c->sheets[e][j], MARKS[e][j][0], MARKS[e][j][1]);
}

static inline char *
dup_places (GPtrArray *places)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    LaurelResultPlace *place = places->pdata[i];
    const char *level = laurel_result_place_get_level (place);

    g_string_append_printf (text, "%s%d%s %s %s %s", i > 0 ? "; " : "",
                            laurel_result_place_get_place (place),
                            laurel_result_place_get_tied (place) ? "=" : "",
                            laurel_result_place_get_title (place),
                            laurel_result_place_get_score (place), level ? level : "–");
  }

  return g_strdup (text->str);
}

static inline GVariant *
scope_of (const Contest *c)
{
  return g_variant_new ("(xxxx)", c->stage, (gint64) 0, (gint64) 0, (gint64) 0);
}

static inline void
check_obstacles (Fixture *f, const Contest *c, const char *expected)
{
  g_autoptr (GPtrArray) obstacles = ask (f, &LAUREL_OBSTACLES_OF_RESULT, scope_of (c));
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint i = 0; i < obstacles->len; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "",
                            laurel_obstacle_get_kind (obstacles->pdata[i]));
  g_assert_cmpstr (kinds->str, ==, expected);
}

static inline void
check_told (Fixture *f, const LaurelQuery *query, const Contest *c, const char *words)
{
  g_autoptr (GPtrArray) told = ask (f, query, scope_of (c));

  g_assert_cmpuint (told->len, >, 0);
  g_assert_nonnull (strstr (laurel_obstacle_get_text (told->pdata[0]), words));
}
