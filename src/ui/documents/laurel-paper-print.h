/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "documents/laurel-print-order.h"
#include "store/laurel-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Told whether it came to the printer. */
typedef void (*LaurelPaperPrintDone) (gboolean  printed,
                                      gpointer  data);

/**
 * LaurelPrintChoice:
 * @range: (nullable): which pages: "1-3, 7"; nothing is all
 * @sides: which of them
 * @preprinted: whether the background is on the paper already
 * @printer: (nullable): that is proposed
 * @raw: whether nothing is moved, since it is printed to measure the printer
 *
 * How a PDF is printed.
 */
typedef struct {
  const char *range;
  LaurelPrintSides sides;
  gboolean preprinted;
  const char *printer;
  gboolean raw;
} LaurelPrintChoice;

void               laurel_paper_print_prepare_async   (GtkWidget                *widget,
                                                       GBytes                   *pdf,
                                                       const LaurelPrintChoice  *choice,
                                                       const char               *title,
                                                       LaurelProgress           *progress,
                                                       GAsyncReadyCallback       callback,
                                                       gpointer                  data);
GtkPrintOperation *laurel_paper_print_prepare_finish  (GAsyncResult             *result,
                                                       GError                  **error);
void               laurel_paper_print_count_async     (GtkWidget                *widget,
                                                       GBytes                   *pdf,
                                                       GAsyncReadyCallback       callback,
                                                       gpointer                  data);
guint              laurel_paper_print_count_finish    (GAsyncResult             *result);
void               laurel_paper_print_operation_watch (GtkPrintOperation        *operation,
                                                       LaurelPaperPrintDone      done,
                                                       gpointer                  data);
void               laurel_paper_print_ask             (GtkWidget                *widget,
                                                       GtkPrintOperation        *operation);
void               laurel_paper_print_run             (GtkWidget                *widget,
                                                       GBytes                   *pdf,
                                                       const char               *title);
void               laurel_paper_print_watched         (GtkWidget                *widget,
                                                       GBytes                   *pdf,
                                                       const char               *title,
                                                       LaurelPaperPrintDone      done,
                                                       gpointer                  data);

G_END_DECLS
