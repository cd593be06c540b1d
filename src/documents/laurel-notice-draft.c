/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-draft.h"

#include "documents/laurel-draft-reader.h"
#include "documents/laurel-notice-table.h"
#include "documents/laurel-numbering.h"
#include "documents/laurel-text.h"

#include <glib/gi18n-lib.h>

/*
 * The blocks of a notice: what the template begins with, filled in with the data, and over
 * it what somebody wrote, moved or left out. What nobody touched stays a view of the data:
 * a phase that is new is a new block, behind the one before it.
 */

typedef struct {
  const LaurelTemplate *template;
  LaurelFields *fields;
  GHashTable *overrides; /* (nullable) */
  LaurelExpander expander;
  LaurelNoticeTables *tables; /* (nullable): not needed yet */
} Draft;

static const char *
find_override (const Draft *self, const char *name)
{
  return self->overrides != NULL ? g_hash_table_lookup (self->overrides, name) : NULL;
}

/* The first line has the name itself, so that what was written over it is found again. */
static void
add_lines (GPtrArray *blocks, const char *name, LaurelNoticeKind kind, int level,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *own = n == 0 ? g_strdup (name) : g_strdup_printf ("%s.%u", name, n + 1);
    LaurelNoticeBlock *block;

    if (**line == '\0')
      continue;
    block = laurel_notice_block_new (own, kind, level);
    block->text = g_strdup (*line);
    g_ptr_array_add (blocks, block);
    n++;
  }
}

static void
add_break (GPtrArray *blocks, const char *name)
{
  LaurelNoticeBlock *block = laurel_notice_block_new (name, LAUREL_NOTICE_BREAK, 0);

  block->text = g_strdup ("");
  g_ptr_array_add (blocks, block);
}

static gboolean
make_table (Draft *self, LaurelNoticeBlock *block, GError **error)
{
  if (self->tables == NULL)
    self->tables = laurel_notice_tables_load (self->template->language, error);
  if (self->tables == NULL)
    return FALSE;

  g_free (block->text);
  block->text = laurel_notice_tables_dup_text (self->tables, block->source, self->fields, error);

  return block->text != NULL;
}

static gboolean
add_table (Draft *self, const LaurelDraftBlock *from, GPtrArray *blocks, GError **error)
{
  g_autoptr (LaurelNoticeBlock) block = laurel_notice_block_new (from->name, from->kind, 0);

  block->source = g_strdup (from->source);
  if (!make_table (self, block, error))
    return FALSE;
  if (block->text[0] != '\0')
    g_ptr_array_add (blocks, g_steal_pointer (&block));

  return TRUE;
}

static gboolean
add_generated (Draft *self, const LaurelDraftBlock *from, GPtrArray *blocks, GError **error)
{
  const char *own = find_override (self, from->name);
  g_autoptr (LaurelText) text = NULL;

  if (from->source != NULL)
    return add_table (self, from, blocks, error);
  if (from->kind == LAUREL_NOTICE_BREAK) {
    add_break (blocks, from->name);
    return TRUE;
  }
  if (own == NULL) {
    text = laurel_expander_expand (&self->expander, from->text, self->fields, error);
    if (text == NULL) {
      g_prefix_error (error, "draft/%s: ", from->name);
      return FALSE;
    }
    own = text->text;
  }

  if (from->kind != LAUREL_NOTICE_PARAGRAPH && from->kind != LAUREL_NOTICE_HEADING) {
    g_autoptr (LaurelNoticeBlock) block = laurel_notice_block_new (from->name, from->kind,
                                                                   from->level);

    block->text = g_strchomp (g_strdup (own));
    if (block->text[0] != '\0')
      g_ptr_array_add (blocks, g_steal_pointer (&block));
    return TRUE;
  }
  add_lines (blocks, from->name, from->kind, from->level, own);

  return TRUE;
}

/* A text that was typed as one, before notices had blocks, takes the place of all of them but
 * the signature. */
static gboolean
is_replaced (Draft *self, const LaurelDraftBlock *block, const char *body)
{
  return body != NULL && block->kind != LAUREL_NOTICE_SIGNATURE
         && block->kind != LAUREL_NOTICE_ATTACHMENT;
}

static GPtrArray *
generate (Draft *self, GError **error)
{
  g_autoptr (GPtrArray) blocks = laurel_notice_blocks_new ();
  const char *body = find_override (self, "body");
  const char *attachments = find_override (self, "attachments");

  if (body != NULL)
    add_lines (blocks, "body", LAUREL_NOTICE_PARAGRAPH, 0, body);
  for (guint i = 0; i < self->template->draft->len; i++) {
    const LaurelDraftBlock *block = g_ptr_array_index (self->template->draft, i);

    if (attachments != NULL && block->kind == LAUREL_NOTICE_SIGNATURE)
      add_lines (blocks, "attachments", LAUREL_NOTICE_ATTACHMENT, 0, attachments);
    if (!is_replaced (self, block, body) && !add_generated (self, block, blocks, error))
      return NULL;
  }

  return g_steal_pointer (&blocks);
}

