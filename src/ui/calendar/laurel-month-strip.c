/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-strip.h"

#include "ui/calendar/laurel-month-popover.h"
#include "ui/calendar/laurel-month-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SIDE 12
#define GAP 6
#define BOTTOM 8
/* More than these would take the days their room. */
#define MOST_ROWS 3
#define MOST_CHIPS 24
#define MORE_WIDTH 48

/**
 * LaurelMonthStrip:
 *
 * What stands above the days of a month, since it has none: as chips in some rows,
 * below a head that folds them away. Of what has no room, the last chip tells.
 *
 * Tab comes to the head, and to one of the chips; the arrow keys go from chip to
 * chip.
 */
struct _LaurelMonthStrip {
  GtkWidget parent_instance;

  LaurelTimelinePalette palette;
  gboolean running; /* which of the two it is */
  GtkWidget *head;
  GtkWidget *arrow;
  GtkWidget *label;
  GtkWidget *more;
  GPtrArray *chips; /* (element-type LaurelMonthBar): those in use first */
  GArray *items;    /* (element-type LaurelMonthItem): their rows are owned */
  guint n_shown;
  guint cursor; /* the chip that Tab comes to */
  LaurelDay month;
};

G_DEFINE_FINAL_TYPE (LaurelMonthStrip, laurel_month_strip, GTK_TYPE_WIDGET)

typedef enum {
  PROP_RUNNING = 1,
} Prop;

static GParamSpec *props[PROP_RUNNING + 1];

static gboolean
is_open (LaurelMonthStrip *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->head));
}

/* ---- where the chips are ------------------------------------------------------ */

static void
allocate (LaurelMonthStrip *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static int
get_width (GtkWidget *chip, int room)
{
  int natural;

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return MIN (natural, room);
}

/* Lays the chips out in a width, from @top on; with @place, gives them their places.
 * Returns the height that takes. */
static int
flow (LaurelMonthStrip *self, int room, int top, gboolean place)
{
  int x = 0, row = 0, height, next, n_rows = 0;
  guint n = MIN (self->items->len, MOST_CHIPS), i;

  gtk_widget_measure (self->chips->len > 0 ? self->chips->pdata[0] : self->more,
                      GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  next = height + GAP;
  for (i = 0; is_open (self) && i < n; i++) {
    GtkWidget *chip = g_ptr_array_index (self->chips, i);
    int width = get_width (chip, room);
    gboolean last = i + 1 == self->items->len;

    if (x > 0 && x + width + (row + 1 == MOST_ROWS && !last ? GAP + MORE_WIDTH : 0) > room) {
      if (row + 1 == MOST_ROWS)
        break;
      row++;
      x = 0;
    }
    if (row + 1 == MOST_ROWS && !last)
      width = MIN (width, room - GAP - MORE_WIDTH);
    if (place)
      allocate (self, chip, SIDE + x, top + row * next, width, height);
    x += width + GAP;
    n_rows = row + 1;
  }
  if (place) {
    self->n_shown = i;
    if (is_open (self) && i < self->items->len)
      allocate (self, self->more, SIDE + x, top + row * next, MORE_WIDTH, height);
  }

  return n_rows * next;
}

static void
laurel_month_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (widget);
  int head;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (self->head, orientation, -1, &head, NULL, NULL, NULL);
    *minimum = head + SIDE;
    *natural = 860;
    return;
  }

  gtk_widget_measure (self->head, orientation, -1, NULL, &head, NULL, NULL);
  *minimum = *natural = head + flow (self, (for_size < 0 ? 860 : for_size) - 2 * SIDE, 0, FALSE) +
                        (is_open (self) ? BOTTOM - GAP : 0);
}

static void
laurel_month_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (widget);
  int head, natural;

  gtk_widget_measure (self->head, GTK_ORIENTATION_VERTICAL, -1, NULL, &head, NULL, NULL);
  gtk_widget_measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  allocate (self, self->head, SIDE / 2, 0, MIN (natural, width - SIDE), head);
  flow (self, width - 2 * SIDE, head, TRUE);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->chips, i), i < self->n_shown);
  gtk_widget_set_child_visible (self->more, is_open (self) && self->n_shown < self->items->len);
  laurel_month_bar_set_more (LAUREL_MONTH_BAR (self->more), self->month,
                             self->items->len - self->n_shown);
}

static GtkSizeRequestMode
laurel_month_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
laurel_month_strip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_month_strip_parent_class)->css_changed (widget, change);

  laurel_timeline_palette_init (&LAUREL_MONTH_STRIP (widget)->palette, widget);
  gtk_widget_queue_resize (widget);
}

