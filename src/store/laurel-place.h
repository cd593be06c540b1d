/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelPlace:
 * @LAUREL_PLACE_LOCAL: a disk of this computer
 * @LAUREL_PLACE_NETWORK: another computer's, where locks may lie
 * @LAUREL_PLACE_CLOUD: a folder that another program copies about
 *
 * Where a file lies.
 */
typedef enum {
  LAUREL_PLACE_LOCAL,
  LAUREL_PLACE_NETWORK,
  LAUREL_PLACE_CLOUD,
} LaurelPlace;

char         *laurel_place_dup_real    (const char   *path) G_GNUC_WARN_UNUSED_RESULT;
char         *laurel_place_dup_uri     (const char   *path) G_GNUC_WARN_UNUSED_RESULT;
char         *laurel_place_from_text   (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
LaurelPlace laurel_place_find          (const char  *path,
                                        char       **whose);
LaurelPlace laurel_place_find_on_mount (const char  *mountinfo,
                                        const char  *path,
                                        char       **whose);
gboolean    laurel_place_check         (const char  *path,
                                        GError     **error);

G_END_DECLS
