/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-bar-private.h"

#include "ui/calendar/laurel-month-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In a list, a bar is as wide as its words, within reason. */
#define LEAST_WIDTH 24
#define MOST_WIDTH 420

/**
 * LaurelMonthBar:
 *
 * An activity, or a phase of one, in a month: a bar on the days of a week, with
 * round ends where it begins and ends and square ones where it goes on; or a chip
 * above the days, when it has none. Or it tells of how many there was no room for.
 *
 * It draws itself, and is what the focus and a screen reader come to. What is done
 * to it becomes an action of the page it is on, with the keys of the timeline:
 *
 * - `calendar.open`, `calendar.fix`, `calendar.move-to`, `calendar.remove` (`x`),
 *   `calendar.shift` (`(xiib)`)
 * - `month.select` (`x`): this one is selected
 * - `month.more` (`i`): shows all of a day
 */

G_DEFINE_FINAL_TYPE (LaurelMonthBar, laurel_month_bar, GTK_TYPE_WIDGET)

/* ---- the widget ------------------------------------------------------------- */

static void
laurel_month_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  LaurelMonthBar *self = LAUREL_MONTH_BAR (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);

  *minimum = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
    int text = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

    *minimum = *natural = text + (self->form == LAUREL_MONTH_BAR_CHIP ? 8 : 4);
    pango_font_metrics_unref (metrics);
  } else if (self->item.row.activity == NULL || self->form == LAUREL_MONTH_BAR_MORE) {
    *natural = *minimum;
  } else {
    *natural = (int) MIN (laurel_month_bar_get_natural (self), MOST_WIDTH);
  }
}

static void
laurel_month_bar_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (laurel_month_bar_parent_class)->state_flags_changed (widget, before);
}

static void
laurel_month_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_month_bar_parent_class)->css_changed (widget, change);

  laurel_month_bar_clear_texts (LAUREL_MONTH_BAR (widget));
}

/* ---- what is done to it ------------------------------------------------------ */

static gint64
get_id (LaurelMonthBar *self)
{
  return self->item.row.activity ? laurel_row_get_id (LAUREL_ROW (self->item.row.activity)) : 0;
}

static void
select_bar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelMonthBar *self = LAUREL_MONTH_BAR (widget);

  if (self->form == LAUREL_MONTH_BAR_MORE)
    gtk_widget_activate_action (widget, "month.more", "i", self->first);
  else if (get_id (self) != 0)
    gtk_widget_activate_action (widget, "month.select", "x", get_id (self));
}

/* @parameter is the action of the page that is to be done to the activity. */
static void
ask_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelMonthBar *self = LAUREL_MONTH_BAR (widget);
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  select_bar (widget, NULL, NULL);
  if (list != NULL)
    gtk_popover_popdown (GTK_POPOVER (list));
  if (self->form != LAUREL_MONTH_BAR_MORE && get_id (self) != 0)
    gtk_widget_activate_action (widget, g_variant_get_string (parameter, NULL), "x",
                                get_id (self));
}

static void
shift (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelMonthBar *self = LAUREL_MONTH_BAR (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean end_only;
  int unit, n;

  g_variant_get (parameter, "(iib)", &unit, &n, &end_only);
  if (get_id (self) == 0 || self->item.row.phase != NULL) {
    gtk_widget_error_bell (widget);
    return;
  }

  /* Right is right, whichever way time goes; down is later everywhere. */
  if (mirrored && unit == LAUREL_SHIFT_DAYS)
    n = -n;
  gtk_widget_activate_action (widget, "calendar.shift", "(xiib)", get_id (self), unit, n,
                              end_only);
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, LaurelMonthBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  select_bar (GTK_WIDGET (self), NULL, NULL);
  if (n_press == 2 && self->form != LAUREL_MONTH_BAR_MORE)
    gtk_widget_activate_action (GTK_WIDGET (self), "bar.ask", "s", "calendar.open");
}

static gboolean
on_query_tooltip (LaurelMonthBar *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;

  if (self->item.row.activity == NULL)
    return FALSE;

  text = laurel_month_item_dup_name (&self->item);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static const struct {
  guint key;
  GdkModifierType modifiers;
  const char *action;
  const char *parameter;
} KEYS[] = {
  { GDK_KEY_space, 0, "bar.select", NULL },
  { GDK_KEY_KP_Space, 0, "bar.select", NULL },
  { GDK_KEY_Return, 0, "bar.ask", "'calendar.open'" },
  { GDK_KEY_KP_Enter, 0, "bar.ask", "'calendar.open'" },
  { GDK_KEY_ISO_Enter, 0, "bar.ask", "'calendar.open'" },
  { GDK_KEY_f, 0, "bar.ask", "'calendar.fix'" },
  { GDK_KEY_m, 0, "bar.ask", "'calendar.move-to'" },
  { GDK_KEY_s, 0, "bar.ask", "'calendar.list-series'" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "bar.ask", "'calendar.copy-activity'" },
  { GDK_KEY_Delete, 0, "bar.ask", "'calendar.remove'" },
  { GDK_KEY_KP_Delete, 0, "bar.ask", "'calendar.remove'" },
  { GDK_KEY_Left, GDK_ALT_MASK, "bar.shift", "(0, -1, false)" },
  { GDK_KEY_Right, GDK_ALT_MASK, "bar.shift", "(0, 1, false)" },
  { GDK_KEY_Up, GDK_ALT_MASK, "bar.shift", "(1, -1, false)" },
  { GDK_KEY_Down, GDK_ALT_MASK, "bar.shift", "(1, 1, false)" },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "bar.shift", "(0, -1, true)" },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "bar.shift", "(0, 1, true)" },
};

