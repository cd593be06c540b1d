/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"

G_BEGIN_DECLS

/**
 * LaurelSource:
 * @start: the first byte
 * @end: the byte after the last
 * @name: the field these bytes came from
 * @field: the same, by its label if it has one
 *
 * Where a piece of a text came from.
 */
typedef struct {
  gsize start;
  gsize end;
  char *name;
  char *field;
} LaurelSource;

/**
 * LaurelText:
 * @text: the text, UTF-8
 * @sources: (element-type LaurelSource): what of it came from fields, in order
 * @fault: where it could not be set, once that has failed
 *
 * A template's text with its fields filled in.
 */
typedef struct {
  char *text;
  GArray *sources;
  gsize fault;
} LaurelText;

LaurelText *laurel_text_new       (const char   *text);
void        laurel_text_free      (LaurelText   *self);
const char *laurel_text_get_field (LaurelText   *self,
                                   gsize         offset);
const char *laurel_text_get_field_name (LaurelText *self,
                                        gsize       offset);
const char *laurel_text_get_fault (LaurelText   *self);

/**
 * LaurelExpander:
 * @language: "zh" or "en"
 * @words: (element-type utf8 utf8): the template's fixed words, for "|word"
 * @numbering: how the first heading of each level is numbered
 *
 * What the formats of a text depend on.
 */
typedef struct {
  const char *language;
  GHashTable *words;
  const char * const *numbering;
} LaurelExpander;

LaurelText *laurel_expander_expand (const LaurelExpander *self,
                                    const char           *text,
                                    LaurelFields         *fields,
                                    GError              **error);
char       *laurel_expander_escape (const char           *text) G_GNUC_WARN_UNUSED_RESULT;

char       *laurel_text_format_long   (const char *date,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;
char       *laurel_text_format_spaced (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelText, laurel_text_free)

G_END_DECLS
