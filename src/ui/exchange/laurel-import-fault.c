/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-fault.h"

#include <glib/gi18n-lib.h>

#include "exchange/laurel-exchange-error.h"

/**
 * laurel_import_fault_tell:
 * @page: names the file, and the place in it
 * @row: says what is wrong, and the remedy
 * @name: what the file is called
 * @error: what is wrong
 */
void
laurel_import_fault_tell (AdwStatusPage *page, AdwActionRow *row, const char *name,
                          const GError *error)
{
  gboolean ours = error->domain == LAUREL_EXCHANGE_ERROR;
  const char *cell = ours ? laurel_exchange_error_get_cell (error) : NULL;
  int line = ours ? laurel_exchange_error_get_line (error) : 0;
  const char *hint = ours ? laurel_exchange_error_get_hint (error) : NULL;
  g_autofree char *where = NULL;

  if (cell)
    /* Translators: the name of a file, and of a cell in it, such as C7. */
    where = g_strdup_printf (_("%1$s, cell %2$s"), name, cell);
  else if (line > 0)
    /* Translators: the name of a file, and the number of a line in it. */
    where = g_strdup_printf (_("%1$s, line %2$d"), name, line);

  adw_status_page_set_description (page, where ? where : name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), error->message);
  adw_action_row_set_subtitle (row, hint ? hint : "");
}
