/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-pages.h"

G_BEGIN_DECLS

LaurelPages *laurel_calibration_compose (const char  *language,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
