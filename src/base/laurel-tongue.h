/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *laurel_tongue_set      (const char *language);
const char *laurel_tongue_say      (const char *text) G_GNUC_FORMAT (1);
const char *laurel_tongue_say_many (const char *one,
                                    const char *more,
                                    gulong      n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

G_END_DECLS
