/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolVerb:
 * @name: the first word of a command's
 * @most: how many words it takes with it, or -1 for any number
 * @run: does it
 *
 * One of several things that a command does.
 */
typedef struct {
  const char *name;
  int most;
  gboolean (*run) (LaurelToolContext *context, GError **error);
} LaurelToolVerb;

gboolean laurel_tool_run_verb (LaurelToolContext    *context,
                               const LaurelToolVerb *verbs,
                               gsize                 n_verbs,
                               gboolean             *known,
                               GError              **error);

G_END_DECLS
