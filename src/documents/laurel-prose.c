/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-prose.h"

#include "base/laurel-error.h"
#include "documents/laurel-document-file.h"
#include "documents/laurel-notice-draft.h"
#include "documents/laurel-paper-private.h"
#include "documents/laurel-text.h"

#include <glib/gi18n-lib.h>

/*
 * What a notice says, in the order and the words of its template: so the PDF and what it is
 * exported as never tell two stories.
 */

typedef struct {
  LaurelProse *prose;
  const LaurelTemplate *template;
  LaurelFields *fields;
  GPtrArray *blocks;
} Telling;

static void
part_free (LaurelProsePart *part)
{
  g_free (part->text);
  g_clear_pointer (&part->rows, g_ptr_array_unref);
  g_free (part);
}

void
laurel_prose_free (LaurelProse *self)
{
  g_free (self->language);
  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/* What a page does not show and no XML takes is left out; a paragraph may have ends of lines in it,
 * as other programs put them on the clipboard, for which stands @end. */
static char *
dup_seen (const char *text, char end)
{
  GString *seen = g_string_sized_new (strlen (text));

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar c = g_utf8_get_char (text);

    if (c == '\r' || c == '\v' || c == '\f')
      g_string_append_c (seen, end);
    else if (c == '\n' || c == '\t' || (!g_unichar_iscntrl (c) && (c & 0xfffe) != 0xfffe))
      g_string_append_unichar (seen, c);
  }

  return g_string_free (seen, FALSE);
}

static LaurelProsePart *
add_part (LaurelProse *self, LaurelProseKind kind, int level, const char *text)
{
  LaurelProsePart *part = g_new0 (LaurelProsePart, 1);

  part->kind = kind;
  part->level = level;
  part->text = dup_seen (text, ' ');
  g_ptr_array_add (self->parts, part);

  return part;
}

