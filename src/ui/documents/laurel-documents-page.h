/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/kit/laurel-page.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_DOCUMENTS_PAGE (laurel_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelDocumentsPage, laurel_documents_page, LAUREL, DOCUMENTS_PAGE,
                      LaurelPage)

void laurel_documents_page_open      (LaurelDocumentsPage *self,
                                      GVariant            *what,
                                      GtkWidget           *from);
void laurel_documents_page_open_rows (LaurelDocumentsPage *self,
                                      GVariant            *rows,
                                      const char          *title,
                                      const char          *kind,
                                      GtkWidget           *from);

G_END_DECLS
