/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "ui/kit/laurel-dialog.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_SEAT_DIALOG (laurel_seat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSeatDialog, laurel_seat_dialog, LAUREL, SEAT_DIALOG, LaurelDialog)

GtkWidget *laurel_seat_dialog_new (LaurelSession *session,
                                   LaurelContest *contest);

G_END_DECLS
