/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tool/laurel-tool-context.h"

#include <stdio.h>

G_BEGIN_DECLS

/**
 * LaurelToolLine:
 * @command: (nullable): what is to be run
 * @name: (nullable): what stands where a command is named, in one word, or in
 *   two if the first is a group
 * @group: (nullable): the first word, if commands of two words begin with it
 * @args: (array zero-terminated=1): program, options and words, without the name
 * @help: whether help is asked for
 * @version: whether the version is asked for
 * @json: whether --json is among the options
 *
 * What was typed: the command is looked for among the words, wherever the
 * options stand. What --help and --json say must be known even when the rest
 * cannot be understood.
 */
typedef struct {
  const LaurelToolCommand *command;
  char *name;
  char *group;
  char **args;
  gboolean help;
  gboolean version;
  gboolean json;
} LaurelToolLine;

void     laurel_tool_line_read           (LaurelToolLine         *self,
                                          int                     argc,
                                          char                  **argv);
void     laurel_tool_line_clear          (LaurelToolLine         *self);
void     laurel_tool_line_print_overview (const LaurelToolLine   *self,
                                          FILE                   *out);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelToolLine, laurel_tool_line_clear)

G_END_DECLS
