/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-design.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void          laurel_template_file_read_async   (GFile                *file,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              data);
LaurelDesign *laurel_template_file_read_finish  (GAsyncResult         *result,
                                                 GError              **error)
                                                 G_GNUC_WARN_UNUSED_RESULT;
void          laurel_template_file_write_async  (LaurelDesign         *design,
                                                 const char           *name,
                                                 const char           *path,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              data);
gboolean      laurel_template_file_write_finish (GAsyncResult         *result,
                                                 GError              **error);

G_END_DECLS
