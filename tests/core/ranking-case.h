/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/laurel-ranking.h"

#include <string.h>

/* Rules and marks as text, for tables of cases. */

static inline LaurelRule *
ranking_case_read_rule (const char *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));

  return laurel_rule_read (json_node_get_object (json_parser_get_root (parser)), error);
}

static inline void
ranking_case_add (LaurelMarks *marks, const LaurelRule *rule, const char *const *fields, int row)
{
  g_autoptr (GError) error = NULL;
  LaurelMarkField wrong;

  laurel_marks_add (marks, rule, fields, row, &wrong, &error);
  g_assert_no_error (error);
}

/* "a 9.1 9.3 -; b 8 7 6" is what J1, J2 and J3 gave a and b; "a,J1,content,heat,9 …" says all. */
static inline LaurelMarks *
ranking_case_read_marks (const LaurelRule *rule, const char *text, gboolean are_ballots)
{
  LaurelMarks *marks = laurel_marks_new ();
  gboolean is_full = strchr (text, ',') != NULL;
  g_auto (GStrv) lines = g_strsplit (text, is_full ? " " : "; ", -1);

  marks->are_ballots = are_ballots;
  for (int i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], is_full ? "," : " ", -1);

    if (is_full)
      ranking_case_add (marks, rule, (const char *const *) words, i + 1);
    for (int j = 1; !is_full && words[j] != NULL; j++) {
      g_autofree char *judge = g_strdup_printf ("J%d", j);
      const char *fields[] = { words[0], judge, "", "", g_str_equal (words[j], "-") ? "" : words[j] };

      ranking_case_add (marks, rule, fields, i * 100 + j);
    }
  }

  return marks;
}

/* "x=2.8 y/heat=3.1": what multiplies an entry, or its part. */
static inline void
ranking_case_add_factors (LaurelMarks *marks, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);

  for (int i = 0; words[i] != NULL && *words[i] != '\0'; i++) {
    g_auto (GStrv) sides = g_strsplit (words[i], "=", 2);
    g_auto (GStrv) name = g_strsplit (sides[0], "/", 2);

    g_assert_true (laurel_marks_add_entry (marks, name[0], name[1], sides[1], i, NULL));
  }
}

/* "b 1 9.26, a 2 9.26": entries with their places and printed scores. */
static inline char *
ranking_case_dup_places (const LaurelRule *rule, const LaurelMarks *marks,
                         const LaurelRanking *ranking)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (ranking->places, LaurelRankedEntry, i);
    LaurelScore score = ranking->tally->scores[place->entry];
    g_autofree char *printed = score.is_there ? laurel_score_format (score, rule->digits,
                                                                     rule->rounding)
                                              : g_strdup ("-");

    g_string_append_printf (text, "%s%s %u%s %s", i > 0 ? ", " : "",
                            laurel_marks_get_name (marks, LAUREL_NAMES_ENTRIES, place->entry),
                            place->place, place->is_tied ? "=" : "", printed);
  }

  return g_string_free (text, FALSE);
}
