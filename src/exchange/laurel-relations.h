/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/laurel-archive.h"

G_BEGIN_DECLS

GHashTable *laurel_relations_read      (const LaurelArchive  *archive,
                                        const char           *part,
                                        const char           *folder,
                                        GError              **error);
char       *laurel_relations_find_main (const LaurelArchive  *archive,
                                        const char           *usual,
                                        GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
