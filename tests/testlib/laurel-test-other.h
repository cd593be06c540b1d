/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelTestOther LaurelTestOther;

/* Does the next thing in the other process, and says whether it went as it should. */
typedef gboolean (*LaurelTestOtherFunc) (gpointer data);

LaurelTestOther *laurel_test_other_new  (LaurelTestOtherFunc  func,
                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
gboolean         laurel_test_other_step (LaurelTestOther     *self);
void             laurel_test_other_free (LaurelTestOther     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelTestOther, laurel_test_other_free)

G_END_DECLS
