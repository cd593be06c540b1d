/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-locale.h"
#include "documents/laurel-drawing-child.h"
#include "exchange/pdf/laurel-pdf-child.h"
#include "store/laurel-worker.h"
#include "tool/laurel-tool.h"
#include "ui/app/laurel-application.h"
#include "ui/app/laurel-no-bus.h"
#include "ui/kit/laurel-dragged.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-thrift.h"

#include <glib/gi18n-lib.h>

int
main (int argc, char **argv)
{
  g_autoptr (LaurelApplication) application = NULL;
  int status;

  /* Before anything else: it is to be as little of a program as can be. */
  if (laurel_pdf_child_is_meant (argc, argv))
    return laurel_pdf_child_main ();
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_locale_init ();

  /* Before GTK is touched: a headless command wants no display. */
  if (laurel_tool_is_meant (argc, argv))
    return laurel_tool_main (argc, argv);

  laurel_no_bus_begin ();
  laurel_thrift_begin ();
  laurel_language_prefer_chinese ();
  g_set_application_name (_("Laurel"));
  application = laurel_application_new ();

  /* Of the one that runs, and not of who only asks it something. */
  g_signal_connect (application, "shutdown", G_CALLBACK (laurel_dragged_clear), NULL);

  status = g_application_run (G_APPLICATION (application), argc, argv);
  laurel_worker_join_left ();

  return status;
}
