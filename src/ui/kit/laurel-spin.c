/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-spin.h"

/* What is no whole number within bounds leaves the one that was there. */
static int
on_input (GtkSpinButton *spin, double *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (spin)));
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  gint64 number;

  if (g_ascii_string_to_signed (g_strstrip (text), 10,
                                (gint64) gtk_adjustment_get_lower (adjustment),
                                (gint64) gtk_adjustment_get_upper (adjustment), &number, NULL))
    *value = (double) number;
  else
    *value = gtk_adjustment_get_value (adjustment);

  return TRUE;
}

/**
 * laurel_spin_refuse_words:
 * @spin: a field for a whole number
 *
 * What is typed there and is none, or is out of its bounds, changes nothing. GTK
 * would take the lowest number for it, such as the year 1900.
 */
void
laurel_spin_refuse_words (GtkSpinButton *spin)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (spin));

  g_signal_connect (spin, "input", G_CALLBACK (on_input), NULL);
}