static void
add_key (GtkWidgetClass *klass, gsize i)
{
  g_autoptr (GVariant) parameter =
    KEYS[i].parameter ? g_variant_parse (NULL, KEYS[i].parameter, NULL, NULL, NULL) : NULL;
  g_autoptr (GtkShortcut) shortcut = gtk_shortcut_new (
    gtk_keyval_trigger_new (KEYS[i].key, KEYS[i].modifiers),
    gtk_named_action_new (KEYS[i].action));

  gtk_shortcut_set_arguments (shortcut, parameter);
  gtk_widget_class_add_shortcut (klass, shortcut);
}

/**
 * laurel_month_add_page_keys:
 * @klass: a widget with bars in a view of the month
 *
 * The keys that turn the page: there, since what scrolls around it would take them
 * for itself.
 */
void
laurel_month_add_page_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "month.turn", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Page_Up, 0, "month.turn", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "month.turn", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Page_Down, 0, "month.turn", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Home, 0, "month.today", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Home, 0, "month.today", NULL);
}

static void
laurel_month_bar_dispose (GObject *object)
{
  laurel_month_bar_unbind (LAUREL_MONTH_BAR (object));

  G_OBJECT_CLASS (laurel_month_bar_parent_class)->dispose (object);
}

static void
laurel_month_bar_class_init (LaurelMonthBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_month_bar_dispose;
  widget_class->css_changed = laurel_month_bar_css_changed;
  widget_class->measure = laurel_month_bar_measure;
  widget_class->state_flags_changed = laurel_month_bar_state_flags_changed;

  laurel_month_bar_init_drawing (widget_class);
  gtk_widget_class_install_action (widget_class, "bar.ask", "s", ask_page);
  gtk_widget_class_install_action (widget_class, "bar.select", NULL, select_bar);
  gtk_widget_class_install_action (widget_class, "bar.shift", "(iib)", shift);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    add_key (widget_class, i);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "monthbar");
}

static void
laurel_month_bar_init (LaurelMonthBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * laurel_month_bar_new:
 * @palette: the colours; they outlive the bar
 * @form: what it looks like
 */
GtkWidget *
laurel_month_bar_new (const LaurelTimelinePalette *palette, LaurelMonthBarForm form)
{
  LaurelMonthBar *self = g_object_new (LAUREL_TYPE_MONTH_BAR, NULL);

  self->palette = palette;
  self->form = form;

  return GTK_WIDGET (self);
}

/**
 * laurel_month_bar_bind:
 * @self: a bar
 * @item: what it shows from now on
 * @first: the first day of what is shown of it; of a chip, any day of the month
 * @last: the last day
 */
void
laurel_month_bar_bind (LaurelMonthBar *self, const LaurelMonthItem *item, LaurelDay first,
                       LaurelDay last)
{
  g_autofree char *name = laurel_month_item_dup_name (item);

  g_return_if_fail (LAUREL_IS_MONTH_BAR (self));

  g_set_object (&self->item.row.activity, item->row.activity);
  g_set_object (&self->item.row.phase, item->row.phase);
  g_clear_pointer (&self->item.row.conflicts, g_ptr_array_unref);
  self->item.row.conflicts = item->row.conflicts ? g_ptr_array_ref (item->row.conflicts) : NULL;
  self->item.place = item->place;
  self->item.first = item->first;
  self->item.last = item->last;
  self->first = first;
  self->last = last;
  laurel_month_bar_clear_texts (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->form == LAUREL_MONTH_BAR_CHIP)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
laurel_month_bar_unbind (LaurelMonthBar *self)
{
  g_return_if_fail (LAUREL_IS_MONTH_BAR (self));

  laurel_month_bar_clear_texts (self);
  g_clear_object (&self->item.row.activity);
  g_clear_object (&self->item.row.phase);
  g_clear_pointer (&self->item.row.conflicts, g_ptr_array_unref);
}

/**
 * laurel_month_bar_set_more:
 * @self: a bar that tells of others
 * @day: whose
 * @n: how many
 */
void
laurel_month_bar_set_more (LaurelMonthBar *self, LaurelDay day, guint n)
{
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LAUREL_IS_MONTH_BAR (self));

  if (self->first == day && self->n_more == n)
    return;

  self->first = day;
  self->n_more = n;
  g_clear_object (&self->title);
  date = laurel_month_dup_day_name (day);
  /* Translators: for screen readers: what there is no room for in a cell; %2$s is a day. */
  name = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u more on %2$s", "%1$u more on %2$s",
                                       n), n, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * laurel_month_bar_set_selected:
 * @self: a bar
 * @activity: (nullable): the one that is selected
 */
void
laurel_month_bar_set_selected (LaurelMonthBar *self, LaurelActivity *activity)
{
  gboolean selected = activity != NULL && self->item.row.activity == activity &&
                      self->item.row.phase == NULL;

  g_return_if_fail (LAUREL_IS_MONTH_BAR (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                        : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
laurel_month_bar_shows (LaurelMonthBar *self, const LaurelTimelineRow *row)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_BAR (self), FALSE);

  return self->item.row.activity == row->activity && self->item.row.phase == row->phase;
}

/* (nullable): what it shows; none when it is spare, or tells of others */
const LaurelMonthItem *
laurel_month_bar_get_item (LaurelMonthBar *self)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_BAR (self), NULL);

  return self->item.row.activity ? &self->item : NULL;
}

/**
 * laurel_month_bar_get_days:
 * @self: a bar
 * @first: (out): the first day of what is shown
 * @last: (out): the last one
 */
void
laurel_month_bar_get_days (LaurelMonthBar *self, LaurelDay *first, LaurelDay *last)
{
  g_return_if_fail (LAUREL_IS_MONTH_BAR (self));

  *first = self->first;
  *last = self->form == LAUREL_MONTH_BAR_MORE ? self->first : self->last;
}
