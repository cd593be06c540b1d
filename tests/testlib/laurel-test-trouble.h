/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LaurelTestTrouble:
 * @name: what fails
 * @arm: from now on, the @n-th of its kind fails
 * @disarm: nothing fails any more; returns whether anything did
 * @dense: how many are tried one by one, before some are passed over
 *
 * What can be made to fail, as one thing.
 */
typedef struct {
  const char *name;
  void (*arm) (guint n);
  gboolean (*disarm) (void);
  guint dense;
} LaurelTestTrouble;

extern const LaurelTestTrouble *const LAUREL_TEST_TROUBLES[]; /* NULL-terminated */

void     laurel_test_trouble_install       (void);
guint    laurel_test_trouble_next          (const LaurelTestTrouble *self,
                                            guint                    n);
void     laurel_test_trouble_arm_system    (guint                    n,
                                            int                      with);
gboolean laurel_test_trouble_disarm_system (void);
void     laurel_test_trouble_set_clock     (gint64                   seconds);

G_END_DECLS
