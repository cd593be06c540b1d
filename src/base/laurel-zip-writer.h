/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelZipWriter:
 *
 * A zip archive that is made in memory. The same members make the same bytes.
 */
typedef struct _LaurelZipWriter LaurelZipWriter;

LaurelZipWriter *laurel_zip_writer_new    (GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void             laurel_zip_writer_free   (LaurelZipWriter   *self);
gboolean         laurel_zip_writer_add    (LaurelZipWriter   *self,
                                           const char        *name,
                                           GBytes            *content,
                                           GError           **error);
GBytes          *laurel_zip_writer_finish (LaurelZipWriter   *self,
                                           GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelZipWriter, laurel_zip_writer_free)

G_END_DECLS
