/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-plan-target.h"

G_BEGIN_DECLS

/**
 * LaurelPlanTake:
 * @LAUREL_PLAN_TAKE_NEW: what is new
 * @LAUREL_PLAN_TAKE_MOVED: what has another date or place
 * @LAUREL_PLAN_TAKE_EDITED: what differs in anything else
 * @LAUREL_PLAN_TAKE_GONE: what is gone: it is cancelled
 * @LAUREL_PLAN_TAKE_ALL: all of these
 * @LAUREL_PLAN_TAKE_BACK: also what was changed in the library since, where the
 *   file only says what it always said
 *
 * Which kinds of differences an import takes.
 */
typedef enum {
  LAUREL_PLAN_TAKE_NEW = 1 << 0,
  LAUREL_PLAN_TAKE_MOVED = 1 << 1,
  LAUREL_PLAN_TAKE_EDITED = 1 << 2,
  LAUREL_PLAN_TAKE_GONE = 1 << 3,
  LAUREL_PLAN_TAKE_ALL = (1 << 4) - 1,
  LAUREL_PLAN_TAKE_BACK = 1 << 4,
} LaurelPlanTake;

GVariant *laurel_plan_build_row   (const LaurelPlanRow    *row,
                                   gint64                  activity,
                                   const char             *what,
                                   GPtrArray              *findings);
GVariant *laurel_plan_build_gone  (gint64                  activity);
GVariant *laurel_plan_build_args  (const LaurelPlanDraft  *draft,
                                   const LaurelPlanTarget *target,
                                   const char             *source,
                                   GVariantBuilder        *rows);
GVariant *laurel_plan_build_taken (const LaurelPlanDraft  *draft,
                                   const LaurelPlanTarget *target,
                                   const GArray           *changes,
                                   LaurelPlanTake          take,
                                   const char             *source,
                                   GCancellable           *cancellable,
                                   GError                **error);

G_END_DECLS
