/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/measures/laurel-index-model.h"

G_BEGIN_DECLS

/**
 * LaurelIndexValue:
 * @is_there: whether there is a number
 * @is_filled: whether it stands for one that is missing
 * @number: it
 */
typedef struct {
  gboolean is_there;
  gboolean is_filled;
  LaurelRatio number;
} LaurelIndexValue;

/**
 * LaurelIndexScore:
 * @model: the model
 * @n: how many entries there are
 * @given: what each has of each indicator, by entry
 * @comparable: the same once it is comparable, and what parts come to, by entry
 * @totals: what each entry comes to
 * @is_exact: whether nothing was rounded on the way; otherwise a billionth was
 *
 * The index of all entries that are compared.
 */
typedef struct {
  const LaurelIndexModel *model;
  guint n;
  LaurelIndexValue *given;
  LaurelIndexValue *comparable;
  LaurelIndexValue *totals;
  gboolean is_exact;
} LaurelIndexScore;

LaurelIndexScore *laurel_index_score_new          (const LaurelIndexModel  *model,
                                                   guint                    n)
  G_GNUC_WARN_UNUSED_RESULT;
void              laurel_index_score_free         (LaurelIndexScore        *self);
gboolean          laurel_index_score_set          (LaurelIndexScore        *self,
                                                   guint                    entry,
                                                   const char              *indicator,
                                                   const char              *value,
                                                   GError                 **error);
gboolean          laurel_index_score_compute      (LaurelIndexScore        *self,
                                                   const char *const       *names,
                                                   GError                 **error);
GPtrArray        *laurel_index_score_list_reasons (const LaurelIndexScore  *self,
                                                   guint                    entry)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelIndexScore, laurel_index_score_free)

G_END_DECLS
