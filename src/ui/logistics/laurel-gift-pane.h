/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_GIFT_PANE (laurel_gift_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelGiftPane, laurel_gift_pane, LAUREL, GIFT_PANE, LaurelDrivePage)

G_END_DECLS
