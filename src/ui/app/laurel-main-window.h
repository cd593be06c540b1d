/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_MAIN_WINDOW (laurel_main_window_get_type ())
G_DECLARE_FINAL_TYPE (LaurelMainWindow, laurel_main_window, LAUREL, MAIN_WINDOW,
                      AdwApplicationWindow)

LaurelMainWindow *laurel_main_window_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void              laurel_main_window_show_store  (LaurelMainWindow *self,
                                                  LaurelStore      *store,
                                                  GSettings        *settings);
LaurelStore      *laurel_main_window_get_store   (LaurelMainWindow *self);
LaurelSession    *laurel_main_window_get_session (LaurelMainWindow *self);

G_END_DECLS
