/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-content-reader.h"

#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-content-finders.h"
#include "calendar/laurel-phase-rule.h"

void
laurel_finding_free (LaurelFinding *self)
{
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

/**
 * laurel_content_read:
 * @text: what a plan says about an activity, valid UTF-8
 * @year: the plan's year, or 0
 * @habits: (nullable): what 月初, 月中 and 月底 mean
 *
 * Looks for phases with their dates, organisers with their roles, and quotas.
 *
 * Returns: (transfer container) (element-type LaurelFinding): what was found;
 *   phases, roles and quotas, each in the order of the text
 */
GPtrArray *
laurel_content_read (const char *text, int year, const LaurelDateHabits *habits)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_finding_free);
  g_auto (LaurelDateText) tokens = { 0 };

  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), findings);

  laurel_date_text_init (&tokens, text);
  laurel_content_find_phases (&tokens, year, habits, findings);
  laurel_content_find_roles (text, findings);
  laurel_content_find_quotas (&tokens, findings);

  return findings;
}

/**
 * laurel_finding_dup_contradiction:
 * @self: a finding
 * @activity: the window that the plan's cell gives
 *
 * Returns: (transfer full) (nullable): that the text contradicts the cell, in
 *   a sentence, translated; %NULL when it does not
 */
char *
laurel_finding_dup_contradiction (const LaurelFinding *self, const LaurelWindow *activity)
{
  int before, after;

  if (self->kind != LAUREL_FINDING_PHASE)
    return NULL;

  laurel_phase_get_outside (&self->window, activity, &before, &after);
  if (after > 0)
    /* Translators: %s is a date from a text, such as “by the end of October”. */
    return laurel_quote (g_dngettext (GETTEXT_PACKAGE,
                                      "The text says “%s”, %d day after the activity ends.",
                                      "The text says “%s”, up to %d days after the activity ends.",
                                      after), self->words, after);
  if (before > 0)
    /* Translators: %s is a date from a text, such as “in August”. */
    return laurel_quote (g_dngettext (GETTEXT_PACKAGE,
                                      "The text says “%s”, %d day before the activity begins.",
                                      "The text says “%s”, up to %d days before the activity "
                                      "begins.", before), self->words, before);

  return NULL;
}
