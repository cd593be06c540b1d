/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * LaurelPageCache:
 *
 * Pictures of pages, by page and scale, as many as fit a budget; those that
 * were not looked at for longest go first.
 */
typedef struct _LaurelPageCache LaurelPageCache;

LaurelPageCache *laurel_page_cache_new    (gsize            budget);
void             laurel_page_cache_free   (LaurelPageCache *self);
void             laurel_page_cache_clear  (LaurelPageCache *self);
void             laurel_page_cache_add    (LaurelPageCache *self,
                                           guint            page,
                                           double           scale,
                                           GdkTexture      *picture,
                                           const char      *text);
GdkTexture      *laurel_page_cache_find   (LaurelPageCache *self,
                                           guint            page,
                                           double           scale,
                                           const char     **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPageCache, laurel_page_cache_free)

G_END_DECLS
