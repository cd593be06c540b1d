/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-picture.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelPages:
 *
 * A document whose every glyph has its place: pages of lines of type, rules
 * and shapes, in points from the upper left corner. Immutable; made by
 * laurel_paper_compose(), painted as PDF, read by tests as text. Any thread may
 * have it, though those that paint it, or set others with its fonts, wait for
 * each other.
 */
typedef struct _LaurelPages LaurelPages;

LaurelPages *laurel_pages_ref             (LaurelPages   *self);
void         laurel_pages_unref           (LaurelPages   *self);
guint        laurel_pages_get_n_pages     (LaurelPages   *self);
void         laurel_pages_get_size        (LaurelPages   *self,
                                           guint          page,
                                           double        *width,
                                           double        *height);
char        *laurel_pages_dup_dump        (LaurelPages   *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv        laurel_pages_dup_fallbacks   (LaurelPages   *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *laurel_pages_dup_pdf         (LaurelPages   *self,
                                           GCancellable  *cancellable,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *laurel_pages_dup_page_pdf    (LaurelPages   *self,
                                           guint          page,
                                           GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_pages_has_drawings    (LaurelPages   *self);
LaurelPicture *laurel_pages_draw          (LaurelPages   *self,
                                           guint          page,
                                           double         scale,
                                           LaurelPicture *ground) G_GNUC_WARN_UNUSED_RESULT;
gboolean     laurel_pages_write_new_pdf   (LaurelPages   *self,
                                           const char    *path,
                                           const char    *place,
                                           GError       **error);
gboolean     laurel_pages_write_pdf       (LaurelPages   *self,
                                           const char    *path,
                                           GCancellable  *cancellable,
                                           GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelPages, laurel_pages_unref)

G_END_DECLS
