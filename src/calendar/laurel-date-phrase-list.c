/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-grammar.h"

/* A plan has room for one window. So a list of units becomes the window that
 * holds them all: filled from the first to the last, or, where one of them is
 * meant, somewhere in it. */

static gboolean
is_day (const LaurelDateSide *side)
{
  return side->first.kind == LAUREL_DATE_UNIT_DAY;
}

/**
 * laurel_date_list_begin:
 * @phrase: a phrase of one unit or a range
 *
 * Makes what was read so far the first of a list.
 */
void
laurel_date_list_begin (LaurelDatePhrase *phrase)
{
  phrase->listed[0] = phrase->a;
  if (phrase->shape == LAUREL_DATE_SHAPE_RANGE) {
    phrase->listed[0].last = phrase->b.first;
    phrase->listed[0].is_stretch = TRUE;
  }
  phrase->n_listed = 1;
}

/**
 * laurel_date_list_add:
 * @phrase: a phrase with a list
 * @joint: what stands before @side
 * @side: the next unit, or run of units
 *
 * A mark joins only what is alike: in "9月7日，10月" it parts a date from
 * something else.
 *
 * Returns: whether @side goes on with the list, and was added
 */
gboolean
laurel_date_list_add (LaurelDatePhrase *phrase, LaurelDateListJoint joint,
                      const LaurelDateSide *side)
{
  gboolean of_days = is_day (side) && is_day (&phrase->listed[0]);
  gboolean alike = is_day (side) == is_day (&phrase->listed[0]);

  if (phrase->n_listed == LAUREL_DATE_MAX_LISTED ||
      (!alike && (joint == LAUREL_DATE_LIST_MARK || joint == LAUREL_DATE_LIST_SLASH)))
    return FALSE;

  phrase->listed[phrase->n_listed++] = *side;
  if (joint == LAUREL_DATE_LIST_OR || joint == LAUREL_DATE_LIST_SLASH ||
      (joint == LAUREL_DATE_LIST_MARK && !of_days))
    phrase->is_choice = TRUE;
  if (joint == LAUREL_DATE_LIST_SLASH && of_days)
    phrase->doubt = LAUREL_DATE_DOUBT_EXTENT;

  return TRUE;
}

/**
 * laurel_date_list_end:
 * @phrase: a phrase with a list
 *
 * Makes the phrase a list if there are several in it.
 */
void
laurel_date_list_end (LaurelDatePhrase *phrase)
{
  if (phrase->n_listed > 1)
    phrase->shape = LAUREL_DATE_SHAPE_LIST;
  else
    phrase->n_listed = 0;
}

/**
 * laurel_date_list_resolve:
 * @phrase: a phrase with a list; years and months are known
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @window: (out caller-allocates): the window that holds them all
 * @has_gap: (out): whether it holds days that are in none of them
 *
 * Returns: the problem, or none
 */
LaurelDateProblem
laurel_date_list_resolve (const LaurelDatePhrase *phrase, const LaurelDateHabits *habits,
                          LaurelWindow *window, gboolean *has_gap)
{
  const LaurelDateSide *start = &phrase->listed[0], *end = &phrase->listed[phrase->n_listed - 1];
  LaurelDay first = 0, last = 0, a_first = 0, a_last, b_first, b_last;

  *has_gap = FALSE;
  for (guint i = 0; i < phrase->n_listed; i++) {
    LaurelDay before_first = first, before_last = last;
    LaurelDateProblem problem =
      laurel_date_side_resolve (&phrase->listed[i], habits, &first, &last);

    if (problem != LAUREL_DATE_PROBLEM_NONE)
      return problem;
    if (i == 0)
      a_first = first;
    else if (first <= before_first || last <= before_last)
      return LAUREL_DATE_PROBLEM_END_BEFORE_START;
    else if (first > before_last + 1)
      *has_gap = TRUE;
  }

  a_last = b_last = last;
  b_first = a_first;
  if (!phrase->is_choice &&
      (!laurel_date_unit_resolve (&start->first, habits, &a_first, &a_last) ||
       !laurel_date_unit_resolve (end->is_stretch ? &end->last : &end->first, habits, &b_first,
                                  &b_last)))
    return LAUREL_DATE_PROBLEM_NO_SUCH_DAY;
  if (!laurel_window_from_units (a_first, a_last, b_first, b_last, MAX (phrase->min_days, 1),
                                 window, NULL))
    return LAUREL_DATE_PROBLEM_TOO_LONG;
  window->extent = phrase->is_choice ? LAUREL_EXTENT_WITHIN : LAUREL_EXTENT_THROUGH;

  return LAUREL_DATE_PROBLEM_NONE;
}
