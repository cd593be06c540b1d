/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-view.h"

#include "documents/laurel-drive-counting-store.h"
#include "documents/laurel-drive-loading-store.h"
#include "documents/laurel-drive-report.h"
#include "documents/laurel-drive-sharing.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"
#include "ui/kit/laurel-text-undo.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-drive-deeds.h"
#include "ui/logistics/laurel-drive-flow.h"
#include "ui/logistics/laurel-drive-gifts.h"
#include "ui/logistics/laurel-drive-handovers.h"
#include "ui/logistics/laurel-drive-ledger.h"
#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-drive-receivers.h"
#include "ui/logistics/laurel-drive-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDriveView:
 *
 * One drive: what became of its gifts, as a flow, and below that what is in it, as lists. A
 * scanner is a keyboard that types a number and Enter: wherever the focus is, that goes to what has
 * the number.
 *
 * ## Actions
 *
 * - `drive.account`, `drive.sharing`: the public account, or how gifts were shared out, as a paper
 * - `drive.counting`, `drive.loading`: sheets to count stock on, and what is loaded today
 * - `drive.account-of-day`: asks of which day the public account is to be
 * - `drive.edit`: asks for its days, its rule and the like
 * - `drive.print` (`(sxs)`): rows of it, or of one parcel or gift of it (else 0), and the template
 *   that they are filled into
 */
struct _LaurelDriveView {
  LaurelDrivePage parent_instance;

  LaurelDriveFlow *flow;
  LaurelDriveGifts *gifts;
  LaurelDriveParcels *parcels;
  GtkStack *lists;
  GtkScrolledWindow *tab_row;
  GtkWidget *tabs;
  GtkWidget *scan;

  gboolean narrow; /* while its place is given */

  GtkEventController *keys; /* (nullable): of the window, while the view is seen */
};

G_DEFINE_FINAL_TYPE (LaurelDriveView, laurel_drive_view, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_NARROW = 1,
} Prop;

static GParamSpec *props[PROP_NARROW + 1];

#define NARROW 520 /* below it the flow would leave the lists a few lines */

static char *
format_about (LaurelDriveView *self, LaurelDrive *drive, int givers, int receivers)
{
  return drive ? laurel_drive_words_dup_about (drive) : NULL;
}

/* Where the page is narrow, the flow is seen when it is asked for. */
static gboolean
is_folded (LaurelDriveView *self, gboolean narrow, gboolean wanted)
{
  return narrow && !wanted;
}

