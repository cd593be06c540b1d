/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-other.h"

#include <sys/wait.h>
#include <unistd.h>

/*
 * Another process, which does a step whenever it is told to. It is begun before
 * this one opens a library: what is open does not survive a fork.
 */
struct _LaurelTestOther {
  pid_t child;
  int asks;
  int answers;
};

static void
live (LaurelTestOtherFunc func, gpointer data, int asks, int answers)
{
  char word;

  while (read (asks, &word, 1) == 1) {
    word = func (data) ? 'y' : 'n';
    if (write (answers, &word, 1) != 1)
      break;
  }

  _exit (0);
}

LaurelTestOther *
laurel_test_other_new (LaurelTestOtherFunc func, gpointer data)
{
  LaurelTestOther *self = g_new0 (LaurelTestOther, 1);
  int asks[2], answers[2];

  g_assert_cmpint (pipe (asks), ==, 0);
  g_assert_cmpint (pipe (answers), ==, 0);
  self->child = fork ();
  g_assert_cmpint (self->child, >=, 0);
  if (self->child == 0) {
    close (asks[1]);
    close (answers[0]);
    live (func, data, asks[0], answers[1]);
  }
  close (asks[0]);
  close (answers[1]);
  self->asks = asks[1];
  self->answers = answers[0];

  return self;
}

gboolean
laurel_test_other_step (LaurelTestOther *self)
{
  char word = 's';

  g_assert_cmpint (write (self->asks, &word, 1), ==, 1);
  g_assert_cmpint (read (self->answers, &word, 1), ==, 1);

  return word == 'y';
}

void
laurel_test_other_free (LaurelTestOther *self)
{
  close (self->asks);
  close (self->answers);
  g_assert_cmpint (waitpid (self->child, NULL, 0), ==, self->child);
  g_free (self);
}
