/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LAUREL_TYPE_DIALOG (laurel_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelDialog, laurel_dialog, LAUREL, DIALOG, AdwWindow)

/**
 * LaurelDialogClass:
 * @command: (nullable): what it runs, if that is always the same
 * @get_command: (nullable): what it runs, where that depends
 * @dup_args: (transfer floating): with what, out of what was typed
 * @get_progress: (nullable): who waits for it, and may stop it
 * @refused: (nullable): what happens when it was not done
 */
struct _LaurelDialogClass {
  AdwWindowClass parent_class;

  const LaurelCommand *command;
  const LaurelCommand *(*get_command) (LaurelDialog *self);
  GVariant *(*dup_args) (LaurelDialog *self);
  LaurelProgress *(*get_progress) (LaurelDialog *self);
  void (*refused) (LaurelDialog *self);
};

LaurelSession *laurel_dialog_get_session (LaurelDialog *self);
void           laurel_dialog_present     (LaurelDialog *self,
                                          GtkWidget    *over);
void           laurel_dialog_show_fault  (LaurelDialog *self,
                                          const char   *fault);
void           laurel_dialog_show_over   (GtkWindow    *window,
                                          GtkWidget    *over);

G_END_DECLS
