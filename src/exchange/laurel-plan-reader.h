/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-plan-draft.h"

G_BEGIN_DECLS

/**
 * LaurelPlanOptions:
 * @name: (nullable): the name of the file, for when it has no title
 * @title: (nullable): the title to take, whatever the file says
 * @year: the year to take, whatever the file says or its cells know; or 0
 * @fallback_year: the year to take when neither says one, or 0
 * @kinds: (nullable) (array length=n_kinds): what each column is, whatever its
 *   heading says
 * @n_kinds: how many of them
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 * @knows_place: (nullable): tells which places the library has
 * @user_data: for @knows_place
 * @cancellable: (nullable): to stop it
 *
 * What the user, or the library, knows better than the file.
 */
typedef struct {
  const char *name;
  const char *title;
  int year;
  int fallback_year;
  const LaurelPlanColumnKind *kinds;
  int n_kinds;
  const LaurelDateHabits *habits;
  LaurelKnowsPlace knows_place;
  gpointer user_data;
  GCancellable *cancellable;
} LaurelPlanOptions;

LaurelPlanDraft *laurel_plan_reader_read (const LaurelTable        *table,
                                          const LaurelPlanOptions  *options,
                                          GError                  **error);

G_END_DECLS
