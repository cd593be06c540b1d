/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

G_BEGIN_DECLS

/**
 * LaurelFacts:
 * @schema: the version of the schema
 * @entries: how many entries the journal has
 * @size: of the file, in bytes
 *
 * Technical figures of a library.
 */
typedef struct {
  int schema;
  gint64 entries;
  gint64 size;
} LaurelFacts;

gboolean laurel_facts_read (LaurelReader  *reader,
                            LaurelFacts   *facts,
                            GError       **error);

G_END_DECLS
