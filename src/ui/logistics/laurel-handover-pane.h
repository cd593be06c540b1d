/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/logistics/laurel-drive-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_HANDOVER_PANE (laurel_handover_pane_get_type ())
G_DECLARE_FINAL_TYPE (LaurelHandoverPane, laurel_handover_pane, LAUREL, HANDOVER_PANE,
                      LaurelDrivePage)

G_END_DECLS
