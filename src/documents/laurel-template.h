/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-style.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelGrid:
 * @lines: how many lines a page has
 * @characters: how many characters a line has
 * @line: the height of a line, in points
 * @character: the width of a character, in points
 *
 * The cells that a page of Chinese text is made of; all 0 when there is none.
 */
typedef struct {
  int lines;
  int characters;
  double line;
  double character;
} LaurelGrid;

/**
 * LaurelFrame:
 *
 * A page and the area for type in it, in points.
 */
typedef struct {
  double width, height;
  double top, right, bottom, left;
} LaurelFrame;

/**
 * LaurelBlockKind:
 * @LAUREL_BLOCK_TEXT: paragraphs, one a line
 * @LAUREL_BLOCK_BODY: paragraphs with numbered headings among them
 * @LAUREL_BLOCK_MARK: the issuer's mark
 * @LAUREL_BLOCK_RULE: a line across
 * @LAUREL_BLOCK_GAP: white
 * @LAUREL_BLOCK_TABLE: a table of fields
 * @LAUREL_BLOCK_SIGNATURE: issuer and date
 * @LAUREL_BLOCK_ATTACHMENTS: the list of attachments
 * @LAUREL_BLOCK_CLOSING: lines between rules at the foot of the last page
 * @LAUREL_BLOCK_TIMELINE: a table's windows, drawn
 * @LAUREL_BLOCK_DRAFT: the blocks of a notice
 * @LAUREL_BLOCK_CHART: a chart
 */
typedef enum {
  LAUREL_BLOCK_TEXT,
  LAUREL_BLOCK_BODY,
  LAUREL_BLOCK_MARK,
  LAUREL_BLOCK_RULE,
  LAUREL_BLOCK_GAP,
  LAUREL_BLOCK_TABLE,
  LAUREL_BLOCK_SIGNATURE,
  LAUREL_BLOCK_ATTACHMENTS,
  LAUREL_BLOCK_CLOSING,
  LAUREL_BLOCK_TIMELINE,
  LAUREL_BLOCK_DRAFT,
  LAUREL_BLOCK_CHART,
} LaurelBlockKind;

/**
 * LaurelColumn:
 * @title: its heading
 * @text: what stands in it, for each row
 * @style: how
 * @width: in points, or, when negative, its part of what is left
 * @indent: (nullable): a field; where it is not empty, the whole cell stands further in
 * @when: (nullable): a field of the rows; where all of them have it empty, the column is left out
 */
typedef struct {
  char *title;
  char *text;
  char *indent;
  char *when;
  LaurelStyle *style; /* not owned */
  double width;
} LaurelColumn;

/**
 * LaurelBlock:
 * @kind: what it is
 * @name: how errors call it
 * @when: (nullable): left out when this field is empty
 * @text: (nullable): its text; of a chart, what it is for who does not see it
 * @style: (nullable): how it is set
 * @head: (nullable): how headings of columns, or months, are set
 * @small: (nullable): how the lesser lines are set
 * @table, @chart: (nullable): the table or the chart it shows
 * @date, @unsealed: (nullable): of a signature: its date, and a field that is
 *   not empty when no seal is put on it
 * @top, @height, @thickness: of marks, gaps and rules, in points
 * @padding: above and below the text of a table's row, in points
 * @colour: of rules and drawings
 * @columns: (nullable) (element-type LaurelColumn): of a table
 * @levels: (nullable) (element-type LaurelStyle): of a body's headings
 * @item, @cell, @figure: (nullable): of a draft: how lists, cells, and cells of figures are set
 *
 * A part of a document, in the order they are printed.
 */
typedef struct {
  LaurelBlockKind kind;
  char *name;
  char *when;
  char *text;
  LaurelStyle *style;
  LaurelStyle *head;
  LaurelStyle *small;
  LaurelStyle *item;
  LaurelStyle *cell;
  LaurelStyle *figure;
  char *table;
  char *chart;
  char *date;
  char *unsealed;
  double top, height, thickness, padding;
  LaurelColour colour;
  GPtrArray *columns;
  GPtrArray *levels;
} LaurelBlock;

