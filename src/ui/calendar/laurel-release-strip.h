/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_RELEASE_STRIP (laurel_release_strip_get_type ())
G_DECLARE_FINAL_TYPE (LaurelReleaseStrip, laurel_release_strip, LAUREL, RELEASE_STRIP, AdwBin)

G_END_DECLS
