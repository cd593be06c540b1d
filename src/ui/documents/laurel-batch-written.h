/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-batch-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_batch_written_tell (GtkWindow  *window,
                                const char *words,
                                const char *path);
void laurel_batch_written_take (GtkWindow               *window,
                                const LaurelBatchResult *result,
                                const char              *title);

G_END_DECLS
