/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelTransliterator LaurelTransliterator;

LaurelTransliterator *laurel_transliterator_new  (const char           *id)
                                                  G_GNUC_WARN_UNUSED_RESULT;
void                  laurel_transliterator_free (LaurelTransliterator *self);
const char           *laurel_transliterator_get  (LaurelTransliterator *self,
                                                  gunichar              c);

G_END_DECLS
