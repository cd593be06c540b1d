/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-marks.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* Points that are taken off an entry. */

/**
 * laurel_marks_deduct:
 * @self: marks
 * @entry: an entry
 * @points: what is taken off, above 0
 * @reason: what for
 * @error: return location for a `LAUREL_RULE_ERROR`
 */
gboolean
laurel_marks_deduct (LaurelMarks *self, const char *entry, const char *points, const char *reason,
                     GError **error)
{
  LaurelMarkDeduction item = { 0 };

  if (!laurel_ratio_read (points, &item.points) || item.points.over <= 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is what stands there. */
                 _("“%s” cannot be taken off: write a number above 0, as 2.5."), points);
    return FALSE;
  }

  laurel_marks_add_name (self, LAUREL_NAMES_ENTRIES, entry);
  laurel_marks_find (self, LAUREL_NAMES_ENTRIES, entry, &item.entry);
  item.reason = g_strdup (reason);
  g_array_append_val (self->deductions, item);

  return TRUE;
}

/**
 * laurel_marks_get_deducted:
 *
 * Returns: what an entry loses in all
 */
LaurelRatio
laurel_marks_get_deducted (const LaurelMarks *self, guint entry)
{
  LaurelRatio sum = LAUREL_RATIO_ZERO;

  for (guint i = 0; i < self->deductions->len; i++) {
    const LaurelMarkDeduction *item = &g_array_index (self->deductions, LaurelMarkDeduction, i);

    if (item->entry == entry)
      sum = laurel_ratio_add (sum, item->points);
  }

  return sum;
}
