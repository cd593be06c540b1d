/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   laurel_open_file_async   (GtkWindow            *parent,
                                 const char           *title,
                                 GtkFileFilter        *filter,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void   laurel_open_list_async   (GtkWidget            *over,
                                 const char           *title,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void   laurel_open_files_async  (GtkWindow            *parent,
                                 const char           *title,
                                 GtkFileFilter        *filter,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void   laurel_save_file_async   (GtkWindow            *parent,
                                 const char           *title,
                                 const char           *name,
                                 GtkFileFilter        *filter,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
void   laurel_choose_folder_async (GtkWindow          *parent,
                                 const char           *title,
                                 GAsyncReadyCallback   callback,
                                 gpointer              data);
char  *laurel_file_dialog_finish_path (GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel *laurel_file_dialog_finish_files
                                (GAsyncResult         *result,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GFile *laurel_file_dialog_finish (GAsyncResult        *result,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
