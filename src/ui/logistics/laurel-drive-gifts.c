/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-gifts.h"

#include "base/laurel-compat.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-promise-store.h"
#include "store/laurel-pinyin.h"
#include "ui/kit/laurel-gradual.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-settled.h"
#include "ui/logistics/laurel-count-dialog.h"
#include "ui/logistics/laurel-drive-deeds.h"
#include "ui/logistics/laurel-drive-import-dialog.h"
#include "ui/logistics/laurel-gift-code.h"
#include "ui/logistics/laurel-gift-dialog.h"
#include "ui/logistics/laurel-gift-line.h"
#include "ui/logistics/laurel-gift-pane.h"
#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDriveGifts:
 *
 * The gifts of a drive, or those of one place, and the one that is selected. What was promised is
 * a place, too.
 *
 * ## Actions
 *
 * - `gifts.receive`: takes a gift in
 * - `gifts.promise`: notes what somebody promised
 * - `gifts.import`: takes a list of gifts and promises in
 * - `gifts.count`: takes what was counted in stock
 * - `gifts.stock-all`: takes all into stock that was received and is in order
 * - `gifts.back`: from the one to the list, where there is room for one only
 */
struct _LaurelDriveGifts {
  LaurelDrivePage parent_instance;

  GtkStack *faces;
  GtkStack *lists;
  AdwLeaflet *leaflet;
  GtkLabel *heading;
  GtkSingleSelection *selection;
  GtkFilterListModel *shown;
  GtkListView *view;
  LaurelGiftPane *pane;

  GtkFilter *filter;
  LaurelRowList *gifts;    /* (nullable) */
  LaurelRowList *promises; /* (nullable) */
  GStrv wanted;            /* words that are looked for (laurel_pinyin_dup_wanted()) */
  char *place;             /* the only one that is shown, or "" */
  gboolean take_newest;    /* one is being taken in here: select it when it comes */
};

G_DEFINE_FINAL_TYPE (LaurelDriveGifts, laurel_drive_gifts, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_PLACE = 1,
} Prop;

static GParamSpec *props[PROP_PLACE + 1];

/* ---- the list --------------------------------------------------------------- */

static gboolean
is_promised (LaurelDriveGifts *self)
{
  return g_str_equal (self->place, "promised");
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  LaurelDriveGifts *self = data;

  return laurel_gift_words_match (item, self->wanted) &&
         (*self->place == '\0' || !LAUREL_IS_GIFT (item) ||
          laurel_gift_words_count (item, self->place) > 0);
}

static guint
count (LaurelRowList *list)
{
  return list ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static gboolean
is_read (LaurelDriveGifts *self)
{
  return self->gifts != NULL && !laurel_row_list_get_loading (self->gifts) &&
         !laurel_row_list_get_loading (self->promises);
}

/* Returns: what is said where gifts or promises are, but none to be shown */
static const char *
get_nothing (LaurelDriveGifts *self)
{
  if (is_promised (self) && count (self->promises) == 0)
    return "unpromised";
  if (*self->wanted != NULL)
    return "nothing";

  return *self->place == '\0' ? "ungiven" : "elsewhere";
}

static void
show_face (LaurelDriveGifts *self)
{
  gboolean any = count (self->gifts) > 0 || count (self->promises) > 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  const char *of_place = g_str_equal (self->place, "received") ? _("To inspect")
                         : is_promised (self) ? _("Promised")
                         : laurel_gift_words_of_place (self->place);
  g_autofree char *heading =
    /* Translators: what is shown of a list, and how many there are. */
    g_strdup_printf (_("%1$s (%2$u)"), *self->place == '\0' ? _("All gifts") : of_place, n);

  gtk_stack_set_visible_child_name (self->faces, any ? "gifts"
                                    : is_read (self) ? "empty" : "reading");
  gtk_stack_set_visible_child_name (self->lists, !any || n > 0 ? "list" : get_nothing (self));
  gtk_label_set_label (self->heading, heading);
}

static void
refresh (LaurelDriveGifts *self)
{
  LaurelRowList *list = is_promised (self) ? self->promises : self->gifts;

  if (gtk_filter_list_model_get_model (self->shown) != (gpointer) list)
    gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (list));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_face (self);
}

static gboolean
select_gift (LaurelDriveGifts *self, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

    if (laurel_row_get_id (row) == id) {
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  }

  return FALSE;
}

static void
open_selected (LaurelDriveGifts *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

/* Shows it, whatever else is looked for. */
static void
go_to (LaurelDriveGifts *self, gint64 id)
{
  laurel_drive_gifts_look_for (self, "");
  g_object_set (self, "place", "", NULL);
  if (select_gift (self, id))
    open_selected (self);
}

/* Of a receipt with several lines, all of them are shown. */
static gboolean
find_gift (LaurelDrivePage *page, const char *number)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (page);
  int quantity;
  g_autoptr (GPtrArray) gifts = laurel_gift_code_list (self->gifts, number, &quantity);

  if (gifts->len == 0)
    return FALSE;

  go_to (self, laurel_row_get_id (gifts->pdata[0]));
  if (gifts->len > 1) {
    laurel_drive_gifts_look_for (self, laurel_gift_get_receipt (gifts->pdata[0]));
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  }

  return TRUE;
}

static void
on_gifts_changed (LaurelDriveGifts *self, guint position, guint removed, guint added)
{
  show_face (self);
  if (self->take_newest && added == 1) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->gifts), position);

    self->take_newest = FALSE;
    go_to (self, laurel_row_get_id (row));
  }
}

/* Rows that stay may be elsewhere now. */
static void
on_taking (LaurelDriveGifts *self, GParamSpec *pspec, LaurelRowList *list)
{
  if (!laurel_row_list_get_taking (list))
    refresh (self);
}

