/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-day-picker.h"

#include "calendar/laurel-month.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDayPicker:
 *
 * A month in which a day, or a first and a last day, is chosen: one click is
 * a day, a second click on a later one makes it the last. GtkCalendar knows no
 * stretches of days. The days that the plan allows are marked.
 */
struct _LaurelDayPicker {
  AdwBin parent_instance;

  GtkLabel *month;
  GtkGrid *grid;
  GtkWidget *heads[7];
  GtkWidget *cells[42];

  int first_weekday; /* 1 is Monday */
  LaurelDay shown; /* the first of the month that is shown */
  LaurelDay first; /* what is chosen, or 0 */
  LaurelDay last;
  LaurelDay window_first; /* what the plan allows, or 0 */
  LaurelDay window_last;
};

G_DEFINE_FINAL_TYPE (LaurelDayPicker, laurel_day_picker, ADW_TYPE_BIN)

enum {
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The day in the upper left corner. */
static LaurelDay
get_corner (LaurelDayPicker *self)
{
  return laurel_month_get_week (self->shown, self->first_weekday);
}

static void
set_class (GtkWidget *widget, const char *style, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

static void
show_cell (LaurelDayPicker *self, GtkWidget *cell, LaurelDay day)
{
  g_autofree char *number = NULL;
  g_autofree char *name = laurel_day_format (day, "%x");
  int year, month, day_of_month, shown_year, shown_month, first;
  gboolean chosen = self->first != 0 && day >= self->first && day <= self->last;

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  laurel_day_get_ymd (self->shown, &shown_year, &shown_month, &first);
  number = g_strdup_printf ("%d", day_of_month);
  gtk_button_set_label (GTK_BUTTON (cell), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);

  set_class (cell, "dim-label", month != shown_month);
  set_class (cell, "chosen", chosen);
  set_class (cell, "first", chosen && day == self->first);
  set_class (cell, "last", chosen && day == self->last);
  set_class (cell, "allowed", self->window_first != 0 && day >= self->window_first &&
                              day <= self->window_last);
  set_class (cell, "today", day == laurel_day_today ());
}

static void
show_month (LaurelDayPicker *self)
{
  /* Translators: a month and its year, as in strftime(). */
  g_autofree char *name = laurel_day_format (self->shown, _("%B %Y"));

  gtk_label_set_label (self->month, name);
  for (int column = 0; column < (int) G_N_ELEMENTS (self->heads); column++) {
    g_autofree char *weekday = laurel_day_format (get_corner (self) + column, "%a");

    gtk_label_set_label (GTK_LABEL (self->heads[column]), weekday);
  }
  for (int i = 0; i < (int) G_N_ELEMENTS (self->cells); i++)
    show_cell (self, self->cells[i], get_corner (self) + i);
}

static void
on_clicked (LaurelDayPicker *self, GtkWidget *cell)
{
  LaurelDay day = get_corner (self);

  for (gsize i = 0; self->cells[i] != cell; i++)
    day++;

  if (self->first != 0 && self->first == self->last && day > self->first)
    self->last = day;
  else
    self->first = self->last = day;

  show_month (self);
  g_signal_emit (self, signals[PICKED], 0, self->first, self->last);
}

static void
page (GtkWidget *widget, const char *action_name, GVariant *months)
{
  LaurelDayPicker *self = LAUREL_DAY_PICKER (widget);

  self->shown = laurel_day_add_months (self->shown, g_variant_get_int32 (months));
  show_month (self);
}

/* Shows the month of a day. */
void
laurel_day_picker_show (LaurelDayPicker *self, LaurelDay day)
{
  int year, month, day_of_month;

  g_return_if_fail (LAUREL_IS_DAY_PICKER (self));

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  self->shown = laurel_day_new (year, month, 1);
  self->first = self->last = 0;
  show_month (self);
}

/* Chooses days, as a click does, and shows them. */
void
laurel_day_picker_select (LaurelDayPicker *self, LaurelDay first, LaurelDay last)
{
  g_return_if_fail (LAUREL_IS_DAY_PICKER (self));

  laurel_day_picker_show (self, first);
  self->first = first;
  self->last = last;
  show_month (self);
}

/* With which weekday weeks begin; 1 is Monday. */
void
laurel_day_picker_set_first_weekday (LaurelDayPicker *self, int first_weekday)
{
  g_return_if_fail (LAUREL_IS_DAY_PICKER (self));

  self->first_weekday = first_weekday;
  show_month (self);
}

/* Marks the days that the plan allows; 0 and 0 for none. */
void
laurel_day_picker_set_window (LaurelDayPicker *self, LaurelDay first, LaurelDay last)
{
  g_return_if_fail (LAUREL_IS_DAY_PICKER (self));

  self->window_first = first;
  self->window_last = last;
  show_month (self);
}

static void
laurel_day_picker_class_init (LaurelDayPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * LaurelDayPicker::picked:
   * @self: a picker
   * @first: a LaurelDay
   * @last: a LaurelDay, not before @first
   */
  signals[PICKED] = g_signal_new ("picked", LAUREL_TYPE_DAY_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "picker.page", "i", page);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-day-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDayPicker, grid);
  gtk_widget_class_bind_template_child (widget_class, LaurelDayPicker, month);
}

static void
laurel_day_picker_init (LaurelDayPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->first_weekday = 1;
  for (int column = 0; column < (int) G_N_ELEMENTS (self->heads); column++) {
    self->heads[column] = gtk_label_new (NULL);
    gtk_widget_add_css_class (self->heads[column], "caption");
    gtk_widget_add_css_class (self->heads[column], "dim-label");
    gtk_grid_attach (self->grid, self->heads[column], column, 0, 1, 1);
  }
  for (int i = 0; i < (int) G_N_ELEMENTS (self->cells); i++) {
    self->cells[i] = gtk_button_new ();
    gtk_widget_add_css_class (self->cells[i], "flat");
    gtk_widget_add_css_class (self->cells[i], "day");
    g_signal_connect_swapped (self->cells[i], "clicked", G_CALLBACK (on_clicked), self);
    gtk_grid_attach (self->grid, self->cells[i], i % 7, 1 + i / 7, 1, 1);
  }
  laurel_day_picker_show (self, laurel_day_today ());
}
