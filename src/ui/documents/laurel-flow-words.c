/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-flow-words.h"

#include "documents/laurel-design-edit.h"
#include "documents/laurel-design-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the styles and the blocks of a layout are called. */

static const struct {
  const char *name;
  const char *label;
} STYLES[] = {
  { "body", N_("Text") },
  { "heading1", N_("Heading of level 1") },
  { "heading2", N_("Heading of level 2") },
  { "heading3", N_("Heading of level 3") },
  { "heading4", N_("Heading of level 4") },
  { "item", N_("List") },
  { "mark", N_("Issuer’s mark") },
  { "number", N_("Document number") },
  { "title", N_("Title") },
  { "addressee", N_("Addressee") },
  { "head", N_("Head of a table") },
  { "cell", N_("Cell of a table") },
  { "figure", N_("Figure in a table") },
  { "signature", N_("Signature") },
  { "attachment", N_("Attachments") },
  { "closing", N_("Copies to") },
  { "small", N_("Copies to") },
  { "folio", N_("Page number") },
};

/* What a style is called; one that somebody added by its name. */
const char *
laurel_flow_words_of_style (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STYLES); i++)
    if (g_str_equal (STYLES[i].name, name))
      return _(STYLES[i].label);

  return name;
}

/* The how-manieth of its kind it is. */
static guint
count (const LaurelDesign *design, int block)
{
  LaurelBlockKind kind = laurel_design_get_block (design, block)->kind;
  guint n = 0;

  for (int i = 0; i <= block; i++)
    n += laurel_design_get_block (design, i)->kind == kind;

  return n;
}

/**
 * laurel_flow_words_of_block:
 * @design: a layout
 * @block: which one, from 0; `LAUREL_DESIGN_FOLIO`: the page number
 *
 * Returns: (transfer full) (nullable): what it is called; %NULL for the draft, which is the
 *   notice's own
 */
char *
laurel_flow_words_of_block (const LaurelDesign *design, int block)
{
  const LaurelBlock *at = block == LAUREL_DESIGN_FOLIO ? NULL
                                                       : laurel_design_get_block (design, block);
  g_autofree char *field = at ? laurel_design_dup_first_field (at->text) : NULL;

  if (at == NULL)
    return g_strdup (_("Page number"));
  if (at->kind == LAUREL_BLOCK_DRAFT)
    return NULL;
  if (at->kind == LAUREL_BLOCK_RULE)
    /* Translators: %u counts the lines across a page. */
    return g_strdup_printf (_("Rule %u"), count (design, block));
  if (at->kind == LAUREL_BLOCK_GAP)
    /* Translators: %u counts the white spaces on a page. */
    return g_strdup_printf (_("White space %u"), count (design, block));
  if (at->kind == LAUREL_BLOCK_ATTACHMENTS)
    return g_strdup (_("Attachments"));
  if (at->kind == LAUREL_BLOCK_CLOSING)
    return g_strdup (_("Copies to"));

  /* A text is what its style is for. */
  return g_strdup (laurel_flow_words_of_style (at->style->name));
}

/* (nullable): what the place is called that an error begins with. */
static char *
dup_place (const LaurelDesign *design, const char *place)
{
  guint64 block = 0;

  if (g_str_has_prefix (place, "styles/"))
    return g_strdup (laurel_flow_words_of_style (place + strlen ("styles/")));
  if (g_str_equal (place, "sections/1/folio"))
    return laurel_flow_words_of_block (design, LAUREL_DESIGN_FOLIO);
  if (g_str_has_prefix (place, "sections/1/blocks/"))
    block = g_ascii_strtoull (place + strlen ("sections/1/blocks/"), NULL, 10);

  return block >= 1 && laurel_design_get_block (design, (int) block - 1) != NULL
         ? laurel_flow_words_of_block (design, (int) block - 1) : NULL;
}

/**
 * laurel_flow_words_of_fault:
 * @design: a layout, as it was before
 * @message: why it cannot be changed so
 *
 * Returns: (transfer full): the same, with what people call the place in front
 */
char *
laurel_flow_words_of_fault (const LaurelDesign *design, const char *message)
{
  const char *end = strstr (message, ": ");
  g_autofree char *place = end ? g_strndup (message, end - message) : NULL;
  g_autofree char *words = place ? dup_place (design, place) : NULL;

  if (words == NULL && g_strcmp0 (place, "page") != 0 && g_strcmp0 (place, "template") != 0)
    return g_strdup (message);
  if (words == NULL)
    return g_strdup (end + strlen (": "));

  /* Translators: a place in a template, and a sentence. */
  return g_strdup_printf (_("%s: %s"), words, end + strlen (": "));
}
