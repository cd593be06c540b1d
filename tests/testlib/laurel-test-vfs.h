/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelTestFault:
 * @LAUREL_TEST_FAULT_NONE: all goes well
 * @LAUREL_TEST_FAULT_ONCE: the n-th call fails
 * @LAUREL_TEST_FAULT_ALWAYS: the n-th call fails, and all after it
 * @LAUREL_TEST_FAULT_FULL: from the n-th call on, there is no room to write
 * @LAUREL_TEST_FAULT_SYNC: the n-th sync fails, and what it was to make durable
 *   never becomes so
 */
typedef enum {
  LAUREL_TEST_FAULT_NONE,
  LAUREL_TEST_FAULT_ONCE,
  LAUREL_TEST_FAULT_ALWAYS,
  LAUREL_TEST_FAULT_FULL,
  LAUREL_TEST_FAULT_SYNC,
} LaurelTestFault;

typedef void (*LaurelTestVfsFunc) (gpointer data);

void     laurel_test_vfs_install  (void);
void     laurel_test_vfs_forget   (const char        *folder);
void     laurel_test_vfs_arm      (LaurelTestFault    fault,
                                   guint              n);
gboolean laurel_test_vfs_disarm   (void);
void     laurel_test_vfs_watch    (LaurelTestVfsFunc  func,
                                   gpointer           data);
void     laurel_test_vfs_cut      (const char        *from,
                                   const char        *folder,
                                   GRand             *rand);

G_END_DECLS
