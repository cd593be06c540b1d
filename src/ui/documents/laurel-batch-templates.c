/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-templates.h"

#include "documents/laurel-template.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *kind;
  const char *word;
} KINDS[] = {
  { "certificate", N_("Certificate") },
  { "letter", N_("Letter") },
  { "badge", N_("Badge") },
  { "card", N_("Card") },
  { "label", N_("Label") },
  { "list", N_("List of all rows") },
  { "layout", N_("Layout of notices") },
};

static gsize
find_kind (const char *kind)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (KINDS) && !g_str_equal (KINDS[i].kind, kind))
    i++;

  return i;
}

static void
template_free (gpointer data)
{
  LaurelBatchTemplate *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self);
}

/* By kind, and then by what they are called. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const LaurelBatchTemplate *one = *(LaurelBatchTemplate * const *) a;
  const LaurelBatchTemplate *other = *(LaurelBatchTemplate * const *) b;

  if (one->rank != other->rank)
    return (one->rank > other->rank) - (one->rank < other->rank);

  return g_utf8_collate (one->label, other->label);
}

/* What a template makes, in a word. */
const char *
laurel_batch_templates_get_word (const char *kind)
{
  gsize i = find_kind (kind);

  return i < G_N_ELEMENTS (KINDS) ? _(KINDS[i].word) : "";
}

static void
add_own (GPtrArray *list, const LaurelTemplateShelf *shelf)
{
  for (guint i = 0; i < laurel_template_shelf_get_n_own (shelf); i++) {
    const char *kind = laurel_template_shelf_get_kind (shelf, i);
    LaurelDesign *design = laurel_template_shelf_find (shelf, kind);
    LaurelBatchTemplate *entry;

    if (laurel_design_is_layout (design))
      continue;
    entry = g_new0 (LaurelBatchTemplate, 1);
    entry->name = g_strdup (kind);
    entry->label = g_strdup (laurel_template_shelf_get_name (shelf, kind));
    entry->kind =
      laurel_batch_templates_get_word (laurel_design_get_template (design)->kind);
    g_ptr_array_add (list, entry);
  }
}

static void
add_shipped (GPtrArray *list)
{
  g_auto (GStrv) names = laurel_template_list_names ();
  gboolean chinese = g_str_equal (laurel_language_get_own (), "zh");

  for (char **name = names; *name != NULL; name++) {
    g_autoptr (LaurelTemplate) template =
      laurel_template_load (*name, laurel_language_get_own (), NULL);
    LaurelBatchTemplate *entry;

    if (template == NULL || template->kind == NULL)
      continue;
    entry = g_new0 (LaurelBatchTemplate, 1);
    entry->name = g_strdup (*name);
    entry->label = g_strdup (chinese ? template->label_zh : template->label_en);
    entry->rank = find_kind (template->kind) + 1;
    entry->kind = laurel_batch_templates_get_word (template->kind);
    g_ptr_array_add (list, entry);
  }
}

/**
 * laurel_batch_templates_list:
 * @shelf: the templates there are
 * @whose: whether those of the library, which come first, those of Laurel, or both
 *
 * Returns: (transfer full) (element-type LaurelBatchTemplate): by kind and name
 */
GPtrArray *
laurel_batch_templates_list (const LaurelTemplateShelf *shelf, LaurelBatchWhose whose)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (template_free);

  if (whose & LAUREL_BATCH_SHIPPED)
    add_shipped (list);
  if (whose & LAUREL_BATCH_OWN)
    add_own (list, shelf);
  g_ptr_array_sort (list, compare);

  return list;
}
