/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolPanel:
 * @contest: its title or id
 * @field: (nullable): what judges know about
 * @where: (nullable): who else can be drawn, as JSON
 * @seats: (nullable): several groups of seats, as JSON, instead of @field and the numbers
 * @left_out: (nullable) (array zero-terminated=1): who cannot be drawn: NAME=REASON or
 *   NAME=REASON=DAY
 * @reason: (nullable): why it is drawn again
 * @sources: (nullable) (array zero-terminated=1): where the numbers will come from
 * @key: (nullable): what they were
 * @n_take: how many are drawn, or 0 where a draw was declared before
 * @n_alternates: and how many more
 *
 * A draw for a contest.
 */
typedef struct {
  const char *contest;
  const char *field;
  const char *where;
  const char *seats;
  char **left_out;
  const char *reason;
  char **sources;
  const char *key;
  int n_take;
  int n_alternates;
} LaurelToolPanel;

gboolean laurel_tool_panel_draw (LaurelToolContext      *context,
                                 const LaurelToolPanel  *panel,
                                 GError                **error);

G_END_DECLS
