/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelSpare:
 * @texts: (element-type utf8): what others are told by that holds a text of the
 *   row that is forgotten: the same text, or a longer one
 * @shared: (element-type utf8): the texts that are the same
 * @bearers: (element-type gint64): the rows of the same table that have those
 * @take_shared: whether what may mean either is taken out, too
 *
 * Whom forgetting must not touch: where a longer text stands, someone else is
 * meant, and where the same one stands, nobody can tell.
 */
typedef struct {
  GPtrArray *texts;
  GPtrArray *shared;
  GArray *bearers;
  gboolean take_shared;
} LaurelSpare;

LaurelSpare *laurel_spare_new        (void);
void         laurel_spare_free       (LaurelSpare       *self);
void         laurel_spare_add        (LaurelSpare       *self,
                                      const char        *text,
                                      const char        *of_other,
                                      gint64             other);
gboolean     laurel_spare_is_shared  (const LaurelSpare *self,
                                      const char        *text);
gboolean     laurel_spare_has        (const LaurelSpare *self,
                                      gint64             id);
gboolean     laurel_spare_covers     (const LaurelSpare *self,
                                      gboolean           by_same,
                                      const char        *whole,
                                      gsize              size,
                                      gsize              at,
                                      const char        *text);
char        *laurel_spare_dup_ids    (const LaurelSpare *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelSpare, laurel_spare_free)

G_END_DECLS
