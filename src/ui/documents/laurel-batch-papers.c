/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-papers.h"

#include "documents/laurel-batch-issue.h"
#include "documents/laurel-input.h"

static const char *
get_text (const LaurelBatchOrder *order, guint row, int input)
{
  return input >= 0 ? laurel_batch_order_get_text (order, row, (guint) input) : "";
}

static int
find_input (const LaurelBatchOrder *order, const char *name)
{
  return laurel_input_find (laurel_batch_order_get_template (order)->inputs, name);
}

/* Words for a day agree with no other. */
static void
read_day (LaurelBatchPapers *self, guint row, const char *text)
{
  LaurelDay day;

  if (text[0] == '\0')
    return;

  if (!laurel_day_read_figures (text, &day))
    day = 0;
  if (self->odd < 0 && (day == 0 || (self->has_day && day != self->day)))
    self->odd = (int) row;
  self->day = self->odd < 0 ? day : 0;
  self->has_day = TRUE;
}

/**
 * laurel_batch_papers_read:
 * @self: (out): what they say
 * @order: a batch
 */
void
laurel_batch_papers_read (LaurelBatchPapers *self, const LaurelBatchOrder *order)
{
  int date = find_input (order, "date"), number = find_input (order, "number");
  int issuer = find_input (order, "issuer"), occasion = find_input (order, "occasion");

  *self = (LaurelBatchPapers) { .odd = -1, .numbered = -1, .nobody = -1 };
  for (guint row = 0; row < laurel_batch_order_get_n_rows (order); row++) {
    const char *about;

    if (laurel_batch_order_is_left_out (order, row))
      continue;
    about = get_text (order, row, occasion);
    if (self->n++ == 0) {
      self->first = row;
      self->occasion = about[0] != '\0' ? about : NULL;
    }
    if (self->occasion != NULL && !g_str_equal (about, self->occasion))
      self->occasion = NULL;
    read_day (self, row, get_text (order, row, date));
    if (self->numbered < 0 && get_text (order, row, number)[0] != '\0')
      self->numbered = (int) row;
    if (self->nobody < 0 && issuer >= 0 && get_text (order, row, issuer)[0] == '\0')
      self->nobody = (int) row;
  }
}

/* All that is printed, by name. */
static GVariant *
build_fields (const LaurelBatchOrder *order, guint row)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < inputs->len; i++)
    g_variant_builder_add (&builder, "{ss}", ((LaurelInput *) g_ptr_array_index (inputs, i))->name,
                           laurel_batch_order_get_text (order, row, i));

  return g_variant_builder_end (&builder);
}

/**
 * laurel_batch_papers_make_issue:
 * @order: a batch
 * @day: the day of issue
 *
 * Returns: (transfer full): its papers, to be looked for in the register: not to be issued
 */
LaurelIssueBatch *
laurel_batch_papers_make_issue (const LaurelBatchOrder *order, LaurelDay day)
{
  const LaurelTemplate *template = laurel_batch_order_get_template (order);
  LaurelIssueBatch *batch = laurel_issue_batch_new (0, day, laurel_batch_order_get_kind (order),
                                                    template->language, NULL);
  int name = find_input (order, "name"), organisation = find_input (order, "organisation");
  int occasion = find_input (order, "occasion"), award = find_input (order, "award");

  for (guint row = 0; row < laurel_batch_order_get_n_rows (order); row++)
    if (!laurel_batch_order_is_left_out (order, row))
      laurel_issue_batch_add (batch, 0, get_text (order, row, name),
                              get_text (order, row, organisation),
                              get_text (order, row, occasion),
                              laurel_batch_issue_get_award (template, get_text (order, row, award)),
                              build_fields (order, row));

  return batch;
}

/* The row of a paper, both from 0. */
guint
laurel_batch_papers_find_row (const LaurelBatchOrder *order, guint at)
{
  guint row = 0;

  for (;; row++)
    if (!laurel_batch_order_is_left_out (order, row) && at-- == 0)
      return row;
}
