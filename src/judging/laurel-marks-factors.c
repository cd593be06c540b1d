/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-marks.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* What multiplies entries, or parts of them, as how difficult they are. */

static int
compare (gconstpointer a, gconstpointer b)
{
  const LaurelFactor *one = a, *other = b;

  if (one->entry != other->entry)
    return one->entry < other->entry ? -1 : 1;

  return (one->part > other->part) - (one->part < other->part);
}

/**
 * laurel_marks_read_factor:
 * @text: what stands there
 * @factor: (out): the number that it says
 * @error: return location for a `LAUREL_RULE_ERROR` that says what is wrong with it
 *
 * Returns: whether it can multiply marks
 */
gboolean
laurel_marks_read_factor (const char *text, LaurelRatio *factor, GError **error)
{
  if (laurel_ratio_read (text, factor) && factor->over > 0)
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: %s is what stands there. */
               _("“%s” cannot multiply marks: write a number above 0, as 2.8."), text);
  return FALSE;
}

/* Puts them in their order, by entry and part. */
void
laurel_marks_sort_factors (LaurelMarks *self)
{
  g_array_sort (self->factors, compare);
}

/**
 * laurel_marks_put_factor:
 * @self: marks that are settled
 * @entry: which entry
 * @part: which part, or %LAUREL_NO_PART
 * @value: (nullable): what multiplies it now; %NULL for nothing
 */
void
laurel_marks_put_factor (LaurelMarks *self, guint entry, guint part, const LaurelRatio *value)
{
  LaurelFactor factor = { .entry = entry, .part = part };
  guint at = 0;
  gboolean is_there;

  while (at < self->factors->len &&
         compare (&g_array_index (self->factors, LaurelFactor, at), &factor) < 0)
    at++;
  is_there = at < self->factors->len &&
             compare (&g_array_index (self->factors, LaurelFactor, at), &factor) == 0;
  if (value == NULL && is_there)
    g_array_remove_index (self->factors, at);
  if (value == NULL)
    return;

  factor.factor = *value;
  if (is_there)
    g_array_index (self->factors, LaurelFactor, at) = factor;
  else
    g_array_insert_val (self->factors, at, factor);
}

/**
 * laurel_marks_get_factor:
 * @self: marks that are settled
 * @entry: which entry
 * @part: which part, or %LAUREL_NO_PART
 *
 * Returns: (nullable): what multiplies it
 */
const LaurelFactor *
laurel_marks_get_factor (const LaurelMarks *self, guint entry, guint part)
{
  LaurelFactor key = { .entry = entry, .part = part };

  if (self->factors->len == 0)
    return NULL;

  return bsearch (&key, self->factors->data, self->factors->len, sizeof key, compare);
}
