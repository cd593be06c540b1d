/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelNoticeKind:
 * @LAUREL_NOTICE_HEADING: a heading of level 1 to 4
 * @LAUREL_NOTICE_PARAGRAPH: a paragraph
 * @LAUREL_NOTICE_LIST: items, one a line; numbered when its level is 1
 * @LAUREL_NOTICE_TABLE: rows, one a line, of cells with tabs between them; the first is its head
 * @LAUREL_NOTICE_ATTACHMENT: the name of what is attached
 * @LAUREL_NOTICE_SIGNATURE: who signs
 * @LAUREL_NOTICE_BREAK: what follows begins a page
 */
typedef enum {
  LAUREL_NOTICE_HEADING,
  LAUREL_NOTICE_PARAGRAPH,
  LAUREL_NOTICE_LIST,
  LAUREL_NOTICE_TABLE,
  LAUREL_NOTICE_ATTACHMENT,
  LAUREL_NOTICE_SIGNATURE,
  LAUREL_NOTICE_BREAK,
} LaurelNoticeKind;

#define LAUREL_NOTICE_MAX_LEVEL 4

/* Of a table. More have no room on a page. */
#define LAUREL_NOTICE_MOST_COLUMNS 64

/* In front of the name of a block that somebody added. */
#define LAUREL_NOTICE_OWN_NAME "+"

/**
 * LaurelNoticeBlock:
 * @name: what it is known by in its notice
 * @kind: what it is
 * @level: of a heading, from 1; of a list, 1 when it is numbered
 * @source: (nullable): of a table: which of the data it shows
 * @own: (nullable): what was written, with its fields; %NULL when it says what the data say
 * @gone: whether it was left out
 * @text: (nullable): what is printed; %NULL where it is not known, or nothing is
 * @number: (nullable): in front of a heading
 *
 * A part of a notice.
 */
typedef struct {
  char *name;
  LaurelNoticeKind kind;
  int level;
  char *source;
  char *own;
  gboolean gone;
  char *text;
  char *number;
} LaurelNoticeBlock;

LaurelNoticeBlock *laurel_notice_block_new       (const char              *name,
                                                  LaurelNoticeKind         kind,
                                                  int                      level);
LaurelNoticeBlock *laurel_notice_block_copy      (const LaurelNoticeBlock *self);
void               laurel_notice_block_free      (LaurelNoticeBlock       *self);
char              *laurel_notice_block_dup_written (const LaurelNoticeBlock *self)
                                                  G_GNUC_WARN_UNUSED_RESULT;
GPtrArray         *laurel_notice_blocks_new      (void) G_GNUC_WARN_UNUSED_RESULT;
LaurelNoticeBlock *laurel_notice_blocks_find     (GPtrArray               *blocks,
                                                  const char              *name);
const char        *laurel_notice_kind_get_name   (LaurelNoticeKind         kind);
gboolean           laurel_notice_kind_read       (const char              *name,
                                                  LaurelNoticeKind        *kind);
GPtrArray         *laurel_notice_cells_read      (const char              *text)
                                                  G_GNUC_WARN_UNUSED_RESULT;
char              *laurel_notice_cells_write     (GPtrArray               *rows)
                                                  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelNoticeBlock, laurel_notice_block_free)

G_END_DECLS
