/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelListHeading:
 * @field: what a command calls it
 * @label: what people call it, marked for translation
 * @words: what a heading may be, folded, with strokes between
 * @is_many: whether a cell holds several, and several columns more
 */
typedef struct {
  const char *field;
  const char *label;
  const char *words;
  gboolean is_many;
} LaurelListHeading;

char    *laurel_list_heading_fold     (const char *heading,
                                      int         column) G_GNUC_WARN_UNUSED_RESULT;
gboolean laurel_list_heading_has_word (const char *words,
                                      const char *word);

G_END_DECLS
