/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-verdict.h"
#include "store/laurel-progress.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

/**
 * LaurelVerifyWish:
 * @paths: (array zero-terminated=1): PDFs, and folders of them
 * @words: (nullable): a number, or what a code says
 * @name: (nullable): the name on the paper, to compare it
 * @organisation: (nullable): likewise
 * @keys: (array zero-terminated=1) (nullable): what public key files say; without them the
 *   keys of the library count
 *
 * What is to be checked.
 */
typedef struct {
  GStrv paths;
  char *words;
  char *name;
  char *organisation;
  GStrv keys;
} LaurelVerifyWish;

/* Told of each certificate, as soon as it is checked; @what is the file it is in. */
typedef void (*LaurelVerifyFound) (const LaurelVerdict *verdict,
                                   const char          *what,
                                   gpointer             data);

void     laurel_verify_wish_free (LaurelVerifyWish     *self);
void     laurel_verify_async     (LaurelSession        *session,
                                  LaurelVerifyWish     *wish,
                                  LaurelProgress       *progress,
                                  LaurelVerifyFound     found,
                                  GAsyncReadyCallback   callback,
                                  gpointer              data);
gboolean laurel_verify_finish    (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
