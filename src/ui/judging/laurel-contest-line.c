/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-line.h"

#include "ui/judging/laurel-entry-words.h"
#include "ui/judging/laurel-judge-words.h"

/**
 * LaurelContestLine:
 *
 * An entry, a judge or an expert in a list: a title or a name, below it what tells more, and at
 * the end how it stands, unless all is well.
 */
struct _LaurelContestLine {
  LaurelLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelContestLine, laurel_contest_line, LAUREL_TYPE_LINE_ROW)

static void
show_entry (LaurelLineRow *line, LaurelEntry *entry)
{
  g_autofree char *about = laurel_entry_words_dup_about (entry);
  const char *state = laurel_entry_get_state (entry);
  gboolean is_complete = g_strcmp0 (state, "complete") == 0;
  const char *words = is_complete ? "" : laurel_entry_words_of_state (state);

  laurel_line_row_write (line, laurel_entry_get_title (entry), about, words, words);
}

static void
show_judge (LaurelLineRow *line, LaurelJudge *judge)
{
  g_autofree char *about = laurel_judge_words_dup_about (judge);
  const char *state = laurel_judge_get_state (judge);
  gboolean has_accepted = g_strcmp0 (state, "accepted") == 0;
  const char *words = has_accepted ? "" : laurel_judge_words_of_state (state);

  laurel_line_row_write (line, laurel_judge_get_name (judge), about, words, words);
}

static void
show_expert (LaurelLineRow *line, LaurelExpert *expert)
{
  g_autofree char *about = laurel_judge_words_dup_expert (expert);

  laurel_line_row_write (line, laurel_expert_get_name (expert), about, "", NULL);
}

static void
show (LaurelLineRow *line, LaurelRow *row)
{
  if (LAUREL_IS_ENTRY (row))
    show_entry (line, LAUREL_ENTRY (row));
  else if (LAUREL_IS_JUDGE (row))
    show_judge (line, LAUREL_JUDGE (row));
  else if (LAUREL_IS_EXPERT (row))
    show_expert (line, LAUREL_EXPERT (row));
}

static void
laurel_contest_line_class_init (LaurelContestLineClass *klass)
{
  LAUREL_LINE_ROW_CLASS (klass)->show = show;
}

static void
laurel_contest_line_init (LaurelContestLine *self)
{
}
