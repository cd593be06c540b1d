/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-rule.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/* Whom a survey can ask, and who can answer it: for the command that takes a list in, and for
 * whoever says before what is wrong with the list. */

/**
 * laurel_survey_codes_new:
 *
 * Returns: (transfer full) (element-type utf8 utf8): for those whom a survey asks: by code, when
 *   each answered, or ""
 */
GHashTable *
laurel_survey_codes_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * laurel_survey_check_unit:
 * @codes: (element-type utf8 utf8): those whom it asks already
 * @words: (array length=LAUREL_SURVEY_N_FIELDS): what is said of one more
 * @wrong: (out) (optional): what of that is wrong
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether it can ask that one, who is among @codes then
 */
gboolean
laurel_survey_check_unit (GHashTable *codes, char *const *words, LaurelSurveyField *wrong,
                          GError **error)
{
  LaurelSurveyField none;
  LaurelSurveyField *field = wrong ? wrong : &none;
  const char *code = words[LAUREL_SURVEY_CODE];

  *field = LAUREL_SURVEY_CODE;
  if (*code == '\0')
    return laurel_refuse (error, _("Whom a survey asks needs a code, by which an answer is "
                                   "known."));
  if (*words[LAUREL_SURVEY_STRATUM] == '\0') {
    *field = LAUREL_SURVEY_STRATUM;
    /* Translators: %s is a code. */
    return laurel_refuse (error, _("“%s” is in no stratum. Say which."), code);
  }
  if (g_hash_table_contains (codes, code))
    /* Translators: %s is a code. */
    return laurel_refuse (error, _("The code “%s” stands there twice. Give one of them another."),
                          code);

  g_hash_table_insert (codes, g_strdup (code), g_strdup (""));
  return TRUE;
}

/**
 * laurel_survey_check_return:
 * @codes: (element-type utf8 utf8): those whom it asks
 * @code: who answers, or "": one without a code is anonymous; it counts, and nobody is said to
 *   have answered
 * @day: when, as a day
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether that one can answer, who has by @codes then
 */
gboolean
laurel_survey_check_return (GHashTable *codes, const char *code, const char *day, GError **error)
{
  const char *answered = g_hash_table_lookup (codes, code);

  if (*code == '\0')
    return TRUE;
  if (answered == NULL)
    /* Translators: %s is a code. */
    return laurel_refuse (error, _("Nobody was asked who has the code “%s”. Correct it, or leave "
                                   "it empty where an answer is anonymous."), code);
  if (*answered != '\0')
    /* Translators: %s is a code. */
    return laurel_refuse (error, _("“%s” has answered already. Take one of the answers out."),
                          code);

  g_hash_table_insert (codes, g_strdup (code), g_strdup (day));
  return TRUE;
}
