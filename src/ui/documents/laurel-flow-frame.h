/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FLOW_FRAME (laurel_flow_frame_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFlowFrame, laurel_flow_frame, LAUREL, FLOW_FRAME, AdwBin)

void laurel_flow_frame_show (LaurelFlowFrame  *self,
                             LaurelDesigner   *designer);

G_END_DECLS
