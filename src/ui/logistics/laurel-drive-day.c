/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-day.h"

#include "base/laurel-day.h"
#include "base/laurel-quotes.h"

#include <glib/gi18n-lib.h>

/* The day on which something happened, where somebody types it. */

gboolean
laurel_drive_day_check (const char *text, GError **error)
{
  LaurelDay day;

  return laurel_day_read (text, &day, error);
}

/**
 * laurel_drive_day_dup_note:
 * @session: (nullable): a session
 * @text: a day, as it is typed
 *
 * Returns: (transfer full) (nullable): what is odd about it: nothing can have happened on a day
 *   that is to come
 */
char *
laurel_drive_day_dup_note (LaurelSession *session, const char *text)
{
  LaurelDay day;

  return session != NULL && laurel_day_read (text, &day, NULL) &&
         day > laurel_session_get_today (session)
         ? g_strdup (_("This day is still to come.")) : NULL;
}

/**
 * laurel_drive_day_show:
 * @session: (nullable): a session
 * @entry: where a day is typed
 * @note: where is said what is wrong with it or odd about it
 *
 * Returns: whether it can be used
 */
gboolean
laurel_drive_day_show (LaurelSession *session, GtkEditable *entry, GtkLabel *note)
{
  const char *text = gtk_editable_get_text (entry);
  g_autoptr (GError) error = NULL;
  gboolean may = laurel_drive_day_check (text, &error);
  g_autofree char *told = may ? laurel_drive_day_dup_note (session, text)
                              : laurel_quotes_nest (g_strdup (error->message));

  if (may)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_label_set_label (note, told ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (note), told != NULL);

  return may;
}
