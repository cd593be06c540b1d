/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-statement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelFollowed:
 * @programme: a season
 * @path: the file that follows it
 */
typedef struct {
  gint64 programme;
  char *path;
} LaurelFollowed;

void       laurel_followed_free (LaurelFollowed  *followed);

GPtrArray *laurel_follow_list   (const char      *file_id);
char      *laurel_follow_dup    (const char      *file_id,
                                 gint64           programme);
gboolean   laurel_follow_check  (GError         **error);
gboolean   laurel_follow_set    (const char      *file_id,
                                 gint64           programme,
                                 const char      *path,
                                 GError         **error);
gboolean   laurel_follow_write  (LaurelReader    *reader,
                                 gint64           programme,
                                 const char      *path,
                                 GError         **error);

G_END_DECLS
