/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Words about time, and how they have to be read. */

#include <stdlib.h>

#include "calendar/laurel-date-reader.h"
#include "window-text.h"

typedef struct {
  const char *words;
  const char *window; /* NULL: not understood */
  const char *rest;   /* NULL: all was understood; else what was not, or the problem */
  LaurelDateDoubt doubt;
} Case;

#define BOUND LAUREL_DATE_DOUBT_BOUND
#define GAP LAUREL_DATE_DOUBT_GAP
#define REVERSIBLE LAUREL_DATE_DOUBT_REVERSIBLE
#define EXTENT LAUREL_DATE_DOUBT_EXTENT
#define START LAUREL_DATE_DOUBT_START
#define PART LAUREL_DATE_DOUBT_PART

static inline void
check_case (const Case *c, int year)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (c->words, year, NULL);
  g_autofree char *window = window_to_text (&reading.window, year);

  g_test_message ("%s", c->words);
  if (c->window == NULL) {
    g_assert_cmpstr (laurel_date_problem_to_string (reading.problem), ==, c->rest);
    g_assert_cmpstr (window, ==, "w - - - -");
    g_assert_cmpint (reading.understood, ==, LAUREL_UNDERSTOOD_NONE);
    g_assert_nonnull (reading.message);
    g_assert_cmpstr (reading.rest, ==, c->words);
    return;
  }

  g_assert_cmpstr (window, ==, c->window);
  g_assert_true (laurel_window_check (&reading.window, NULL));
  g_assert_cmpint (reading.problem, ==, LAUREL_DATE_PROBLEM_NONE);
  g_assert_cmpint (reading.doubt, ==, c->doubt);
  g_assert_cmpint (reading.message != NULL, ==, c->doubt != LAUREL_DATE_DOUBT_NONE);
  g_assert_cmpstr (reading.rest, ==, c->rest != NULL ? c->rest : "");
  g_assert_cmpstr (laurel_understood_to_string (reading.understood), ==,
                   c->rest != NULL || c->doubt != LAUREL_DATE_DOUBT_NONE ? "part" : "all");
}
