/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-batch-columns.h"
#include "documents/laurel-input.h"
#include "documents/laurel-name-extremes.h"

#include <locale.h>

/* Which of some names is to be tried, from 0. */
static void
test_names (void)
{
  static const struct {
    const char *names[5];
    guint longest;
    guint rarest;
  } CASES[] = {
    { { NULL }, 0, 0 },
    { { "", "张宁" }, 1, 1 },
    { { "张宁", "欧阳子轩", "王芳" }, 1, 0 }, /* 张宁 and 王芳 are as common: the first */
    { { "Abcdefg", "欧阳子轩" }, 1, 1 },       /* seven narrow ones are less than four wide ones */
    { { "Abcdefghi", "欧阳子轩" }, 0, 1 },
    { { "e\u0301\u0301\u0301\u0301", "ab" }, 1, 0 }, /* signs above take no room */
    { { "张宁", "徐龘娜", "李一" }, 1, 1 },    /* 龘 is of the first Unicode only */
    { { "王芳", "王翯", "王芳" }, 0, 1 },      /* of the second set */
    { { "王龘", "王\u9fcc" }, 0, 1 },          /* added to the block later */
    { { "王\u9fcc", "\u36c3子" }, 0, 1 },      /* the first extension */
    { { "\u36c3子", "李𠮷" }, 0, 1 },           /* beyond the sixteen bits */
    { { "李𠮷", "李\ue000" }, 0, 1 },           /* private: nobody has it */
    { { "Anna", "Zo\u00eb", "张宁" }, 0, 2 },
    { { "张宁、王芳", "张宁" }, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint n = 0;

    while (CASES[i].names[n] != NULL)
      n++;
    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpuint (laurel_name_extremes_find_longest (CASES[i].names, n), ==, CASES[i].longest);
    g_assert_cmpuint (laurel_name_extremes_find_rarest (CASES[i].names, n), ==, CASES[i].rarest);
  }
}

static int
get_column (const LaurelTemplate *template, const int *columns, const char *name)
{
  for (guint i = 0; i < template->inputs->len; i++)
    if (g_str_equal (((LaurelInput *) g_ptr_array_index (template->inputs, i))->name, name))
      return columns[i];

  g_assert_not_reached ();
}

/* What must be filled may lack a column as long as nobody prints. */
static void
test_guess (void)
{
  static const char *const HEADINGS[] = { "x", "奖项", "Name", "姓名", "", NULL };
  static const char *const NONE[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelTemplate) template = laurel_template_load ("award", "zh", &error);
  g_autofree int *columns = NULL, *none = NULL;

  g_assert_no_error (error);
  columns = laurel_batch_columns_guess (template, HEADINGS);
  none = laurel_batch_columns_guess (template, NONE);
  g_assert_cmpint (get_column (template, columns, "name"), ==, 2);
  g_assert_cmpint (get_column (template, columns, "award"), ==, 1);
  g_assert_cmpint (get_column (template, columns, "organisation"), ==, -1);
  for (guint i = 0; i < template->inputs->len; i++)
    g_assert_cmpint (none[i], ==, -1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-extremes/names", test_names);
  g_test_add_func ("/name-extremes/guess", test_guess);

  return g_test_run ();
}
