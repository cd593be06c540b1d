/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/documents/laurel-notice-row.h"

G_BEGIN_DECLS

struct _LaurelNoticeRow {
  GtkListBoxRow parent_instance;

  GtkWidget *handle;
  GtkWidget *caption;
  GtkWidget *origin;
  GtkWidget *text;
  GtkWidget *sizer;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkWidget *cells;
  GtkWidget *menu;
  GMenuModel *styles;
  GMenuModel *order;
  GMenuModel *deeds;

  char *name;
  char *stored;  /* what the library has, or the data say */
  char *awaited; /* (nullable): what the library will have: what it says until then is old */
  gint64 patience; /* until when */
  LaurelNoticeKind kind;
  int level;
  gboolean showing; /* what changes now is not typed */
};

gboolean laurel_notice_row_is_changed     (LaurelNoticeRow *self);
void     laurel_notice_row_restore        (LaurelNoticeRow *self);
gboolean laurel_notice_row_on_key_pressed (LaurelNoticeRow *self,
                                           guint            key,
                                           guint            code,
                                           GdkModifierType  state);

G_END_DECLS
