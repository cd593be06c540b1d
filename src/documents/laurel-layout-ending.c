/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout-private.h"

/*
 * How a notice ends: the list of attachments, the signature, the closing block.
 */

#define OUTER_RULE (0.35 * 72 / 25.4)
#define INNER_RULE (0.25 * 72 / 25.4)

static LaurelLine *
get_first (GPtrArray *lines)
{
  return g_ptr_array_index (lines, 0);
}

/* With a seal the date ends four characters from the edge and the issuer is
 * centred over it, as far as the edge allows. */
static void
place_sealed (LaurelLine *issuer, LaurelLine *date, double width, double character)
{
  double middle;

  date->x = width - 4 * character - date->width;
  middle = date->x + date->width / 2;
  issuer->x = MIN (middle - issuer->width / 2, width - issuer->width);
}

/* Without one the issuer ends two characters from the edge, and the date begins
 * two characters after the issuer does; a date that is longer than the issuer
 * ends two characters from the edge instead. */
static void
place_unsealed (LaurelLine *issuer, LaurelLine *date, double width, double character)
{
  if (date->width > issuer->width) {
    date->x = width - 2 * character - date->width;
    issuer->x = date->x - 2 * character;
    return;
  }

  issuer->x = width - 2 * character - issuer->width;
  date->x = MIN (issuer->x + 2 * character, width - date->width);
}

static void
place_signature (LaurelLayout *self, const LaurelBlock *block, LaurelLine *issuer,
                 LaurelLine *date)
{
  const char *unsealed = block->unsealed ? laurel_fields_get (self->fields, block->unsealed) : NULL;
  double width = laurel_layout_get_width (self);
  double character = self->template->grid.character > 0 ? self->template->grid.character
                                                        : block->style->size;

  if (block->style->align == LAUREL_ALIGN_LEFT)
    return;
  if (unsealed == NULL || unsealed[0] == '\0')
    place_sealed (issuer, date, width, character);
  else
    place_unsealed (issuer, date, width, character);
}

static LaurelSlab *
add_signed_line (LaurelLayout *self, const LaurelBlock *block, LaurelLine *line, double before,
                 gboolean keep)
{
  LaurelSlab *slab = laurel_flow_add (self->flow, block->style->leading);

  slab->before += before;
  slab->keep = keep;
  slab->snap = block->style->snap;
  self->group++;
  laurel_layout_add_line (self, slab->items, line, block->style, self->section->frame.left, 0);

  return slab;
}

/**
 * laurel_layout_add_signature:
 * @self: the layout
 * @block: a signature
 *
 * Puts issuer and date below the text, and keeps them on the page of its end.
 */
gboolean
laurel_layout_add_signature (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  double width = laurel_layout_get_width (self);
  LaurelStyle style = *block->style;
  g_autoptr (GPtrArray) issuer = NULL;
  g_autoptr (GPtrArray) date = NULL;

  /* Their places are found below; what they are set in must not move them. */
  style.align = LAUREL_ALIGN_LEFT;
  issuer = laurel_layout_set_lines (self, block, block->text, self->fields, &style, width, error);
  if (issuer == NULL)
    return FALSE;

  laurel_flow_keep_last (self->flow);
  if (block->date == NULL) {
    for (guint i = 0; i < issuer->len; i++)
      add_signed_line (self, block, g_ptr_array_index (issuer, i), i == 0 ? block->top : 0,
                       i + 1 < issuer->len);
    return TRUE;
  }

  date = laurel_layout_set_lines (self, block, block->date, self->fields, &style, width, error);
  if (date == NULL)
    return FALSE;
  if (issuer->len == 1)
    place_signature (self, block, get_first (issuer), get_first (date));
  for (guint i = 0; i < issuer->len; i++) {
    LaurelSlab *slab = add_signed_line (self, block, g_ptr_array_index (issuer, i),
                                        i == 0 ? block->top : 0, TRUE);

    /* Where a seal goes, one empty line will do; a hand needs the room that it has. */
    slab->give = i == 0 ? block->top / 2 : 0;
  }
  add_signed_line (self, block, get_first (date), 0, FALSE);

  return TRUE;
}

/* One attachment. The first stands after the word for them, the others below it. */
static gboolean
add_attachment (LaurelLayout *self, const LaurelBlock *block, const char *lead, const char *name,
                guint number, guint n, GError **error)
{
  LaurelStyle style = *block->style;
  g_autofree char *count = n > 1 ? g_strdup_printf ("%u. ", number) : g_strdup ("");
  g_autofree char *whole = g_strconcat (number == 1 ? lead : "", count, name, NULL);
  g_autoptr (LaurelText) text = laurel_text_new (whole);
  double lead_width = laurel_paragraph_measure (self->fonts, lead, &style) / style.size;
  double count_width = laurel_paragraph_measure (self->fonts, count, &style) / style.size;
  g_autoptr (GPtrArray) lines = NULL;

  style.indent += number == 1 ? 0 : lead_width;
  style.hang = block->style->indent + lead_width + count_width;
  lines = laurel_paragraph_set (self->fonts, text, 0, strlen (whole), &style,
                                laurel_layout_get_width (self), error);
  if (lines == NULL)
    return FALSE;

  self->group++;
  for (guint i = 0; i < lines->len; i++) {
    LaurelSlab *slab = laurel_flow_add (self->flow, style.leading);

    slab->before += number == 1 && i == 0 ? block->top : 0;
    slab->snap = style.snap;
    laurel_layout_add_line (self, slab->items, g_ptr_array_index (lines, i), &style,
                            self->section->frame.left, 0);
  }

  return TRUE;
}

/**
 * laurel_layout_add_attachments:
 * @self: the layout
 * @block: the attachments: its text is the word for them in the first line,
 *   then one in each line
 *
 * Puts the list of attachments into the flow.
 */
gboolean
laurel_layout_add_attachments (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  g_autoptr (LaurelText) text = laurel_layout_expand (self, block->name, block->text,
                                                      self->fields, error);
  g_auto (GStrv) lines = NULL;
  guint n;

  if (text == NULL)
    return FALSE;

  lines = g_strsplit (text->text, "\n", -1);
  n = g_strv_length (lines);
  laurel_flow_keep_last (self->flow);
  for (guint i = 1; i < n; i++)
    if (!add_attachment (self, block, lines[0], lines[i], i, n - 1, error))
      return FALSE;

  return TRUE;
}

/**
 * laurel_layout_add_closing:
 * @self: the layout
 * @block: the closing block; an entry a line
 *
 * Puts the closing block at the foot of the last page, ruled.
 */
gboolean
laurel_layout_add_closing (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  const LaurelStyle *style = block->style;
  double width = laurel_layout_get_width (self), left = self->section->frame.left;
  g_autoptr (GPtrArray) lines = laurel_layout_set_lines (self, block, block->text, self->fields,
                                                         style, width, error);

  if (lines == NULL)
    return FALSE;

  for (guint i = 0; i < lines->len; i++) {
    LaurelSlab *slab = laurel_flow_add (self->flow, style->leading);
    gboolean last = i + 1 == lines->len;

    slab->foot = TRUE;
    slab->keep = !last;
    self->group++;
    laurel_layout_add_rule (slab->items, left, 0, width, i == 0 ? OUTER_RULE : INNER_RULE,
                            style->colour);
    laurel_layout_add_line (self, slab->items, g_ptr_array_index (lines, i), style, left, 0);
    if (last)
      laurel_layout_add_rule (slab->items, left, style->leading, width, OUTER_RULE,
                              style->colour);
  }

  return TRUE;
}
