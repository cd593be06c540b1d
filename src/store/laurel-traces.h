/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *laurel_traces_list (const char *const *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
