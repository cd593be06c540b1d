/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-text-undo.h"

/* GtkText takes Ctrl+Z even when it has nothing to undo, and does not tell
 * whether it has. What it did is seen from its text. */
static gboolean
try_action (GtkWidget *focus, const char *action)
{
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));

  return gtk_widget_activate_action (focus, action, NULL) &&
         g_strcmp0 (before, gtk_editable_get_text (GTK_EDITABLE (focus))) != 0;
}

/**
 * laurel_text_undo:
 * @focus: (nullable): the widget that has the keys
 *
 * Takes back what was typed last, where text is being typed.
 *
 * Returns: whether there was something to take back
 */
gboolean
laurel_text_undo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return try_action (focus, "text.undo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_undo (buffer))
    return FALSE;
  gtk_text_buffer_undo (buffer);

  return TRUE;
}

/**
 * laurel_text_redo:
 * @focus: (nullable): the widget that has the keys
 *
 * Types again what was taken back last, where text is being typed.
 *
 * Returns: whether there was something to type again
 */
gboolean
laurel_text_redo (GtkWidget *focus)
{
  GtkTextBuffer *buffer;

  if (GTK_IS_TEXT (focus))
    return try_action (focus, "text.redo");
  if (!GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (!gtk_text_buffer_get_can_redo (buffer))
    return FALSE;
  gtk_text_buffer_redo (buffer);

  return TRUE;
}

/**
 * laurel_text_undo_forget:
 * @editable: a field
 * @text: what is to stand in it
 *
 * Writes it and forgets how that came about: it was not typed, so Ctrl+Z does not take it back, nor
 * what was typed before.
 */
void
laurel_text_undo_forget (GtkEditable *editable, const char *text)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}
