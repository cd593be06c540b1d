/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-layout.h"

#include "base/laurel-error.h"
#include "documents/laurel-paper.h"
#include "documents/laurel-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What a layout of notices has to be, so that each notice can be set in it: one flow of blocks
 * with the draft in it, sizes that a page has room for, fields that every notice has.
 */

#define FOLDER "/io/github/laurel/Laurel/templates/" LAUREL_LAYOUT_PREFIX
#define MM (72 / 25.4)
#define LEAST_ROOM (40 * MM)
#define MIN_SIZE 4.0 /* points */
#define MAX_SIZE 200.0
#define MAX_THICKNESS 20.0

static const char *const ROLES[] = { "song", "fangsong", "kai", "hei", "biaosong", "serif", "sans",
                                     "mono", NULL };

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * laurel_notice_layout_list_names:
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): the layouts that come with Laurel, as templates are named
 */
GStrv
laurel_notice_layout_list_names (const char *language)
{
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                         NULL);
  g_autofree char *end = g_strdup_printf (".%s.json", language);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (char **file = files; file != NULL && *file != NULL; file++)
    if (g_str_has_suffix (*file, end)) {
      g_autofree char *name = g_strndup (*file, strlen (*file) - strlen (end));

      g_ptr_array_add (names, g_strconcat (LAUREL_LAYOUT_PREFIX, name, NULL));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* ---- what it is ------------------------------------------------------------- */

static gboolean
fail (GError **error, const char *place, const char *what)
{
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: a place in a template, and a sentence. */
               _("%s: %s"), place, what);
  return FALSE;
}

static gboolean
check_room (const LaurelFrame *frame, GError **error)
{
  if (frame->left >= 0 && frame->right >= 0 && frame->top >= 0 && frame->bottom >= 0
      && frame->width - frame->left - frame->right >= LEAST_ROOM
      && frame->height - frame->top - frame->bottom >= LEAST_ROOM)
    return TRUE;

  return fail (error, "page", _("The margins leave less than 40 mm for the text. Make them "
                                "smaller, or the page larger."));
}

static gboolean
is_in (double value, double least, double most)
{
  return value >= least && value <= most; /* not what is no number */
}

static gboolean
check_style (const LaurelStyle *style, const LaurelFrame *frame, GError **error)
{
  g_autofree char *place = g_strdup_printf ("styles/%s", style->name);
  double room = (frame->width - frame->left - frame->right) / 2;
  double high = frame->height - frame->top - frame->bottom;

  if (!g_strv_contains (ROLES, style->role)) {
    g_autofree char *names = g_strjoinv (", ", (GStrv) ROLES);

    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: a place in a template, a role of type ("kai"), and a list of
                  * roles. */
                 _("%1$s: There is no role “%2$s”. There are: %3$s."), place, style->role, names);
    return FALSE;
  }
  if (!is_in (style->size, MIN_SIZE, MAX_SIZE) || !is_in (style->leading, MIN_SIZE, MAX_SIZE)
      || !is_in (style->floor, 0, MAX_SIZE))
    return fail (error, place, _("A size and the height of a line are between 4 and 200 points."));
  if (!is_in (style->before, 0, high / 2) || !is_in (style->after, 0, high / 2))
    return fail (error, place, _("The white above and below is more than half the page, or "
                                 "negative. Make it smaller."));
  if (!is_in (style->indent, 0, room / style->size) || !is_in (style->hang, 0, room / style->size)
      || !is_in (style->spacing, -0.5, 5))
    return fail (error, place, _("The lines begin beyond the middle of the page, or the letters "
                                 "are too far from each other. Make that smaller."));

  return TRUE;
}