static void
add_lines (LaurelProse *self, LaurelProseKind kind, const char *text)
{
  g_autofree char *seen = dup_seen (text, '\n');
  g_auto (GStrv) lines = g_strsplit (seen, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      add_part (self, kind, 0, *line);
}

/* ---- blocks ----------------------------------------------------------------- */

static void
add_heading (LaurelProse *self, const LaurelNoticeBlock *block)
{
  const char *number = block->number ? block->number : "";
  gboolean is_latin = *number != '\0' && (guchar) number[strlen (number) - 1] < 0x80 &&
                      (guchar) block->text[0] < 0x80;
  g_autofree char *text = g_strconcat (number, is_latin ? " " : "", block->text, NULL);

  if (*text != '\0')
    add_part (self, LAUREL_PROSE_HEADING, CLAMP (block->level, 1, LAUREL_NOTICE_MAX_LEVEL), text);
}

static void
add_list (LaurelProse *self, const LaurelNoticeBlock *block)
{
  g_autofree char *seen = dup_seen (block->text, '\n');
  g_auto (GStrv) lines = g_strsplit (seen, "\n", -1);
  int n = 0;

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      add_part (self, LAUREL_PROSE_ITEM, block->level == 1 ? ++n : 0, *line);
}

static void
add_table (LaurelProse *self, const LaurelNoticeBlock *block)
{
  g_autofree char *seen = dup_seen (block->text, ' ');

  if (*seen != '\0')
    add_part (self, LAUREL_PROSE_TABLE, 0, "")->rows = laurel_notice_cells_read (seen);
}

static void
add_block (LaurelProse *self, const LaurelNoticeBlock *block)
{
  switch (block->kind) {
  case LAUREL_NOTICE_HEADING:
    add_heading (self, block);
    break;
  case LAUREL_NOTICE_PARAGRAPH:
    add_lines (self, LAUREL_PROSE_TEXT, block->text);
    break;
  case LAUREL_NOTICE_LIST:
    add_list (self, block);
    break;
  case LAUREL_NOTICE_TABLE:
    add_table (self, block);
    break;
  case LAUREL_NOTICE_BREAK:
    add_part (self, LAUREL_PROSE_BREAK, 0, "");
    break;
  case LAUREL_NOTICE_ATTACHMENT:
  case LAUREL_NOTICE_SIGNATURE:
    break;
  default:
    g_assert_not_reached ();
  }
}

/* ---- the template's parts --------------------------------------------------- */

static LaurelProseKind
get_kind (const LaurelBlock *block)
{
  static const struct {
    const char *style;
    LaurelProseKind kind;
  } KINDS[] = {
    { "mark", LAUREL_PROSE_MARK }, { "number", LAUREL_PROSE_NUMBER },
    { "title", LAUREL_PROSE_TITLE }, { "addressee", LAUREL_PROSE_ADDRESSEE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (block->style->name, KINDS[i].style))
      return KINDS[i].kind;

  return LAUREL_PROSE_TEXT;
}

static LaurelText *
expand (Telling *self, const char *text, GError **error)
{
  LaurelExpander expander = {
    self->template->language, self->template->words,
    (const char *const *) self->template->numbering,
  };

  return laurel_expander_expand (&expander, text, self->fields, error);
}

static gboolean
is_present (Telling *self, const LaurelBlock *block)
{
  const char *text = block->when ? laurel_fields_get (self->fields, block->when) : NULL;

  return block->when == NULL || (text != NULL && *text != '\0');
}

/* Where there are several, they are numbered; the first stands behind the word for them. */
static void
add_attachments (LaurelProse *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  for (guint i = 1; i < n; i++) {
    g_autofree char *number = n > 2 ? g_strdup_printf ("%u. ", i) : g_strdup ("");
    g_autofree char *line = g_strconcat (i == 1 ? lines[0] : "", number, lines[i], NULL);

    add_part (self, LAUREL_PROSE_ATTACHMENT, (int) i, line);
  }
}

/* A title broken into lines is one title. */
static char *
join_lines (const char *text, const char *language)
{
  g_autofree char *seen = dup_seen (text, '\n');
  g_auto (GStrv) lines = g_strsplit (seen, "\n", -1);

  return g_strjoinv (g_str_equal (language, "zh") ? "" : " ", lines);
}

static void
add_text (Telling *self, const LaurelBlock *block, const char *text)
{
  LaurelProseKind kind = block->kind == LAUREL_BLOCK_MARK ? LAUREL_PROSE_MARK : get_kind (block);
  g_autofree char *line = NULL;

  if (kind == LAUREL_PROSE_TEXT) {
    add_lines (self->prose, kind, text);
    return;
  }

  line = join_lines (text, self->prose->language);
  if (*line != '\0')
    add_part (self->prose, kind, 0, line);
}

static gboolean
tell_block (Telling *self, const LaurelBlock *block, GError **error)
{
  g_autoptr (LaurelText) text = block->text ? expand (self, block->text, error) : NULL;
  g_autoptr (LaurelText) date = NULL;

  if (block->text != NULL && text == NULL)
    return FALSE;
  if (block->date != NULL) {
    date = expand (self, block->date, error);
    if (date == NULL)
      return FALSE;
  }

  if (block->kind == LAUREL_BLOCK_TEXT || block->kind == LAUREL_BLOCK_MARK)
    add_text (self, block, text->text);
  else if (block->kind == LAUREL_BLOCK_ATTACHMENTS)
    add_attachments (self->prose, text->text);
  else if (block->kind == LAUREL_BLOCK_SIGNATURE)
    add_lines (self->prose, LAUREL_PROSE_SIGNATURE, text->text);
  else if (block->kind == LAUREL_BLOCK_CLOSING)
    add_lines (self->prose, LAUREL_PROSE_CLOSING, text->text);
  for (guint i = 0; block->kind == LAUREL_BLOCK_DRAFT && i < self->blocks->len; i++)
    add_block (self->prose, g_ptr_array_index (self->blocks, i));
  if (date != NULL)
    add_lines (self->prose, LAUREL_PROSE_SIGNATURE, date->text);

  return TRUE;
}

static gboolean
tell_all (Telling *self, GError **error)
{
  for (guint i = 0; i < self->template->sections->len; i++) {
    const LaurelSection *section = g_ptr_array_index (self->template->sections, i);

    for (guint j = 0; j < section->blocks->len; j++) {
      const LaurelBlock *block = g_ptr_array_index (section->blocks, j);

      if (is_present (self, block) && !tell_block (self, block, error))
        return FALSE;
    }
  }

  return TRUE;
}

static char *
dup_author (LaurelFields *fields)
{
  const char *issuer = laurel_fields_get (fields, "issuer");

  return issuer ? dup_seen (issuer, ' ') : NULL;
}

/**
 * laurel_prose_new:
 * @data: what the notice is made from
 * @kind: a kind that has blocks
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 * @error: return location for an error
 *
 * Returns: (transfer full): what it says, or %NULL
 */
LaurelProse *
laurel_prose_new (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                  GError **error)
{
  g_autoptr (LaurelTemplate) template = laurel_paper_load_template (data, kind, overrides, error);
  g_autoptr (LaurelProse) prose = NULL;
  g_autoptr (LaurelFields) fields = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (LaurelText) title = NULL;
  Telling telling;

  if (template == NULL)
    return NULL;
  fields = laurel_paper_make_all (data, template, overrides, &blocks, error);
  if (fields == NULL)
    return NULL;

  prose = g_new0 (LaurelProse, 1);
  prose->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  prose->language = g_strdup (template->language);
  prose->author = dup_author (fields);
  prose->page = ((LaurelSection *) g_ptr_array_index (template->sections, 0))->frame;
  prose->red = template->grid.line > 0;
  telling = (Telling) { prose, template, fields, blocks };
  title = expand (&telling, template->title, error);
  if (title == NULL || !tell_all (&telling, error))
    return NULL;
  prose->title = join_lines (title->text, template->language);

  return g_steal_pointer (&prose);
}

/* ---- as text ---------------------------------------------------------------- */

static void
add_table_text (GString *text, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (rows, i));

    g_string_append_printf (text, "%s\n", line);
  }
}

