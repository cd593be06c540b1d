/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-paper.h"
#include "page-dump.h"
#include "paper-sample.h"

/* How the plan of a year looks where a line could be taken for something else. */

static LaurelPages *
compose (LaurelPaperData *data)
{
  g_autoptr (GError) error = NULL;
  LaurelPages *pages = laurel_paper_compose (data, "year-plan", NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* What the table says first, the drawing says again. */
static const DumpLine *
find_last (Dump *dump, const char *text)
{
  for (guint i = dump->lines->len; i-- > 0;)
    if (g_strcmp0 (dump_get (dump, i)->text, text) == 0)
      return dump_get (dump, i);

  g_error ("No line says “%s”", text);
}

/* What belongs to the activity above stands further in, with its second line, too. */
static void
test_members_stand_further_in (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_data ("en");
  g_autoptr (LaurelPages) pages = NULL;
  g_autoptr (Dump) dump = NULL;
  const DumpLine *whole, *first, *second;

  for (int i = 0; i < 2; i++) {
    LaurelPaperActivity *activity = laurel_paper_data_add_activity (data);

    activity->number = g_strdup_printf ("%d", i + 1);
    activity->title = g_strdup (i == 0 ? "Contest" : "Workshop Stories, the round in Hudong");
    activity->words = g_strdup ("in spring");
    activity->member = i == 1;
  }
  pages = compose (data);
  dump = dump_new (pages);
  whole = dump_find (dump, "Contest");
  first = dump_find_prefix (dump, "Workshop Stories");
  second = dump_find (dump, "round in Hudong");

  g_assert_cmpfloat (first->x, >, whole->x + 4);
  g_assert_cmpfloat_with_epsilon (second->x, first->x, 0.01);
}

/* A word on the drawing has white about it, more than its letters are high. */
static void
test_words_stand_on_white (void)
{
  g_autoptr (LaurelPaperData) data = sample_new_plan ("en");
  g_autoptr (LaurelPages) pages = compose (data);
  g_autoptr (Dump) dump = dump_new (pages);
  const DumpLine *word = find_last (dump, "mid-September, Qinggang (tentative)");
  gboolean found = FALSE;

  for (guint i = 0; i < dump->lines->len; i++) {
    const DumpLine *plate = dump_get (dump, i);

    found = found || (plate->page == word->page && plate->text == NULL
                      && plate->x <= word->x - 1.5
                      && plate->x + plate->width >= word->x + word->width + 1.5
                      && plate->y <= word->y - word->size - 1
                      && plate->y + plate->height >= word->y + word->size * 0.25 + 1);
  }
  g_assert_true (found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/year-plan-look/members", test_members_stand_further_in);
  g_test_add_func ("/documents/year-plan-look/white", test_words_stand_on_white);

  return g_test_run ();
}
