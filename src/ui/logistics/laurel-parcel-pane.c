/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-pane.h"

#include "logistics/books/laurel-point-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-content-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-ledger-words.h"
#include "ui/logistics/laurel-parcel-deeds.h"
#include "ui/logistics/laurel-parcel-packing.h"
#include "ui/logistics/laurel-parcel-rows.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelParcelPane:
 *
 * One parcel: what was put into it, its way, and what can become of it next.
 *
 * ## Actions
 *
 * - `parcel.seal`, `parcel.open`, `parcel.remove`: at once, since it can be undone
 * - `parcel.send`, `parcel.forward`, `parcel.arrive`, `parcel.lose`, `parcel.tell`, `parcel.edit`:
 *   ask what is to be known
 * - `parcel.unpack` (`x`): takes one piece of a gift out again
 * - `parcel.print` (`s`): its label or its packing list, by that template
 */
struct _LaurelParcelPane {
  LaurelDrivePage parent_instance;

  GtkStack *faces;
  GtkLabel *number;
  GtkLabel *about;
  GtkLabel *receiver;
  GtkLabel *state;
  GtkLabel *next;
  GtkWidget *waybill_row;
  GtkImage *waybill_mark;
  GtkListBox *content;
  GtkListBox *events;
  GtkWidget *events_group;
  GtkLabel *givers;
  GtkWidget *driver_row;
  GtkWidget *seal;
  GtkWidget *send;
  GtkWidget *arrive;
  GtkWidget *print_label;
  LaurelParcelPacking *packing;

  LaurelParcel *parcel;         /* (nullable) */
  LaurelParcelTrouble *trouble; /* (nullable) */
  LaurelParcelSum *sum;         /* (nullable): all that was put into it */
  LaurelRowList *carriers;      /* (nullable) */
  LaurelRowList *points;        /* (nullable) */
  LaurelRowList *lines;         /* (nullable): what is in it */
  LaurelRowList *put;           /* (nullable): what was put into it */
  LaurelRowList *way;           /* (nullable): what was told of it */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelParcelPane, laurel_parcel_pane, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_FOLDED = 1,
  PROP_PARCEL,
} Prop;

static GParamSpec *props[PROP_PARCEL + 1];

static LaurelSession *
get_session (LaurelParcelPane *self)
{
  return laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
}

/* Returns: (nullable): of whom its waybills are */
static const char *
get_carrier_kind (LaurelParcelPane *self)
{
  LaurelRow *carrier = self->carriers && self->parcel
                       ? laurel_row_list_find (self->carriers,
                                               laurel_parcel_get_carrier_id (self->parcel)) : NULL;

  return carrier ? laurel_carrier_get_kind (LAUREL_CARRIER (carrier)) : NULL;
}

/* ---- what is in it -------------------------------------------------------------------------- */

static GtkWidget *
new_event (gpointer item, gpointer data)
{
  LaurelWayEvent *event = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = laurel_ledger_words_dup_moment (laurel_way_event_get_at (event));
  g_autofree char *about = g_strjoin (" · ", when, laurel_way_event_get_place (event), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_way_event_get_state (event)
                                                            ? laurel_way_event_get_state (event)
                                                            : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);

  return row;
}

/* A row that stays may count otherwise. */
static void
show_content (LaurelParcelPane *self)
{
  gboolean is_open = self->parcel != NULL &&
                     g_strcmp0 (laurel_parcel_get_state (self->parcel), "open") == 0;

  if (self->put != NULL && !laurel_row_list_get_taking (self->put))
    laurel_parcel_rows_show (self->content, G_LIST_MODEL (self->put), is_open);
}

static void
on_way_changed (LaurelParcelPane *self)
{
  gtk_widget_set_visible (self->events_group,
                          g_list_model_get_n_items (G_LIST_MODEL (self->way)) > 0);
}

static LaurelRowList *
list_of_parcel (LaurelParcelPane *self, const LaurelQuery *query)
{
  return laurel_store_list (laurel_session_get_store (get_session (self)), query,
                            g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->parcel))));
}

