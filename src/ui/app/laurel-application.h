/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_APPLICATION (laurel_application_get_type ())
G_DECLARE_FINAL_TYPE (LaurelApplication, laurel_application, LAUREL, APPLICATION, AdwApplication)

LaurelApplication *laurel_application_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWindow         *laurel_application_get_next (LaurelApplication *self);

G_END_DECLS
