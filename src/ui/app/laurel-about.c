/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * laurel_about_present:
 * @parent: the window in front
 *
 * Says what Laurel is, who made it, and under which licence.
 */
void
laurel_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Laurel"),
                         "application-icon", LAUREL_APP_ID,
                         "version", LAUREL_VERSION,
                         "comments", _("Plan a season of events, and print its notices"),
                         "developer-name", _("The Laurel authors"),
                         /* Translators: your names, one a line. */
                         "translator-credits", _("translator-credits"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}
