/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-typed-mark.h"

static gboolean
is_there (const LaurelTypedMark *self, const LaurelTypedMark *at)
{
  return self->serial == at->serial && self->typing == at->typing && self->sheet == at->sheet &&
         self->field == at->field;
}

/**
 * laurel_typed_mark_find_first:
 * @pending: (element-type LaurelTypedMark): what waits to be stored, in its order
 * @at: where
 *
 * Returns: (nullable): what is stored there first
 */
LaurelTypedMark *
laurel_typed_mark_find_first (GPtrArray *pending, const LaurelTypedMark *at)
{
  g_return_val_if_fail (pending != NULL && at != NULL, NULL);

  for (guint i = 0; i < pending->len; i++)
    if (is_there (pending->pdata[i], at))
      return pending->pdata[i];

  return NULL;
}

/**
 * laurel_typed_mark_find_last:
 * @pending: (element-type LaurelTypedMark): what waits to be stored, in its order
 * @at: where
 *
 * Returns: (nullable): what is stored there last
 */
LaurelTypedMark *
laurel_typed_mark_find_last (GPtrArray *pending, const LaurelTypedMark *at)
{
  g_return_val_if_fail (pending != NULL && at != NULL, NULL);

  for (guint i = pending->len; i > 0; i--)
    if (is_there (pending->pdata[i - 1], at))
      return pending->pdata[i - 1];

  return NULL;
}
