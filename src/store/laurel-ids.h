/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  laurel_ids_add      (GString      *json,
                           gint64        id);
char *laurel_ids_dup_json (const gint64 *ids,
                           gsize         n_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
