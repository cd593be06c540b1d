/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "logistics/receivers/laurel-allocation-share.h"
#include "logistics/receivers/laurel-receiver.h"
#include "logistics/receivers/laurel-school-class.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

LaurelDialog *laurel_receiver_deeds_add   (GtkWidget             *over,
                                           LaurelSession         *session,
                                           gint64                 drive);
void          laurel_receiver_deeds_edit  (GtkWidget             *over,
                                           LaurelSession         *session,
                                           LaurelReceiver        *receiver);
void          laurel_receiver_deeds_class (GtkWidget             *over,
                                           LaurelSession         *session,
                                           LaurelReceiver        *receiver,
                                           LaurelSchoolClass     *class_);
void          laurel_receiver_deeds_need  (GtkWidget             *over,
                                           LaurelSession         *session,
                                           LaurelReceiver        *receiver,
                                           GListModel            *kinds);
void          laurel_receiver_deeds_share (GtkWidget             *over,
                                           LaurelSession         *session,
                                           LaurelAllocationShare *share);

G_END_DECLS
