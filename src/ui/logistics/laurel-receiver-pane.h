/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_RECEIVER_PANE (laurel_receiver_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReceiverPane, laurel_receiver_pane, LAUREL, RECEIVER_PANE,
                      LaurelDrivePage)

G_END_DECLS
