/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_SETTLED (laurel_settled_get_type ())
G_DECLARE_FINAL_TYPE (LaurelSettled, laurel_settled, LAUREL, SETTLED, GObject)

G_END_DECLS
