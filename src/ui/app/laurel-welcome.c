/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-welcome.h"

/**
 * LaurelWelcome:
 *
 * What an empty library shows: the ways in. Each is an action of the program
 * or the window.
 */
struct _LaurelWelcome {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelWelcome, laurel_welcome, ADW_TYPE_BIN)

static void
laurel_welcome_class_init (LaurelWelcomeClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/laurel/ui/app/laurel-welcome.ui");
}

static void
laurel_welcome_init (LaurelWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
