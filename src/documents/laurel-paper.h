/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"
#include "documents/laurel-paper-data.h"

G_BEGIN_DECLS

/**
 * LaurelPaperField:
 * @name: its name, the key of an override
 * @label_zh, @label_en: what it is called
 * @text: (nullable): its text when nobody has written another
 * @lines: whether it may have several lines
 * @mark: whether all that matters is if there is any text
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
} LaurelPaperField;

gboolean      laurel_paper_check_told       (const LaurelPaperData  *data,
                                             const char             *kind,
                                             GError                **error);
LaurelPages  *laurel_paper_compose          (const LaurelPaperData  *data,
                                             const char             *kind,
                                             GHashTable             *overrides,
                                             GError                **error);
LaurelPages  *laurel_paper_compose_in       (const LaurelPaperData  *data,
                                             const char             *kind,
                                             GHashTable             *overrides,
                                             const LaurelDesign     *look,
                                             LaurelPages            *like,
                                             GError                **error);
GPtrArray    *laurel_paper_list_fields      (const char             *kind,
                                             const char             *language,
                                             GError                **error);
GPtrArray    *laurel_paper_list_field_texts (const LaurelPaperData  *data,
                                             const char             *kind,
                                             GHashTable             *overrides,
                                             GError                **error);
GPtrArray    *laurel_paper_make_blocks      (const LaurelPaperData  *data,
                                             const char             *kind,
                                             GHashTable             *overrides,
                                             GError                **error);
GStrv         laurel_paper_list_layouts     (const char             *kind,
                                             const char             *language,
                                             GError                **error);
gboolean      laurel_paper_is_own           (const char             *kind);
gboolean      laurel_paper_has_blocks       (const char             *kind);
LaurelFields *laurel_paper_make_fields      (const LaurelPaperData  *data);

G_END_DECLS