/* Returns: (nullable): the button of the list that is shown */
static GtkWidget *
find_tab (LaurelDriveView *self)
{
  GtkWidget *tab = self->tabs ? gtk_widget_get_first_child (self->tabs) : NULL;

  while (tab != NULL && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
    tab = gtk_widget_get_next_sibling (tab);

  return tab;
}

/* The flow is where one goes on, if it is seen; else the list, but not a button in it that would
 * ask for something while the list is still read. */
static gboolean
laurel_drive_view_grab_focus (GtkWidget *widget)
{
  LaurelDriveView *self = LAUREL_DRIVE_VIEW (widget);
  GtkWidget *tab = find_tab (self);

  return gtk_widget_child_focus (GTK_WIDGET (self->flow), GTK_DIR_TAB_FORWARD) ||
         (tab != NULL && gtk_widget_grab_focus (tab)) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* The layout of a bin would not say how much room there is. */
static void
laurel_drive_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
laurel_drive_view_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (adw_bin_get_child (ADW_BIN (widget)));
}

static void
laurel_drive_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelDriveView *self = LAUREL_DRIVE_VIEW (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
  if (self->narrow == (width < NARROW))
    return;

  self->narrow = width < NARROW;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
laurel_drive_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_NARROW:
    g_value_set_boolean (value, LAUREL_DRIVE_VIEW (object)->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* ---- numbers that are scanned or typed ------------------------------------------- */

/* Goes to what has the number, on whichever list it is; on the one that is shown first. */
static gboolean
find_number (LaurelDrivePage *page, const char *number)
{
  LaurelDriveView *self = LAUREL_DRIVE_VIEW (page);
  GtkWidget *shown = gtk_stack_get_visible_child (self->lists);
  GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self->lists));

  if (LAUREL_IS_DRIVE_PAGE (shown) && laurel_drive_page_find (LAUREL_DRIVE_PAGE (shown), number))
    return TRUE;

  for (; list != NULL; list = gtk_widget_get_next_sibling (list))
    if (list != shown && LAUREL_IS_DRIVE_PAGE (list)) {
      gtk_stack_set_visible_child (self->lists, list);
      if (laurel_drive_page_find (LAUREL_DRIVE_PAGE (list), number))
        return TRUE;
    }
  gtk_stack_set_visible_child (self->lists, shown);

  return FALSE;
}

/* Goes to a parcel of its drive, at once or as soon as it is read. */
void
laurel_drive_view_show_parcel (LaurelDriveView *self, const char *number)
{
  g_return_if_fail (LAUREL_IS_DRIVE_VIEW (self));

  gtk_stack_set_visible_child (self->lists, GTK_WIDGET (self->parcels));
  laurel_drive_parcels_show (self->parcels, number);
}

/* A scanner of a Chinese keyboard may type full-width figures. */
static void
on_scanned (LaurelDriveView *self)
{
  g_autofree char *number = g_utf8_normalize (gtk_editable_get_text (GTK_EDITABLE (self->scan)),
                                              -1, G_NORMALIZE_ALL_COMPOSE);

  if (number == NULL || *g_strstrip (number) == '\0')
    return;

  if (find_number (LAUREL_DRIVE_PAGE (self), number)) {
    laurel_text_undo_forget (GTK_EDITABLE (self->scan), "");
  } else {
    /* Translators: %s is what somebody scanned or typed. */
    g_autofree char *text = g_strdup_printf (_("Nothing in this drive has the number “%s”."),
                                             number);

    laurel_toast (self->scan, text);
    gtk_editable_select_region (GTK_EDITABLE (self->scan), 0, -1);
  }
}

static void
on_words (LaurelDriveView *self)
{
  laurel_drive_gifts_look_for (self->gifts, gtk_editable_get_text (GTK_EDITABLE (self->scan)));
}

static void
on_stop (LaurelDriveView *self)
{
  laurel_text_undo_forget (GTK_EDITABLE (self->scan), "");
}

/* Something new of what is shown is asked for, wherever the focus is. */
static gboolean
add_here (LaurelDriveView *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->lists);
  const char *add = LAUREL_IS_DRIVE_PAGE (shown) ? LAUREL_DRIVE_PAGE_GET_CLASS (shown)->add : NULL;

  return add != NULL && gtk_widget_activate_action (shown, add, NULL);
}

/* What was not found does not stay over all lists. */
static gboolean
forget_number (LaurelDriveView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->scan)) == '\0')
    return GDK_EVENT_PROPAGATE;

  on_stop (self);

  return GDK_EVENT_STOP;
}

/* What is typed where nothing can be written goes into the field, even if nothing has the focus. */
static gboolean
on_key_pressed (LaurelDriveView *self, guint key, guint code, GdkModifierType state,
                GtkEventController *controller)
{
  gunichar typed = gdk_keyval_to_unicode (key);

  if (key == GDK_KEY_n && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    return add_here (self);
  if (key == GDK_KEY_Escape)
    return forget_number (self);
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isalnum (typed) || gtk_widget_get_focus_child (self->scan) != NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->scan);
  laurel_text_undo_forget (GTK_EDITABLE (self->scan), "");

  return gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller),
                                           GTK_WIDGET (gtk_editable_get_delegate (
                                             GTK_EDITABLE (self->scan))));
}

static void
bring_in_view (LaurelDriveView *self, GtkWidget *tab)
{
  GtkAdjustment *row = gtk_scrolled_window_get_hadjustment (self->tab_row);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (tab, self->tabs, &bounds))
    gtk_adjustment_clamp_page (row, bounds.origin.x, bounds.origin.x + bounds.size.width);
}

static void
show_tab (gpointer data)
{
  g_autoptr (LaurelDriveView) self = data;
  GtkWidget *tab = find_tab (self);

  if (tab != NULL)
    bring_in_view (self, tab);
}

/* A tab that has the focus is seen, and else the chosen one: the viewport by itself would stay
 * where the focus went through, and go on to there while another list is shown already. */
static void
on_focus (LaurelDriveView *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && gtk_widget_get_parent (focus) == self->tabs)
    bring_in_view (self, focus);
  else
    show_tab (g_object_ref (self));
}

static void
laurel_drive_view_map (GtkWidget *widget)
{
  LaurelDriveView *self = LAUREL_DRIVE_VIEW (widget);

  GTK_WIDGET_CLASS (laurel_drive_view_parent_class)->map (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  self->keys = gtk_event_controller_key_new ();
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->keys);
}

static void
laurel_drive_view_unmap (GtkWidget *widget)
{
  LaurelDriveView *self = LAUREL_DRIVE_VIEW (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus, self);
  if (self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (gtk_widget_get_root (widget)), self->keys);
  self->keys = NULL;

  GTK_WIDGET_CLASS (laurel_drive_view_parent_class)->unmap (widget);
}

