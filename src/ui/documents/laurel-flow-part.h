/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-designer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_FLOW_PART (laurel_flow_part_get_type ())
G_DECLARE_FINAL_TYPE (LaurelFlowPart, laurel_flow_part, LAUREL, FLOW_PART, AdwBin)

void laurel_flow_part_show (LaurelFlowPart   *self,
                            LaurelDesigner   *designer);

G_END_DECLS
