/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-gift-pane.h"

#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/books/laurel-promise.h"
#include "logistics/laurel-money.h"
#include "ui/kit/laurel-entry-row.h"
#include "ui/kit/laurel-in-view.h"
#include "ui/kit/laurel-one-stop.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-text-row.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-toast.h"
#include "ui/kit/laurel-wrap-layout.h"
#include "ui/logistics/laurel-drive-deeds.h"
#include "ui/logistics/laurel-gift-dialog.h"
#include "ui/logistics/laurel-gift-move-dialog.h"
#include "ui/logistics/laurel-gift-move-row.h"
#include "ui/logistics/laurel-gift-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelGiftPane:
 *
 * One gift: where it is, what is said of it, and what became of it; or what somebody promised.
 *
 * ## Actions
 *
 * - `gift.inspect`: takes what was looked at into stock
 * - `gift.move` (`s`): moves some of it to a place, or from one to another (“lost>stock”)
 * - `gift.reverse` (`x`): takes a move back
 * - `gift.photo`, `gift.move-photo` (`x`): opens its photo, or that of a move
 * - `gift.label`: the labels of its boxes
 * - `gift.fulfil`: receives what was promised
 * - `gift.withdraw`: notes that some of it does not come, and why
 */
struct _LaurelGiftPane {
  LaurelDrivePage parent_instance;

  GtkWidget *form;
  GtkWidget *inspect;
  GtkListBox *where;
  GtkListBox *history;

  LaurelRow *row;          /* (nullable): a gift or a promise */
  LaurelRowList *accounts; /* (nullable) */
  LaurelRowList *moves;    /* (nullable) */
  LaurelRowList *points;   /* (nullable) */
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (LaurelGiftPane, laurel_gift_pane, LAUREL_TYPE_DRIVE_PAGE)

typedef enum {
  PROP_ROW = 1,
  PROP_GIFT,
  PROP_PROMISE,
  PROP_FOLDED,
} Prop;

static GParamSpec *props[PROP_FOLDED + 1];

static LaurelGift *
get_gift (LaurelGiftPane *self)
{
  return LAUREL_IS_GIFT (self->row) ? LAUREL_GIFT (self->row) : NULL;
}

/* ---- where it is ------------------------------------------------------------- */

static void
show_account (LaurelGiftAccount *account, GParamSpec *pspec, AdwActionRow *row)
{
  const char *place = laurel_gift_account_get_place (account);
  g_autofree char *label = laurel_gift_words_dup_holder (account);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), laurel_gift_words_of_place (place));
  adw_action_row_set_subtitle (row, label ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (row), laurel_gift_account_get_quantity (account) > 0);
}

static void
show_count (LaurelGiftAccount *account, GParamSpec *pspec, GtkLabel *label)
{
  g_autofree char *count = g_strdup_printf ("%'" G_GINT64_FORMAT,
                                             laurel_gift_account_get_quantity (account));

  gtk_label_set_label (label, count);
}

static GtkWidget *
new_account_row (gpointer item, gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *count = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (count, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_account), row, 0);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_count), count, 0);
  show_account (item, NULL, ADW_ACTION_ROW (row));
  show_count (item, NULL, GTK_LABEL (count));

  return row;
}

static GtkWidget *
new_move_row (gpointer item, gpointer data)
{
  return laurel_gift_move_row_new (LAUREL_GIFT_MOVE (item));
}

static LaurelRowList *
list_of_gift (LaurelGiftPane *self, const LaurelQuery *query)
{
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));

  return laurel_store_list (laurel_session_get_store (session), query,
                            g_variant_new ("(x)", laurel_row_get_id (self->row)));
}

static void
set_row (LaurelGiftPane *self, LaurelRow *row)
{
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self));

  if (!g_set_object (&self->row, row))
    return;

  gtk_list_box_bind_model (self->where, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->history, NULL, NULL, NULL, NULL);
  g_clear_object (&self->accounts);
  g_clear_object (&self->moves);
  if (session != NULL && get_gift (self) != NULL) {
    self->accounts = list_of_gift (self, &LAUREL_ACCOUNTS_OF_GIFT);
    self->moves = list_of_gift (self, &LAUREL_MOVES_OF_GIFT);
    gtk_list_box_bind_model (self->where, G_LIST_MODEL (self->accounts), new_account_row, NULL,
                             NULL);
    gtk_list_box_bind_model (self->history, G_LIST_MODEL (self->moves), new_move_row, NULL, NULL);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GIFT]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROMISE]);
}

static void
read_drive (LaurelDrivePage *page)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (page);

  g_clear_object (&self->points);
  self->points = laurel_drive_page_list (page, &LAUREL_POINTS_OF_DRIVE);
}

/* ---- actions ---------------------------------------------------------------- */

