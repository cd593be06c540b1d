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

/**
 * LaurelBatchWhose:
 * @LAUREL_BATCH_OWN: templates of the library
 * @LAUREL_BATCH_SHIPPED: templates that come with Laurel
 * @LAUREL_BATCH_ALL: both
 */
typedef enum {
  LAUREL_BATCH_OWN = 1 << 0,
  LAUREL_BATCH_SHIPPED = 1 << 1,
  LAUREL_BATCH_ALL = LAUREL_BATCH_OWN | LAUREL_BATCH_SHIPPED,
} LaurelBatchWhose;

GPtrArray  *laurel_batch_templates_list     (const LaurelTemplateShelf  *shelf,
                                             LaurelBatchWhose            whose)
                                             G_GNUC_WARN_UNUSED_RESULT;
const char *laurel_batch_templates_get_word (const char                 *kind);
gsize       laurel_batch_templates_get_rank (const LaurelTemplate       *template,
                                             const char                 *name);
const char *laurel_batch_templates_get_heading (gsize                    rank);

G_END_DECLS
