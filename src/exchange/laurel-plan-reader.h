/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

/**
 * LaurelPlanOptions:
 * @name: (nullable): the name of the file, for when it has no title
 * @title: (nullable): the title to take, whatever the file says
 * @year: the year to take, or 0 for the one the file says
 * @kinds: (nullable) (array length=n_kinds): what each column is, whatever its
 *   heading says
 * @n_kinds: how many of them
 *
 * What the user knows better than the file.
 */
typedef struct {
  const char *name;
  const char *title;
  int year;
  const LaurelPlanColumnKind *kinds;
  int n_kinds;
} LaurelPlanOptions;

LaurelPlanDraft *laurel_plan_reader_read (const LaurelTable        *table,
                                          const LaurelPlanOptions  *options,
                                          GError                  **error);

G_END_DECLS
