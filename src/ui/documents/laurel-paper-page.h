/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "documents/laurel-paper-store.h"
#include "ui/kit/laurel-session.h"

G_BEGIN_DECLS

#define LAUREL_TYPE_PAPER_PAGE (laurel_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPaperPage, laurel_paper_page, LAUREL, PAPER_PAGE, AdwBin)

GtkWidget *laurel_paper_page_new (LaurelSession            *session,
                                  const LaurelPaperSubject *subject);

G_END_DECLS
