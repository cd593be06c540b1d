/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-draft-reader.h"

#include <glib/gi18n-lib.h>

#define NAMES " name type level text source "

static void
block_free (LaurelDraftBlock *block)
{
  g_free (block->name);
  g_free (block->text);
  g_free (block->source);
  g_free (block);
}

/* Returns: (transfer full) (element-type LaurelDraftBlock): none yet */
GPtrArray *
laurel_draft_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
}

static LaurelDraftBlock *
read_block (LaurelTemplateReader *reader, JsonObject *object)
{
  LaurelDraftBlock *block = g_new0 (LaurelDraftBlock, 1);
  g_autofree char *type = laurel_template_reader_dup_needed (reader, object, "type");

  laurel_template_reader_check_names (reader, object, NAMES);
  block->name = laurel_template_reader_dup_needed (reader, object, "name");
  block->level = (int) laurel_template_reader_get_number (reader, object, "level", 0);
  block->text = laurel_template_reader_dup_text (reader, object, "text");
  block->source = laurel_template_reader_dup_text (reader, object, "source");
  if (type != NULL && !laurel_notice_kind_read (type, &block->kind))
    /* Translators: %s is what a template says a part of a notice is. */
    laurel_template_reader_fail (reader, _("“%s” is no kind of block."), type);
  if (block->text == NULL && block->source == NULL && block->kind != LAUREL_NOTICE_BREAK)
    laurel_template_reader_fail (reader, _("The block needs a text."));

  return block;
}

/**
 * laurel_draft_read_all:
 * @reader: the reader
 * @array: the blocks, JSON
 * @draft: (element-type LaurelDraftBlock): gets them
 */
void
laurel_draft_read_all (LaurelTemplateReader *reader, JsonArray *array, GPtrArray *draft)
{
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *place = g_strdup_printf ("draft/%u", i + 1);

    reader->place = place;
    g_ptr_array_add (draft, read_block (reader,
                                        laurel_template_reader_get_element (reader, array, i)));
    reader->place = "draft";
  }
}
