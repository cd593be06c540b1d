/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-template-reader.h"

G_BEGIN_DECLS

/**
 * LaurelInput:
 * @name: the field's name
 * @label_zh, @label_en: what it is called
 * @also: other headings that a column of it may have
 * @sample: (nullable): what is shown where there is no data yet
 * @optional: whether it may be empty
 *
 * A field that a row of data gives a text.
 */
typedef struct {
  char *name;
  char *label_zh;
  char *label_en;
  GStrv also;
  char *sample;
  gboolean optional;
} LaurelInput;

void     laurel_input_read_all (LaurelTemplateReader  *reader,
                                JsonArray             *array,
                                GPtrArray             *inputs);
gboolean laurel_input_matches  (const LaurelInput     *self,
                                const char            *heading);
int      laurel_input_find     (const GPtrArray       *inputs,
                                const char            *name);
void     laurel_input_free     (LaurelInput           *self);

LaurelFields *laurel_input_make_fields (GPtrArray *inputs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
