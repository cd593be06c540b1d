/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-flow.h"
#include "documents/laurel-pages-private.h"
#include "documents/laurel-paragraph.h"

G_BEGIN_DECLS

/**
 * LaurelLayout:
 *
 * A document being laid out: the template, the fields, and the section and
 * flow it has come to. Lives for one call of laurel_layout_compose().
 */
typedef struct {
  LaurelFonts *fonts;
  const LaurelTemplate *template;
  LaurelFields *fields;
  LaurelExpander expander;
  const LaurelSection *section;
  LaurelFlow *flow;
  guint group; /* of the part laid out last */
  LaurelElement within[LAUREL_ITEM_DEPTH]; /* what is being laid out is part of these */
  const char *leaf; /* (nullable): what it is in them, whatever its style */
  GPtrArray *owners; /* (element-type LaurelSection): of each page */
} LaurelLayout;

/* Where the baseline stands in a line: the em of a Han character, 0.88 above
 * and 0.12 below it, is centred, whatever font it comes from. */
#define LAUREL_LAYOUT_BASELINE 0.38

/* Between the columns of a table. */
#define LAUREL_LAYOUT_GUTTER 9.0

LaurelText *laurel_layout_expand        (LaurelLayout       *self,
                                         const char         *place,
                                         const char         *text,
                                         LaurelFields       *fields,
                                         GError            **error);
GPtrArray  *laurel_layout_set_lines     (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         const char         *text,
                                         LaurelFields       *fields,
                                         const LaurelStyle  *style,
                                         double              width,
                                         GError            **error);
LaurelItem *laurel_layout_add_line      (LaurelLayout       *self,
                                         GPtrArray          *items,
                                         const LaurelLine   *line,
                                         const LaurelStyle  *style,
                                         double              x,
                                         double              y);
void        laurel_layout_add_rule      (GPtrArray          *items,
                                         double              x,
                                         double              y,
                                         double              width,
                                         double              thickness,
                                         LaurelColour        colour);
gboolean    laurel_layout_check_roles   (LaurelLayout       *self,
                                         GError            **error);
gboolean    laurel_layout_fill_imprint  (LaurelLayout       *self,
                                         LaurelImprint      *imprint,
                                         GError            **error);
gboolean    laurel_layout_speaks_chinese (void);
double      laurel_layout_get_width     (LaurelLayout       *self);
gboolean    laurel_layout_add_text      (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_draft     (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_paragraph (LaurelLayout       *self,
                                         LaurelText         *text,
                                         gsize               start,
                                         gsize               end,
                                         const LaurelStyle  *style,
                                         GError            **error);
gboolean    laurel_layout_is_run_in     (const LaurelStyle  *style,
                                         const char         *line,
                                         gsize               length);
const LaurelStyle *laurel_layout_choose_style (LaurelLayout      *self,
                                         const LaurelBlock  *block,
                                         const char         *line,
                                         gsize               length);
gboolean    laurel_layout_add_mark      (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
void        laurel_layout_add_rule_block (LaurelLayout      *self,
                                         const LaurelBlock  *block);
gboolean    laurel_layout_add_table     (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_timeline  (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_chart     (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_signature (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_closing   (LaurelLayout       *self,
                                         const LaurelBlock  *block,
                                         GError            **error);
gboolean    laurel_layout_add_attachments (LaurelLayout     *self,
                                         const LaurelBlock  *block,
                                         GError            **error);

G_END_DECLS
