/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-fields.h"

G_BEGIN_DECLS

void laurel_report_charts_declare (LaurelFields  *fields);
void laurel_report_charts_set     (LaurelFields  *fields,
                                   GPtrArray     *charts);

G_END_DECLS
