/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-template-shelf.h"

G_BEGIN_DECLS

/**
 * LaurelBatchTemplate:
 * @name: its name
 * @label: what it is called here
 * @kind: what it makes, in a word
 * @rank: the place of that among others
 *
 * A template that takes rows of data.
 */
typedef struct {
  char *name;
  char *label;
  const char *kind;
  gsize rank;
} LaurelBatchTemplate;

GPtrArray  *laurel_batch_templates_list     (const LaurelTemplateShelf  *shelf)
                                             G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_batch_templates_get_word (const char                 *kind);

G_END_DECLS
