/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-habit.h"

#include "documents/laurel-batch-columns.h"
#include "documents/laurel-input.h"
#include "store/laurel-typed.h"

/*
 * Whoever prints the list of one year prints that of the next: which template it was, and what
 * was said of the columns by each template, is kept by the headings, on this desk.
 */

#define PLACE "batch-columns"
#define FORMAT "(ssa{sa{ss}})"

static char *
dup_key (const char * const *headings)
{
  g_autofree char *all = g_strjoinv ("\x1f", (GStrv) headings);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, all, -1);
}

void
laurel_batch_habit_clear (LaurelBatchHabit *self)
{
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->columns, g_variant_unref);
}

/* How well a template fits a table: by the fields that it gives, less those that it lacks. One that
 * is called otherwise in the table is no reason to print seat cards of a list of awards. What its
 * fields begin with is what a template is about, even where a row may do without. */
static int
rate (const LaurelTemplate *template, const char * const *names)
{
  g_autofree int *columns = laurel_batch_columns_guess (template, names);
  int found = 0, missing = 0;

  for (guint i = 0; i < template->inputs->len; i++) {
    const LaurelInput *input = g_ptr_array_index (template->inputs, i);

    found += columns[i] >= 0;
    missing += columns[i] < 0 && (!input->optional || i == 0);
  }

  return 2 * found - 3 * missing;
}

/* The template that uses most of a table: a list of awards is no list of seats. */
static char *
dup_best (const LaurelBatchSource *source, const LaurelTemplateShelf *shelf)
{
  g_auto (GStrv) names = laurel_template_shelf_list_kinds (shelf);
  const char *best = "award";
  int most = G_MININT;

  for (char **name = names; *name != NULL; name++) {
    g_autoptr (LaurelTemplate) template =
      laurel_template_shelf_load (shelf, *name, source->language, NULL);
    int found = template != NULL && template->kind != NULL
                ? rate (template, (const char * const *) source->names) : G_MININT;

    if (found > most) {
      most = found;
      best = *name;
    }
  }

  return g_strdup (best);
}

/* (nullable): what was kept of such tables */
static GVariant *
load (const char *key)
{
  g_autofree char *text = laurel_typed_dup (PLACE, key);

  return text ? g_variant_parse (G_VARIANT_TYPE (FORMAT), text, NULL, NULL, NULL) : NULL;
}

/**
 * laurel_batch_habit_recall:
 * @self: (out): how it was printed the last time, or else what fits it best
 * @source: a table
 * @shelf: the templates there are
 *
 * Takes its time, so a worker does it.
 */
void
laurel_batch_habit_recall (LaurelBatchHabit *self, const LaurelBatchSource *source,
                           const LaurelTemplateShelf *shelf)
{
  g_autofree char *key = dup_key ((const char * const *) source->headings);
  g_autoptr (GVariant) kept = load (key);
  g_autoptr (LaurelTemplate) template = NULL;

  if (kept != NULL) {
    g_variant_get (kept, "(ss@a{sa{ss}})", &self->kind, &self->language, &self->columns);
    template = laurel_template_shelf_load (shelf, self->kind, self->language, NULL);
  }
  if (template != NULL && template->kind != NULL)
    return;

  laurel_batch_habit_clear (self);
  self->kind = dup_best (source, shelf);
  self->language = g_strdup (source->language);
}

static int
find_heading (const LaurelBatchSource *source, const char *heading)
{
  for (int i = 0; heading[0] != '\0' && source->headings[i] != NULL; i++)
    if (g_str_equal (source->headings[i], heading))
      return i;

  return -1;
}

/* What was said of a field by that template, or else by another one. */
static const char *
find_kept (const LaurelBatchHabit *self, const char *kind, const char *name)
{
  GVariantIter iter;
  GVariant *columns;
  const char *each, *heading, *found = NULL;

  g_variant_iter_init (&iter, self->columns);
  while (g_variant_iter_loop (&iter, "{&s@a{ss}}", &each, &columns)) {
    gboolean own = g_str_equal (each, kind);

    if ((own || found == NULL) && g_variant_lookup (columns, name, "&s", &heading))
      found = heading;
  }

  return found;
}

/* Takes the columns that were chosen by hand; a field of which nothing was said keeps that which
 * its heading says. */
