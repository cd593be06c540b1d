/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "documents/laurel-notice-block.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_NOTICE_ROW (laurel_notice_row_get_type ())
G_DECLARE_FINAL_TYPE (LaurelNoticeRow, laurel_notice_row, LAUREL, NOTICE_ROW, GtkListBoxRow)

GtkWidget  *laurel_notice_row_new        (const char              *name,
                                          GMenuModel              *fields);
const char *laurel_notice_row_get_name   (LaurelNoticeRow         *self);
gboolean    laurel_notice_row_has_text   (LaurelNoticeRow         *self);
gboolean    laurel_notice_row_is_signature (LaurelNoticeRow       *self);
void        laurel_notice_row_show       (LaurelNoticeRow         *self,
                                          const LaurelNoticeBlock *block);
void        laurel_notice_row_set_ends   (LaurelNoticeRow         *self,
                                          gboolean                 first,
                                          gboolean                 last);
char       *laurel_notice_row_dup_text   (LaurelNoticeRow         *self) G_GNUC_WARN_UNUSED_RESULT;
void        laurel_notice_row_set_text   (LaurelNoticeRow         *self,
                                          const char              *text);
void        laurel_notice_row_take       (LaurelNoticeRow         *self,
                                          const char              *text);
void        laurel_notice_row_give_up    (LaurelNoticeRow         *self);
void        laurel_notice_row_set_cursor (LaurelNoticeRow         *self,
                                          int                      offset);
void        laurel_notice_row_commit     (LaurelNoticeRow         *self);

G_END_DECLS
