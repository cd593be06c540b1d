/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"

#include "ui/judging/laurel-vote-words.h"

/* The keys are the same in every language; words of both are read. */
static void
test_words_are_read (void)
{
  static const struct {
    LaurelVoteKind kind;
    const char *typed, *word;
  } WORDS[] = {
    { LAUREL_VOTE_MOTION, "Y", "yes" }, { LAUREL_VOTE_MOTION, " 赞成 ", "yes" },
    { LAUREL_VOTE_MOTION, "-", "no" }, { LAUREL_VOTE_MOTION, "ａ", "abstain" },
    { LAUREL_VOTE_APPROVAL, "+", "yes" }, { LAUREL_VOTE_APPROVAL, "maybe", "maybe" },
    { LAUREL_VOTE_RANKED, "２", "2" }, { LAUREL_VOTE_RANKED, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_autofree char *word = laurel_vote_words_dup_typed (WORDS[i].kind, WORDS[i].typed);

    g_assert_cmpstr (word, ==, WORDS[i].word);
  }
  g_assert_cmpstr (laurel_vote_words_of_key (LAUREL_VOTE_MOTION, 3, GDK_KEY_N), ==, "no");
  g_assert_null (laurel_vote_words_of_key (LAUREL_VOTE_APPROVAL, 3, GDK_KEY_n));
  g_assert_cmpstr (laurel_vote_words_of_key (LAUREL_VOTE_RANKED, 3, GDK_KEY_KP_3), ==, "3");
  g_assert_null (laurel_vote_words_of_key (LAUREL_VOTE_RANKED, 3, GDK_KEY_4));
  /* With ten or more a figure alone does not say which. */
  g_assert_null (laurel_vote_words_of_key (LAUREL_VOTE_RANKED, 10, GDK_KEY_1));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_test_add_func ("/vote-words/read", test_words_are_read);

  return g_test_run ();
}
