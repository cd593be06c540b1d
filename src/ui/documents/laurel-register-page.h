/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-issued.h"
#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_REGISTER_PAGE (laurel_register_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelRegisterPage, laurel_register_page, LAUREL, REGISTER_PAGE, LaurelPage)

GtkWidget    *laurel_register_page_new          (LaurelSession      *session)
                                                 G_GNUC_WARN_UNUSED_RESULT;
LaurelIssued *laurel_register_page_get_issued   (LaurelRegisterPage *self);
void          laurel_register_page_show         (LaurelRegisterPage *self,
                                                 const char         *number);
void          laurel_register_page_show_batch   (LaurelRegisterPage *self,
                                                 GVariant           *batch);
GPtrArray    *laurel_register_page_list_batch   (LaurelRegisterPage *self)
                                                 G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
