/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "judging/contest/laurel-contest-stage.h"
#include "store/laurel-store.h"

G_BEGIN_DECLS

GtkWidget *laurel_stage_phase_new (LaurelStore        *store,
                                   gint64              activity,
                                   LaurelContestStage *stage) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
