/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* AddressSanitizer maps more than any limit, and does so first; and looks for leaks at the end by
 * way of ptrace. */
#if defined (__SANITIZE_ADDRESS__)
#define LAUREL_CONFINEMENT_HAS_SHADOW TRUE
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define LAUREL_CONFINEMENT_HAS_SHADOW TRUE
#endif
#endif
#ifndef LAUREL_CONFINEMENT_HAS_SHADOW
#define LAUREL_CONFINEMENT_HAS_SHADOW FALSE
#endif

gboolean laurel_confinement_enter (void);
gboolean laurel_confinement_close (void);

G_END_DECLS
