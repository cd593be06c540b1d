/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "testlib/laurel-test-room.h"

G_BEGIN_DECLS

void           laurel_test_init          (int            *argc,
                                          char         ***argv);
char          *laurel_test_dup_folder    (void) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_test_remove_folder (char           *folder);
char          *laurel_test_dup_path      (const char     *folder,
                                          const char     *name) G_GNUC_WARN_UNUSED_RESULT;
LaurelLibrary *laurel_test_open          (const char     *path) G_GNUC_WARN_UNUSED_RESULT;
gint64         laurel_test_run           (LaurelLibrary  *library,
                                          const LaurelCommand *command,
                                          GVariant       *args);
gint64         laurel_test_revert        (LaurelLibrary  *library,
                                          gint64          entry);
gint64         laurel_test_find_party    (LaurelLibrary  *library,
                                          const char     *name);
gint64         laurel_test_read_int      (LaurelLibrary  *library,
                                          const char     *sql);
void           laurel_test_exec          (LaurelLibrary  *library,
                                          const char     *sql);
void           laurel_test_exec_file     (const char     *path,
                                          const char     *sql);
char          *laurel_test_dump          (LaurelLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_test_dup_left_out  (LaurelLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_test_dump_journal  (LaurelLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
char          *laurel_test_dump_search   (LaurelLibrary  *library) G_GNUC_WARN_UNUSED_RESULT;
void           laurel_test_fill_story    (LaurelLibrary  *library);
guint          laurel_test_stride        (guint           usual);
gpointer       laurel_test_wait_on_reader (LaurelReader  *reader,
                                           GVariant      *args,
                                           GError       **error);

/* A folder that is gone, with all that is in it, when it goes out of scope. */
typedef char LaurelTestFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTestFolder, laurel_test_remove_folder)

G_END_DECLS
