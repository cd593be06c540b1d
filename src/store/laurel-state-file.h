/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelStateFile:
 * @keys: what stands in it, to be changed
 * @damaged: whether only a part of it could be made out
 *
 * A small file of this desk's own, which nobody else changes until it is closed.
 */
typedef struct {
  GKeyFile *keys;
  gboolean damaged;
  /*< private >*/
  char *path;
  int lock;
} LaurelStateFile;

LaurelStateFile *laurel_state_file_open     (const char             *name,
                                             GError                **error);
gboolean         laurel_state_file_save     (const LaurelStateFile  *self,
                                             GError                **error);
void             laurel_state_file_close    (LaurelStateFile        *self);
GKeyFile        *laurel_state_file_read     (const char             *name)
                                             G_GNUC_WARN_UNUSED_RESULT;
gboolean         laurel_state_file_is_there (const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelStateFile, laurel_state_file_close)

G_END_DECLS
