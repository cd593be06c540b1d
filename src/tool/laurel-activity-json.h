/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-activity.h"
#include "exchange/laurel-plan-draft.h"
#include "store/laurel-library.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean laurel_activity_add_json (JsonBuilder     *builder,
                                   LaurelReader    *reader,
                                   LaurelActivity  *activity,
                                   GError         **error);
void     laurel_details_add_json  (JsonBuilder         *builder,
                                   const LaurelWindow  *window,
                                   int                  least,
                                   int                  most);
gboolean laurel_season_add_json   (JsonBuilder     *builder,
                                   LaurelReader    *reader,
                                   gint64           id,
                                   GError         **error);
void     laurel_plan_row_add_json (JsonBuilder            *builder,
                                   const LaurelPlanDraft  *draft,
                                   const LaurelPlanRow    *row);
void     laurel_row_add_json      (JsonBuilder     *builder,
                                   LaurelRow       *row);

G_END_DECLS