static void
read_parcel (LaurelParcelPane *self)
{
  laurel_parcel_rows_show (self->content, NULL, FALSE);
  gtk_list_box_bind_model (self->events, NULL, NULL, NULL, NULL);
  g_clear_object (&self->lines);
  g_clear_object (&self->put);
  g_clear_object (&self->way);
  if (self->parcel == NULL || get_session (self) == NULL)
    return;

  self->lines = list_of_parcel (self, &LAUREL_GIFTS_IN_PARCEL);
  self->put = list_of_parcel (self, &LAUREL_CONTENT_OF_PARCEL);
  self->way = list_of_parcel (self, &LAUREL_EVENTS_OF_PARCEL);
  g_signal_connect_object (self->put, "notify::taking", G_CALLBACK (show_content), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->way, "items-changed", G_CALLBACK (on_way_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->events, G_LIST_MODEL (self->way), new_event, NULL, NULL);
  show_content (self);
  on_way_changed (self);
}

/* ---- how it stands --------------------------------------------------------------------------- */

static void
show_waybill (LaurelParcelPane *self)
{
  gboolean is_sound;
  g_autofree char *about = laurel_parcel_words_dup_waybill (self->parcel, get_carrier_kind (self),
                                                            &is_sound);

  gtk_widget_set_visible (self->waybill_row, about != NULL);
  if (about == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->waybill_row),
                                 laurel_parcel_get_waybill (self->parcel));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->waybill_row), about);
  gtk_image_set_from_icon_name (self->waybill_mark, is_sound ? "object-select-symbolic"
                                                             : "dialog-question-symbolic");
  if (is_sound)
    gtk_widget_add_css_class (GTK_WIDGET (self->waybill_mark), "success");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->waybill_mark), "success");
}

static void
enable (LaurelParcelPane *self)
{
  const char *state = self->parcel ? laurel_parcel_get_state (self->parcel) : "";
  gboolean here = g_str_equal (state, "open") || g_str_equal (state, "empty");
  gboolean is_way = g_str_equal (state, "way"), is_sealed = g_str_equal (state, "sealed");
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "parcel.seal", g_str_equal (state, "open"));
  gtk_widget_action_set_enabled (widget, "parcel.open", is_sealed);
  gtk_widget_action_set_enabled (widget, "parcel.send", is_sealed);
  gtk_widget_action_set_enabled (widget, "parcel.arrive", is_way);
  gtk_widget_action_set_enabled (widget, "parcel.lose", is_way);
  gtk_widget_action_set_enabled (widget, "parcel.forward",
                                 g_str_equal (state, "arrived") &&
                                 laurel_parcel_get_hub_id (self->parcel) != 0);
  gtk_widget_action_set_enabled (widget, "parcel.tell",
                                 is_way && laurel_parcel_get_waybill (self->parcel) != NULL);
  gtk_widget_action_set_enabled (widget, "parcel.remove", g_str_equal (state, "empty"));
  gtk_widget_action_set_enabled (widget, "parcel.print",
                                 is_way || is_sealed || g_str_equal (state, "open"));
  gtk_widget_set_visible (GTK_WIDGET (self->packing), here);
}

/* What was pressed may have gone: the focus is where one goes on. */
static void
enable_with_focus (LaurelParcelPane *self)
{
  GtkWidget *steps[] = { self->seal, self->send, self->arrive, self->print_label };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    had_focus |= focus != NULL && focus == steps[i];
  enable (self);
  if (!had_focus || (gtk_widget_is_visible (focus) && gtk_widget_is_sensitive (focus)))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (gtk_widget_is_visible (steps[i]) && gtk_widget_grab_focus (steps[i]))
      return;

  /* Nothing is left to be done with it: the next one is in the list. */
  if (self->folded)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "shelf.back", NULL);
}

static void
show_driver (LaurelParcelPane *self)
{
  const char *driver = laurel_parcel_get_driver (self->parcel);

  gtk_widget_set_visible (self->driver_row, driver != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->driver_row), driver ? driver : "");
}