/**
 * LaurelSection:
 * @when: (nullable): left out when this field or table is empty
 * @each: (nullable): a table: there are such pages for each of its rows, and fields are the row's
 * @frame: its pages
 * @folio: (nullable): the page number's text
 * @folio_style: how it is set
 * @folio_gap: how far below the type area it is, in points
 * @folio_inset: how far from the outer edge; negative: centred
 * @blocks: (element-type LaurelBlock): what flows over its pages
 * @background: (nullable): the drawing under its page
 * @boxes: (element-type LaurelBox): what stands on its page
 *
 * Pages of one size: as many as its blocks need, or one with boxes.
 */
typedef struct {
  char *when;
  char *each;
  LaurelFrame frame;
  char *folio;
  LaurelStyle *folio_style;
  double folio_gap;
  double folio_inset;
  GPtrArray *blocks;
  char *background;
  GPtrArray *boxes;
} LaurelSection;

/**
 * LaurelTemplateField:
 * @name: its name
 * @label_zh, @label_en: what it is called
 * @text: its text when nobody has written another, a template's text itself
 * @lines: whether it may have several lines
 * @mark: whether all that matters is if there is any
 *
 * What can be written over beside the preview.
 */
typedef struct {
  char *name;
  char *label_zh;
  char *label_en;
  char *text;
  gboolean lines;
  gboolean mark;
} LaurelTemplateField;

/**
 * LaurelTemplate:
 *
 * A kind of document in one language: data, read from JSON and checked in
 * whole. Its look may stand in a layout that several kinds have in common.
 * Immutable once its paper is chosen; it is one of GLib's boxes with
 * an atomic count, so that any thread may have it then.
 */
typedef struct {
  char *language;
  char *kind;     /* (nullable): "certificate", "letter", "badge" …: made of data; "layout" */
  char *model;    /* (nullable): of a layout: the one of Laurel that it was made from */
  char *label_zh; /* (nullable): what it is called in lists */
  char *label_en; /* (nullable) */
  LaurelGrid grid;
  char *title;   /* of the PDF */
  char *subject; /* of the PDF */
  char *sheet;   /* (nullable): the paper on which as many of its pages stand as it has room */
  GStrv layouts; /* what it can look like; empty when it has only the look of its own */
  GStrv numbering;
  GHashTable *words;
  GHashTable *styles;
  GPtrArray *style_order; /* of LaurelStyle, not owned: as they are written */
  GPtrArray *fields;
  GPtrArray *inputs; /* of LaurelInput: what a row of data gives */
  GPtrArray *draft;  /* of LaurelDraftBlock: what a notice begins with */
  GPtrArray *sections;
  GHashTable *art; /* (element-type utf8 GBytes): files of drawings that it brings along */
} LaurelTemplate;

LaurelTemplate *laurel_template_load (const char      *kind,
                                      const char      *language,
                                      GError         **error);
LaurelTemplate *laurel_template_load_in (const char   *kind,
                                      const char      *language,
                                      const char      *layout,
                                      GBytes          *own,
                                      GError         **error);
GStrv           laurel_template_list_names (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_template_is_list (const LaurelTemplate *self);
gboolean        laurel_template_is_layout (const LaurelTemplate *self);
LaurelTemplate *laurel_template_read (GBytes          *bytes,
                                      GError         **error);
GBytes         *laurel_template_dup_bytes (const char    *kind,
                                      const char      *language) G_GNUC_WARN_UNUSED_RESULT;
void            laurel_template_set_paper (LaurelTemplate *self,
                                      const char      *size);
void            laurel_template_unref (LaurelTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTemplate, laurel_template_unref)

G_END_DECLS
