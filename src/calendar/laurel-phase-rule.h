/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-window.h"

G_BEGIN_DECLS

/**
 * LaurelPhaseStep:
 * @title: what it is called
 * @window: when it is
 * @gap: how many free days there are at least after the step before it
 *
 * One of the phases of an activity that follow each other.
 */
typedef struct {
  const char *title;
  LaurelWindow window;
  int gap;
} LaurelPhaseStep;

gboolean  laurel_phase_steps_propagate (LaurelPhaseStep     *steps,
                                        guint                n_steps,
                                        GError             **error);
void      laurel_phase_get_outside     (const LaurelWindow  *phase,
                                        const LaurelWindow  *activity,
                                        int                 *before,
                                        int                 *after);
char     *laurel_phase_dup_warning     (const char          *title,
                                        const LaurelWindow  *phase,
                                        const LaurelWindow  *activity);

G_END_DECLS
