/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LaurelChild:
 *
 * A process in which a stranger's file is read. It is the program itself, started again
 * with a word that nobody types: a file that takes it over finds a process that can write
 * nothing but its answer, starts no other program, has no network, and little time. Every
 * program that reads such files asks at its very beginning whether it is that one.
 */

/**
 * LaurelChildReply:
 * @answer: (nullable): what the child said
 * @status: its exit status
 * @signal: what stopped it, or 0
 *
 * What came of asking a child.
 */
typedef struct {
  GBytes *answer;
  int status;
  int signal;
} LaurelChildReply;

void     laurel_child_set_able   (void);
gboolean laurel_child_confine    (void);
gboolean laurel_child_answer     (const char             *data,
                                  gsize                   size);
GBytes  *laurel_child_read_input (void);
gboolean laurel_child_ask        (GBytes                 *input,
                                  const char *const      *words,
                                  gsize                   max_answer,
                                  GCancellable           *cancellable,
                                  LaurelChildReply       *reply,
                                  GError                **error);
void     laurel_child_reply_clear (LaurelChildReply      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LaurelChildReply, laurel_child_reply_clear)

G_END_DECLS