/* What was written, with its fields filled in. */
static gboolean
fill_own (Draft *self, LaurelNoticeBlock *block, guint number, GError **error)
{
  g_autoptr (LaurelText) text = NULL;

  if (block->own == NULL && block->source != NULL)
    return make_table (self, block, error);

  text = laurel_expander_expand (&self->expander, block->own ? block->own : "", self->fields,
                                 error);
  if (text == NULL) {
    /* Translators: in front of what is wrong with a part of a notice; %u is its number. */
    g_prefix_error (error, _("Block %u: "), number);
    return FALSE;
  }
  block->text = g_strdup (text->text);

  return TRUE;
}

/* A view that became another kind of block is still a view. */
static LaurelNoticeBlock *
take_stored (const LaurelNoticeBlock *stored, GPtrArray *generated)
{
  LaurelNoticeBlock *view = laurel_notice_blocks_find (generated, stored->name);
  LaurelNoticeBlock *block;

  if (stored->own != NULL || stored->source != NULL || stored->kind == LAUREL_NOTICE_BREAK)
    return laurel_notice_block_copy (stored);
  if (view == NULL)
    return NULL;

  block = laurel_notice_block_copy (view);
  block->kind = stored->kind;
  block->level = stored->level;

  return block;
}

static int
find_index (GPtrArray *blocks, const char *name)
{
  for (guint i = 0; i < blocks->len; i++)
    if (g_str_equal (((LaurelNoticeBlock *) g_ptr_array_index (blocks, i))->name, name))
      return (int) i;

  return -1;
}

/* Behind the one that the data have before it, as far as that is there. */
static void
insert_new (GPtrArray *blocks, GPtrArray *generated, guint index)
{
  const LaurelNoticeBlock *block = g_ptr_array_index (generated, index);
  int at = -1;

  for (int i = (int) index - 1; i >= 0 && at < 0; i--)
    at = find_index (blocks,
                     ((LaurelNoticeBlock *) g_ptr_array_index (generated, (guint) i))->name);

  g_ptr_array_insert (blocks, at + 1, laurel_notice_block_copy (block));
}

static GPtrArray *
merge (Draft *self, GPtrArray *generated, GPtrArray *stored, GError **error)
{
  g_autoptr (GPtrArray) blocks = laurel_notice_blocks_new ();

  for (guint i = 0; i < stored->len; i++) {
    const LaurelNoticeBlock *from = g_ptr_array_index (stored, i);
    LaurelNoticeBlock *block = from->gone ? NULL : take_stored (from, generated);

    if (block == NULL)
      continue;
    g_ptr_array_add (blocks, block);
    if (block->text == NULL && !fill_own (self, block, blocks->len, error))
      return NULL;
  }
  for (guint i = 0; i < generated->len; i++) {
    const LaurelNoticeBlock *block = g_ptr_array_index (generated, i);

    if (laurel_notice_blocks_find (stored, block->name) == NULL)
      insert_new (blocks, generated, i);
  }

  return g_steal_pointer (&blocks);
}

/* What is being typed is shown before it is stored. */
static gboolean
fill_typed (Draft *self, GPtrArray *blocks, GError **error)
{
  for (guint i = 0; self->overrides != NULL && i < blocks->len; i++) {
    LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *key = g_strconcat (LAUREL_NOTICE_TYPED, block->name, NULL);
    const char *typed = find_override (self, key);

    if (typed == NULL)
      continue;
    g_free (block->own);
    g_free (block->text);
    block->own = g_strdup (typed);
    block->text = NULL;
    if (!fill_own (self, block, i + 1, error))
      return FALSE;
  }

  return TRUE;
}

/* Headings count in their level, until one above them counts on. A number that was written is
 * the heading's own. */
static void
number_headings (const Draft *self, GPtrArray *blocks)
{
  const char *const *patterns = (const char *const *) self->template->numbering;
  guint n_patterns = g_strv_length (self->template->numbering);
  int counts[LAUREL_NOTICE_MAX_LEVEL + 1] = { 0 };

  for (guint i = 0; i < blocks->len; i++) {
    LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);
    int level = CLAMP (block->level, 1, LAUREL_NOTICE_MAX_LEVEL);

    if (block->kind != LAUREL_NOTICE_HEADING || (guint) level > n_patterns)
      continue;
    counts[level]++;
    for (int below = level + 1; below <= LAUREL_NOTICE_MAX_LEVEL; below++)
      counts[below] = 0;
    if (!laurel_numbering_matches (patterns[level - 1], block->text))
      block->number = laurel_numbering_format (patterns[level - 1], counts[level]);
  }
}