/* Who gave what is in it, without a name. */
static void
show_givers (LaurelParcelPane *self)
{
  g_autofree char *givers = self->sum ? laurel_parcel_words_dup_givers (self->sum) : NULL;

  gtk_label_set_label (self->givers, givers ? givers : "");
  gtk_widget_set_visible (GTK_WIDGET (self->givers), givers != NULL);
}

static void
show_parcel (LaurelParcelPane *self)
{
  g_autofree char *number = NULL, *about = NULL, *state = NULL, *next = NULL;

  gtk_stack_set_visible_child_name (self->faces, self->parcel ? "parcel" : "empty");
  enable_with_focus (self);
  if (self->parcel == NULL)
    return;

  number = laurel_parcel_words_dup_number (self->parcel);
  about = laurel_parcel_words_dup_about (self->parcel, self->sum);
  state = laurel_parcel_words_dup_state (self->parcel, laurel_session_get_today (
                                                         get_session (self)));
  next = laurel_parcel_words_dup_next (self->parcel, self->trouble);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->receiver, laurel_parcel_get_receiver (self->parcel));
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state),
                              (const char *[]) { "badge",
                                laurel_parcel_words_get_style (self->parcel, self->trouble),
                                NULL });
  gtk_label_set_label (self->next, next ? next : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
  show_waybill (self);
  show_driver (self);
  show_givers (self);
  show_content (self);
}

static void
set_parcel (LaurelParcelPane *self, LaurelParcel *parcel)
{
  if (self->parcel == parcel)
    return;

  if (self->parcel != NULL)
    g_signal_handlers_disconnect_by_data (self->parcel, self);
  g_set_object (&self->parcel, parcel);
  if (parcel != NULL)
    g_signal_connect_swapped (parcel, "notify", G_CALLBACK (show_parcel), self);
  g_clear_object (&self->sum);
  read_parcel (self);
  show_parcel (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PARCEL]);
}

/**
 * laurel_parcel_pane_set_told:
 * @self: a pane
 * @trouble: (nullable): why somebody should ask for its parcel
 * @sum: (nullable): all that was put into it
 */
void
laurel_parcel_pane_set_told (LaurelParcelPane *self, LaurelParcelTrouble *trouble,
                             LaurelParcelSum *sum)
{
  g_return_if_fail (LAUREL_IS_PARCEL_PANE (self));

  g_set_object (&self->trouble, trouble);
  g_set_object (&self->sum, sum);
  show_parcel (self);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (page);

  g_clear_object (&self->carriers);
  g_clear_object (&self->points);
  self->carriers = laurel_drive_page_list (page, &LAUREL_CARRIERS_OF_DRIVE);
  self->points = laurel_drive_page_list (page, &LAUREL_POINTS_OF_DRIVE);
  if (self->carriers != NULL)
    g_signal_connect_object (self->carriers, "items-changed", G_CALLBACK (show_parcel), self,
                             G_CONNECT_SWAPPED);
}

/* ---- actions -------------------------------------------------------------------------------- */

static void
run (LaurelParcelPane *self, const LaurelCommand *command, GVariant *args)
{
  laurel_run (GTK_WIDGET (self), get_session (self), command, args);
}

static void
seal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (widget);

  run (self, &LAUREL_PARCEL_SEAL,
       g_variant_new ("(xs)", laurel_row_get_id (LAUREL_ROW (self->parcel)),
                      laurel_parcel_packing_get_day (self->packing)));
}

static void
run_simple (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (widget);

  run (self, g_str_equal (action_name, "parcel.open") ? &LAUREL_PARCEL_OPEN
                                                      : &LAUREL_PARCEL_REMOVE,
       g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->parcel))));
}

