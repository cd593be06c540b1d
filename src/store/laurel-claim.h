/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-moment.h"

G_BEGIN_DECLS

/**
 * LaurelClaim:
 * @row: a row of a library that is due to be told of
 * @due: since when
 * @says: (nullable): what is told, or what stands for it
 * @taken: whether the caller tells it, and nobody else
 *
 * What somebody would tell at this desk.
 */
typedef struct {
  gint64 row;
  LaurelMoment due;
  char *says;
  gboolean taken;
} LaurelClaim;

gboolean    laurel_claim_settle    (const char    *file_id,
                                    GArray        *claims,
                                    gboolean       tell,
                                    LaurelMoment   now,
                                    GArray       **over,
                                    GError       **error);
GHashTable *laurel_claim_list_told (const char    *file_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