/**
 * laurel_notice_draft_make:
 * @template: a template with a draft
 * @fields: the data's fields and the template's own
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 * @stored: (nullable) (element-type LaurelNoticeBlock): what was done to the blocks
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelNoticeBlock): the blocks of the notice, with
 *   what is printed of them
 */
GPtrArray *
laurel_notice_draft_make (const LaurelTemplate *template, LaurelFields *fields,
                          GHashTable *overrides, GPtrArray *stored, GError **error)
{
  Draft self = {
    template, fields, overrides,
    { template->language, template->words, (const char *const *) template->numbering }, NULL,
  };
  g_autoptr (GPtrArray) generated = generate (&self, error);
  g_autoptr (GPtrArray) blocks = NULL;

  if (generated != NULL && stored != NULL && stored->len > 0)
    blocks = merge (&self, generated, stored, error);
  else
    blocks = g_steal_pointer (&generated);
  g_clear_pointer (&self.tables, laurel_notice_tables_free);
  if (blocks == NULL || !fill_typed (&self, blocks, error))
    return NULL;

  number_headings (&self, blocks);
  return g_steal_pointer (&blocks);
}

/* The cells of a table become a table of the fields, so that nothing in them is read as a
 * template: "draft.2" for the second block, its heads "draft.2.0", "draft.2.1" … */
static void
fill_cells (LaurelFields *fields, const char *text, guint number)
{
  g_autoptr (GPtrArray) rows = laurel_notice_cells_read (text);
  char **head = g_ptr_array_index (rows, 0);
  g_autofree char *table = g_strdup_printf (LAUREL_NOTICE_DRAFT ".%u", number);
  g_autofree char *count = g_strconcat (table, ".columns", NULL);
  g_autofree char *n = g_strdup_printf ("%u", g_strv_length (head));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;

  for (guint i = 0; head[i] != NULL; i++) {
    g_autofree char *column = g_strdup_printf ("c%u", i);
    g_autofree char *title = g_strdup_printf ("%s.%u", table, i);

    g_strv_builder_add (names, column);
    laurel_fields_set (fields, title, head[i]);
  }
  columns = g_strv_builder_end (names);
  laurel_fields_set (fields, count, n);
  laurel_fields_add_table (fields, table, (const char *const *) columns);
  for (guint i = 1; i < rows->len; i++) {
    LaurelFields *row = laurel_fields_add_row (fields, table);
    char **cells = g_ptr_array_index (rows, i);

    for (guint j = 0; cells[j] != NULL; j++)
      laurel_fields_set (row, columns[j], cells[j]);
  }
}

static void
add_line (GString *lines, const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/**
 * laurel_notice_draft_fill:
 * @blocks: (element-type LaurelNoticeBlock): the blocks of a notice
 * @fields: gets them: the table that is laid out, and the fields "attachments" and "signature",
 *   as these stand where the template has them
 */
void
laurel_notice_draft_fill (GPtrArray *blocks, LaurelFields *fields)
{
  static const char *const COLUMNS[] = { "kind", "level", "number", "text", NULL };
  g_autoptr (GString) attachments = g_string_new (NULL);
  g_autoptr (GString) signature = g_string_new (NULL);

  laurel_fields_add_table (fields, LAUREL_NOTICE_DRAFT, COLUMNS);
  for (guint i = 0; i < blocks->len; i++) {
    const LaurelNoticeBlock *block = g_ptr_array_index (blocks, i);
    g_autofree char *level = g_strdup_printf ("%d", block->level);
    LaurelFields *row;

    if (block->kind == LAUREL_NOTICE_ATTACHMENT && block->text[0] != '\0')
      add_line (attachments, block->text);
    if (block->kind == LAUREL_NOTICE_SIGNATURE && block->text[0] != '\0')
      add_line (signature, block->text);
    if (block->kind == LAUREL_NOTICE_TABLE && block->text[0] != '\0')
      fill_cells (fields, block->text, i + 1);
    row = laurel_fields_add_row (fields, LAUREL_NOTICE_DRAFT);
    laurel_fields_set (row, "kind", laurel_notice_kind_get_name (block->kind));
    laurel_fields_set (row, "level", level);
    laurel_fields_set (row, "number", block->number);
    laurel_fields_set (row, "text", block->text);
  }
  laurel_fields_set (fields, "attachments", attachments->str);
  laurel_fields_set (fields, "signature", signature->str);
}
