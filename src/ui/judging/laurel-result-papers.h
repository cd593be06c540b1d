/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "judging/contest/laurel-contest.h"
#include "judging/scores/laurel-result-scope.h"
#include "ui/kit/laurel-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void laurel_result_papers_print (GtkWidget         *widget,
                                 LaurelContest     *contest,
                                 gint64             stage,
                                 const char        *template);
void laurel_result_papers_print_place (GtkWidget  *widget,
                                       LaurelContest *contest,
                                       gint64         stage,
                                       const char    *number);
void laurel_result_papers_print_reasons (GtkWidget *widget,
                                         LaurelContest *contest,
                                         LaurelResultScope *scope);
void laurel_result_papers_save  (GtkWidget         *widget,
                                 LaurelSession     *session,
                                 LaurelContest     *contest,
                                 LaurelResultScope *scope,
                                 const char        *what);

G_END_DECLS