/* ---- the focus ------------------------------------------------------------------- */

static gboolean
focus_chip (LaurelMonthStrip *self, guint chip)
{
  if (!is_open (self) || self->n_shown == 0)
    return FALSE;
  if (chip >= self->n_shown && gtk_widget_get_child_visible (self->more))
    return gtk_widget_grab_focus (self->more);

  self->cursor = MIN (chip, self->n_shown - 1);

  return gtk_widget_grab_focus (g_ptr_array_index (self->chips, self->cursor));
}

static gboolean
go_along (LaurelMonthStrip *self, GtkWidget *child, int by)
{
  guint at = self->n_shown;

  if (child == self->head)
    return FALSE;
  g_ptr_array_find (self->chips, child, &at);

  return at == 0 && by < 0 ? FALSE : focus_chip (self, at + (guint) by);
}

static gboolean
laurel_month_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  int forward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (self->items->len == 0)
    return FALSE;
  if (child == NULL)
    return ((direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP) &&
            focus_chip (self, self->cursor)) || gtk_widget_grab_focus (self->head);

  switch (direction) {
  case GTK_DIR_LEFT:
    return go_along (self, child, -forward);
  case GTK_DIR_RIGHT:
    return go_along (self, child, forward);
  case GTK_DIR_TAB_FORWARD:
  case GTK_DIR_DOWN:
    return child == self->head && focus_chip (self, self->cursor);
  case GTK_DIR_TAB_BACKWARD:
  case GTK_DIR_UP:
    return child != self->head && gtk_widget_grab_focus (self->head);
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* ---- what it shows ---------------------------------------------------------------- */

static void
clear_item (gpointer data)
{
  LaurelMonthItem *item = data;

  g_clear_object (&item->row.activity);
  g_clear_object (&item->row.phase);
  g_clear_pointer (&item->row.conflicts, g_ptr_array_unref);
}

static char *
dup_title (LaurelMonthStrip *self, guint n)
{
  if (self->running)
    /* Translators: above the days of a month: long times without certain ends. */
    return g_strdup_printf (_("Running (%u)"), n);

  /* Translators: above the days of a month: what is on some day of it. */
  return g_strdup_printf (_("Sometime this month (%u) — not put on a day until somebody fixes it"),
                          n);
}

static void
show_arrow (LaurelMonthStrip *self)
{
  gboolean open = is_open (self);
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                open       ? "pan-down-symbolic"
                                : mirrored ? "pan-start-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
on_toggled (LaurelMonthStrip *self)
{
  show_arrow (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
grow (LaurelMonthStrip *self, guint n)
{
  while (self->chips->len < n) {
    GtkWidget *chip = laurel_month_bar_new (&self->palette, LAUREL_MONTH_BAR_CHIP);

    gtk_widget_set_child_visible (chip, FALSE);
    gtk_widget_insert_before (chip, GTK_WIDGET (self), self->more);
    g_ptr_array_add (self->chips, chip);
  }
}

static void
keep_items (LaurelMonthStrip *self, GArray *items)
{
  g_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++) {
    LaurelMonthItem item = g_array_index (items, LaurelMonthItem, i);

    g_object_ref (item.row.activity);
    if (item.row.phase != NULL)
      g_object_ref (item.row.phase);
    if (item.row.conflicts != NULL)
      g_ptr_array_ref (item.row.conflicts);
    g_array_append_val (self->items, item);
  }
}

/* A chip that shows @item already goes to its place, and keeps the focus. */
static LaurelMonthBar *
take_chip (LaurelMonthStrip *self, guint place, const LaurelMonthItem *item)
{
  gpointer *chips = self->chips->pdata;

  for (guint i = place; i < self->chips->len; i++)
    if (laurel_month_bar_shows (chips[i], &item->row)) {
      gpointer chip = chips[i];

      chips[i] = chips[place];
      chips[place] = chip;
      break;
    }

  return chips[place];
}

/**
 * laurel_month_strip_show:
 * @self: a strip
 * @items: (element-type LaurelMonthItem): what stands in it from now on
 * @month: the first day of the month
 */
void
laurel_month_strip_show (LaurelMonthStrip *self, GArray *items, LaurelDay month)
{
  g_autofree char *title = NULL;
  guint n = MIN (items->len, MOST_CHIPS);

  g_return_if_fail (LAUREL_IS_MONTH_STRIP (self));

  keep_items (self, items);
  self->month = month;
  grow (self, n);
  for (guint i = 0; i < n; i++) {
    const LaurelMonthItem *item = &g_array_index (items, LaurelMonthItem, i);

    laurel_month_bar_bind (take_chip (self, i, item), item, month, month);
  }
  for (guint i = n; i < self->chips->len; i++)
    laurel_month_bar_unbind (g_ptr_array_index (self->chips, i));
  title = dup_title (self, items->len);
  gtk_label_set_label (GTK_LABEL (self->label), title);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Shows which activity is selected; none when it is %NULL. */
void
laurel_month_strip_select (LaurelMonthStrip *self, LaurelActivity *activity)
{
  g_return_if_fail (LAUREL_IS_MONTH_STRIP (self));

  for (guint i = 0; i < self->chips->len; i++)
    laurel_month_bar_set_selected (g_ptr_array_index (self->chips, i), activity);
}

/* Returns: whether the focus went to the chip of an activity */
gboolean
laurel_month_strip_focus_bar (LaurelMonthStrip *self, LaurelActivity *activity)
{
  LaurelTimelineRow row = { .activity = activity };

  g_return_val_if_fail (LAUREL_IS_MONTH_STRIP (self), FALSE);

  for (guint i = 0; i < self->n_shown; i++)
    if (laurel_month_bar_shows (g_ptr_array_index (self->chips, i), &row))
      return focus_chip (self, i);

  return FALSE;
}

LaurelMonthPlace
laurel_month_strip_get_place (LaurelMonthStrip *self)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_STRIP (self), LAUREL_MONTH_PLACE_NONE);

  return self->running ? LAUREL_MONTH_PLACE_RUNNING : LAUREL_MONTH_PLACE_SOMETIME;
}

/* The chip that tells of more shows all of them. */
static void
show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (widget);
  g_autofree char *title = laurel_month_dup_name (self->month);
  GtkWidget *popover = laurel_month_popover_new (title, &self->palette, self->items, 0,
                                                 LAUREL_DAY_NEVER);

  laurel_month_popover_show (popover, gtk_widget_get_ancestor (widget, ADW_TYPE_BIN), self->more);
}

/* ---- the object ------------------------------------------------------------------- */

static void
laurel_month_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_RUNNING:
    g_value_set_boolean (value, LAUREL_MONTH_STRIP (object)->running);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_month_strip_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (object);

  switch ((Prop) prop_id) {
  case PROP_RUNNING:
    self->running = g_value_get_boolean (value);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->head), !self->running);
    show_arrow (self);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
