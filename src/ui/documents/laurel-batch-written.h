/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_batch_written_tell (GtkWindow  *window,
                                const char *words,
                                const char *path);

G_END_DECLS