static gboolean
can_change (LaurelGiftPane *self)
{
  return self->row != NULL &&
         laurel_check_writable (GTK_WIDGET (self),
                                laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self)));
}

static void
inspect (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  if (get_gift (self) != NULL && can_change (self))
    laurel_gift_move_dialog_inspect (widget,
                                     laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self)),
                                     get_gift (self));
}

static void
move (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  if (self->accounts == NULL || !can_change (self))
    return;

  if (!laurel_gift_move_dialog_move (widget,
                                     laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self)),
                                     get_gift (self), G_LIST_MODEL (self->accounts),
                                     (GListModel *) self->points,
                                     g_variant_get_string (parameter, NULL)))
    laurel_toast (widget, _("Nothing of this gift is where that could be done."));
}

static void
reverse (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);
  LaurelRow *row = self->moves ? laurel_row_list_find (self->moves, g_variant_get_int64 (parameter))
                               : NULL;

  if (row != NULL && can_change (self))
    laurel_gift_move_dialog_reverse (widget,
                                     laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self)),
                                     LAUREL_GIFT_MOVE (row));
}

static void
on_photo_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    laurel_toast (GTK_WIDGET (source), _("The photo could not be opened."));
}

/* A path without a folder before it is one beside the library, wherever the program was started.
 * @row: (nullable): a gift, or a move of it */
static void
show_photo_of (GtkWidget *widget, LaurelRow *row)
{
  LaurelSession *session = laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (widget));
  const char *library = laurel_store_get_path (laurel_session_get_store (session));
  g_autofree char *folder = g_path_get_dirname (library);
  g_autofree char *photo = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  if (row != NULL)
    g_object_get (row, "photo", &photo, NULL);
  if (photo == NULL)
    return;

  file = g_file_new_for_commandline_arg_and_cwd (photo, folder);
  uri = g_file_get_uri (file);
  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME, NULL,
                     on_photo_shown, NULL);
}

static void
open_photo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGift *gift = get_gift (LAUREL_GIFT_PANE (widget));

  show_photo_of (widget, gift ? LAUREL_ROW (gift) : NULL);
}

static void
open_move_photo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  show_photo_of (widget, self->moves
                         ? laurel_row_list_find (self->moves, g_variant_get_int64 (parameter))
                         : NULL);
}

static void
fulfil (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  if (LAUREL_IS_PROMISE (self->row) && can_change (self))
    laurel_gift_dialog_present_promise (widget, LAUREL_DRIVE_PAGE (self),
                                        LAUREL_PROMISE (self->row));
}

static void
withdraw (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  if (LAUREL_IS_PROMISE (self->row) && can_change (self))
    laurel_drive_deeds_withdraw (widget, laurel_drive_page_get_session (LAUREL_DRIVE_PAGE (self)),
                                 LAUREL_PROMISE (self->row));
}

static void
print_label (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (widget);

  if (get_gift (self) != NULL)
    gtk_widget_activate_action (widget, "drive.print", "(sxs)", "boxes",
                                laurel_row_get_id (self->row), "box-label");
}

