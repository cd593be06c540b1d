/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/receivers/laurel-allocation-share.h"
#include "logistics/receivers/laurel-receiver.h"
#include "logistics/receivers/laurel-school-class.h"

G_BEGIN_DECLS

char *laurel_receiver_words_dup_about (LaurelReceiver        *receiver) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_children (LaurelReceiver     *receiver) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_state (LaurelReceiver        *receiver) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_find  (LaurelRow             *receiver) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_way   (LaurelReceiver        *receiver) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_class (LaurelSchoolClass     *class_) G_GNUC_WARN_UNUSED_RESULT;
char *laurel_receiver_words_dup_share (LaurelAllocationShare *share) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
