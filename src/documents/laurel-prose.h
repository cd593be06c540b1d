/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-paper.h"
#include "documents/laurel-template.h"

G_BEGIN_DECLS

/**
 * LaurelProseKind:
 * @LAUREL_PROSE_MARK: who issues it
 * @LAUREL_PROSE_NUMBER: its number, and in some layouts its date
 * @LAUREL_PROSE_TITLE: its title
 * @LAUREL_PROSE_ADDRESSEE: to whom
 * @LAUREL_PROSE_HEADING: a heading with its number, of a level from 1
 * @LAUREL_PROSE_TEXT: a paragraph
 * @LAUREL_PROSE_ITEM: of a list; numbered when its level is not 0
 * @LAUREL_PROSE_TABLE: a table
 * @LAUREL_PROSE_BREAK: what follows begins a page
 * @LAUREL_PROSE_ATTACHMENT: what is attached, with the word for it in the first
 * @LAUREL_PROSE_SIGNATURE: who signs, and when
 * @LAUREL_PROSE_CLOSING: to whom copies go
 */
typedef enum {
  LAUREL_PROSE_MARK,
  LAUREL_PROSE_NUMBER,
  LAUREL_PROSE_TITLE,
  LAUREL_PROSE_ADDRESSEE,
  LAUREL_PROSE_HEADING,
  LAUREL_PROSE_TEXT,
  LAUREL_PROSE_ITEM,
  LAUREL_PROSE_TABLE,
  LAUREL_PROSE_BREAK,
  LAUREL_PROSE_ATTACHMENT,
  LAUREL_PROSE_SIGNATURE,
  LAUREL_PROSE_CLOSING,
} LaurelProseKind;

/**
 * LaurelProsePart:
 * @kind: what it is
 * @level: of a heading; of a numbered item, its number
 * @text: what it says, one line
 * @rows: (nullable) (element-type GStrv): of a table; the first is its head
 */
typedef struct {
  LaurelProseKind kind;
  int level;
  char *text;
  GPtrArray *rows;
} LaurelProsePart;

/**
 * LaurelProse:
 * @language: "zh" or "en"
 * @title: of the document
 * @author: who issues it
 * @page: its size and its margins
 * @red: whether its mark is red, as official notices in China have it
 * @parts: (element-type LaurelProsePart): in reading order
 *
 * A notice as what it says, for whom its places on a page do not matter.
 */
typedef struct {
  char *language;
  char *title;
  char *author;
  LaurelFrame page;
  gboolean red;
  GPtrArray *parts;
} LaurelProse;

LaurelProse *laurel_prose_new    (const LaurelPaperData  *data,
                                  const char             *kind,
                                  GHashTable             *overrides,
                                  GError                **error);
void         laurel_prose_free   (LaurelProse            *self);
char        *laurel_prose_dup_text (LaurelProse          *self) G_GNUC_WARN_UNUSED_RESULT;
char        *laurel_prose_dup_html (LaurelProse          *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *laurel_prose_dup_docx (LaurelProse          *self,
                                  GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_prose_is_suffix (const char          *suffix);
GBytes      *laurel_prose_export (const LaurelPaperData  *data,
                                  const char             *kind,
                                  GHashTable             *overrides,
                                  const char             *suffix,
                                  GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_prose_write  (GBytes                 *bytes,
                                  const char             *path,
                                  GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelProse, laurel_prose_free)

G_END_DECLS
