/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-phase-words.h"

#include "calendar/laurel-phase-rule.h"

/**
 * laurel_phases_dup_fault:
 * @phases: (element-type LaurelPhase): the phases of an activity, in order
 *
 * Returns: (transfer full) (nullable): which of them cannot follow one another,
 *   in a sentence; %NULL when all can
 */
char *
laurel_phases_dup_fault (GPtrArray *phases)
{
  g_autofree LaurelPhaseStep *steps = g_new0 (LaurelPhaseStep, MAX (phases->len, 1));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < phases->len; i++)
    steps[i] = (LaurelPhaseStep) {
      .title = laurel_phase_get_title (phases->pdata[i]),
      .window = laurel_phase_get_window (phases->pdata[i]),
      .gap = laurel_phase_get_gap (phases->pdata[i]),
    };

  return laurel_phase_steps_propagate (steps, phases->len, &error) ? NULL
                                                                   : g_strdup (error->message);
}
