/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/laurel-row.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RECEIVER (laurel_receiver_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReceiver, laurel_receiver, LAUREL, RECEIVER, LaurelRow)

gint64      laurel_receiver_get_drive_id (LaurelReceiver *self);
const char *laurel_receiver_get_name     (LaurelReceiver *self);
int         laurel_receiver_get_size     (LaurelReceiver *self);
const char *laurel_receiver_get_region   (LaurelReceiver *self);
const char *laurel_receiver_get_address  (LaurelReceiver *self);
const char *laurel_receiver_get_contact  (LaurelReceiver *self);
const char *laurel_receiver_get_phone    (LaurelReceiver *self);

G_END_DECLS
