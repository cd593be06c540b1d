/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelPress:
 *
 * A PDF, opened to be shown: what the preview draws and searches. It belongs
 * to one thread at a time, a worker's, since drawing a page takes its time.
 */
typedef struct _LaurelPress LaurelPress;

/**
 * LaurelPressBox:
 *
 * A rectangle on a page, in points from its upper left corner.
 */
typedef struct {
  double x, y, width, height;
} LaurelPressBox;

LaurelPress   *laurel_press_new           (GBytes          *pdf,
                                           GError         **error);
void           laurel_press_free          (LaurelPress     *self);
guint          laurel_press_get_n_pages   (LaurelPress     *self);
void           laurel_press_get_page_size (LaurelPress     *self,
                                           guint            page,
                                           double          *width,
                                           double          *height);
LaurelPicture *laurel_press_draw          (LaurelPress     *self,
                                           guint            page,
                                           double           scale,
                                           GError         **error);
LaurelPicture *laurel_press_draw_over     (LaurelPress     *self,
                                           guint            page,
                                           double           scale,
                                           LaurelPicture   *ground,
                                           GError         **error);
char          *laurel_press_dup_text      (LaurelPress     *self,
                                           guint            page) G_GNUC_WARN_UNUSED_RESULT;
GArray        *laurel_press_find          (LaurelPress     *self,
                                           guint            page,
                                           const char      *text) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_press_dup_selection (LaurelPress     *self,
                                           guint            page,
                                           double           x1,
                                           double           y1,
                                           double           x2,
                                           double           y2) G_GNUC_WARN_UNUSED_RESULT;
GArray        *laurel_press_get_selection (LaurelPress     *self,
                                           guint            page,
                                           double           x1,
                                           double           y1,
                                           double           x2,
                                           double           y2) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPress, laurel_press_free)

G_END_DECLS
