/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DRAGGED_ACTIVITY (laurel_dragged_activity_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDraggedActivity, laurel_dragged_activity, LAUREL, DRAGGED_ACTIVITY,
                      GdkContentProvider)

GdkContentProvider *laurel_dragged_activity_new (GtkWidget     *widget,
                                                 LaurelSession *session,
                                                 gint64         activity,
                                                 const char    *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
