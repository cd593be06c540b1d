/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "calendar/laurel-programme.h"
#include "calendar/laurel-snapshot.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SAID_LINE (laurel_said_line_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSaidLine, laurel_said_line, LAUREL, SAID_LINE, AdwBin)

G_END_DECLS