static void
unpack (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (widget);

  run (self, &LAUREL_PARCEL_UNPACK,
       g_variant_new ("(xxis)", laurel_row_get_id (LAUREL_ROW (self->parcel)),
                      g_variant_get_int64 (parameter), 1,
                      laurel_parcel_packing_get_day (self->packing)));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (widget);

  gtk_widget_activate_action (widget, "drive.print", "(sxs)", "parcels",
                              laurel_row_get_id (LAUREL_ROW (self->parcel)),
                              g_variant_get_string (parameter, NULL));
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (widget);
  LaurelSession *session = get_session (self);

  if (self->parcel == NULL || !laurel_check_writable (widget, session))
    return;

  if (g_str_equal (action_name, "parcel.send") || g_str_equal (action_name, "parcel.forward"))
    laurel_parcel_deeds_send (widget, session, self->parcel, get_carrier_kind (self),
                              g_str_equal (action_name, "parcel.forward"));
  else if (g_str_equal (action_name, "parcel.arrive"))
    laurel_parcel_deeds_arrive (widget, session, self->parcel, G_LIST_MODEL (self->lines),
                                G_LIST_MODEL (self->points));
  else if (g_str_equal (action_name, "parcel.lose"))
    laurel_parcel_deeds_lose (widget, session, self->parcel);
  else if (g_str_equal (action_name, "parcel.tell"))
    laurel_parcel_deeds_tell (widget, session, self->parcel);
  else
    laurel_parcel_deeds_edit (widget, session, self->parcel, G_LIST_MODEL (self->carriers),
                              G_LIST_MODEL (self->points));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_parcel_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_PARCEL_PANE (object)->folded);
    break;
  case PROP_PARCEL:
    g_value_set_object (value, LAUREL_PARCEL_PANE (object)->parcel);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    LAUREL_PARCEL_PANE (object)->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_PARCEL:
    set_parcel (LAUREL_PARCEL_PANE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_pane_dispose (GObject *object)
{
  LaurelParcelPane *self = LAUREL_PARCEL_PANE (object);

  if (self->parcel != NULL)
    g_signal_handlers_disconnect_by_data (self->parcel, self);
  if (self->content != NULL)
    gtk_list_box_bind_model (self->events, NULL, NULL, NULL, NULL);
  self->content = NULL;
  g_clear_object (&self->parcel);
  g_clear_object (&self->trouble);
  g_clear_object (&self->sum);
  g_clear_object (&self->carriers);
  g_clear_object (&self->points);
  g_clear_object (&self->put);
  g_clear_object (&self->lines);
  g_clear_object (&self->way);

  G_OBJECT_CLASS (laurel_parcel_pane_parent_class)->dispose (object);
}

static gboolean
has_any (LaurelParcelPane *self, gboolean one, gboolean other)
{
  return one || other;
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const ASKING[] = { "parcel.send", "parcel.forward", "parcel.arrive",
                                        "parcel.lose", "parcel.tell", "parcel.edit" };

  gtk_widget_class_install_action (widget_class, "parcel.seal", NULL, seal);
  gtk_widget_class_install_action (widget_class, "parcel.open", NULL, run_simple);
  gtk_widget_class_install_action (widget_class, "parcel.remove", NULL, run_simple);
  gtk_widget_class_install_action (widget_class, "parcel.unpack", "x", unpack);
  gtk_widget_class_install_action (widget_class, "parcel.print", "s", print);
  for (gsize i = 0; i < G_N_ELEMENTS (ASKING); i++)
    gtk_widget_class_install_action (widget_class, ASKING[i], NULL, ask);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-parcel-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, about);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, arrive);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, content);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, driver_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, events);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, events_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, givers);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, next);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, packing);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, receiver);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, print_label);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, seal);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, send);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, state);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, waybill_mark);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelPane, waybill_row);
  gtk_widget_class_bind_template_callback (widget_class, has_any);
}

static void
laurel_parcel_pane_class_init (LaurelParcelPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_parcel_pane_get_property;
  object_class->set_property = laurel_parcel_pane_set_property;
  object_class->dispose = laurel_parcel_pane_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_PARCEL] = g_param_spec_object ("parcel", NULL, NULL, LAUREL_TYPE_ROW, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_actions (GTK_WIDGET_CLASS (klass));
  g_type_ensure (LAUREL_TYPE_PARCEL_PACKING);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
laurel_parcel_pane_init (LaurelParcelPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_parcel (self);
}
