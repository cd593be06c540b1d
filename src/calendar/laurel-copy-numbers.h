/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LaurelCopyNumbers LaurelCopyNumbers;

LaurelCopyNumbers *laurel_copy_numbers_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void               laurel_copy_numbers_free (LaurelCopyNumbers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LaurelCopyNumbers, laurel_copy_numbers_free)

void               laurel_copy_numbers_see  (LaurelCopyNumbers *self,
                                             const char        *number,
                                             gboolean           is_member);
void               laurel_copy_numbers_keep (LaurelCopyNumbers *self,
                                             const char        *number);
void               laurel_copy_numbers_join (LaurelCopyNumbers *self,
                                             gint64             series,
                                             const char        *number,
                                             int                last);
char              *laurel_copy_numbers_give (LaurelCopyNumbers *self,
                                             gint64             id,
                                             gint64             series,
                                             const char        *number)
                                             G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