void
laurel_batch_habit_apply (const LaurelBatchHabit *self, LaurelBatchOrder *order)
{
  GPtrArray *inputs = laurel_batch_order_get_template (order)->inputs;
  const char *kind = laurel_batch_order_get_kind (order);

  for (guint i = 0; self->columns != NULL && i < inputs->len; i++) {
    const char *heading = find_kept (self, kind,
                                     ((LaurelInput *) g_ptr_array_index (inputs, i))->name);

    if (heading != NULL)
      laurel_batch_order_set_column (order, i,
                                     find_heading (laurel_batch_order_get_source (order),
                                                   heading));
  }
}

static GVariant *
build_columns (const LaurelBatchOrder *order)
{
  const LaurelTemplate *template = laurel_batch_order_get_template (order);
  const LaurelBatchSource *source = laurel_batch_order_get_source (order);
  g_auto (GVariantBuilder) columns = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; i < template->inputs->len; i++) {
    int column = laurel_batch_order_get_column (order, i);

    g_variant_builder_add (&columns, "{ss}",
                           ((LaurelInput *) g_ptr_array_index (template->inputs, i))->name,
                           column >= 0 ? source->headings[column] : "");
  }

  return g_variant_builder_end (&columns);
}

/* What was said by other templates stays; that of @news counts last, as it is the newest. */
static GVariant *
merge (GVariant *kept, GVariant *news)
{
  g_auto (GVariantBuilder) all = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa{ss}}"));
  GVariantIter iter;
  GVariant *columns;
  const char *kind;

  if (kept != NULL) {
    g_variant_iter_init (&iter, kept);
    while (g_variant_iter_loop (&iter, "{&s@a{ss}}", &kind, &columns)) {
      g_autoptr (GVariant) newer = g_variant_lookup_value (news, kind, G_VARIANT_TYPE ("a{ss}"));

      if (newer == NULL)
        g_variant_builder_add (&all, "{s@a{ss}}", kind, columns);
    }
  }
  g_variant_iter_init (&iter, news);
  while (g_variant_iter_loop (&iter, "{&s@a{ss}}", &kind, &columns))
    g_variant_builder_add (&all, "{s@a{ss}}", kind, columns);

  return g_variant_builder_end (&all);
}

/**
 * laurel_batch_habit_take:
 * @order: how it is printed now
 *
 * Remembers it for as long as the table is open.
 *
 * Returns: (transfer floating): what to keep of it for longer
 */
GVariant *
laurel_batch_habit_take (LaurelBatchHabit *self, const LaurelBatchOrder *order)
{
  g_auto (GVariantBuilder) own = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa{ss}}"));
  g_autoptr (GVariant) news = NULL;
  GVariant *all;

  g_variant_builder_add (&own, "{s@a{ss}}", laurel_batch_order_get_kind (order),
                         build_columns (order));
  news = g_variant_ref_sink (g_variant_builder_end (&own));
  all = g_variant_ref_sink (merge (self->columns, news));
  g_clear_pointer (&self->columns, g_variant_unref);
  self->columns = all;

  return g_variant_new ("(ss@a{sa{ss}})", laurel_batch_order_get_kind (order),
                        laurel_batch_order_get_template (order)->language, news);
}

/**
 * laurel_batch_habit_keep:
 * @headings: those of the table
 * @habit: what laurel_batch_habit_take() made
 * @error: return location for an error of a file
 *
 * On a worker.
 */
gboolean
laurel_batch_habit_keep (const char * const *headings, GVariant *habit, GError **error)
{
  g_autofree char *key = dup_key (headings);
  g_autoptr (GVariant) kept = load (key);
  g_autoptr (GVariant) before = kept ? g_variant_get_child_value (kept, 2) : NULL;
  g_autoptr (GVariant) news = g_variant_get_child_value (habit, 2);
  g_autoptr (GVariant) all = NULL;
  g_autofree char *text = NULL;
  const char *kind, *language;

  g_variant_get (habit, "(&s&s@a{sa{ss}})", &kind, &language, NULL);
  all = g_variant_ref_sink (g_variant_new ("(ss@a{sa{ss}})", kind, language,
                                           merge (before, news)));
  text = g_variant_print (all, FALSE);

  return laurel_typed_keep (PLACE, key, text, error);
}
