/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-notice-block.h"
#include "documents/laurel-template-reader.h"

G_BEGIN_DECLS

/**
 * LaurelDraftBlock:
 * @name: its name in a notice
 * @kind: what it is
 * @level: of a heading, from 1; of a list, 1 when it is numbered
 * @text: (nullable): what it says, a template's text; each line is a block
 * @source: (nullable): of a table: which of the data it shows
 *
 * What a notice begins with.
 */
typedef struct {
  char *name;
  LaurelNoticeKind kind;
  int level;
  char *text;
  char *source;
} LaurelDraftBlock;

GPtrArray *laurel_draft_blocks_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       laurel_draft_read_all   (LaurelTemplateReader *reader,
                                    JsonArray            *array,
                                    GPtrArray            *draft);

G_END_DECLS
