/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-measure-words.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

/* What rules say of exams and indices, in sentences. */

static const char *
get_attempt (LaurelExamAttempt attempt)
{
  switch (attempt) {
  case LAUREL_EXAM_FIRST:
    return _("Of the attempts of a person the first one counts.");
  case LAUREL_EXAM_LAST:
    return _("Of the attempts of a person the last one counts.");
  case LAUREL_EXAM_MEAN:
    return _("Of the attempts of a person the mean counts.");
  case LAUREL_EXAM_BEST:
  default:
    return _("Of the attempts of a person the best one counts.");
  }
}

static const char *
get_order (LaurelExamOrder by)
{
  switch (by) {
  case LAUREL_EXAM_BY_PARTICIPATION:
    return _("Organisations are in order by what share of their people took part.");
  case LAUREL_EXAM_BY_PARTICIPANTS:
    return _("Organisations are in order by how many took part.");
  case LAUREL_EXAM_BY_PASSED:
    return _("Organisations are in order by what share of those who took part passed.");
  case LAUREL_EXAM_BY_MEAN:
  default:
    return _("Organisations are in order by the mean of those who took part.");
  }
}

static void
add (GPtrArray *all, const char *sentence)
{
  g_ptr_array_add (all, g_strdup (sentence));
}

static void
add_exam (GPtrArray *all, const LaurelExamRule *exam)
{
  add (all, get_attempt (exam->attempt));
  if (exam->has_pass) {
    g_autofree char *pass = laurel_ratio_dup_short (exam->pass);

    /* Translators: %s is a score. */
    g_ptr_array_add (all, g_strdup_printf (_("One passes with %s or more."), pass));
  }
  add (all, exam->is_time_counted ? _("Of equals the faster one is before the other.")
                                  : _("Equals share the place."));
  add (all, get_order (exam->by));
  if (exam->least > 1)
    /* Translators: %u counts people. */
    g_ptr_array_add (all, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                        "An organisation has a place if %u took "
                                                        "part.",
                                                        "An organisation has a place if %u took "
                                                        "part.", exam->least), exam->least));
  for (guint i = 0; i < exam->levels->len; i++)
    /* Translators: %s is a level of awards. */
    g_ptr_array_add (all, laurel_quote (_("Organisations get the award “%s”, too."),
                                        g_array_index (exam->levels, LaurelRuleLevel, i).name));
}

static char *
dup_way (const LaurelIndicator *self)
{
  switch (self->normalisation) {
  case LAUREL_NORMALISE_MIN_MAX:
    return g_strdup (_("between the least and the greatest"));
  case LAUREL_NORMALISE_TARGET: {
    g_autofree char *target = laurel_ratio_dup_short (self->target);

    /* Translators: %s is a number. */
    return g_strdup_printf (_("as a share of %s"), target);
  }
  case LAUREL_NORMALISE_Z:
    return g_strdup (_("in deviations from the mean"));
  case LAUREL_NORMALISE_NONE:
  default:
    return g_strdup (_("as it is"));
  }
}

/* What becomes of who has no number; without that there is no index. */
static const char *
get_missing (LaurelMissing missing)
{
  switch (missing) {
  case LAUREL_MISSING_ZERO:
    /* Translators: %s is an indicator. */
    return _("Who has no number for “%s” gets 0.");
  case LAUREL_MISSING_MEAN:
    /* Translators: %s is an indicator. */
    return _("Who has no number for “%s” gets the mean of the others.");
  case LAUREL_MISSING_SKIP:
    /* Translators: %s is an indicator. */
    return _("Who has no number for “%s” is counted by what stands beside it.");
  case LAUREL_MISSING_REFUSE:
  default:
    return NULL;
  }
}

static void
add_indicator (GPtrArray *all, const LaurelIndexModel *model, guint i)
{
  const LaurelIndicator *self = laurel_index_model_get (model, i);
  const char *whole = self->parent >= 0 ? laurel_index_model_get (model, (guint) self->parent)->name
                                        : _("the index");
  g_autofree char *weight = laurel_ratio_dup_short (self->weight);
  g_autofree char *way = self->has_parts ? NULL : dup_way (self);

  if (self->has_parts)
    /* Translators: an indicator, what it is a part of, and its weight. */
    g_ptr_array_add (all, g_strdup_printf (_("%1$s is a part of %2$s, weight %3$s."), self->name,
                                           whole, weight));
  else
    /* Translators: an indicator, what it is a part of, its weight, and how it is counted. */
    g_ptr_array_add (all, g_strdup_printf (_("%1$s is a part of %2$s, weight %3$s, and counts "
                                             "%4$s."), self->name, whole, weight, way));
  if (self->lower_is_better)
    /* Translators: %s is an indicator. */
    g_ptr_array_add (all, laurel_quote (_("Of “%s” the lower is the better."), self->name));
  if (get_missing (self->missing) != NULL)
    g_ptr_array_add (all, laurel_quote (get_missing (self->missing), self->name));
}

static void
add_index (GPtrArray *all, const LaurelIndexModel *model)
{
  g_autofree char *scale = laurel_ratio_dup_short (model->scale);

  /* Translators: %s is a number. */
  g_ptr_array_add (all, g_strdup_printf (_("The index is the weighted mean of its indicators × "
                                           "%s."), scale));
  for (guint i = 0; i < model->indicators->len; i++)
    add_indicator (all, model, i);
}

/**
 * laurel_rule_measure_words_list:
 * @rule: rules
 *
 * Returns: (transfer full) (element-type utf8): what they say of what is counted and not marked, a
 *   sentence each
 */
GPtrArray *
laurel_rule_measure_words_list (const LaurelRule *rule)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  if (rule->exam != NULL)
    add_exam (all, rule->exam);
  if (rule->index != NULL)
    add_index (all, rule->index);

  return all;
}
