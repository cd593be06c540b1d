/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-receiver-pane.h"

#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"
#include "logistics/receivers/laurel-school-class.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-receiver-deeds.h"
#include "ui/logistics/laurel-receiver-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReceiverPane:
 *
 * One receiver: where it is, its classes, what it needs, and what it gets of what was shared out,
 * with the arithmetic in words.
 *
 * ## Actions
 *
 * - `receiver.edit`, `receiver.class`, `receiver.need`: ask for what is to be known
 * - `receiver.edit-class` (`x`), `receiver.edit-share` (`x`): likewise, of one that is there
 */
struct _LaurelReceiverPane {
  LaurelDrivePage parent_instance;

  GtkStack *faces;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *address;
  GtkLabel *way;
  AdwPreferencesGroup *class_group;
  AdwPreferencesGroup *need_group;
  AdwPreferencesGroup *share_group;
  GtkListBox *classes;
  GtkListBox *needs;
  GtkListBox *shares;

  LaurelReceiver *receiver;    /* (nullable) */
  LaurelRowList *kinds;        /* (nullable) */
  LaurelRowList *all_classes;  /* (nullable): of the drive */
  LaurelRowList *all_needs;    /* (nullable): likewise */
  LaurelRowList *allocations;  /* (nullable) */
  GPtrArray *all_shares;       /* (element-type LaurelRowList): of each allocation */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelReceiverPane, laurel_receiver_pane, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_FOLDED = 1,
  PROP_RECEIVER,
} Prop;

static GParamSpec *props[PROP_RECEIVER + 1];

static LaurelSession *
get_session (LaurelReceiverPane *self)
{
  return laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));
}

/* ---- its rows ------------------------------------------------------------------------------- */

static GtkWidget *
new_row (const char *title, const char *subtitle, int number)
{
  GtkWidget *row = adw_action_row_new (), *count;
  g_autofree char *text = number >= 0 ? g_strdup_printf ("%d", number) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (text == NULL)
    return row;

  count = gtk_label_new (text);
  gtk_widget_add_css_class (count, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);

  return row;
}