/* What is to be done first is done by Enter. */
static gboolean
laurel_gift_pane_grab_focus (GtkWidget *widget)
{
  GtkWidget *button = LAUREL_GIFT_PANE (widget)->inspect;

  return (gtk_widget_get_visible (button) && gtk_widget_grab_focus (button)) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* ---- closures --------------------------------------------------------------- */

static char *
choose_face (LaurelGiftPane *self, LaurelGift *gift, LaurelPromise *promise)
{
  return g_strdup (gift != NULL ? "gift" : promise != NULL ? "promise" : "empty");
}

/* All that follows from where it is. */
static char *
format_about (LaurelGiftPane *self, LaurelGift *gift, int quantity)
{
  return gift ? laurel_gift_words_dup_about (gift) : NULL;
}

static char *
format_state (LaurelGiftPane *self, LaurelGift *gift, const char *places)
{
  return gift ? laurel_gift_words_dup_state (gift) : NULL;
}

static gboolean
waits (LaurelGiftPane *self, LaurelGift *gift, const char *places)
{
  return gift != NULL && laurel_gift_words_count (gift, "received") > 0;
}

/* What has left has the label of its parcel. */
static gboolean
is_here (LaurelGiftPane *self, LaurelGift *gift, const char *places)
{
  return gift != NULL && (laurel_gift_words_count (gift, "received") > 0 ||
                          laurel_gift_words_count (gift, "stock") > 0);
}

static char **
style_state (LaurelGiftPane *self, LaurelGift *gift, const char *places)
{
  const char *style = waits (self, gift, places) ? "warning"
                      : gift != NULL && laurel_gift_words_count (gift, "handed") > 0 ? "success"
                      : "accent";

  return g_strdupv ((char **) (const char *[]) { "badge", style, NULL });
}

static char *
format_worth (LaurelGiftPane *self, const char *fen)
{
  return fen ? laurel_money_dup_figures (g_ascii_strtoll (fen, NULL, 10)) : NULL;
}

static gboolean
has_text (LaurelGiftPane *self, const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
format_promise (LaurelGiftPane *self, LaurelPromise *promise, int fulfilled, int withdrawn)
{
  int extra = promise ? fulfilled + withdrawn - laurel_promise_get_quantity (promise) : 0;

  if (promise == NULL)
    return NULL;

  if (extra > 0)
    /* Translators: all count pieces of a promise; %4$'d came beyond it. */
    return g_strdup_printf (_("%1$'d promised, %2$'d came, %3$'d withdrawn, %4$'d more than "
                              "promised"), laurel_promise_get_quantity (promise), fulfilled,
                            withdrawn, extra);

  /* Translators: all count pieces of a promise. */
  return g_strdup_printf (_("%1$'d promised, %2$'d came, %3$'d withdrawn, %4$'d to come"),
                          laurel_promise_get_quantity (promise), fulfilled, withdrawn,
                          laurel_promise_get_outstanding (promise));
}

static char *
format_withdrawn (LaurelGiftPane *self, const char *reason)
{
  /* Translators: %s is why a promise was withdrawn. */
  return reason ? g_strdup_printf (_("Withdrawn: %s"), reason) : NULL;
}

static gboolean
is_open (LaurelGiftPane *self, int outstanding)
{
  return outstanding > 0;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_gift_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  case PROP_GIFT:
    g_value_set_object (value, get_gift (self));
    break;
  case PROP_PROMISE:
    g_value_set_object (value, LAUREL_IS_PROMISE (self->row) ? self->row : NULL);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, self->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_gift_pane_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_row (self, g_value_get_object (value));
    break;
  case PROP_FOLDED:
    self->folded = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_GIFT:
  case PROP_PROMISE:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_gift_pane_dispose (GObject *object)
{
  LaurelGiftPane *self = LAUREL_GIFT_PANE (object);

  if (self->where != NULL)
    gtk_list_box_bind_model (self->where, NULL, NULL, NULL, NULL);
  if (self->history != NULL)
    gtk_list_box_bind_model (self->history, NULL, NULL, NULL, NULL);
  self->where = self->history = NULL;
  g_clear_object (&self->accounts);
  g_clear_object (&self->moves);
  g_clear_object (&self->points);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (laurel_gift_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-gift-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftPane, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftPane, history);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftPane, inspect);
  gtk_widget_class_bind_template_child (widget_class, LaurelGiftPane, where);
  gtk_widget_class_bind_template_callback (widget_class, choose_face);
  gtk_widget_class_bind_template_callback (widget_class, format_about);
  gtk_widget_class_bind_template_callback (widget_class, format_promise);
  gtk_widget_class_bind_template_callback (widget_class, format_state);
  gtk_widget_class_bind_template_callback (widget_class, format_worth);
  gtk_widget_class_bind_template_callback (widget_class, format_withdrawn);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, is_here);
  gtk_widget_class_bind_template_callback (widget_class, is_open);
  gtk_widget_class_bind_template_callback (widget_class, style_state);
  gtk_widget_class_bind_template_callback (widget_class, waits);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  props[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW, flags);
  props[PROP_GIFT] = g_param_spec_object ("gift", NULL, NULL, LAUREL_TYPE_GIFT, read_flags);
  props[PROP_PROMISE] = g_param_spec_object ("promise", NULL, NULL, LAUREL_TYPE_PROMISE,
                                             read_flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_gift_pane_class_init (LaurelGiftPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_gift_pane_get_property;
  object_class->set_property = laurel_gift_pane_set_property;
  object_class->dispose = laurel_gift_pane_dispose;
  widget_class->focus = laurel_one_stop_focus_child;
  widget_class->grab_focus = laurel_gift_pane_grab_focus;
  LAUREL_DRIVE_PAGE_CLASS (klass)->read = read_drive;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "gift.fulfil", NULL, fulfil);
  gtk_widget_class_install_action (widget_class, "gift.inspect", NULL, inspect);
  gtk_widget_class_install_action (widget_class, "gift.label", NULL, print_label);
  gtk_widget_class_install_action (widget_class, "gift.move", "s", move);
  gtk_widget_class_install_action (widget_class, "gift.move-photo", "x", open_move_photo);
  gtk_widget_class_install_action (widget_class, "gift.photo", NULL, open_photo);
  gtk_widget_class_install_action (widget_class, "gift.reverse", "x", reverse);
  gtk_widget_class_install_action (widget_class, "gift.withdraw", NULL, withdraw);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  g_type_ensure (LAUREL_TYPE_TEXT_ROW);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_gift_pane_init (LaurelGiftPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_keep_in_view (self->form);
}