/**
 * laurel_prose_dup_text:
 *
 * Returns: (transfer full): the notice as plain text: a line a paragraph, an empty one before
 *   what stands apart on the page, tabs between the cells of a table
 */
char *
laurel_prose_dup_text (LaurelProse *self)
{
  GString *text = g_string_new (NULL);
  LaurelProseKind last = LAUREL_PROSE_MARK;

  for (guint i = 0; i < self->parts->len; i++) {
    const LaurelProsePart *part = g_ptr_array_index (self->parts, i);
    gboolean apart = part->kind != last || part->kind == LAUREL_PROSE_HEADING;

    if (i > 0 && apart && part->kind != LAUREL_PROSE_BREAK &&
        !(last == LAUREL_PROSE_HEADING && part->kind == LAUREL_PROSE_TEXT))
      g_string_append_c (text, '\n');
    if (part->kind == LAUREL_PROSE_TABLE)
      add_table_text (text, part->rows);
    else if (part->kind == LAUREL_PROSE_ITEM && part->level > 0)
      g_string_append_printf (text, "%d. %s\n", part->level, part->text);
    else if (part->kind == LAUREL_PROSE_ITEM)
      g_string_append_printf (text, "• %s\n", part->text);
    else if (part->kind != LAUREL_PROSE_BREAK)
      g_string_append_printf (text, "%s\n", part->text);
    last = part->kind;
  }

  return g_string_free (text, FALSE);
}

/* ---- as a file -------------------------------------------------------------- */

/* Whether a notice can be exported as what files of this name hold. */
gboolean
laurel_prose_is_suffix (const char *suffix)
{
  static const char *const SUFFIXES[] = { "txt", "html", "docx", NULL };

  return g_strv_contains (SUFFIXES, suffix);
}

/**
 * laurel_prose_export:
 * @data: what the notice is made from
 * @kind: a kind that has blocks
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 * @suffix: "txt", "html" or "docx"
 * @error: return location for an error
 *
 * Returns: (transfer full): the file
 */
GBytes *
laurel_prose_export (const LaurelPaperData *data, const char *kind, GHashTable *overrides,
                     const char *suffix, GError **error)
{
  g_autoptr (LaurelProse) prose = laurel_prose_new (data, kind, overrides, error);
  char *text;

  if (prose == NULL)
    return NULL;
  if (g_str_equal (suffix, "docx"))
    return laurel_prose_dup_docx (prose, error);

  text = g_str_equal (suffix, "html") ? laurel_prose_dup_html (prose)
                                      : laurel_prose_dup_text (prose);

  return g_bytes_new_take (text, strlen (text));
}

/**
 * laurel_prose_write:
 * @bytes: a file
 * @path: where to; what is there stays if writing fails
 * @error: return location for an error
 */
gboolean
laurel_prose_write (GBytes *bytes, const char *path, GError **error)
{
  return laurel_document_file_write_bytes (path, bytes, error);
}
