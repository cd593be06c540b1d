/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/laurel-day.h"

G_BEGIN_DECLS

char *laurel_day_words_of        (LaurelDay   day) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_day_words_of_iso    (const char *iso) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_day_words_of_moment (gint64      seconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
