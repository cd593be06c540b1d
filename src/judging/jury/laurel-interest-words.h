/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (array zero-terminated=1): why somebody must not judge */
extern const char *const LAUREL_INTEREST_KINDS[];

const char *laurel_interest_words_get       (const char *kind);
char       *laurel_interest_words_dup_title (const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
