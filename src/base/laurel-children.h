/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-child.h"

G_BEGIN_DECLS

/**
 * LaurelChildren:
 *
 * A #LaurelChild for each of many files, without starting the program for each: it is started
 * once, gives up what no file needs, and makes a copy of itself for one file after another.
 * A file that takes its copy over, or ends it, has done nothing to those that come later.
 *
 * To be used on one thread, and freed before that thread ends.
 */
typedef struct _LaurelChildren LaurelChildren;

/**
 * LaurelChildFunc:
 * @detail: what is to be done with the file, beside what all are started for
 *
 * Reads the file on standard input, and answers, in a process that ends then.
 *
 * Returns: the exit status
 */
typedef int (*LaurelChildFunc) (const char *detail);

LaurelChildren *laurel_children_new   (const char        *word) G_GNUC_WARN_UNUSED_RESULT;
gboolean        laurel_children_begin (LaurelChildren    *self,
                                       GBytes            *input,
                                       const char        *detail,
                                       GError           **error);
gboolean        laurel_children_end   (LaurelChildren    *self,
                                       gsize              max_answer,
                                       GCancellable      *cancellable,
                                       LaurelChildReply  *reply,
                                       GError           **error);
void            laurel_children_free  (LaurelChildren    *self);

int             laurel_children_serve (LaurelChildFunc    read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelChildren, laurel_children_free)

G_END_DECLS
