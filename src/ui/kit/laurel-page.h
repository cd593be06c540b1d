/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LaurelPageCommand:
 * @action: an action, "<page>.<verb>"
 * @command: the command it runs; the action's parameter is its arguments
 */
typedef struct {
  const char *action;
  const LaurelCommand *command;
} LaurelPageCommand;

#define LAUREL_TYPE_PAGE (laurel_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LaurelPage, laurel_page, LAUREL, PAGE, AdwBin)

struct _LaurelPageClass {
  AdwBinClass parent_class;

  /*< private >*/
  const LaurelPageCommand *commands;
  gsize n_commands;
};

void           laurel_page_install_commands (LaurelPageClass         *klass,
                                             const LaurelPageCommand *commands,
                                             gsize                    n_commands);
LaurelSession *laurel_page_get_session      (LaurelPage              *self);
const char    *laurel_page_get_refused      (LaurelPage              *self,
                                             const char              *action,
                                             gint64                   target,
                                             const char              *field);
const char    *laurel_page_find_refused     (LaurelPage              *self);
void           laurel_page_forget_refused   (LaurelPage              *self,
                                             const char              *action,
                                             gint64                   target,
                                             const char              *field);

G_END_DECLS