/* In order, so that the one is told that others are like. */
static gboolean
check_styles (const LaurelTemplate *template, const LaurelFrame *frame, GError **error)
{
  for (guint i = 0; i < template->style_order->len; i++)
    if (!check_style (g_ptr_array_index (template->style_order, i), frame, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_block (const LaurelBlock *block, const LaurelFrame *frame, GError **error)
{
  double high = frame->height - frame->top - frame->bottom;

  if (block->kind == LAUREL_BLOCK_TABLE || block->kind == LAUREL_BLOCK_TIMELINE
      || block->kind == LAUREL_BLOCK_BODY)
    return fail (error, block->name, _("A layout of notices has no such block: their tables are "
                                       "in the draft. Remove it."));
  if (!is_in (block->top, 0, high / 2) || !is_in (block->height, 0, high / 2))
    return fail (error, block->name, _("The white above or the height is more than half the page, "
                                       "or negative. Make it smaller."));
  if (!is_in (block->thickness, 0, MAX_THICKNESS))
    return fail (error, block->name, _("A rule is no thicker than 20 points."));

  return TRUE;
}

static gboolean
check_blocks (const LaurelSection *section, GError **error)
{
  guint n_drafts = 0;

  for (guint i = 0; i < section->blocks->len; i++) {
    const LaurelBlock *block = g_ptr_array_index (section->blocks, i);

    n_drafts += block->kind == LAUREL_BLOCK_DRAFT;
    if (!check_block (block, &section->frame, error))
      return FALSE;
  }

  return n_drafts == 1
         || fail (error, "sections/1/blocks", _("A layout of notices has one block “draft”, where "
                                                "the text of the notice stands."));
}

/**
 * laurel_notice_layout_check:
 * @template: a template that says that it is a layout
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`, which names the place
 *
 * Returns: whether notices can be set in it, as far as that can be said without a notice
 */
gboolean
laurel_notice_layout_check (const LaurelTemplate *template, GError **error)
{
  const LaurelSection *section = g_ptr_array_index (template->sections, 0);

  if (template->sections->len > 1 || section->boxes->len > 0)
    return fail (error, "sections", _("A layout of notices has one section, with blocks and no "
                                      "boxes."));

  return check_room (&section->frame, error) && check_styles (template, &section->frame, error)
         && check_blocks (section, error);
}

/* ---- fields ----------------------------------------------------------------- */

/**
 * laurel_notice_layout_list_fields:
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): the fields that people write of every notice in it
 */
GStrv
laurel_notice_layout_list_fields (const char *language)
{
  g_autoptr (LaurelTemplate) notice = laurel_template_load ("notice", language, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; notice != NULL && i < notice->fields->len; i++)
    g_strv_builder_add (names, ((LaurelTemplateField *) g_ptr_array_index (notice->fields,
                                                                           i))->name);
  g_strv_builder_add (names, "attachments");
  g_strv_builder_add (names, "signature");
  g_strv_builder_add (names, "page");
  g_strv_builder_add (names, "pages");

  return g_strv_builder_end (names);
}

/* Every notice has the fields of the plan, those that are written beside it, and its blocks'. */
static LaurelFields *
make_fields (const char *language)
{
  g_autoptr (LaurelPaperData) data = laurel_paper_data_new (language);
  g_auto (GStrv) names = laurel_notice_layout_list_fields (language);
  LaurelFields *fields = laurel_paper_make_fields (data);

  for (char **name = names; *name != NULL; name++)
    laurel_fields_set (fields, *name, "");

  return fields;
}

static gboolean
check_text (const LaurelExpander *expander, LaurelFields *fields, const char *place,
            const char *text, GError **error)
{
  g_autoptr (LaurelText) expanded =
    text ? laurel_expander_expand (expander, text, fields, error) : NULL;

  if (text == NULL || expanded != NULL)
    return TRUE;

  g_prefix_error (error, "%s: ", place);
  return FALSE;
}

static gboolean
check_field (LaurelFields *fields, const char *place, const char *name, GError **error)
{
  if (name == NULL || laurel_fields_check (fields, name, error))
    return TRUE;

  g_prefix_error (error, "%s: ", place);
  return FALSE;
}

/**
 * laurel_notice_layout_check_fields:
 * @template: a layout
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`, which names the block
 *
 * Looks for fields that not every notice has.
 */
gboolean
laurel_notice_layout_check_fields (const LaurelTemplate *template, GError **error)
{
  g_autoptr (LaurelTemplate) notice = laurel_template_load ("notice", template->language, error);
  g_autoptr (LaurelFields) fields = notice ? make_fields (template->language) : NULL;
  const LaurelSection *section = g_ptr_array_index (template->sections, 0);
  LaurelExpander expander = { template->language, NULL, NULL };

  if (notice == NULL)
    return FALSE;

  expander.words = notice->words;
  expander.numbering = (const char * const *) template->numbering;
  if (!check_text (&expander, fields, "sections/1/folio", section->folio, error))
    return FALSE;
  for (guint i = 0; i < section->blocks->len; i++) {
    const LaurelBlock *block = g_ptr_array_index (section->blocks, i);

    if (!check_field (fields, block->name, block->when, error)
        || !check_field (fields, block->name, block->unsealed, error)
        || !check_text (&expander, fields, block->name, block->text, error)
        || !check_text (&expander, fields, block->name, block->date, error))
      return FALSE;
  }

  return TRUE;
}
