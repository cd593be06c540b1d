/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-child.h"

G_BEGIN_DECLS

gboolean     laurel_child_check_able   (GError             **error);
gboolean     laurel_child_limit        (void);
void         laurel_child_set_patience (int                  seconds,
                                        int                  of_a_processor);
gboolean     laurel_child_settle       (LaurelChildReply    *reply,
                                        GError              *why,
                                        GError             **error);
int          laurel_child_open_memory  (GBytes              *bytes,
                                        GError             **error);
GSubprocess *laurel_child_start        (int                  input,
                                        GSubprocessFlags     flags,
                                        const char *const   *words,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *laurel_child_listen       (GInputStream        *stream,
                                        gsize                max_answer,
                                        GCancellable        *cancellable,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
