/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-contest-list.h"
#include "tool/laurel-tool-context.h"

G_BEGIN_DECLS

/**
 * LaurelToolList:
 * @name: what its rows are called in JSON, as an array
 * @field: what tells a row from the others
 * @id: (nullable): what the id of what a row is about is called in JSON
 *
 * How a list that comes in is told.
 */
typedef struct {
  const char *name;
  const char *field;
  const char *id;
} LaurelToolList;

gboolean laurel_tool_list_take (LaurelToolContext     *context,
                                LaurelLibrary         *library,
                                const LaurelCommand   *command,
                                GVariant              *args,
                                GError               **error);
void     laurel_tool_list_tell (LaurelToolContext     *context,
                                const LaurelToolList  *self,
                                LaurelContestList     *list);

G_END_DECLS