static void
read_gifts (LaurelDrivePage *page)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (page);

  self->take_newest = FALSE;
  gtk_filter_list_model_set_model (self->shown, NULL);
  g_clear_object (&self->gifts);
  g_clear_object (&self->promises);
  self->gifts = laurel_drive_page_list (page, &LAUREL_GIFTS_OF_DRIVE);
  self->promises = laurel_drive_page_list (page, &LAUREL_PROMISES_OF_DRIVE);
  if (self->gifts == NULL)
    return;

  g_signal_connect_object (self->gifts, "items-changed", G_CALLBACK (on_gifts_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->gifts, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->promises, "notify::taking", G_CALLBACK (on_taking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gifts, "notify::loading", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->promises, "notify::loading", G_CALLBACK (show_face), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * laurel_drive_gifts_look_for:
 * @self: a page
 * @words: words of the gifts that are shown, or ""
 */
void
laurel_drive_gifts_look_for (LaurelDriveGifts *self, const char *words)
{
  g_return_if_fail (LAUREL_IS_DRIVE_GIFTS (self));

  g_strfreev (self->wanted);
  self->wanted = laurel_pinyin_dup_wanted (words);
  refresh (self);
}

/* ---- actions ---------------------------------------------------------------- */

static gboolean
can_add (LaurelDriveGifts *self)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (self);

  return laurel_drive_page_get_drive (page) != NULL &&
         laurel_check_writable (GTK_WIDGET (self), laurel_drive_page_get_session (page));
}

static void
on_given_up (LaurelDriveGifts *self)
{
  self->take_newest = FALSE;
}

static void
receive (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (widget);

  if (!can_add (self))
    return;

  self->take_newest = TRUE;
  g_signal_connect_object (laurel_gift_dialog_present (widget, LAUREL_DRIVE_PAGE (self), FALSE),
                           "given-up", G_CALLBACK (on_given_up), self, G_CONNECT_SWAPPED);
}

static void
promise (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (can_add (LAUREL_DRIVE_GIFTS (widget)))
    laurel_gift_dialog_present (widget, LAUREL_DRIVE_PAGE (widget), TRUE);
}

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (widget);

  if (can_add (LAUREL_DRIVE_GIFTS (widget)))
    laurel_drive_import_ask (widget, laurel_drive_page_get_session (page),
                             laurel_drive_page_get_drive (page), LAUREL_DRIVE_LIST_GIFTS);
}

static void
stock_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDrivePage *page = LAUREL_DRIVE_PAGE (widget);

  if (can_add (LAUREL_DRIVE_GIFTS (widget)))
    laurel_drive_deeds_stock (widget, laurel_drive_page_get_session (page),
                              laurel_drive_page_get_drive (page));
}

static void
ask_count (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (can_add (LAUREL_DRIVE_GIFTS (widget)))
    laurel_count_dialog_present (LAUREL_DRIVE_PAGE (widget));
}

static void
back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_leaflet_navigate (LAUREL_DRIVE_GIFTS (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_drive_gifts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_PLACE:
    g_value_set_string (value, LAUREL_DRIVE_GIFTS (object)->place);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_gifts_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (object);
  const char *place;

  switch ((Prop) prop_id) {
  case PROP_PLACE:
    place = g_value_get_string (value);
    if (!laurel_set_str (&self->place, place ? place : ""))
      return;
    refresh (self);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_drive_gifts_dispose (GObject *object)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  self->shown = NULL;
  g_clear_object (&self->filter);
  g_clear_object (&self->gifts);
  g_clear_object (&self->promises);

  G_OBJECT_CLASS (laurel_drive_gifts_parent_class)->dispose (object);
}

static void
laurel_drive_gifts_finalize (GObject *object)
{
  LaurelDriveGifts *self = LAUREL_DRIVE_GIFTS (object);

  g_strfreev (self->wanted);
  g_free (self->place);

  G_OBJECT_CLASS (laurel_drive_gifts_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-gifts.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, faces);
  gtk_widget_class_bind_template_child_full (widget_class, "folded", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, leaflet);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, lists);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, pane);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, shown);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveGifts, view);
  gtk_widget_class_bind_template_callback (widget_class, open_selected);
}

static void
laurel_drive_gifts_class_init (LaurelDriveGiftsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_drive_gifts_get_property;
  object_class->set_property = laurel_drive_gifts_set_property;
  object_class->dispose = laurel_drive_gifts_dispose;
  object_class->finalize = laurel_drive_gifts_finalize;
  LAUREL_DRIVE_PAGE_CLASS (klass)->add = "gifts.receive";
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_gifts;
  LAUREL_DRIVE_PAGE_CLASS (klass)->find = find_gift;

  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "gifts.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "gifts.count", NULL, ask_count);
  gtk_widget_class_install_action (widget_class, "gifts.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "gifts.promise", NULL, promise);
  gtk_widget_class_install_action (widget_class, "gifts.receive", NULL, receive);
  gtk_widget_class_install_action (widget_class, "gifts.stock-all", NULL, stock_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "gifts.receive",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_GIFT_LINE);
  g_type_ensure (LAUREL_TYPE_GIFT_PANE);
  g_type_ensure (LAUREL_TYPE_ONE_STOP);
  g_type_ensure (LAUREL_TYPE_SETTLED);
  bind_template (widget_class);
}

static void
laurel_drive_gifts_init (LaurelDriveGifts *self)
{
  self->place = g_strdup ("");
  self->wanted = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  gtk_filter_list_model_set_filter (self->shown, self->filter);
  laurel_gradual_install (self->view, GTK_SELECTION_MODEL (self->selection));
}
