/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-words.h"

#include "base/laurel-error.h"
#include "documents/laurel-input.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Returns: (transfer full): the file's name without its ending */
char *
laurel_batch_words_of_title (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  return dot != NULL && dot != name ? g_strndup (name, (gsize) (dot - name)) : g_strdup (name);
}

/* Returns: (transfer full): what its papers are for, if that is the same; else @title */
char *
laurel_batch_words_of_about (const LaurelBatchOrder *order, const char *title)
{
  LaurelBatchPapers papers;

  laurel_batch_papers_read (&papers, order);

  return g_strdup (papers.occasion ? papers.occasion : title);
}

/**
 * laurel_batch_words_of_heading:
 * @order: a batch
 * @papers: what its papers say
 * @title: what its rows are called, where they are from
 *
 * Returns: (transfer full): what its papers are for, and how many there are
 */
char *
laurel_batch_words_of_heading (const LaurelBatchOrder *order, const LaurelBatchPapers *papers,
                               const char *title)
{
  if (papers->occasion == NULL || !laurel_batch_order_has_number (order))
    return g_strdup (papers->occasion ? papers->occasion : title);

  /* Translators: %1$s is an occasion, such as a contest, %2$u counts papers. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$u paper", "%1$s, %2$u papers",
                                       papers->n), papers->occasion, papers->n);
}

/* Returns: (transfer full): how many rows */
static char *
dup_rows (const LaurelBatchOrder *order)
{
  guint n = laurel_batch_order_get_n_rows (order);
  guint n_left_out = laurel_batch_order_get_n_left_out (order);
  /* Translators: %u counts rows of a table. */
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n),
                                           n);

  if (n_left_out == 0)
    return g_steal_pointer (&rows);

  /* Translators: “12 rows”, and how many of them are not printed. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$u left out",
                                       "%1$s, %2$u left out", n_left_out), rows, n_left_out);
}

/**
 * laurel_batch_words_of_subtitle:
 * @order: a batch
 * @papers: what its papers say
 * @title: what its rows are called, where they are from
 *
 * Returns: (transfer full): where its rows are from unless the heading says so, how many there are,
 *   by which template
 */
char *
laurel_batch_words_of_subtitle (const LaurelBatchOrder *order, const LaurelBatchPapers *papers,
                                const char *title)
{
  const LaurelTemplate *template = laurel_batch_order_get_template (order);
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");
  const char *source = laurel_batch_order_get_source (order)->name;
  const char *about = papers->occasion ? papers->occasion : title;
  g_autofree char *rows = dup_rows (order);
  const char *label = chinese ? template->label_zh : template->label_en;

  if (g_str_equal (about, source))
    /* Translators: %1$s is “12 rows”, %2$s what a template is called. */
    return g_strdup_printf (_("%1$s · template “%2$s”"), rows, label);

  /* Translators: %1$s is a file, %2$s is “12 rows”, %3$s what a template is called. */
  return g_strdup_printf (_("%1$s · %2$s · template “%3$s”"), source, rows, label);
}

/**
 * laurel_batch_words_of_fault:
 * @order: whose fault
 * @fault: it
 *
 * What no column gives cannot be filled in row by row.
 *
 * Returns: (transfer full): what is wrong, and what to do
 */
char *
laurel_batch_words_of_fault (const LaurelBatchOrder *order, const LaurelBatchFault *fault)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");

  for (guint i = 0; i < inputs->len && fault->code == LAUREL_DOCUMENT_ERROR_FIELD; i++) {
    const LaurelInput *input = g_ptr_array_index (inputs, i);

    if (g_str_equal (input->name, fault->field) && !input->optional
        && laurel_batch_order_get_column (order, i) < 0)
      /* Translators: %s is what a field is called. “Columns” is a row of the same page. */
      return g_strdup_printf (_("No column gives “%s”. Choose one under “Columns”."),
                              chinese ? input->label_zh : input->label_en);
  }

  return g_strdup (fault->message);
}
