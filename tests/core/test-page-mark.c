/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "documents/laurel-batch-issue.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-page-mark.h"
#include "testlib/laurel-test-library.h"

#include <string.h>

/* By what a page is known again, in whichever file it stands, and what is said where it is not. */

/* Prints pages for these names, several on a sheet if there is a paper for it, and tells what
 * they look like. */
static LaurelIssueBatch *
print (const char *names, const char *paper)
{
  g_autoptr (GError) error = NULL;
  LaurelTemplate *template = laurel_template_load ("badge", "en", &error);
  g_autoptr (LaurelBatch) batch = laurel_batch_new (template, &error);
  g_autoptr (GPtrArray) faults = laurel_batch_fault_new_list ();
  g_autofree const char **none = g_new0 (const char *, template->inputs->len + 1);
  g_auto (GStrv) each = g_strsplit (names, ",", -1);
  g_autoptr (GBytes) pdf = NULL;
  LaurelIssueBatch *issue;

  g_assert_true (laurel_batch_set_sheets (batch, paper, FALSE, 0, &error));
  for (guint i = 0; each[i] != NULL; i++) {
    laurel_batch_add_row (batch, i + 1, none);
    laurel_batch_set_text (batch, i, "name", each[i]);
    laurel_batch_set_text (batch, i, "occasion", "Fair");
  }
  issue = laurel_batch_make_issue (batch, "badge", 1, laurel_day_from_iso ("2025-10-26"), NULL);
  for (guint i = 0; each[i] != NULL; i++) {
    LaurelIssue *one = g_ptr_array_index (issue->issues, i);

    one->number = g_strdup_printf ("B-%s", each[i]);
    one->code = g_strdup (one->number);
  }
  laurel_batch_take_issue (batch, issue);
  pdf = laurel_batch_dup_pdf (batch, faults, NULL, &error);
  g_assert_no_error (error);
  laurel_batch_tell_issue (batch, issue);

  return issue;
}

static const char *
mark_of (LaurelIssueBatch *issue, guint row)
{
  return ((LaurelIssue *) g_ptr_array_index (issue->issues, row))->mark;
}

static void
test_a_page_is_known_wherever_it_stands (void)
{
  g_autoptr (LaurelIssueBatch) all = print ("Ann,Bo,Cai", NULL);
  g_autoptr (LaurelIssueBatch) on_sheets = print ("Ann,Bo,Cai", "A4");
  g_autoptr (LaurelIssueBatch) alone = print ("Bo", NULL);
  g_autoptr (LaurelIssueBatch) other = print ("Bob", NULL);

  g_assert_cmpuint (strcspn (mark_of (all, 1), "\n"), ==, 64);
  g_assert_nonnull (strchr (mark_of (all, 1), '\n'));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (mark_of (all, i), ==, mark_of (on_sheets, i));
  g_assert_cmpstr (mark_of (all, 1), ==, mark_of (alone, 0));
  g_assert_cmpstr (mark_of (all, 1), !=, mark_of (all, 0));
  g_assert_cmpstr (mark_of (alone, 0), !=, mark_of (other, 0));
}

static void
test_what_differs_is_told (void)
{
  static const struct {
    const char *was;
    const char *is;
    const char *told; /* a part of it */
  } CASES[] = {
    { NULL, "aa\nSong 01", NULL },
    { "aa\nSong 01", "aa\nSong 01", NULL },
    { "aa\nSong 01", "bb\nSong 01", "This Laurel" },
    { "aa\nSong 01\nKai 02", "bb\nSong 01", "in Kai, which" },
    { "aa\nSong 01\nKai 02", "bb\nSong 01\nKai 03", "in Kai, which" },
    { "aa\nKai Bold 02\nSong 01", "bb\nHei 04", "in Kai Bold, Song, which" },
    { "aa\nSong 01", "bb\nKai 02\nSong 01", "This Laurel" },
    { "", "bb\nKai 02", "This Laurel" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *told = laurel_page_mark_dup_changes (CASES[i].was, CASES[i].is);

    g_test_message ("%u: %s", (guint) i, told);
    if (CASES[i].told == NULL)
      g_assert_null (told);
    else
      g_assert_nonnull (strstr (told, CASES[i].told));
  }
}

int
main (int argc, char *argv[])
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/page-mark/anywhere", test_a_page_is_known_wherever_it_stands);
  g_test_add_func ("/page-mark/told", test_what_differs_is_told);

  return g_test_run ();
}
