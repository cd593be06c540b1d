/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"
#include "judging/jury/laurel-expert.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * LaurelPanelPool:
 * @fields: (array zero-terminated=1): one of these, or anything
 * @regions: (array zero-terminated=1): from one of these, or from anywhere
 * @not_regions: (array zero-terminated=1): from none of these
 * @languages: (array zero-terminated=1): all of these
 * @senior: whether only senior ones
 * @from: from which day they must have time, or 0
 * @to: and until which
 * @years_off: not who judged in each of so many years before; 0 asks for nothing
 *
 * Who can be drawn, by rule.
 */
typedef struct {
  GStrv fields;
  GStrv regions;
  GStrv not_regions;
  GStrv languages;
  gboolean senior;
  LaurelDay from, to;
  int years_off;
} LaurelPanelPool;

/**
 * LaurelPanelSeats:
 * @field: (nullable): what they know about
 * @section_id: whose entries they judge, or 0
 * @count: how many
 * @alternates: and how many more, to step in
 */
typedef struct {
  char *field;
  gint64 section_id;
  int count;
  int alternates;
} LaurelPanelSeats;

LaurelPanelPool *laurel_panel_pool_read     (const char             *json,
                                             GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
void             laurel_panel_pool_free     (LaurelPanelPool        *self);
gboolean         laurel_panel_pool_has      (const LaurelPanelPool  *self,
                                             LaurelExpert           *expert);
gboolean         laurel_panel_knows         (const char             *fields,
                                             const char             *field);
GPtrArray       *laurel_panel_seats_read    (const char             *json,
                                             GError                **error)
  G_GNUC_WARN_UNUSED_RESULT;
char            *laurel_panel_seats_dup_key (const char             *key,
                                             guint                   seats,
                                             guint                   n_seats)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPanelPool, laurel_panel_pool_free)

G_END_DECLS
