/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-templates.h"

#include "documents/laurel-template.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <math.h>

static const struct {
  const char *kind;
  const char *word;
  const char *heading;
} KINDS[] = {
  { "certificate", N_("Certificate"), N_("Certificates") },
  { "letter", N_("Letter"), N_("Letters") },
  { "badge", N_("Badge"), N_("Badges") },
  { "card", N_("Card"), N_("Cards") },
  { "label", N_("Label"), N_("Labels") },
  { "list", N_("List of all rows"), N_("List of all rows") },
  { "layout", N_("Layout of notices"), N_("Layouts of notices") },
};

#define LETTER (8.5 * 72 + 11 * 72) /* points, both sides of the paper together */
#define US "-us"                    /* what a template on that paper is called behind */
#define ELSEWHERE (G_N_ELEMENTS (KINDS) + 1)

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

static gboolean
is_letter_used (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER);
}

/* On the paper of the other continent: of what is there for both. */
static gboolean
is_elsewhere (const LaurelTemplate *template, const char *name)
{
  const LaurelSection *page = g_ptr_array_index (template->sections, 0);
  g_autofree char *other = g_strconcat (name, US, NULL);
  g_auto (GStrv) names = laurel_template_list_names ();

  if (fabs (page->frame.width + page->frame.height - LETTER) < 1)
    return !is_letter_used ();

  return is_letter_used () && g_strv_contains ((const char *const *) names, other);
}

/**
 * laurel_batch_templates_get_rank:
 * @template: one that comes with Laurel
 * @name: by which name it does
 *
 * Returns: the place of its group among others: by what it makes, but last what is on paper that is
 *   not used here
 */
gsize
laurel_batch_templates_get_rank (const LaurelTemplate *template, const char *name)
{
  return is_elsewhere (template, name) ? ELSEWHERE : find_kind (template->kind) + 1;
}

/* What stands above a group of templates. */
const char *
laurel_batch_templates_get_heading (gsize rank)
{
  if (rank >= ELSEWHERE)
    return is_letter_used () ? _("On A4 paper") : _("On US Letter paper");

  return _(KINDS[rank - 1].heading);
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
    entry->rank = laurel_batch_templates_get_rank (template, *name);
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
