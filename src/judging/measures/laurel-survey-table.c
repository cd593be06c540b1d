/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-table.h"

#include "base/laurel-error.h"
#include "judging/laurel-marks.h"

#include <glib/gi18n-lib.h>

struct _LaurelSurveyTable {
  GPtrArray *counts; /* (element-type LaurelSurveyCount) */
  GHashTable *index; /* (element-type utf8 LaurelSurveyCount) */
  GHashTable *bases; /* (element-type utf8 LaurelRatio): what all of one “by” come to */
};

static void
count_free (gpointer data)
{
  LaurelSurveyCount *count = data;

  g_free (count->answer);
  g_free (count->by);
  g_free (count);
}

LaurelSurveyTable *
laurel_survey_table_new (void)
{
  LaurelSurveyTable *self = g_new0 (LaurelSurveyTable, 1);

  self->counts = g_ptr_array_new_with_free_func (count_free);
  self->index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->bases = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  return self;
}

void
laurel_survey_table_free (LaurelSurveyTable *self)
{
  g_hash_table_unref (self->index);
  g_hash_table_unref (self->bases);
  g_ptr_array_unref (self->counts);
  g_free (self);
}

/**
 * laurel_survey_table_add:
 * @self: a table
 * @answer: what somebody answered, or "" for nothing
 * @by: what the same answered to the other question, or ""
 * @weight: (nullable): for how many that one stands; %NULL where it is not known who it is
 */
void
laurel_survey_table_add (LaurelSurveyTable *self, const char *answer, const char *by,
                         const LaurelRatio *weight)
{
  char *key = g_strconcat (by, "\n", answer, NULL);
  LaurelSurveyCount *count = g_hash_table_lookup (self->index, key);

  if (count == NULL) {
    count = g_new0 (LaurelSurveyCount, 1);
    count->answer = g_strdup (answer);
    count->by = g_strdup (by);
    count->weighted = count->share = LAUREL_RATIO_ZERO;
    g_ptr_array_add (self->counts, count);
    g_hash_table_insert (self->index, key, count);
  } else {
    g_free (key);
  }
  if (weight != NULL)
    count->weighted = laurel_ratio_add (count->weighted, *weight);
  count->count += weight != NULL;
  count->anonymous += weight == NULL;
}

/* As people count: 2 before 10. */
static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const LaurelSurveyCount *one = *(LaurelSurveyCount *const *) a;
  const LaurelSurveyCount *other = *(LaurelSurveyCount *const *) b;
  int order = laurel_marks_compare (one->by, other->by);

  return order != 0 ? order : laurel_marks_compare (one->answer, other->answer);
}

/**
 * laurel_survey_table_settle:
 * @self: a table to which every answer was added
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Puts it in order and says what share each answer has.
 */
gboolean
laurel_survey_table_settle (LaurelSurveyTable *self, GError **error)
{
  gboolean is_valid = TRUE;

  g_ptr_array_sort (self->counts, compare_counts);
  for (guint i = 0; i < self->counts->len; i++) {
    const LaurelSurveyCount *count = self->counts->pdata[i];
    LaurelRatio *base = g_hash_table_lookup (self->bases, count->by);

    if (*count->answer == '\0')
      continue;
    if (base == NULL) {
      base = g_new0 (LaurelRatio, 1);
      *base = LAUREL_RATIO_ZERO;
      g_hash_table_insert (self->bases, count->by, base);
    }
    *base = laurel_ratio_add (*base, count->weighted);
  }
  for (guint i = 0; i < self->counts->len; i++) {
    LaurelSurveyCount *count = self->counts->pdata[i];
    const LaurelRatio *base = g_hash_table_lookup (self->bases, count->by);

    if (*count->answer != '\0' && base != NULL && base->over > 0)
      count->share = laurel_ratio_divide (count->weighted, *base);
    is_valid &= laurel_ratio_is_valid (count->share) && laurel_ratio_is_valid (count->weighted);
  }
  if (!is_valid)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("The numbers are too large to be counted exactly."));

  return is_valid;
}

guint
laurel_survey_table_count (LaurelSurveyTable *self)
{
  return self->counts->len;
}

const LaurelSurveyCount *
laurel_survey_table_get (LaurelSurveyTable *self, guint i)
{
  return self->counts->pdata[i];
}