/* It is opened by Enter, which asks for what is to be changed of @item. */
static void
make_editable (GtkWidget *row, gpointer item)
{
  const char *action = LAUREL_IS_SCHOOL_CLASS (item) ? "receiver.edit-class"
                                                     : "receiver.edit-share";

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("document-edit-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", laurel_row_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static gboolean
is_of_receiver (LaurelReceiverPane *self, gpointer item)
{
  gint64 receiver;

  g_object_get (item, "receiver-id", &receiver, NULL);

  return receiver == laurel_row_get_id (LAUREL_ROW (self->receiver));
}

static guint
count_of (LaurelRowList *list)
{
  return list ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static void
show_classes (LaurelReceiverPane *self)
{
  clear (self->classes);
  for (guint i = 0; self->receiver != NULL && i < count_of (self->all_classes); i++) {
    g_autoptr (LaurelSchoolClass) class_ =
      g_list_model_get_item (G_LIST_MODEL (self->all_classes), i);
    g_autofree char *about = laurel_receiver_words_dup_class (class_);
    GtkWidget *row;

    if (!is_of_receiver (self, class_))
      continue;
    row = new_row (laurel_school_class_get_name (class_), about, -1);
    make_editable (row, class_);
    gtk_list_box_append (self->classes, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->classes),
                          gtk_widget_get_first_child (GTK_WIDGET (self->classes)) != NULL);
}

static void
show_needs (LaurelReceiverPane *self)
{
  clear (self->needs);
  for (guint i = 0; self->receiver != NULL && i < count_of (self->all_needs); i++) {
    g_autoptr (LaurelNeed) need = g_list_model_get_item (G_LIST_MODEL (self->all_needs), i);

    if (is_of_receiver (self, need))
      gtk_list_box_append (self->needs, new_row (laurel_need_get_kind (need),
                                                 laurel_need_get_class (need),
                                                 laurel_need_get_quantity (need)));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->needs),
                          gtk_widget_get_first_child (GTK_WIDGET (self->needs)) != NULL);
}

static void
show_shares (LaurelReceiverPane *self)
{
  clear (self->shares);
  for (guint k = 0; self->receiver != NULL && k < self->all_shares->len; k++) {
    LaurelRowList *list = g_ptr_array_index (self->all_shares, k);

    for (guint i = 0; i < count_of (list); i++) {
      g_autoptr (LaurelAllocationShare) share = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *words = laurel_receiver_words_dup_share (share), *kind = NULL;
      GtkWidget *row;

      if (!is_of_receiver (self, share))
        continue;
      g_object_get (share, "kind", &kind, NULL);
      row = new_row (kind, words, laurel_allocation_share_get_given (share));
      make_editable (row, share);
      gtk_list_box_append (self->shares, row);
    }
  }
  gtk_widget_set_visible (GTK_WIDGET (self->share_group),
                          gtk_widget_get_first_child (GTK_WIDGET (self->shares)) != NULL);
}

static void
show_receiver (LaurelReceiverPane *self)
{
  g_autofree char *about = NULL, *address = NULL, *way = NULL;
  const char *parts[4] = { NULL };
  gsize n = 0;

  gtk_stack_set_visible_child_name (self->faces, self->receiver ? "receiver" : "empty");
  show_classes (self);
  show_needs (self);
  show_shares (self);
  if (self->receiver == NULL)
    return;

  if (laurel_receiver_get_address (self->receiver) != NULL)
    parts[n++] = laurel_receiver_get_address (self->receiver);
  if (laurel_receiver_get_contact (self->receiver) != NULL)
    parts[n++] = laurel_receiver_get_contact (self->receiver);
  if (laurel_receiver_get_phone (self->receiver) != NULL)
    parts[n++] = laurel_receiver_get_phone (self->receiver);
  about = laurel_receiver_words_dup_about (self->receiver);
  address = g_strjoinv (" · ", (char **) parts);
  way = laurel_receiver_words_dup_way (self->receiver);
  gtk_label_set_label (self->name, laurel_receiver_get_name (self->receiver));
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->address, address);
  gtk_widget_set_visible (GTK_WIDGET (self->address), n > 0);
  gtk_label_set_label (self->way, way);
}

static void
set_receiver (LaurelReceiverPane *self, LaurelReceiver *receiver)
{
  if (self->receiver == receiver)
    return;

  if (self->receiver != NULL)
    g_signal_handlers_disconnect_by_data (self->receiver, self);
  g_set_object (&self->receiver, receiver);
  if (receiver != NULL)
    g_signal_connect_swapped (receiver, "notify", G_CALLBACK (show_receiver), self);
  show_receiver (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECEIVER]);
}

/* ---- what is read --------------------------------------------------------------------------- */

static void
watch (LaurelReceiverPane *self, LaurelRowList *list, GCallback show)
{
  g_signal_connect_object (list, "notify::taking", show, self, G_CONNECT_SWAPPED);
}

static void
on_shares_taken (LaurelReceiverPane *self)
{
  show_shares (self);
}

/* Another allocation of a kind takes the place of the one before. */
static void
read_shares (LaurelReceiverPane *self)
{
  g_ptr_array_set_size (self->all_shares, 0);
  for (guint i = 0; i < count_of (self->allocations); i++) {
    g_autoptr (LaurelRow) allocation = g_list_model_get_item (G_LIST_MODEL (self->allocations), i);
    LaurelRowList *list = laurel_store_list (laurel_session_get_store (get_session (self)),
                                             &LAUREL_SHARES_OF_ALLOCATION,
                                             g_variant_new ("(x)", laurel_row_get_id (allocation)));

    watch (self, list, G_CALLBACK (on_shares_taken));
    g_ptr_array_add (self->all_shares, list);
  }
  show_shares (self);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelReceiverPane *self = LAUREL_RECEIVER_PANE (page);

  g_clear_object (&self->kinds);
  g_clear_object (&self->all_classes);
  g_clear_object (&self->all_needs);
  g_clear_object (&self->allocations);
  g_ptr_array_set_size (self->all_shares, 0);
  self->kinds = laurel_drive_page_list (page, &LAUREL_KINDS_OF_DRIVE);
  self->all_classes = laurel_drive_page_list (page, &LAUREL_CLASSES_OF_DRIVE);
  self->all_needs = laurel_drive_page_list (page, &LAUREL_NEEDS_OF_DRIVE);
  self->allocations = laurel_drive_page_list (page, &LAUREL_ALLOCATIONS_OF_DRIVE);
  if (self->allocations == NULL)
    return;

  watch (self, self->all_classes, G_CALLBACK (show_classes));
  watch (self, self->all_needs, G_CALLBACK (show_needs));
  g_signal_connect_object (self->allocations, "items-changed", G_CALLBACK (read_shares), self,
                           G_CONNECT_SWAPPED);
}