/* Which list is shown is seen in the row of tabs, also where that is too narrow for all. Its
 * buttons follow the stack later. */
static void
on_list (LaurelDriveView *self)
{
  g_idle_add_once (show_tab, g_object_ref (self));
}

/* Gifts of a place are to be seen. */
static void
on_place (LaurelDriveView *self)
{
  g_autofree char *place = NULL;

  g_object_get (self->flow, "place", &place, NULL);
  if (*place != '\0')
    gtk_stack_set_visible_child (self->lists, GTK_WIDGET (self->gifts));
}

/* What came in and where it went, or how it was shared out, as a paper for everybody; one to count
 * on, and one to load by. */
static void
print_paper (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *kind = g_str_equal (action_name, "drive.account") ? LAUREL_DRIVE_REPORT
                     : g_str_equal (action_name, "drive.sharing") ? LAUREL_DRIVE_SHARING
                     : g_str_equal (action_name, "drive.loading") ? LAUREL_DRIVE_LOADING
                                                                  : LAUREL_DRIVE_COUNTING;

  gtk_widget_activate_action (widget, "documents.open", "(sxii)", kind,
                              laurel_drive_page_get_id (LAUREL_DRIVE_PAGE (widget)), 0, 0);
}

/* Rows of the drive, or of one of its parcels or gifts, filled into a template. */
static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (widget);
  const char *rows, *template;
  gint64 one;

  g_variant_get (parameter, "(&sx&s)", &rows, &one, &template);
  if (laurel_drive_page_get_drive (page) != NULL)
    gtk_widget_activate_action (widget, "documents.contest", "(sxxss)", rows,
                                laurel_drive_page_get_id (page), one, template,
                                laurel_drive_get_title (laurel_drive_page_get_drive (page)));
}

static void
ask_day (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (laurel_drive_page_get_drive (LAUREL_DRIVE_PAGE (widget)) != NULL)
    laurel_drive_deeds_account (LAUREL_DRIVE_PAGE (widget));
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (widget));
  LaurelDrive *drive = laurel_drive_page_get_drive (LAUREL_DRIVE_PAGE (widget));

  if (drive != NULL && laurel_check_writable (widget, session))
    laurel_drive_deeds_edit (widget, session, drive);
}

static void
laurel_drive_view_class_init (LaurelDriveViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = laurel_drive_view_get_property;
  LAUREL_DRIVE_PAGE_CLASS (klass)->find = find_number;
  widget_class->measure = laurel_drive_view_measure;
  widget_class->get_request_mode = laurel_drive_view_get_request_mode;
  widget_class->size_allocate = laurel_drive_view_size_allocate;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_drive_view_grab_focus;
  widget_class->map = laurel_drive_view_map;
  widget_class->unmap = laurel_drive_view_unmap;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_SETTLED);
  g_type_ensure (LAUREL_TYPE_DRIVE_FLOW);
  g_type_ensure (LAUREL_TYPE_DRIVE_GIFTS);
  g_type_ensure (LAUREL_TYPE_DRIVE_HANDOVERS);
  g_type_ensure (LAUREL_TYPE_DRIVE_LEDGER);
  g_type_ensure (LAUREL_TYPE_DRIVE_PARCELS);
  g_type_ensure (LAUREL_TYPE_DRIVE_RECEIVERS);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, flow);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, gifts);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, parcels);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, scan);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, tab_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveView, tabs);
  gtk_widget_class_bind_template_child_full (widget_class, "narrow", FALSE, 0);
  gtk_widget_class_bind_template_callback (widget_class, format_about);
  gtk_widget_class_bind_template_callback (widget_class, is_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_scanned);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_install_action (widget_class, "drive.account", NULL, print_paper);
  gtk_widget_class_install_action (widget_class, "drive.account-of-day", NULL, ask_day);
  gtk_widget_class_install_action (widget_class, "drive.counting", NULL, print_paper);
  gtk_widget_class_install_action (widget_class, "drive.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "drive.loading", NULL, print_paper);
  gtk_widget_class_install_action (widget_class, "drive.print", "(sxs)", print);
  gtk_widget_class_install_action (widget_class, "drive.sharing", NULL, print_paper);
}

static void
laurel_drive_view_init (LaurelDriveView *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->lists, "notify::visible-child", G_CALLBACK (on_list), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->flow, "notify::place", G_CALLBACK (on_place), self,
                           G_CONNECT_SWAPPED);
}