unparent_chip (gpointer chip)
{
  gtk_widget_unparent (chip);
}

static void
laurel_month_strip_dispose (GObject *object)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (object);

  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->chips, 0);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);

  G_OBJECT_CLASS (laurel_month_strip_parent_class)->dispose (object);
}

static void
laurel_month_strip_finalize (GObject *object)
{
  LaurelMonthStrip *self = LAUREL_MONTH_STRIP (object);

  g_array_unref (self->items);
  g_ptr_array_unref (self->chips);

  G_OBJECT_CLASS (laurel_month_strip_parent_class)->finalize (object);
}

static void
laurel_month_strip_class_init (LaurelMonthStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_month_strip_dispose;
  object_class->finalize = laurel_month_strip_finalize;
  object_class->get_property = laurel_month_strip_get_property;
  object_class->set_property = laurel_month_strip_set_property;
  widget_class->css_changed = laurel_month_strip_css_changed;
  widget_class->focus = laurel_month_strip_focus;
  widget_class->get_request_mode = laurel_month_strip_get_request_mode;
  widget_class->measure = laurel_month_strip_measure;
  widget_class->size_allocate = laurel_month_strip_size_allocate;

  /**
   * LaurelMonthStrip:running:
   *
   * Whether it is for what runs, and folded at first; else for what is on some day.
   */
  props[PROP_RUNNING] =
    g_param_spec_boolean ("running", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  laurel_month_add_page_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "month.more", "i", show_all);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "monthstrip");
}

static void
laurel_month_strip_init (LaurelMonthStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->items = g_array_new (FALSE, TRUE, sizeof (LaurelMonthItem));
  g_array_set_clear_func (self->items, clear_item);
  self->chips = g_ptr_array_new_with_free_func (unparent_chip);
  self->head = gtk_toggle_button_new ();
  self->arrow = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->arrow);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_button_set_child (GTK_BUTTON (self->head), box);
  gtk_widget_add_css_class (self->head, "flat");
  gtk_widget_add_css_class (self->head, "strip-head");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->label, NULL, -1);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  g_signal_connect_swapped (self->head, "toggled", G_CALLBACK (on_toggled), self);

  self->more = laurel_month_bar_new (&self->palette, LAUREL_MONTH_BAR_MORE);
  gtk_widget_set_child_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
