/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "exchange/laurel-exchange-error.h"

G_BEGIN_DECLS

/**
 * LaurelArchive:
 *
 * The parts of an office file that are read, out of the zip it is. It is
 * read once, within limits, into memory; nothing is ever unpacked to a disk.
 */
typedef struct _LaurelArchive LaurelArchive;

enum {
  LAUREL_ARCHIVE_MAX_MEMBERS = 2000,
  LAUREL_ARCHIVE_MAX_SIZE = 256 * 1048576,
  LAUREL_ARCHIVE_MAX_RATIO = 100,
  LAUREL_ARCHIVE_FREE_SIZE = 1048576, /* up to here the ratio does not matter */
};

LaurelArchive *laurel_archive_new  (GBytes               *bytes,
                                    GCancellable         *cancellable,
                                    GError              **error);
void           laurel_archive_free (LaurelArchive        *archive);
GBytes        *laurel_archive_get  (const LaurelArchive  *archive,
                                    const char           *name);
gboolean       laurel_archive_has  (const LaurelArchive  *archive,
                                    const char           *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelArchive, laurel_archive_free)

G_END_DECLS
