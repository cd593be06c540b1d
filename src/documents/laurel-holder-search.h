/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelHolderSearch:
 * @LAUREL_HOLDER_SEARCH_MISSING: it is not there
 * @LAUREL_HOLDER_SEARCH_FOUND: it is there
 * @LAUREL_HOLDER_SEARCH_TOO_MUCH: there is too much on the page to tell
 *
 * What came of a search.
 */
typedef enum {
  LAUREL_HOLDER_SEARCH_MISSING,
  LAUREL_HOLDER_SEARCH_FOUND,
  LAUREL_HOLDER_SEARCH_TOO_MUCH,
} LaurelHolderSearch;

/**
 * LaurelHolderBudget:
 * @n_digests: how often was tried already
 * @cancellable: (nullable): to stop it
 *
 * How long is searched in one file, whatever it has on how many pages.
 */
typedef struct {
  guint n_digests;
  GCancellable *cancellable;
} LaurelHolderBudget;

gboolean           laurel_holder_search_has_text (const char  *words);
LaurelHolderSearch laurel_holder_search_find     (const char          *words,
                                                  const char          *digest,
                                                  LaurelHolderBudget  *budget,
                                                  char               **name,
                                                  char               **organisation);

G_END_DECLS