/* ---- actions -------------------------------------------------------------------------------- */

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReceiverPane *self = LAUREL_RECEIVER_PANE (widget);

  if (self->receiver == NULL || !laurel_check_writable (widget, get_session (self)))
    return;

  if (g_str_equal (action_name, "receiver.edit"))
    laurel_receiver_deeds_edit (widget, get_session (self), self->receiver);
  else if (g_str_equal (action_name, "receiver.class"))
    laurel_receiver_deeds_class (widget, get_session (self), self->receiver, NULL);
  else
    laurel_receiver_deeds_need (widget, get_session (self), self->receiver,
                                G_LIST_MODEL (self->kinds));
}

static void
edit_class (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReceiverPane *self = LAUREL_RECEIVER_PANE (widget);
  LaurelRow *row = laurel_row_list_find (self->all_classes, g_variant_get_int64 (parameter));

  if (row != NULL && laurel_check_writable (widget, get_session (self)))
    laurel_receiver_deeds_class (widget, get_session (self), self->receiver,
                                 LAUREL_SCHOOL_CLASS (row));
}

static void
edit_share (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReceiverPane *self = LAUREL_RECEIVER_PANE (widget);
  LaurelRow *row = NULL;

  for (guint i = 0; row == NULL && i < self->all_shares->len; i++)
    row = laurel_row_list_find (g_ptr_array_index (self->all_shares, i),
                                g_variant_get_int64 (parameter));
  if (row != NULL && laurel_check_writable (widget, get_session (self)))
    laurel_receiver_deeds_share (widget, get_session (self), LAUREL_ALLOCATION_SHARE (row));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_receiver_pane_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    g_value_set_boolean (value, LAUREL_RECEIVER_PANE (object)->folded);
    break;
  case PROP_RECEIVER:
    g_value_set_object (value, LAUREL_RECEIVER_PANE (object)->receiver);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_receiver_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_FOLDED:
    LAUREL_RECEIVER_PANE (object)->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_RECEIVER:
    set_receiver (LAUREL_RECEIVER_PANE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_receiver_pane_dispose (GObject *object)
{
  LaurelReceiverPane *self = LAUREL_RECEIVER_PANE (object);

  if (self->receiver != NULL)
    g_signal_handlers_disconnect_by_data (self->receiver, self);
  g_clear_object (&self->receiver);
  g_clear_object (&self->kinds);
  g_clear_object (&self->all_classes);
  g_clear_object (&self->all_needs);
  g_clear_object (&self->allocations);
  g_clear_pointer (&self->all_shares, g_ptr_array_unref);

  G_OBJECT_CLASS (laurel_receiver_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-receiver-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, about);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, address);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, class_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, classes);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, need_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, needs);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, share_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, shares);
  gtk_widget_class_bind_template_child (widget_class, LaurelReceiverPane, way);
}

static void
laurel_receiver_pane_class_init (LaurelReceiverPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_receiver_pane_get_property;
  object_class->set_property = laurel_receiver_pane_set_property;
  object_class->dispose = laurel_receiver_pane_dispose;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;

  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  props[PROP_RECEIVER] = g_param_spec_object ("receiver", NULL, NULL, LAUREL_TYPE_ROW, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "receiver.edit", NULL, ask);
  gtk_widget_class_install_action (widget_class, "receiver.edit-class", "x", edit_class);
  gtk_widget_class_install_action (widget_class, "receiver.edit-share", "x", edit_share);
  gtk_widget_class_install_action (widget_class, "receiver.class", NULL, ask);
  gtk_widget_class_install_action (widget_class, "receiver.need", NULL, ask);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_receiver_pane_init (LaurelReceiverPane *self)
{
  self->all_shares = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
